import type { CasualtiesClaim } from "@incident-data/core";

/** A column by its tag and attributes (HXL standard 1.1, hashtags and attributes). */
export interface Tagged {
  readonly at: number;
  /** As it stands in the row of tags. */
  readonly spec: string;
  /** Without `#`, in lower case. */
  readonly tag: string;
  readonly attributes: readonly string[];
}

/** How many rows may stand before the tags. */
export const mostBefore = 25;

const form = /^\s*#([a-z][a-z0-9_]*)((?:\s*\+\s*[a-z][a-z0-9_]*)*)\s*$/i;

/** The columns of a row of tags; undefined where the row is none: most of what it holds has to be tags. */
export function tagsOf(cells: readonly string[]): readonly Tagged[] | undefined {
  const filled = cells.filter((cell) => /\S/.test(cell)).length;
  const found = cells.flatMap((cell, at): Tagged[] => {
    const [match, tag = "", attributes = ""] = form.exec(cell) ?? [];
    if (match === undefined) return [];
    const own = attributes
      .toLowerCase()
      .split("+")
      .flatMap((each) => (each.trim() === "" ? [] : [each.trim()]));
    return [{ at, spec: cell.trim(), tag: tag.toLowerCase(), attributes: own }];
  });
  return found.length > 0 && found.length * 2 > filled ? found : undefined;
}

type Harm = CasualtiesClaim["harms"][number];

/** Attributes that name a harm. */
const harmsOf: { readonly [attribute: string]: Harm } = {
  killed: "killed",
  dead: "killed",
  deaths: "killed",
  fatalities: "killed",
  injured: "wounded",
  wounded: "wounded",
  missing: "missing",
  captured: "captured",
  abducted: "captured",
  kidnapped: "captured",
  detained: "captured",
  displaced: "displaced",
  idps: "displaced",
};

const statusOf: { readonly [attribute: string]: CasualtiesClaim["status"] } = {
  civilian: "civilian",
  civilians: "civilian",
  military: "military",
  soldiers: "military",
  combatants: "military",
  unknown: "unknown",
};

/** Attributes that do not change who is counted. */
const neutral = ["num", "total", "all", "people", "persons", "ind", "reported"];

/** What a column counts. */
export interface Counting {
  readonly harms: readonly [Harm, ...Harm[]];
  readonly status: CasualtiesClaim["status"];
  readonly side?: 0 | 1;
  readonly estimate?: "low" | "best" | "high";
  /** Whether it is one end of a range. */
  readonly end?: "min" | "max";
}

/** What a column of people counts; undefined where that is no harm, or people whom the records do not tell apart (by sex, by age). */
export function countingOf({ tag, attributes }: Tagged): Counting | undefined {
  if (tag !== "affected" && tag !== "casualties") return undefined;
  const harms: Harm[] = [];
  let counting: Omit<Counting, "harms"> = { status: "any" };
  for (const each of attributes) {
    const harm = Object.hasOwn(harmsOf, each) ? harmsOf[each] : undefined;
    const status = Object.hasOwn(statusOf, each) ? statusOf[each] : undefined;
    if (harm !== undefined) {
      if (!harms.includes(harm)) harms.push(harm);
    } else if (status !== undefined) counting = { ...counting, status };
    else if (each === "first" || each === "second") counting = { ...counting, side: each === "first" ? 0 : 1 };
    else if (each === "low" || each === "best" || each === "high") counting = { ...counting, estimate: each };
    else if (each === "min" || each === "max") counting = { ...counting, end: each };
    else if (!neutral.includes(each)) return undefined;
  }
  const [first, ...rest] = harms;
  return first === undefined ? undefined : { ...counting, harms: [first, ...rest] };
}

/** Whether a column has one of the tags, all of the attributes, and none of those that must not be there. */
export function matches(
  { tag, attributes }: Tagged,
  tags: readonly string[],
  all: readonly string[] = [],
  none: readonly string[] = [],
): boolean {
  return (
    tags.includes(tag) &&
    all.every((each) => attributes.includes(each)) &&
    !none.some((each) => attributes.includes(each))
  );
}
