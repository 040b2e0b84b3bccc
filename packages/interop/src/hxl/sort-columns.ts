import type { Level } from "../rows/event.ts";
import { type Counting, countingOf, matches, type Tagged } from "./tags.ts";

/** The columns of a table by what becomes of them. */
export interface HxlColumns {
  readonly id: Tagged | undefined;
  /** Whether ids are of records, as files that are written here have them. */
  readonly ownIds: boolean;
  readonly type: Tagged | undefined;
  readonly title: Tagged | undefined;
  readonly date: Tagged | undefined;
  readonly start: Tagged | undefined;
  readonly end: Tagged | undefined;
  readonly year: Tagged | undefined;
  readonly reported: Tagged | undefined;
  readonly names: { readonly [L in Level]: Tagged | undefined };
  readonly codes: { readonly [L in Level]: readonly Tagged[] };
  readonly place: Tagged | undefined;
  readonly placeType: Tagged | undefined;
  readonly latitude: Tagged | undefined;
  readonly longitude: Tagged | undefined;
  readonly radius: Tagged | undefined;
  readonly parties: readonly (Tagged | undefined)[];
  readonly counts: readonly { readonly column: Tagged; readonly counting: Counting }[];
  /** Columns whose cells become the statement's evidence. */
  readonly said: readonly Tagged[];
  /** Columns that have no place in our records. */
  readonly lost: readonly Tagged[];
  /** Whether a row can be an incident at all. */
  readonly tellsEvents: boolean;
}

/** The tag of each level of divisions. */
export const levelTags: { readonly [L in Level]: string } = {
  region: "region",
  country: "country",
  adm1: "adm1",
  adm2: "adm2",
  adm3: "adm3",
};

/** Sorts the columns of a table; of several for one thing the first is taken. */
export function sortColumns(tagged: readonly Tagged[]): HxlColumns {
  const taken = new Set<Tagged>();
  const take = (
    ...args: [tags: readonly string[], all?: readonly string[], none?: readonly string[]]
  ): Tagged | undefined => {
    const found = tagged.find((each) => !taken.has(each) && matches(each, ...args));
    if (found !== undefined) taken.add(found);
    return found;
  };
  const takeAll = (wanted: (column: Tagged) => boolean): readonly Tagged[] => {
    const found = tagged.filter((each) => !taken.has(each) && wanted(each));
    for (const each of found) taken.add(each);
    return found;
  };
  const counts = tagged.flatMap((column) => {
    const counting = countingOf(column);
    if (counting === undefined) return [];
    taken.add(column);
    return [{ column, counting }];
  });
  const events = ["event", "incident", "crisis"];
  const own = take(events, ["id", "incident_data"]);
  const id = own ?? take(events, ["code"]) ?? take(events, ["id"]);
  const type = take(events, ["type"]) ?? take(events, ["category"]);
  const title = take(events, ["name"]) ?? take(events, [], ["date", "num"]);
  const start = take(["date"], ["start"], ["reported"]);
  const end = take(["date"], ["end"], ["reported"]);
  const year = take(["date"], ["year"]);
  const reported = take(["date"], ["reported"]) ?? take(["date"], ["updated"]) ?? take(["date"], ["publication"]);
  const date =
    take(["date"], ["occurred"]) ??
    take(["date"], ["event"]) ??
    take(["date"], [], ["month", "day", "time", "start", "end"]);
  const levels = Object.keys(levelTags) as Level[];
  const byLevel = <T>(value: (tag: string) => T) =>
    Object.fromEntries(levels.map((level) => [level, value(levelTags[level])])) as { readonly [L in Level]: T };
  const names = byLevel((tag) => take([tag], ["name"]) ?? take([tag], [], ["code", "type"]));
  const codes = byLevel((tag) => takeAll((each) => matches(each, [tag], ["code"])));
  const placeType = take(["loc"], ["type"]);
  const place = take(["loc"], ["name"]) ?? take(["loc"], [], ["code", "type"]);
  const latitude = take(["geo"], ["lat"]);
  const longitude = take(["geo"], ["lon"]) ?? take(["geo"], ["lng"]);
  const radius = take(["geo"], ["radius", "m"]);
  const assoc = ["assoc", "code"];
  const first = take(["group"], ["first"], assoc) ?? take(["group"], ["name"], [...assoc, "second"]);
  const parties = [first, take(["group"], ["second"], assoc) ?? take(["group"], ["name"], assoc)];
  const said = takeAll((each) => matches(each, ["meta", "description", "cause", "impact"]) || matches(each, events));
  const lost = tagged.filter((each) => !taken.has(each));
  const affected = lost.some(({ tag }) => tag === "affected" || tag === "casualties");
  const tellsEvents =
    counts.length > 0 || affected || [id, type, title, date, start].some((each) => each !== undefined);
  return {
    id,
    ownIds: own !== undefined,
    type,
    title,
    date,
    start,
    end,
    year,
    reported,
    names,
    codes,
    place,
    placeType,
    latitude,
    longitude,
    radius,
    parties,
    counts,
    said,
    lost,
    tellsEvents,
  };
}
