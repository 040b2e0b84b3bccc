import { isDeepStrictEqual } from "node:util";
import type { Path } from "@incident-data/core";

/**
 * A change of a value, as data: what stands at a path becomes another value, goes, or gets another name. A member of a list
 * stands under its index before any of the changes; a field that is not there yet, and the index after the last, are added.
 */
export type Edit =
  | { readonly path: Path; readonly set: unknown }
  | { readonly path: Path; readonly remove: true }
  | { readonly path: Path; readonly rename: string };

/** Why an edit cannot be made. */
export interface EditFault {
  readonly path: Path;
  readonly expected: string;
  readonly received: string;
}

/** One change that touches one place of a text. */
export type Step =
  | { readonly op: "replace" | "insert"; readonly path: Path; readonly value: unknown }
  | { readonly op: "remove"; readonly path: Path }
  | { readonly op: "rename"; readonly path: Path; readonly name: string };

/** A value after some edits, which stays itself as it was, or why one of them cannot be made. */
export type Applied =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: EditFault };

/**
 * A value after some edits. Values are set first, then removed from the last to the first, then renamed, so that every path
 * is one of the value given.
 */
export function applyEdits(value: unknown, edits: readonly Edit[]): Applied {
  let made = value;
  for (const edit of inOrder(edits)) {
    const step = stepOf(made, edit);
    if ("expected" in step) return { ok: false, fault: step };
    made = applyStep(made, step);
  }
  return { ok: true, value: made };
}

/** The edits in the order in which they are made. */
export function inOrder(edits: readonly Edit[]): Edit[] {
  const sets = edits.filter((edit) => "set" in edit);
  const removals = edits.filter((edit) => "remove" in edit).sort((a, b) => byPath(b.path, a.path));
  const once = removals.filter(({ path }, i) => i === 0 || byPath(path, removals[i - 1]?.path ?? []) !== 0);
  // What stands deeper first, while the names on the way are still the old ones.
  const renames = edits.filter((edit) => "rename" in edit).sort((a, b) => b.path.length - a.path.length);
  return [...sets, ...once, ...renames];
}

/** Members of a list by their index, other steps by code units; what lies deeper comes after. */
function byPath(a: Path, b: Path): number {
  for (const [i, left] of a.entries()) {
    const right = b[i];
    if (right === undefined) return 1;
    if (left === right) continue;
    if (typeof left === "number" && typeof right === "number") return left - right;
    return String(left) < String(right) ? -1 : 1;
  }
  return a.length - b.length;
}

/** An edit as one step on a value, or why there is none. */
export function stepOf(value: unknown, edit: Edit): Step | EditFault {
  const { path } = edit;
  const fault = (expected: string, received: string): EditFault => ({ path, expected, received });
  if (path.length === 0) {
    return "set" in edit ? { op: "replace", path, value: edit.set } : fault("a path into the record", "an empty one");
  }
  const holder = valueAt(value, path.slice(0, -1));
  const last = path.at(-1) ?? "";
  if (Array.isArray(holder)) {
    if (typeof last !== "number" || !Number.isInteger(last) || last < 0) return fault("an index", JSON.stringify(last));
    if ("rename" in edit) return fault("a field", "a member of a list");
    if ("set" in edit && last === holder.length) return { op: "insert", path, value: edit.set };
    if (last >= holder.length) return fault(`an index below ${holder.length}`, `${last}`);
  } else if (isObject(holder)) {
    if (typeof last !== "string") return fault("a field's name", `the index ${last}`);
    if (last === "__proto__") return fault("a field", JSON.stringify(last));
    if (!Object.hasOwn(holder, last)) {
      return "set" in edit ? { op: "insert", path, value: edit.set } : fault("a field that is there", "none");
    }
    if ("rename" in edit && edit.rename !== last && Object.hasOwn(holder, edit.rename)) {
      return fault("a name that no other field has", JSON.stringify(edit.rename));
    }
  } else return fault("a list or an object around it", holder === undefined ? "nothing" : "neither");
  if ("set" in edit) return { op: "replace", path, value: edit.set };
  return "remove" in edit ? { op: "remove", path } : { op: "rename", path, name: edit.rename };
}

/** A value after a step that leads somewhere. */
export function applyStep(value: unknown, step: Step, depth = 0): unknown {
  const [key] = step.path.slice(depth);
  if (key === undefined) return step.op === "remove" || step.op === "rename" ? value : step.value;
  const here = depth === step.path.length - 1;
  if (Array.isArray(value)) {
    const list = [...value];
    const index = Number(key);
    if (!here) list[index] = applyStep(list[index], step, depth + 1);
    else if (step.op === "remove") list.splice(index, 1);
    else if (step.op === "insert") list.splice(index, 0, step.value);
    else if (step.op === "replace") list[index] = step.value;
    return list;
  }
  const fields = Object.entries(value as object).flatMap(([name, own]) => {
    if (name !== key) return [[name, own]];
    if (!here) return [[name, applyStep(own, step, depth + 1)]];
    if (step.op === "remove") return [];
    return step.op === "rename" ? [[step.name, own]] : [[name, step.value]];
  });
  if (here && step.op === "insert") fields.push([key, step.value]);
  return Object.fromEntries(fields);
}

/**
 * A step as the smallest ones that come to the same, so that of a list or an object that is set only what differs is
 * touched. To be made one after the other.
 */
export function smallest(value: unknown, step: Step): Step[] {
  if (step.op !== "replace") return [step];
  return difference(valueAt(value, step.path), step.value, step.path);
}

function difference(old: unknown, made: unknown, path: Path): Step[] {
  if (isDeepStrictEqual(old, made)) return [];
  if (Array.isArray(old) && Array.isArray(made) && old.length > 0 && made.length > 0) return inList(old, made, path);
  if (!isObject(old) || !isObject(made) || Object.keys(old).length === 0 || Object.keys(made).length === 0) {
    return [{ op: "replace", path, value: made }];
  }
  const steps: Step[] = [];
  for (const [key, value] of Object.entries(made)) {
    const at = [...path, key];
    if (Object.hasOwn(old, key)) steps.push(...difference(old[key], value, at));
    else steps.push({ op: "insert", path: at, value });
  }
  for (const key of Object.keys(old)) if (!Object.hasOwn(made, key)) steps.push({ op: "remove", path: [...path, key] });
  return steps;
}

/** What both lists begin and end with stays. */
function inList(old: readonly unknown[], made: readonly unknown[], path: Path): Step[] {
  const most = Math.min(old.length, made.length);
  let before = 0;
  while (before < most && isDeepStrictEqual(old[before], made[before])) before++;
  let after = 0;
  while (after < most - before && isDeepStrictEqual(old.at(-1 - after), made.at(-1 - after))) after++;
  const [from, to] = [old.length - after, made.length - after];
  const steps: Step[] = [];
  for (let i = before; i < Math.min(from, to); i++) steps.push(...difference(old[i], made[i], [...path, i]));
  for (let i = from; i < to; i++) steps.push({ op: "insert", path: [...path, i], value: made[i] });
  for (let i = from - 1; i >= to; i--) steps.push({ op: "remove", path: [...path, i] });
  return steps;
}

/** The value at a path; `undefined` where it leads nowhere. */
export function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as { readonly [key: string | number]: unknown })[step];
  }
  return here;
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
