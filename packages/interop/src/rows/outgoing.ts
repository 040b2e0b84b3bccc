import type {
  Actor,
  CasualtiesClaim,
  Evidence,
  Incident,
  LocalText,
  Place,
  Statement,
  When,
} from "@incident-data/core";
import { loseClaim, loseFields, shownValue } from "../fields.ts";
import type { Batch } from "../format.ts";
import type { Report } from "../report.ts";
import { isCasualties, type Level, levels } from "./event.ts";
import { Referred, type Told, type ToldLosses, toldEvents } from "./told.ts";

/** A claim of casualties about an event, and whose it is. */
export interface OutgoingCount {
  /** The claim's id: `2021-07-28-armenia-mod#wounded`. */
  readonly id: string;
  readonly key: string;
  readonly claim: CasualtiesClaim;
  /** Absent where that is whoever made the file that the event was read from. */
  readonly claimant?: Actor;
}

/** A place with the divisions around it. */
export interface OutgoingPlace {
  /** The place itself; absent where it is one of the divisions. */
  readonly place?: Place;
  readonly divisions: { readonly [L in Level]?: Place };
}

/** An event as a format of rows can hold it. */
export interface OutgoingEvent {
  readonly incident: Incident;
  readonly title: string;
  /** The language of the title. */
  readonly lang: string;
  readonly when: When;
  readonly place?: OutgoingPlace;
  /** As many as a row has. */
  readonly parties: readonly Actor[];
  readonly counts: readonly OutgoingCount[];
  /** The statement of whoever made the file, where the event was read from one of this format. */
  readonly own?: Statement;
}

/** What a format of rows has. */
export interface RowFormat extends ToldLosses {
  /** The fields of a date, beside `edtf`, that are written. */
  readonly whenFields: readonly (keyof When)[];
  /** Why an event has no row; undefined where it has one. */
  readonly refuses: (event: OutgoingEvent) => string | undefined;
  /** How many parties a row has. */
  readonly parties: number;
}

/** What a row can hold of each event of a stream, a list for each closed batch; of all else it is told that it is lost. */
export async function* outgoingEvents(
  batches: AsyncIterable<Batch>,
  format: RowFormat,
  report: Report,
): AsyncIterable<readonly OutgoingEvent[]> {
  const referred = new Referred(format, report);
  const making = new Outgoing(format, report, referred);
  for await (const told of toldEvents(batches, referred, format, report))
    yield told.flatMap((each) => making.of(each) ?? []);
}

/** Why claims of other kinds have no place in a row. */
export const otherKinds = {
  responsibility: "a row has no place for blame",
  occurrence: "a row has no place for what a claimant says of the course",
  control: "a row has no place for who holds what",
  comparison: "a row has no place for a comparison",
  duration: "a row has no place for a duration that somebody states",
} as const;

class Outgoing {
  readonly #format: RowFormat;
  readonly #report: Report;
  readonly #referred: Referred;
  /** Statements of which it was told what is lost: one may be about several events. */
  readonly #told = new Set<string>();

  constructor(format: RowFormat, report: Report, referred: Referred) {
    this.#format = format;
    this.#report = report;
    this.#referred = referred;
  }

