import type { DatasetData } from "@incident-data/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lint } from "./lint.ts";
import { linter } from "./linter.ts";
import { rules } from "./rules/index.ts";
import { example, texts } from "./testing.ts";

const lists = ["sources", "actors", "places", "incidents", "statements"] as const;
type List = (typeof lists)[number];
type Record = { readonly id: string };

/** Every record that an example of a rule has, wrong or right, by its table and id. */
const variants = new Map<string, Record[]>();
const manifests: DatasetData["dataset"][] = [];
const seen = new Set<string>();
for (const text of rules.flatMap(({ wrong, right }) => [wrong, right])) {
  const data = example(text);
  for (const table of lists) for (const record of data[table]) note(`${table} ${record.id}`, record);
  if (isNew(data.dataset)) manifests.push(data.dataset);
}

function note(key: string, record: Record): void {
  if (isNew([key, record])) variants.set(key, [...(variants.get(key) ?? []), record]);
}

function isNew(value: unknown): boolean {
  const text = JSON.stringify(value);
  if (seen.has(text)) return false;
  seen.add(text);
  return true;
}

/** Some changes of a data set: a record of an example put in, in the place of another of its id or as a new one; one taken out. */
const change = fc.oneof(
  { weight: 12, arbitrary: fc.record({ put: fc.constantFrom(...variants.keys()), which: fc.nat() }) },
  { weight: 4, arbitrary: fc.record({ drop: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ field: fc.nat(), of: fc.nat(), from: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ manifest: fc.nat() }) },
);
type Change = typeof change extends fc.Arbitrary<infer C> ? C : never;

function changed(data: DatasetData, each: Change): DatasetData {
  const all = lists.flatMap((table) => data[table].map((record) => ({ table, record: record as Record })));
  if ("manifest" in each) {
    const dataset = manifests[each.manifest % manifests.length];
    return dataset === undefined ? data : { ...data, dataset };
  }
  if ("put" in each) {
    const [table, id] = each.put.split(" ") as [List, string];
    const own = variants.get(each.put) ?? [];
    return put(data, table, id, own[each.which % own.length]);
  }
  if ("drop" in each) {
    const found = all[each.drop % all.length];
    return found === undefined ? data : put(data, found.table, found.record.id, undefined);
  }
  // A field of another record of the table: what its schema takes there, its schema takes here.
  const one = all[each.of % all.length];
  if (one === undefined) return data;
  const others = all.filter(({ table }) => table === one.table);
  const fields = Object.entries(others[each.from % others.length]?.record ?? {}).filter(([name]) => name !== "id");
  const [name, value] = fields[each.field % fields.length] ?? [];
  return name === undefined ? data : put(data, one.table, one.record.id, { ...one.record, [name]: value });
}

function put(data: DatasetData, table: List, id: string, record: Record | undefined): DatasetData {
  const others = (data[table] as readonly Record[]).filter((each) => each.id !== id);
  const sorted = (record === undefined ? others : [...others, record]).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...data, [table]: sorted };
}

const runs = process.env["DEEP"] === undefined ? 20 : 5_000;

test("after any changes a linter that remembers finds what one finds that begins anew", () => {
  const told = new Set<string>();
  fc.assert(
    fc.property(
      fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 }),
      (steps) => {
        const own = linter({ texts });
        let data = example();
        expect(own.lint(data)).toEqual(lint(data, { texts }));
        for (const step of steps) {
          data = step.reduce(changed, data);
          const findings = own.lint(data);
          for (const { code } of findings) told.add(code);
          expect(findings).toEqual(lint(data, { texts }));
        }
      },
    ),
    { seed: 6, numRuns: runs },
  );
  // Few rules have had nothing to say.
  expect(told.size).toBeGreaterThan(30);
}, 3_600_000);

describe("what is asked again", () => {
  /** A rule of the test's own, which tells of whom it was asked. */
  function asked() {
    const of: string[] = [];
    const rule = {
      ...(rules[0] as (typeof rules)[number]),
      each: ["statements"] as const,
      check({ data, incidents }: Parameters<(typeof rules)[number]["check"]>[0]) {
        for (const { id, claims = {} } of data.statements) {
          of.push(id);
          for (const { about } of Object.values(claims)) if (about !== undefined) void incidents.get(about)?.title;
        }
        return [];
      },
    };
    const own = linter({ rules: [rule] });
    return (data: DatasetData) => {
      of.length = 0;
      own.lint(data);
      return of.toSorted();
    };
  }
  const both = ["2021-07-28-east", "2021-07-28-west"];
  const clash = "2021-07-28-clash";

  test("nothing where nothing has changed, also where the objects are new", () => {
    const ask = asked();
    expect(ask(example())).toEqual(both);
    expect(ask(example())).toEqual([]);
  });

  test("the record that has changed, and no other", () => {
    const ask = asked();
    ask(example());
    expect(ask(example("statements/2021-07-28-east: { note: Once more. }"))).toEqual([both[0]]);
    expect(ask(example("places/ford: { note: A ford. }"))).toEqual([both[0]]);
  });

  test("who looked a field up that has changed, and none that looked at other fields", () => {
    const ask = asked();
    ask(example());
    expect(ask(example(`incidents/${clash}: { title: { en: Another title } }`))).toEqual(both);
    expect(ask(example(`incidents/${clash}: { title: { en: Another title }, note: Once more. }`))).toEqual([]);
  });

  test("who looked for something that has come or gone", () => {
    const ask = asked();
    const data = example();
    ask({ ...data, incidents: [] });
    expect(ask(data)).toEqual(both);
    expect(ask({ ...data, incidents: [] })).toEqual(both);
  });
});
