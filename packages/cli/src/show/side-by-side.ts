import { formatCount } from "@incident-data/casualties";
import {
  type Actor,
  type CasualtiesClaim,
  coverage,
  type Dataset,
  nameFor,
  perClaimant,
  type SaidClaim,
  type Table,
} from "@incident-data/core";
import { en, openProse } from "@incident-data/prose";

/** What a column of the table is about: `killed, Armenia (military)`. */
interface Column {
  readonly harms: readonly string[];
  readonly side?: string;
  readonly status: string;
  readonly label: string;
}

/** An incident's claims as they are shown, claimant by claimant; what nobody spoke of is `null`, never zero. */
export interface SideBySide {
  readonly incident: { readonly id: string; readonly title: string; readonly when: readonly string[] };
  readonly columns: readonly Column[];
  readonly rows: readonly {
    readonly claimant: string;
    readonly name: string;
    readonly figures: readonly (readonly string[] | null)[];
  }[];
  readonly claims: readonly {
    readonly id: string;
    readonly claimant: string;
    readonly name: string;
    readonly kind: string;
    /** What it says, and who says it, as a sentence. */
    readonly reads: string;
    readonly quotes: readonly { readonly text: string; readonly lang: string }[];
  }[];
  /** What could have been reported and was not, by anybody. */
  readonly unreported: readonly string[];
}

type CellOf = Pick<CasualtiesClaim, "harms" | "side" | "status">;

export function sideBySide(dataset: Dataset, id: string): SideBySide {
  const incident = dataset.incident(id);
  const accounts = perClaimant(dataset, id);
  const name = (actor: string) => nameOf(dataset.actors, actor);
  const prose = openProse(dataset, en);
  const label = ({ harms, side, status }: CellOf) =>
    `${harms.join(" or ")}, ${side === undefined ? "everybody" : name(side)}${status === "any" ? "" : ` (${status})`}`;
  const columns = new Map<string, Column>();
  for (const { claim } of accounts.flatMap(({ claims }) => claims)) {
    if (claim.kind !== "casualties") continue;
    const { harms, side, status } = claim;
    columns.set(keyOf(claim), { harms, ...(side === undefined ? {} : { side }), status, label: label(claim) });
  }
  // A cell of which nobody spoke has a column too: silence is seen beside the figures.
  const silent = coverage(dataset, id).silent.map(({ cell: { harms, side, status = "any" } }) => ({
    harms: harms ?? [],
    ...(side === undefined ? {} : { side }),
    status,
  }));
  for (const cell of silent) columns.set(keyOf(cell), { ...cell, label: label(cell) });
  const all = [...columns].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    incident: { id, title: titleOf(incident.title), when: incident.when.map(({ edtf }) => edtf) },
    columns: all.map(([, column]) => column),
    rows: accounts.flatMap(({ claimant, claims }) => {
      const figures = all.map(([key]) => figuresOf(claims, key));
      return figures.every((each) => each === null) ? [] : [{ claimant, name: name(claimant), figures }];
    }),
    claims: accounts.flatMap(({ claimant, claims }) =>
      claims.map(({ claim, evidence }) => ({
        id: claim.id,
        claimant,
        name: name(claimant),
        kind: claim.kind,
        reads: prose.claim(claim.id, { topic: false }).text,
        quotes: evidence.flatMap((each) => ("lang" in each ? [{ text: each.text, lang: each.lang }] : [])),
      })),
    ),
    unreported: silent.map(label),
  };
}

function keyOf({ side = "", status, harms }: CellOf): string {
  return JSON.stringify([side, status, harms]);
}

function figuresOf(claims: readonly SaidClaim[], key: string): readonly string[] | null {
  const own = claims.flatMap(({ claim }) => (claim.kind === "casualties" && keyOf(claim) === key ? [claim] : []));
  return own.length === 0 ? null : own.map(({ count }) => formatCount(count));
}

function nameOf(actors: Table<string, Actor>, id: string): string {
  const actor = actors[id];
  return actor === undefined ? id : nameFor(actor, "en").name.text;
}

/** A title in English, else in the first language there is. */
export function titleOf(title: { readonly [lang: string]: string }): string {
  return title["en"] ?? Object.values(title)[0] ?? "";
}
