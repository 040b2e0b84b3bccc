import type { Fault, Path } from "../issues.ts";

/**
 * Keys that reach an object's prototype in careless code. No field has such a name; a key that somebody chooses (of a claim,
 * of a form of a name) may not be one either.
 */
export const prototypeKeys = ["__proto__", "constructor", "prototype"] as const;

/** Levels of lists and objects that may stand inside a record. */
const deepest = 64;

/** What is wrong with a value whatever its schema, and whether it nests too deep for anything else to be asked of it. */
export interface AtTheDoor {
  readonly tooDeep: boolean;
  readonly faults: readonly Fault[];
}

interface Inner {
  readonly value: object;
  readonly step: string | number;
  readonly around: Inner | undefined;
}

/**
 * Judges a value before any schema sees it: its depth, for schemas and checks follow a value down by recursion, and keys
 * such as `__proto__`, which they pass over in silence. Without recursion, and linear in the value.
 */
export function atTheDoor(value: unknown, path: Path): AtTheDoor {
  const faults: Fault[] = [];
  let level = isObject(value) ? [{ value, step: "", around: undefined } as Inner] : [];
  for (let depth = 0; level.length > 0; depth++) {
    const [first] = level;
    if (depth > deepest && first !== undefined) {
      faults.push({
        code: "too_deep",
        path: [...path, ...wayTo(first)],
        expected: `at most ${deepest} levels of nesting`,
        received: "more",
        hint: "No record nests so deep.",
      });
      return { tooDeep: true, faults };
    }
    const next: Inner[] = [];
    for (const around of level) {
      for (const key of Array.isArray(around.value) ? [] : prototypeKeys) {
        if (!Object.hasOwn(around.value, key)) continue;
        faults.push({
          code: "unknown_field",
          path: [...path, ...wayTo(around), key],
          expected: "a field or a key of another name",
          received: JSON.stringify(key),
          hint: "Take it out, or give it another name.",
        });
      }
      const list = Array.isArray(around.value);
      for (const [key, inner] of Object.entries(around.value)) {
        if (isObject(inner)) next.push({ value: inner, step: list ? Number(key) : key, around });
      }
    }
    level = next;
  }
  return { tooDeep: false, faults };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function wayTo(inner: Inner): Path {
  const way: (string | number)[] = [];
  for (let at: Inner | undefined = inner; at?.around !== undefined; at = at.around) way.push(at.step);
  return way.reverse();
}
