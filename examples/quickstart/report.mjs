// What the article says of one incident, as data: views of the packages put together, no figure of its own.
import { dataset } from "@incident-data/armenia-azerbaijan-2021";
import { formatCount, formatResolution } from "@incident-data/casualties";
import { coverage, drift, nameFor, perClaimant, resolve, timeline, total } from "@incident-data/core";
import { dayText, reasonText } from "@incident-data/dates";
import { en, openProse } from "@incident-data/prose";

const policies = ["hull", "intersection", "own-losses"];
const harms = ["killed", "wounded"];
const prose = openProse(dataset, en);

/** @param {keyof import("@incident-data/armenia-azerbaijan-2021").IncidentIds} id */
export function report(id) {
  const incident = dataset.incident(id);
  const said = perClaimant(dataset, id).flatMap(({ claimant, claims }) =>
    claims.map((each) => ({ claimant: actor(claimant), ...saidBy(each) })),
  );
  const sides = incident.parties;
  return {
    incident: { id, title: incident.title.en, when: incident.when.map(({ edtf }) => edtf), parties: sides.map(actor) },
    inSentences: prose.incident(id).text,
    sideBySide: sideBySide(id, sides),
    casualties: said.filter(({ kind }) => kind === "casualties"),
    responsibility: said.filter(({ kind }) => kind === "responsibility"),
    others: said.filter(({ kind }) => kind !== "casualties" && kind !== "responsibility"),
    unreported: coverage(dataset, id).silent.map(({ cell }) => describe(cell)),
    totals: totals(id, sides),
    withTheWar: warAndClash(id),
    drift: drift(dataset).map(({ claim, reports, verdict, basis, text }) => ({ claim, reports, verdict, basis, text })),
    timeline: onTimeline(),
    sources: sourcesOf(said),
  };
}

/** The sources that the claims are known from, with what a reader needs to find them. */
function sourcesOf(said) {
  const ids = new Set(said.flatMap(({ via }) => via.flatMap(({ source }) => source ?? [])));
  return [...ids].map((id) => {
    const { title: name, url, licence } = dataset.source(id);
    return {
      source: id,
      ...sourceOf({ source: id, by: dataset.source(id).by }),
      ...(name ? { title: name.en } : {}),
      ...(url ? { url } : {}),
      ...(licence ? { licence } : {}),
    };
  });
}

/** Each claimant's figures for each harm on each side; what a claimant did not speak of is `null`, never zero. */
function sideBySide(incident, sides) {
  const cells = sides.flatMap((side) => harms.map((harm) => ({ side, harm })));
  return {
    columns: cells.map(({ side, harm }) => ({ harm, side: actor(side) })),
    rows: perClaimant(dataset, incident).flatMap(({ claimant, claims }) => {
      const figures = cells.map(({ side, harm }) => {
        const own = claims.filter(
          ({ claim }) => claim.kind === "casualties" && claim.side === side && claim.harms.join() === harm,
        );
        return own.length === 0 ? null : own.map(({ claim }) => formatCount(claim.count));
      });
      return figures.every((figure) => figure === null) ? [] : [{ claimant: actor(claimant), figures }];
    }),
  };
}

/** A claim, the words it rests on, and the way those came to us. */
function saidBy({ claim, statement, evidence, chain }) {
  const via = chain
    .slice(1)
    .map((link) =>
      link.role === "speaker" ? { speaker: actor(link.actor) } : { source: link.source, ...sourceOf(link) },
    );
  const shared = {
    claim: claim.id,
    kind: claim.kind,
    sentence: prose.claim(claim.id, { topic: false }).text,
    quotes: evidence.map(({ text, lang }) => ({ text, lang })),
    via,
    said: statement.said.map(({ edtf }) => edtf),
  };
  switch (claim.kind) {
    case "casualties":
      return {
        ...shared,
        cell: describe({ ...claim, incident: claim.about }),
        count: claim.count,
        reads: formatCount(claim.count, { style: "words" }),
      };
    case "responsibility": {
      const { accused, act, extent, intent, agreement } = claim;
      return {
        ...shared,
        accused: actor(accused),
        act,
        extent,
        intent,
        ...(agreement ? { agreement: title(agreement) } : {}),
      };
    }
    default:
      return shared;
  }
}

