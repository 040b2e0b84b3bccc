import type { Path } from "@incident-data/core";
import type { Edit } from "./finding.ts";

type Holder = { [key: string | number]: unknown };

/**
 * Returns a value with some edits applied; the value itself stays as it is. What an edit leads past is left alone. Values
 * are set before any is removed, and removed from the last to the first, so that every index is one of the value given.
 *
 * @example
 * applyEdits({ places: [{ id: "ford", note: "x " }] }, [{ path: ["places", "ford", "note"], set: "x" }]);
 */
export function applyEdits<T>(value: T, edits: readonly Edit[]): T {
  const copies = new Map<unknown, Holder>();
  const copyOf = (holder: unknown): Holder => {
    const known = copies.get(holder);
    if (known !== undefined) return known;
    const copy = (Array.isArray(holder) ? [...holder] : { ...(holder as object) }) as Holder;
    copies.set(holder, copy);
    // A copy is its own copy.
    copies.set(copy, copy);
    return copy;
  };
  if (!isHolder(value)) return value;
  const root = copyOf(value);
  const removals: { readonly holder: Holder; readonly key: string | number }[] = [];
  for (const edit of edits) {
    const steps = [...edit.path];
    const last = steps.pop();
    if (last === undefined || !leads(value, steps)) continue;
    let holder = root;
    for (const step of steps) {
      const key = keyIn(holder, step);
      const copy = copyOf(holder[key]);
      holder[key] = copy;
      holder = copy;
    }
    const key = keyIn(holder, last);
    if ("set" in edit) holder[key] = edit.set;
    else removals.push({ holder, key });
  }
  const inOrder = removals.sort((a, b) => Number(b.key) - Number(a.key) || 0);
  const done = new Map<Holder, Set<string | number>>();
  for (const { holder, key } of inOrder) {
    const keys = done.get(holder) ?? new Set();
    if (keys.has(key)) continue;
    done.set(holder, keys.add(key));
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  }
  return root as T;
}

function isHolder(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function leads(value: unknown, path: Path): boolean {
  let here = value;
  for (const step of path) {
    if (!isHolder(here)) return false;
    here = (here as Holder)[keyIn(here as Holder, step)];
  }
  return isHolder(here);
}

/** A record is named by its id, where its table is a list. */
function keyIn(holder: Holder, step: string | number): string | number {
  if (!Array.isArray(holder) || typeof step === "number") return step;
  return holder.findIndex((member: { readonly id?: unknown } | null) => member?.id === step);
}
