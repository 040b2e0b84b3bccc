import type { Path } from "../issues.ts";
import { get } from "../raw.ts";
import { dateEvidence, type Meaning, type Meanings, type Sort } from "./meanings.ts";

/** One difference between two values of one meaning: what was there, what is there, and what it is to its users. */
export interface Difference {
  readonly path: Path;
  readonly sort: Sort;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Every difference between two objects, by the meanings of their fields. */
export function* differences(fields: Meanings, before: unknown, after: unknown, path: Path): Generator<Difference> {
  for (const [field, meaning] of Object.entries(fields)) {
    yield* compare(meaning, get(before, field), get(after, field), [...path, field]);
  }
}

function* compare(meaning: Meaning, before: unknown, after: unknown, path: Path): Generator<Difference> {
  if (canonical(meaning, before) === canonical(meaning, after)) return;
  const wholly = (sort: Sort): Difference => differing(path, sort, before, after);
  if (meaning.is === "whole" || meaning.is === "set") {
    yield wholly(meaning.sort);
    return;
  }
  if (meaning.is === "texts") {
    for (const key of new Set([...keysOf(before), ...keysOf(after)].sort())) {
      yield* compare({ is: "whole", sort: meaning.sort }, get(before, key), get(after, key), [...path, key]);
    }
    return;
  }
  if (meaning.is === "members") {
    yield* compareMembers(meaning, listOf(before), listOf(after), path);
    return;
  }
  if (before === undefined || after === undefined) {
    yield wholly("fact");
    return;
  }
  switch (meaning.is) {
    case "object":
      yield* differences(meaning.fields, before, after, path);
      return;
    case "count":
      yield wholly(stable(without(before, "words")) === stable(without(after, "words")) ? "wording" : "fact");
      return;
    case "date": {
      const read = ["words", "profile", "evidence"];
      const same = stable(without(before, ...read)) === stable(without(after, ...read));
      const own = (date: unknown) => stable([get(date, "words"), get(date, "profile")]);
      if (!same || own(before) !== own(after)) yield wholly(same ? "wording" : "fact");
      yield* compare(dateEvidence, get(before, "evidence"), get(after, "evidence"), [...path, "evidence"]);
    }
  }
}

interface Member {
  readonly value: unknown;
  readonly index: number;
  readonly text: string;
}

/** Members that are in both lists are the same, wherever they stand; of the rest those of one key are, changed. */
function* compareMembers(
  { of, key, rest, sort }: Meaning & { readonly is: "members" },
  before: readonly unknown[],
  after: readonly unknown[],
  path: Path,
): Generator<Difference> {
  const sorted = (list: readonly unknown[]): Member[] =>
    list
      .map((value, index) => ({ value, index, text: canonical(of, value) }))
      .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  let [left, right] = [sorted(before), sorted(after)];
  const pairUp = (same: (a: Member, b: Member) => boolean): (readonly [Member, Member])[] => {
    const pairs: (readonly [Member, Member])[] = [];
    for (const a of left) {
      const b = right.find((each) => same(a, each));
      if (b === undefined) continue;
      pairs.push([a, b]);
      right = right.filter((each) => each !== b);
    }
    left = left.filter((each) => !pairs.some(([a]) => a === each));
    return pairs;
  };
  pairUp((a, b) => a.text === b.text);
  const pairs: (readonly [Member, Member])[] = [];
  // By the whole key, then by ever less of it: a name that is spelt otherwise is still the name in its language.
  for (let length = key.length; length > 0; length--) {
    const keyOf = ({ value }: Member) => stable(key.slice(0, length).map((field) => get(value, field)));
    pairs.push(...pairUp((a, b) => keyOf(a) === keyOf(b)));
  }
  if (rest) pairs.push(...pairUp(() => true));
  for (const [a, b] of pairs) yield* compare(of, a.value, b.value, [...path, b.index]);
  for (const { value, index } of left) yield differing([...path, index], sort, value, undefined);
  for (const { value, index } of right) yield differing([...path, index], sort, undefined, value);
}

function differing(path: Path, sort: Sort, before: unknown, after: unknown): Difference {
  return { path, sort, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

/** A text that two values share exactly when they mean the same: without the order that has no meaning. */
function canonical(meaning: Meaning, value: unknown): string {
  if (value === undefined) return "";
  switch (meaning.is) {
    case "set":
      return stable(listOf(value).map(stable).sort());
    case "members":
      return stable(
        listOf(value)
          .map((member) => canonical(meaning.of, member))
          .sort(),
      );
    case "object":
      return stable(Object.entries(meaning.fields).map(([field, inner]) => canonical(inner, get(value, field))));
    case "date":
      return stable([without(value, "evidence"), canonical(dateEvidence, get(value, "evidence"))]);
    default:
      return stable(value);
  }
}

/** JSON whose keys are in order. */
export function stable(value: unknown): string {
  return (
    JSON.stringify(value, (_key, inner: unknown) =>
      typeof inner === "object" && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? ""
  );
}

function without(value: unknown, ...fields: readonly string[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([field]) => !fields.includes(field)));
}

function keysOf(value: unknown): string[] {
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
