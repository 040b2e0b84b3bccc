import { type IdKind, kinds } from "./ids.ts";
import { type Path, shown } from "./issues.ts";
import { get, members } from "./raw.ts";

/** A tombstone that has not been checked yet, as far as its id and kind can be told. */
export interface RawTombstone {
  readonly of: IdKind | undefined;
  readonly id: string | undefined;
  readonly value: unknown;
  readonly path: Path;
}

/** Whatever has an id: the kinds of record in their order, and claims. */
export const idKinds: readonly IdKind[] = [...kinds, "claim"];

/**
 * The unchecked tombstones of something that claims to be a data set's data. One stands under its kind's table and its id,
 * for ids of several kinds may be alike; where it lacks either, under its index.
 */
export function rawTombstones(data: unknown): RawTombstone[] {
  return members(get(data, "tombstones")).map((value, index) => {
    const id = get(value, "id");
    const of = idKinds.find((kind) => kind === get(value, "of"));
    if (of === undefined || typeof id !== "string" || id === "") {
      return { of, id: undefined, value, path: ["tombstones", index] };
    }
    return { of, id, value, path: ["tombstones", `${of}s`, id] };
  });
}

/** The tombstones by what they are of: of two of one id the first. */
export class Graves {
  readonly #byId = new Map<string, RawTombstone>();

  constructor(tombstones: readonly RawTombstone[]) {
    for (const tombstone of tombstones) {
      const key = `${tombstone.of} ${tombstone.id}`;
      if (tombstone.id !== undefined && !this.#byId.has(key)) this.#byId.set(key, tombstone);
    }
  }

  get(kind: IdKind, id: string): RawTombstone | undefined {
    return this.#byId.get(`${kind} ${id}`);
  }

  /** What became of an id that is not there, for whoever still refers to it: of a claim also by its statement's tombstone. */
  fateOf(kind: IdKind, id: string): { readonly received: string; readonly hint: string } | undefined {
    const own = this.get(kind, id);
    if (own !== undefined) return { received: `${shown(id)}, which ${went(own.value)}`, hint: insteadOf(own.value) };
    const [statement = ""] = id.split("#");
    const around = kind === "claim" ? this.get("statement", statement) : undefined;
    if (around === undefined) return undefined;
    const received = `${shown(id)}, of a statement that ${went(around.value)}`;
    return { received, hint: `${insteadOf(around.value, "a claim of ")}` };
  }
}

function went(value: unknown): string {
  const status = get(value, "status");
  return status === "merged" ? "was merged" : status === "split" ? "was split" : "was withdrawn";
}

function insteadOf(value: unknown, what = ""): string {
  const into = members(get(value, "into")).filter((id) => typeof id === "string");
  if (into.length === 0) return "Take the reference out, or name another.";
  return `Name ${what}${into.map((id) => JSON.stringify(id)).join(" or ")} instead.`;
}