function sourceOf({ source, by }) {
  const { type, published } = dataset.source(source);
  return {
    type,
    ...(by ? { by: actor(by) } : {}),
    ...(published ? { published: published.map(({ edtf }) => edtf) } : {}),
  };
}

/** Every harm on every side, and on both together, by three policies. */
function totals(incident, sides) {
  const status = "military";
  return harms.flatMap((harm) => {
    const cells = sides.map((side) => ({ incident, side, status, harms: [harm] }));
    const each = cells.map((cell) => ({
      cell: describe(cell),
      byPolicy: policies.map((policy) => resolved(policy, resolve(dataset, cell, policy))),
    }));
    const together = policies.map((policy) => resolved(policy, total(dataset, { over: cells, policy })));
    return [...each, { cell: `${harm}, both sides (military)`, byPolicy: together }];
  });
}

function warAndClash(clash) {
  const war = "2020-44-day-war";
  const killed = { status: "any", harms: ["killed"] };
  const over = [
    { incident: war, ...killed },
    ...dataset
      .incident(clash)
      .parties.map((side) => ({ incident: clash, side, status: "military", harms: ["killed"] })),
  ];
  const said = perClaimant(dataset, war).flatMap(({ claimant, claims }) =>
    claims
      .filter(({ claim }) => claim.kind === "casualties")
      .map((each) => ({ claimant: actor(claimant), ...saidBy(each) })),
  );
  const result = resolved("hull", total(dataset, { over, policy: "hull" }));
  return { of: `${title(war)} and ${title(clash)}, killed`, war: said, ...result };
}

function resolved(policy, result) {
  const { kind, used, dropped, assumptions } = result;
  return {
    policy,
    kind,
    ...(kind === "reported" ? { bound: result.bound } : {}),
    reads: formatResolution(result),
    used,
    dropped: dropped.map(({ claim, reason, text }) => ({ claim, reason, text })),
    assumptions: assumptions.map(({ text }) => text),
  };
}

function onTimeline() {
  const { entries, used, dropped } = timeline(dataset);
  return {
    entries: entries.map(({ incident, days, narrowedBy, afterPrevious, laterThan }, i) => ({
      incident,
      title: title(incident),
      began: range(days.begin),
      ended: range(days.end),
      words: dataset.incident(incident).when.flatMap(({ words }) => words ?? []),
      narrowedBy: narrowedBy.map(because),
      ...(laterThan ? { laterThan: { incident: laterThan.incident, words: laterThan.words } } : {}),
      ...(afterPrevious
        ? {
            afterPrevious: {
              answer: laterThan?.incident === entries[i - 1].incident ? "yes" : afterPrevious.answer,
              ...(afterPrevious.answer === "maybe"
                ? {
                    because: reasonText(afterPrevious.reason, {
                      a: title(entries[i - 1].incident),
                      b: title(incident),
                    }),
                  }
                : {}),
            },
          }
        : {}),
    })),
    used,
    dropped,
  };
}

function because(reason) {
  switch (reason.kind) {
    case "duration":
      return `it lasted ${formatCount(dataset.claim(reason.claim).days)} days, counting ${dataset.claim(reason.claim).counting} (${reason.claim})`;
    case "ends":
      return `it was ended by: ${title(reason.by)}`;
    default:
      return `"${reason.words}" puts it there, relative to: ${title(reason.to)}`;
  }
}

function range({ earliest, latest }) {
  return { earliest: earliest === null ? null : dayText(earliest), latest: latest === null ? null : dayText(latest) };
}

function describe({ harms: of, side, status }) {
  const whose = side === undefined ? "everybody" : actor(side);
  return `${of.join(" or ")}, ${whose}${status === "any" ? "" : ` (${status})`}`;
}

function actor(id) {
  return nameFor(dataset.actor(id), "en").name.text;
}

function title(id) {
  return dataset.incident(id).title.en;
}
