import type { Incident } from "@incident-data/core";
import type { RecordLine } from "@incident-data/core/schema";
import { shownValue } from "../fields.ts";
import type { Report } from "../report.ts";
import { Referred } from "../rows/told.ts";
import { ucdpLosses, writeLosses } from "./losses.ts";

/** The records that events refer to: sources, actors and places, and the conflicts and dyads that they are part of. */
export class Context extends Referred {
  readonly incidents = new Map<string, Incident>();
  /** Statements of which it was told that they are lost. */
  readonly told = new Set<string>();
  readonly #usedIncidents = new Set<string>();
  readonly #tell: Report;

  constructor(report: Report) {
    super(ucdpLosses, report);
    this.#tell = report;
  }

  override put(record: RecordLine): void {
    if (record.kind === "incident") this.incidents.set(record.id, record);
    else super.put(record);
  }

  /** A larger incident, of which a note is lost the first time. */
  incident(id: string): Incident | undefined {
    const record = this.incidents.get(id);
    if (record === undefined || this.#usedIncidents.has(id)) return record;
    this.#usedIncidents.add(id);
    if (record.note !== undefined) {
      this.#tell.lose("write", "incidents.note", writeLosses.note, { record: id, value: record.note });
    }
    return record;
  }

  override finish(): void {
    super.finish();
    for (const [id, record] of this.incidents) {
      if (this.#usedIncidents.has(id)) continue;
      this.#tell.lose("write", "incidents", writeLosses.unused, { record: id, value: shownValue(record) });
    }
  }
}
