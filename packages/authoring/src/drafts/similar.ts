import { contains, type DatasetData, type Kind, latin, openDataset, search } from "@incident-data/core";
import { dayBounds, safeParseEdtf } from "@incident-data/dates";
import { withLanguage } from "./common.ts";
import type { DraftGiven } from "./draft.ts";

/** A record that may be what somebody is about to add. */
export interface Similar {
  readonly id: string;
  /** Why it may be: a name, an address, a day. */
  readonly why: string;
}

/** The records of a kind that may be what is given, the likelier ones first; at most eight. */
export function similarTo(kind: Kind, given: DraftGiven, data: DatasetData): readonly Similar[] {
  return [...byKind[kind](given, data)].slice(0, 8);
}

const byKind: { readonly [K in Kind]: (given: DraftGiven, data: DatasetData) => readonly Similar[] } = {
  source: ({ url, published, by }, { sources }) => [
    ...sources
      .filter((each) => url !== undefined && each.url === url)
      .map(({ id }) => ({ id, why: "the same address" })),
    ...sources
      .filter(
        (each) =>
          (url === undefined || each.url !== url) &&
          by !== undefined &&
          each.by === by &&
          sharesDay(each.published, published),
      )
      .map(({ id }) => ({ id, why: "by the same on the same day" })),
  ],
  actor: (given, data) => byName("actor", given, data),
  place: (given, data) => byName("place", given, data),
  incident: ({ when, parties = [] }, { incidents }) =>
    incidents
      .filter((each) => sharesDay(each.when, when))
      .filter((each) => parties.length === 0 || parties.some((party) => each.parties.includes(party)))
      .map(({ id, title }) => ({ id, why: `on the same day: ${Object.values(title)[0] ?? ""}` })),
  statement: ({ quote, source, speaker, said }, { statements }) => [
    ...statements
      .filter(({ evidence }) =>
        evidence.some((each) => quote !== undefined && each.source === source && shareWords(each.text, quote)),
      )
      .map(({ id }) => ({ id, why: "words of the same passage" })),
    ...statements
      .filter((each) => speaker !== undefined && each.speaker === speaker && sharesDay(each.said, said))
      .map(({ id }) => ({ id, why: "by the same speaker on the same day" })),
  ],
};

/** Those that bear the name, then those that share a word of it that is long enough to tell one name from another. */
function byName(kind: "actor" | "place", { names = [] }: DraftGiven, data: DatasetData): Similar[] {
  const dataset = openDataset(data);
  const found = new Map<string, string>();
  const add = (text: string) => {
    for (const { kind: of, id, name } of search(dataset, text)) {
      if (of === kind && !found.has(id)) found.set(id, `the name ${name}`);
    }
  };
  // "Hallen's ministry" has Hallen's name in it.
  const own = names.map((name) => withLanguage(name, "und").text.replace(/['’]s(?!\p{L})/gu, ""));
  own.forEach(add);
  for (const word of own.flatMap(latin)) if (word.length > 3) add(word);
  // An id may be all that somebody remembers of a record.
  for (const { id } of data[`${kind}s`]) {
    if (!found.has(id) && own.some((name) => latin(name).join("-") === id)) found.set(id, "the same id");
  }
  return [...found].map(([id, why]) => ({ id, why }));
}

function shareWords(a: string, b: string): boolean {
  return contains(a, b) || contains(b, a);
}

/** Whether two dates may be of one day. */
function sharesDay(whens: readonly { readonly edtf: string }[] | undefined, edtf: string | undefined): boolean {
  const [a, b] = [daysIn(whens?.[0]?.edtf), daysIn(edtf)];
  return a !== undefined && b !== undefined && a.earliest <= b.latest && b.earliest <= a.latest;
}

function daysIn(edtf: string | undefined): { readonly earliest: number; readonly latest: number } | undefined {
  const parsed = edtf === undefined ? undefined : safeParseEdtf(edtf);
  if (parsed?.success !== true) return undefined;
  const { earliest, latest } = dayBounds(parsed.value);
  return { earliest: earliest ?? Number.NEGATIVE_INFINITY, latest: latest ?? Number.POSITIVE_INFINITY };
}