  /** The event; undefined where it has no row, which is told of it, and of all that is claimed about it. */
  of(told: Told): OutgoingEvent | undefined {
    const event = this.#event(told);
    const reason = this.#format.refuses(event);
    this.#referred.next(reason === undefined ? "written" : "refused");
    if (reason === undefined) return event;
    const { id, ...fields } = event.incident;
    this.#report.lose("write", "incidents", reason, { record: id, value: shownValue(fields) });
    for (const each of event.counts) loseClaim(each.id, each.claim, reason, this.#report);
    return undefined;
  }

  #event({ incident, statements }: Told): OutgoingEvent {
    const { id, title: _title, when: _when, where = [], parties, evidence, ...rest } = incident;
    const { parties: most, fields, isOwn } = this.#format;
    const lose = (field: string, reason: string, value: unknown) =>
      this.#report.lose("write", `incidents.${field}`, reason, { record: id, value: shownValue(value) });
    loseFields("incidents", id, rest, fields, this.#report);
    const frame = frameOf(incident, this.#format.whenFields, this.#report);
    for (const each of where.slice(1)) lose("where", "one place is written", each);
    for (const each of parties.slice(most)) lose("parties", `no more than ${most} parties are written`, each);
    this.#loseEvidence("incidents", id, evidence);
    const own = statements.find((each) => each.id === id && isOwn(each.speaker));
    const counts = statements.flatMap((each) => this.#countsOf(each, id, own));
    const place = where[0] === undefined ? undefined : this.#place(where[0]);
    return {
      incident,
      ...frame,
      ...(place === undefined ? {} : { place }),
      parties: parties.slice(0, most).flatMap((each) => this.#referred.actor(each) ?? []),
      counts,
      ...(own === undefined ? {} : { own }),
    };
  }

  #countsOf(statement: Statement, about: string, own: Statement | undefined): OutgoingCount[] {
    const { id, claims = {}, evidence, ...fields } = statement;
    // A claimant that a row names is an actor of the file's, and so is its statement.
    const isOwn = this.#format.isOwn(statement.speaker);
    if (!isOwn && !this.#told.has(id)) {
      this.#told.add(id);
      loseFields("statements", id, fields, this.#format.fields, this.#report);
      this.#loseEvidence("statements", id, evidence);
      for (const [key, claim] of Object.entries(claims)) {
        if (claim.about === undefined) loseClaim(`${id}#${key}`, claim, "it is about no incident", this.#report);
      }
    }
    return Object.entries(claims).flatMap(([key, claim]) => {
      if (claim.about !== about) return [];
      const claimId = `${id}#${key}`;
      if (!isCasualties(claim)) {
        loseClaim(claimId, claim, otherKinds[claim.kind], this.#report);
        return [];
      }
      const { kind: _kind, about: _about, evidence: cells = [], ...rest } = claim;
      if (!isOwn) loseFields("claims", claimId, rest, this.#format.fields, this.#report);
      this.#loseEvidence("claims", claimId, cells);
      const claimant = this.#referred.actor(claim.attributedTo ?? statement.onBehalfOf ?? statement.speaker);
      return [{ id: claimId, key, claim, ...(statement === own || claimant === undefined ? {} : { claimant }) }];
    });
  }

  /** Tells evidence that reading does not make again. */
  #loseEvidence(holder: "incidents" | "statements" | "claims", record: string, evidence: readonly Evidence[]): void {
    for (const each of evidence) {
      if ("column" in each && this.#format.isOwn(each.source)) continue;
      this.#referred.source(each.source);
      const reason = "a row has no place for evidence";
      this.#report.lose("write", `${holder}.evidence`, reason, { record, value: shownValue(each) });
    }
  }

  #place(id: string): OutgoingPlace | undefined {
    const innermost = this.#referred.place(id);
    if (innermost === undefined) return undefined;
    const chain: Place[] = [];
    const seen = new Set<string>();
    for (let here: Place | undefined = innermost; here !== undefined && !seen.has(here.id); ) {
      seen.add(here.id);
      chain.unshift(here);
      const around: string | undefined = here.partOf?.[0]?.place;
      here = around === undefined ? undefined : this.#referred.place(around);
    }
    const divisions: { [L in Level]?: Place } = {};
    const country = chain.findIndex(({ type }) => type === "country");
    for (const [i, place] of chain.entries()) {
      const level = this.#format.isOwn(place.id) ? ownLevel(place.id) : levelOf(place, i < country, divisions);
      if (level !== undefined && divisions[level] === undefined) divisions[level] = place;
      else if (place !== innermost) this.#loseAround(id, place.id);
      for (const [at, { place: around, ...rest }] of (place.partOf ?? []).entries()) {
        if (at > 0 || Object.keys(rest).length > 0) this.#loseAround(place.id, { place: around, ...rest });
      }
    }
    const isDivision = Object.values(divisions).includes(innermost);
    return isDivision && innermost.geometry === undefined ? { divisions } : { place: innermost, divisions };
  }

  #loseAround(record: string, value: unknown): void {
    const reason = "a row has a column for each order of division, and no date to it";
    this.#report.lose("write", "places.partOf", reason, { record, value: shownValue(value) });
  }
}

/** The one title and the one date of an incident that a row has; of all else that they hold it is told that it is lost. */
export function frameOf(
  { id: record, title, when }: Incident,
  whenFields: RowFormat["whenFields"],
  report: Report,
): Pick<OutgoingEvent, "title" | "lang" | "when"> {
  const lose = (field: string, reason: string, value: unknown) =>
    report.lose("write", `incidents.${field}`, reason, { record, value: shownValue(value) });
  const lang = chosenLanguage(title);
  for (const [other, text] of Object.entries(title)) {
    if (other !== lang) lose("title", "a title is written in one language", { [other]: text });
  }
  const [first = { edtf: "" }, ...others] = when;
  for (const each of others) lose("when", "one date is written", each);
  const held: readonly string[] = ["edtf", ...whenFields];
  const unheld = Object.entries(first).filter(([field]) => !held.includes(field));
  if (unheld.length > 0) lose("when", "of a date its days are written", Object.fromEntries(unheld));
  return { title: title[lang] ?? "", lang, when: first };
}

/** The language in which a text is written: English or none that is stated, else the first. */
export function chosenLanguage(text: LocalText): string {
  const languages = Object.keys(text);
  return languages.find((each) => each === "en" || each === "und") ?? languages[0] ?? "und";
}

/** The smallest division of those that a place has around it. */
export function smallestDivision({ divisions }: OutgoingPlace): Place | undefined {
  return levels.reduce<Place | undefined>((found, level) => divisions[level] ?? found, undefined);
}

/** The level that a division's id says, of one that was made from a row. */
function ownLevel(id: string): Level | undefined {
  return /-(region|country|adm1|adm2|adm3)-[a-z2-7]{12}$/.exec(id)?.[1] as Level | undefined;
}

/** The level of a place in a chain, by its type and what is around it. */
function levelOf({ type }: Place, aroundCountry: boolean, known: { readonly [L in Level]?: Place }): Level | undefined {
  if (type === "country") return "country";
  if (type === "region") return aroundCountry ? "region" : known.adm1 === undefined ? "adm1" : undefined;
  if (type === "district") return known.adm2 === undefined ? "adm2" : "adm3";
  return undefined;
}
