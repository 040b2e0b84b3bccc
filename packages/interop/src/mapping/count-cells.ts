import type { CasualtiesClaim } from "@incident-data/core";
import { peopleOf, rangeOf } from "./event.ts";
import type { EventMapping } from "./schema.ts";

type Count = CasualtiesClaim["count"];

/** The cells of a count, and whether its words are read from them again. */
export interface CountCells {
  readonly cells: readonly (readonly [column: string, text: string | number])[];
  readonly words: boolean;
}

/** The cells from which a count is read with the same ends; undefined where its columns have none for it. */
export function countCells(
  { column, min, max }: EventMapping["counts"][number],
  count: Count,
  mapping: EventMapping,
): CountCells | undefined {
  const choices: (readonly [least: string | number | undefined, most?: string | number | undefined])[] = [
    [count.words],
  ];
  if ("min" in count) {
    const { words } = count;
    const own = peopleOf(words, mapping);
    const read = own !== undefined && "min" in own && own.min === own.max ? own.min : undefined;
    /** An end as its words have it, where it is theirs. */
    const end = (people: number | null) => (people === null ? undefined : people === read ? words : people);
    if (column !== undefined) choices.push([count.min]);
    else choices.splice(0, 1, [undefined, end(count.max)], [end(count.min), end(count.max)]);
  }
  const found = choices.map(([least, most]) => {
    const texts =
      column === undefined
        ? ([
            [min, least],
            [max, most],
          ] as const)
        : ([[column, least]] as const);
    const cells = texts.flatMap(([name, text]) =>
      name === undefined || text === undefined ? [] : [[name, text] as const],
    );
    const [one, other] = [least, most].map((text) =>
      text === undefined ? undefined : peopleOf(String(text), mapping),
    );
    const isWhole = cells.length === [least, most].filter((text) => text !== undefined).length;
    return { cells, read: !isWhole ? undefined : column === undefined ? rangeOf(one, other) : one };
  });
  const same = found.filter(({ read }) => read !== undefined && endsOf(read) === endsOf(count));
  const best = same.find(({ read }) => read?.words === count.words) ?? same[0];
  return best === undefined ? undefined : { cells: best.cells, words: best.read?.words === count.words };
}

/** What a count says besides its words. */
function endsOf({ words: _words, ...ends }: Count): string {
  return JSON.stringify(ends);
}
