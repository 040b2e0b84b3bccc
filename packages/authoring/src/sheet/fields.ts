import type { ObjectNode } from "./layout.ts";

/** An object of the data that is being put together. */
export type Fields = { [field: string]: unknown };

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Sets a field of whatever name: `__proto__` becomes a field like any other, which the check of the data refuses. */
export function setOwn(value: Fields, name: string, own: unknown): void {
  Object.defineProperty(value, name, { value: own, writable: true, enumerable: true, configurable: true });
}

/** Puts a value at the end of a way, with the objects and lists on it, unless another value stands in the way. */
export function put(root: Fields, steps: readonly (string | 0)[], value: unknown): boolean {
  let here: Fields = root;
  for (const [i, step] of steps.entries()) {
    if (step === 0) continue;
    const list = steps[i + 1] === 0;
    const own = Object.hasOwn(here, step) ? here[step] : undefined;
    if (i === steps.length - 1) {
      // That a whole is there and empty says no more than its parts do.
      if (own !== undefined) return isFields(own) && isFields(value);
      setOwn(here, step, value);
      return true;
    }
    if (own === undefined) setOwn(here, step, list ? [{}] : {});
    const inner = list && Array.isArray(own ?? here[step]) ? (here[step] as unknown[])[0] : here[step];
    if (!isFields(inner)) return false;
    here = inner;
  }
  return true;
}

/** What a blank cell means where a field cannot be left out: an empty list, or the empty text of a data file's cell. */
export function fillBlanks(value: Fields, node: ObjectNode): void {
  for (const [name, { node: inner, required }] of node.fields) {
    const own = value[name];
    if (own === undefined && required && inner.is === "cell" && inner.blank === "list") setOwn(value, name, []);
    const list = inner.is === "either" ? inner.list : inner;
    if (list.is === "list" && Array.isArray(own) && isFields(own[0])) fillBlanks(own[0] as Fields, list.of);
    if (inner.is === "object" && isFields(own)) fillBlanks(own, inner);
  }
  const given = Object.keys(value);
  if (given.length === 0) return;
  const fitting = node.variants.filter((fields) => given.every((name) => fields.has(name)));
  for (const [name, { node: inner }] of fitting.length === 1 ? (fitting[0] ?? []) : []) {
    if (value[name] === undefined && inner.is === "cell" && inner.blank === "text") setOwn(value, name, "");
  }
}
