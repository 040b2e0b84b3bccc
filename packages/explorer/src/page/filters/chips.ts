import type { Choices, LocalLine, Overview, Unused } from "../../engine/protocol.ts";
import { indexOfText, lineAt, textAt } from "../../engine/texts.ts";
import type { Filters } from "../../state/filters.ts";
import { numberText } from "../../words/fill.ts";
import type { Spoken } from "../model.ts";

/** An active filter: what it filters by, its value, and the filters without it. */
export interface Chip {
  readonly key: string;
  readonly name: string;
  readonly value: LocalLine;
  readonly without: Filters;
}

/** What a data set has that an address may name. */
export type Known = Pick<Overview, "choices" | "unused">;

/** The filters that are lists of choices. */
export type ChoiceFilter = keyof Choices;

export const choiceFilters = ["actors", "places", "types", "harms", "sources", "languages"] as const;

/** Every active filter by itself, in the order of the panel. */
export function chipsOf(filters: Filters, known: Known, { words, language }: Spoken): readonly Chip[] {
  const { text, dates, range, ...lists } = filters;
  const chips: Chip[] = [];
  const here = (value: string): LocalLine => ({ text: value, lang: language });
  const without = (name: "text" | "dates" | "range"): Filters => {
    const { [name]: _, ...others } = filters;
    return others;
  };
  if (text !== undefined) {
    chips.push({ key: "text", name: words.filters.text, value: { text, lang: "und" }, without: without("text") });
  }
  if (dates !== undefined) {
    chips.push({ key: "dates", name: words.filters.dates, value: here(dates), without: without("dates") });
  }
  if (range !== undefined) {
    chips.push({
      key: "range",
      name: words.filters.range,
      value: here(rangeText(range, language)),
      without: without("range"),
    });
  }
  for (const filter of choiceFilters) {
    for (const id of lists[filter]) {
      chips.push({
        key: `${filter} ${id}`,
        name: words.filters.groups[filter],
        value: labelOf(filter, id, known, { words, language }),
        without: { ...filters, [filter]: (lists[filter] as readonly string[]).filter((each) => each !== id) },
      });
    }
  }
  return chips;
}

/** What something chosen is called; by its id where the data set does not have it. */
function labelOf(filter: ChoiceFilter, id: string, { choices, unused }: Known, spoken: Spoken): LocalLine {
  const own = ownLabel(filter, id, spoken);
  if (own !== undefined) return own;
  for (const known of [choices[filter], filter in unused ? unused[filter as keyof Unused] : undefined]) {
    const position = known === undefined ? -1 : indexOfText(known.ids, id);
    if (known !== undefined && position !== -1) return lineAt(known.labels, position);
  }
  return { text: id, lang: "und" };
}

/** What a choice is called: by the page's own words for what it names, else as the records do. */
export function labelAt(filter: ChoiceFilter, position: number, choices: Choices, spoken: Spoken): LocalLine {
  const { ids, labels } = choices[filter];
  return ownLabel(filter, textAt(ids, position), spoken) ?? lineAt(labels, position);
}

function ownLabel(filter: ChoiceFilter, id: string, { words, language }: Spoken): LocalLine | undefined {
  const own: Readonly<Record<string, string>> =
    filter === "types" ? words.types : filter === "harms" ? words.harms : {};
  const text = Object.hasOwn(own, id) ? own[id] : undefined;
  return text === undefined ? undefined : { text, lang: language };
}

/** "2 – 10", "2 –", "– 10". */
function rangeText({ min, max }: NonNullable<Filters["range"]>, language: Spoken["language"]): string {
  const end = (value: number | null) => (value === null ? "" : numberText(language, value));
  return `${end(min)} – ${end(max)}`.trim();
}
