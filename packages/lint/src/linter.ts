import type { DatasetData } from "@incident-data/core";
import { contextOf, type KnownDays, type Lookups, lookupsOf, namesOf } from "./context.ts";
import { type Records, type Table, tables } from "./entries.ts";
import type { Finding } from "./finding.ts";
import { AllItems, type Items, ItemsOf } from "./items.ts";
import { type LintOptions, settingsOf } from "./lint.ts";
import { keyOf, type Note, notedByTable, notedLookups, notedRecord } from "./looks.ts";
import type { Rule } from "./rule.ts";
import { settled } from "./settle.ts";

/** Lints a data set again and again: what no change can have touched is not looked at anew. */
export interface Linter {
  /**
   * Returns what {@link lint} finds in the data set as it is now.
   *
   * @param data what was given before, with some records exchanged for others, come or gone. A record that is the same
   * object as before, or equal to it, has not changed; none may be written into. No two of a table share an id.
   */
  lint(data: DatasetData): readonly Finding[];
}

/** A record with what was found in it, and what that rests on beside it. */
interface Unit {
  readonly table: Table;
  readonly id: string;
  readonly record: object;
  readonly items: Items;
  findings: readonly Finding[];
  looks: ReadonlySet<string>;
}

/** What a rule has found that looks at all records, and of which tables they are. */
interface Survey {
  readonly findings: readonly Finding[];
  readonly looks: ReadonlySet<Table>;
}

/**
 * A linter that remembers. Of a rule that can be asked of one record it asks again those records that have changed, and those
 * that looked something up which has; what was looked at is noted while a rule runs, and is nowhere declared. A rule that
 * compares records is asked again when a record of a table has changed that it looked at.
 *
 * @example
 * const watching = linter();
 */
export function linter(options: LintOptions = {}): Linter {
  const settings = settingsOf(options);
  let units: ReadonlyMap<string, Unit> = new Map();
  const surveys = new Map<Rule, Survey>();
  /** Who looked at something, by its name. */
  const lookers = new Map<string, Set<Unit>>();
  const days: KnownDays = new WeakMap();
  const rulesOf = new Map(tables.map((table) => [table, settings.rules.filter(({ each }) => each?.includes(table))]));

  return {
    lint(data) {
      const before = units;
      const changed = new Set<string>();
      const stale = new Set<Unit>();
      const now = new Map<string, Unit>();
      for (const [table, record] of recordsOf(data)) {
        const id = idOf(table, record);
        const key = keyOf.record(table, id);
        const known = before.get(key);
        if (known !== undefined && isSame(known.record, record)) {
          now.set(key, known);
          continue;
        }
        const items = new ItemsOf(alone(table, record));
        const unit: Unit = { table, id, record, items, findings: [], looks: new Set() };
        now.set(key, unit);
        stale.add(unit);
        noteChanges(table, id, known, unit, changed);
      }
      for (const [key, unit] of before) {
        if (now.get(key) !== unit) forget(unit);
        if (!now.has(key)) noteChanges(unit.table, unit.id, unit, undefined, changed);
      }
      for (const key of changed) for (const unit of lookers.get(key) ?? []) stale.add(unit);
      units = now;
      const items = new AllItems([...now.values()].map((unit) => unit.items));
      const lookups = lookupsOf(data, items);
      for (const unit of stale) {
        forget(unit);
        ask(unit, data, lookups);
        for (const key of unit.looks) lookers.set(key, (lookers.get(key) ?? new Set()).add(unit));
      }
      for (const rule of settings.rules) {
        if (rule.each !== undefined) continue;
        const known = surveys.get(rule);
        const isStale = known === undefined || [...known.looks].some((table) => changed.has(keyOf.table(table)));
        if (isStale) surveys.set(rule, survey(rule, data, lookups, items));
      }
      const findings = [...now.values(), ...surveys.values()].flatMap((each) => each.findings);
      return settled(findings, settings.rules, data.dataset?.suppressions ?? []);
    },
  };

  function forget(unit: Unit): void {
    for (const key of unit.looks) {
      const others = lookers.get(key);
      others?.delete(unit);
      if (others?.size === 0) lookers.delete(key);
    }
  }

  /** Asks of one record, and notes what else was looked at. */
  function ask(unit: Unit, { dataset }: DatasetData, lookups: Lookups): void {
    const looks = new Set<string>();
    const note: Note = (key) => looks.add(key);
    // Of a record that is not there that it is not.
    if (dataset === undefined) note(keyOf.record("dataset", ""));
    const noted =
      unit.table === "dataset" || dataset === undefined ? dataset : notedRecord(dataset, "dataset", "", note);
    const context = contextOf({
      data: { ...alone(unit.table, unit.record), dataset: noted } as DatasetData,
      texts: settings.texts,
      items: unit.items,
      lookups: notedLookups(lookups, note),
      days,
      keeps: false,
    });
    unit.findings = (rulesOf.get(unit.table) ?? []).flatMap((rule) => [...findingsOf(rule, context)]);
    unit.looks = looks;
  }

  /** Asks of all records, and notes of which tables they are. */
  function survey(rule: Rule, data: DatasetData, lookups: Lookups, items: Items): Survey {
    const looks = new Set<Table>();
    const noted = notedByTable({ data, lookups, items }, (table) => looks.add(table));
    const context = contextOf({ ...noted, texts: settings.texts, days, keeps: true });
    return { findings: [...findingsOf(rule, context)], looks };
  }
}

function* findingsOf(rule: Rule, context: Parameters<Rule["check"]>[0]): Generator<Finding> {
  const { code, severity } = rule;
  for (const found of rule.check(context)) yield { code, severity, ...found };
}

function* recordsOf(data: DatasetData): Generator<readonly [Table, object]> {
  for (const table of tables) {
    if (table !== "dataset") for (const record of data[table]) yield [table, record];
    else if (data.dataset !== undefined) yield [table, data.dataset];
  }
}

/** The manifest has an id too, but it is the only one of its table. */
function idOf(table: Table, record: object): string {
  return table === "dataset" ? "" : (record as { readonly id: string }).id;
}

/** One record as the only one there is. */
function alone(table: Table, record: object): Records {
  const none = { sources: [], actors: [], places: [], incidents: [], statements: [] };
  return { ...none, [table]: table === "dataset" ? record : [record] };
}

function isSame(before: object, now: object): boolean {
  return before === now || JSON.stringify(before) === JSON.stringify(now);
}

/** Notes under every name what a record that came, went or became another changes for whoever looked at it. */
function noteChanges(table: Table, id: string, before: Unit | undefined, now: Unit | undefined, changed: Set<string>) {
  changed.add(keyOf.table(table));
  if (before === undefined || now === undefined) changed.add(keyOf.record(table, id));
  changed.add(keyOf.fields(table, id));
  const [old, own] = [before?.record ?? {}, now?.record ?? {}] as { readonly [field: string]: unknown }[];
  for (const field of new Set([...Object.keys(old ?? {}), ...Object.keys(own ?? {})])) {
    if (JSON.stringify(old?.[field]) !== JSON.stringify(own?.[field])) changed.add(keyOf.field(table, id, field));
  }
  for (const unit of [before, now]) {
    if (unit === undefined) continue;
    for (const {
      id: claim,
      claim: { about },
    } of unit.items.claims) {
      changed.add(keyOf.claim(claim));
      if (about !== undefined) changed.add(keyOf.claimsAbout(about));
    }
    if (table === "actors")
      for (const { record } of unit.items.names) for (const name of namesOf(record)) changed.add(keyOf.actorName(name));
  }
}
