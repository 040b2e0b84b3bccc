import type { Actor, Incident, Place, Source } from "@incident-data/core";
import type { RecordLine } from "@incident-data/core/schema";
import type { Report } from "../report.ts";
import { writeLosses } from "./losses.ts";

/** The records that events refer to, and which of them are of use to one that is written. */
export class Context {
  readonly sources = new Map<string, Source>();
  readonly actors = new Map<string, Actor>();
  readonly places = new Map<string, Place>();
  /** Conflicts, dyads and whatever else events are part of. */
  readonly incidents = new Map<string, Incident>();
  /** Statements of which it was told that they are lost. */
  readonly told = new Set<string>();
  readonly #used = new Set<string>();
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  put(record: RecordLine): void {
    if (record.kind === "source") this.sources.set(record.id, record);
    else if (record.kind === "actor") this.actors.set(record.id, record);
    else if (record.kind === "place") this.places.set(record.id, record);
    else if (record.kind === "incident") this.incidents.set(record.id, record);
  }

  /** Marks a record as of use; what of it has no column is told the first time. */
  use(kind: "sources" | "actors" | "places" | "incidents", id: string): void {
    const key = `${kind} ${id}`;
    if (this.#used.has(key)) return;
    this.#used.add(key);
    const record = this[kind].get(id);
    if (record === undefined) return;
    const lose = (field: string, reason: string, value?: string) =>
      this.#report.lose("write", `${kind}.${field}`, reason, { record: id, ...(value === undefined ? {} : { value }) });
    if ("names" in record) for (const { text } of othersOf(record.names)) lose("names", writeLosses.names, text);
    if (kind !== "places") {
      const { partOf = [], speaksFor = [] } = (this.actors.get(id) ?? {}) as Partial<Actor>;
      for (const { actor } of kind === "actors" ? partOf : []) lose("partOf", writeLosses.affiliation, actor);
      for (const { actor } of kind === "actors" ? speaksFor : []) lose("speaksFor", writeLosses.affiliation, actor);
    }
    if (kind !== "sources" && record.note !== undefined) lose("note", writeLosses.note, record.note);
  }

  /** Tells what no event that was written refers to. */
  finish(): void {
    for (const kind of ["actors", "places", "incidents"] as const) {
      for (const id of this[kind].keys()) {
        if (this.#used.has(`${kind} ${id}`) || id === "ucdp") continue;
        this.#report.lose("write", kind, writeLosses.unused, { record: id });
      }
    }
  }
}

/** The name that is written: the first in English, else the first. */
export function nameOf(names: Actor["names"]): string {
  return (names.find(({ lang }) => lang === "en" || lang === "und") ?? names[0])?.text ?? "";
}

function othersOf(names: Actor["names"]): Actor["names"] {
  const own = nameOf(names);
  return names.filter(({ text }) => text !== own);
}
