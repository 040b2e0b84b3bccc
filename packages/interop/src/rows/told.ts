import type { Actor, Incident, Place, Source, Statement } from "@incident-data/core";
import type { RecordLine } from "@incident-data/core/schema";
import { type FieldLosses, loseClaim, loseFields, shownValue } from "../fields.ts";
import type { Batch } from "../format.ts";
import type { Report } from "../report.ts";

/** An incident, and all that is said of it. */
export interface Told {
  readonly incident: Incident;
  readonly statements: readonly Statement[];
}

/** How a format tells what it cannot hold of records that events refer to. */
export interface ToldLosses {
  /** Whether an id is of a record that reading a file of this format makes: nothing of it is lost. */
  readonly isOwn: (id: string) => boolean;
  readonly fields: FieldLosses;
  /** Schemes of outside ids that have a column, where the field is not lost as a whole. */
  readonly schemes: readonly string[];
  /** Why a statement that is about no event that was written is lost. */
  readonly statement: string;
  readonly tombstone: string;
  /** Why a record is lost to which nothing refers that was written. */
  readonly unused: string;
}

/** The records that events refer to, and which of them are of use to one that is written. */
export class Referred {
  readonly sources = new Map<string, Source>();
  readonly actors = new Map<string, Actor>();
  readonly places = new Map<string, Place>();
  readonly #losses: ToldLosses;
  readonly #report: Report;
  /** What it was told of which fields are lost. */
  readonly #told = new Set<string>();
  /** What an event refers to that was written. */
  readonly #written = new Set<string>();
  /** What the event at hand refers to. */
  #touched: string[] = [];

  constructor(losses: ToldLosses, report: Report) {
    this.#losses = losses;
    this.#report = report;
  }

  put(record: RecordLine): void {
    if (record.kind === "source") this.sources.set(record.id, record);
    else if (record.kind === "actor") this.actors.set(record.id, record);
    else if (record.kind === "place") this.places.set(record.id, record);
    if (this.#losses.isOwn(record.id) && isMaker(record)) this.#written.add(`${record.kind}s ${record.id}`);
  }

  actor(id: string): Actor | undefined {
    return this.#use("actors", id);
  }

  place(id: string): Place | undefined {
    return this.#use("places", id);
  }

  source(id: string): Source | undefined {
    return this.#use("sources", id);
  }

  /** Begins with an event: what the one before referred to is of use where that was written. */
  next(before: "written" | "refused"): void {
    if (before === "written") for (const key of this.#touched) this.#written.add(key);
    this.#touched = [];
  }

  #use<K extends "sources" | "actors" | "places">(kind: K, id: string) {
    const record = this[kind].get(id) as
      | (K extends "sources" ? Source : K extends "actors" ? Actor : Place)
      | undefined;
    const key = `${kind} ${id}`;
    this.#touched.push(key);
    if (record === undefined || this.#told.has(key)) return record;
    this.#told.add(key);
    const { actors, places } = this.#losses.fields;
    const ids = kind === "actors" ? actors.ids : kind === "places" ? places.ids : "none";
    if (ids === null) this.#loseIds(kind as "actors" | "places", record as Actor | Place);
    if (this.#losses.isOwn(id)) return record;
    const { id: _id, kind: _kind, ...fields } = record as { readonly id: string; readonly kind?: string };
    loseFields(kind, id, fields, this.#losses.fields, this.#report);
    if (kind !== "sources") loseNames(kind, record as Actor | Place, this.#report);
    return record;
  }

  #loseIds(kind: "actors" | "places", { id: record, ids = [] }: Actor | Place): void {
    const reason = "there is a column for ids of other schemes alone";
    for (const { scheme, id } of ids) {
      if (this.#losses.schemes.includes(scheme)) continue;
      this.#report.lose("write", `${kind}.ids`, reason, { record, value: `${scheme} ${id}` });
    }
  }

  /** Tells what no event that was written refers to. */
  finish(): void {
    for (const kind of ["sources", "actors", "places"] as const) {
      for (const [id, record] of this[kind]) {
        if (this.#written.has(`${kind} ${id}`)) continue;
        this.#report.lose("write", kind, this.#losses.unused, { record: id, value: shownValue(record) });
      }
    }
  }
}

/** The file itself and who made it, which no row names: they have no hash in their ids. */
function isMaker({ kind, id }: RecordLine): boolean {
  return kind === "source" || (kind === "actor" && !/-actor-[a-z2-7]{12}$/.test(id));
}

/** The name that is written: the first in English or of no stated language, else the first. */
export function nameOf(names: Actor["names"]): string {
  return chosenName(names)?.text ?? "";
}

function chosenName(names: Actor["names"]): Actor["names"][number] | undefined {
  return names.find(({ lang }) => lang === "en" || lang === "und") ?? names[0];
}

/** Of names one is written, and of that its text. */
function loseNames(kind: "actors" | "places", { id, names }: Actor | Place, report: Report): void {
  const chosen = chosenName(names);
  for (const name of names) {
    if (name !== chosen)
      report.lose("write", `${kind}.names`, "one name is written", { record: id, value: shownValue(name) });
    else {
      const { text: _text, lang: _lang, source: _source, ...rest } = name;
      if (Object.keys(rest).length === 0) continue;
      report.lose("write", `${kind}.names`, "of a name its text is written", { record: id, value: shownValue(rest) });
    }
  }
}

/**
 * Gathers each incident with what is said of it, a list for each closed batch; of batches that are not closed all at the end.
 * What is said of no incident, and what no incident refers to, is told as lost.
 */
export async function* toldEvents(
  batches: AsyncIterable<Batch>,
  referred: Referred,
  losses: ToldLosses,
  report: Report,
): AsyncIterable<readonly Told[]> {
  const waiting = new Map<string, Incident>();
  const said = new Map<string, Statement[]>();
  const take = (): Told[] => {
    const told = [...waiting.values()].map((incident) => ({ incident, statements: said.get(incident.id) ?? [] }));
    for (const { incident } of told) said.delete(incident.id);
    waiting.clear();
    return told;
  };
  for await (const { records, closed } of batches) {
    for (const record of records) {
      if (record.kind === "statement") note(record, said);
      else if (record.kind === "incident") waiting.set(record.id, record);
      else if (record.kind === "tombstone") {
        report.lose("write", "tombstones", losses.tombstone, { record: record.id, value: shownValue(record) });
      } else referred.put(record);
    }
    if (closed) yield take();
  }
  yield take();
  const left = new Set([...said.values()].flat());
  for (const each of left) loseStatement(each, losses.statement, report);
  referred.finish();
}

/** A statement that is lost, with its claims. */
function loseStatement(statement: Statement, reason: string, report: Report): void {
  report.lose("write", "statements", reason, { record: statement.id, value: shownValue(statement) });
  for (const [key, claim] of Object.entries(statement.claims ?? {})) {
    loseClaim(`${statement.id}#${key}`, claim, reason, report);
  }
}

/** Puts a statement under each incident that it is about; one about none under "". */
function note(statement: Statement, said: Map<string, Statement[]>): void {
  const about = new Set([
    ...Object.values(statement.claims ?? {}).flatMap((claim) => claim.about ?? []),
    ...(statement.about ?? []),
  ]);
  for (const id of about.size === 0 ? [""] : about) {
    const known = said.get(id);
    if (known === undefined) said.set(id, [statement]);
    else known.push(statement);
  }
}
