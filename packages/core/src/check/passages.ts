import type { Fault } from "../issues.ts";
import { heldPassages } from "../passages.ts";
import { entries, get, members, type RawRecord } from "../raw.ts";

/**
 * Passages of an outline that no record quotes. Where a quote cannot be read there is no telling what it holds: the
 * passages of its source, of every source where it is not known from which it is, are left alone until it is mended.
 */
export function checkPassages(records: readonly RawRecord[]): Fault[] {
  if (!records.some(({ kind, value }) => kind === "source" && get(value, "outline") !== undefined)) return [];
  const sources = new Map(records.flatMap(({ kind, id, value }) => (kind === "source" && id ? [[id, value]] : [])));
  const unknown = unreadable(records, sources);
  if (unknown === "any") return [];
  return heldPassages(records)
    .filter(({ source, text }) => text === undefined && !unknown.has(source))
    .map(({ source, index, from, to }) => ({
      code: "passage_not_covered",
      path: ["sources", source, "outline", index],
      expected: "a record whose evidence quotes the passage from its first to its last words",
      received: `none for "${from} … ${to}"`,
    }));
}

/** The sources of which some quote, or the outline, cannot be read; `any` where it might be of any source. */
function unreadable(records: readonly RawRecord[], sources: ReadonlyMap<string, unknown>): ReadonlySet<string> | "any" {
  const found = new Set<string>();
  for (const { kind, id, value, unread } of records) {
    if (unread === true) return "any";
    const outline = get(value, "outline");
    if (kind === "source" && id !== undefined && outline !== undefined && !isOutline(outline)) found.add(id);
    if (kind !== "incident" && kind !== "statement" && get(value, "evidence") === undefined) continue;
    if (!Array.isArray(get(value, "evidence"))) return "any";
  }
  for (const quote of records.flatMap(({ value }) => [...evidenceIn(value)])) {
    const source = get(quote, "source");
    const known = typeof source === "string" && sources.has(source);
    if (known && typeof get(quote, "text") === "string" && (isText(get(quote, "lang")) || "row" in Object(quote)))
      continue;
    if (!known) return "any";
    for (let at: unknown = source; typeof at === "string" && !found.has(at); at = get(sources.get(at), "quotedIn")) {
      found.add(at);
    }
  }
  return found;
}

/** Every piece of evidence in a record, wherever it stands. */
function* evidenceIn(value: unknown): Generator<unknown> {
  for (const member of members(value)) yield* evidenceIn(member);
  for (const [field, inner] of entries(value)) {
    if (field === "evidence" || field === "terms") yield* members(inner);
    else yield* evidenceIn(inner);
  }
}

function isOutline(outline: unknown): boolean {
  return (
    Array.isArray(outline) && outline.every((passage) => isText(get(passage, "from")) && isText(get(passage, "to")))
  );
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}
