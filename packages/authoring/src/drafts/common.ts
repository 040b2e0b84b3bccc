import type { DatasetData, When } from "@incident-data/core";
import { latin } from "@incident-data/core";
import { dayBounds, dayText, safeParseEdtf } from "@incident-data/dates";
import { blank, type DraftContext, type DraftGiven, given, type Line, proposed } from "./draft.ts";

/** Text with the language that stands before it: `hy=Հայաստան`. */
export function withLanguage(text: string, lang: string): { readonly text: string; readonly lang: string } {
  const own = /^([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)=/.exec(text);
  return own?.[1] === undefined ? { text, lang } : { text: text.slice(own[0].length), lang: own[1] };
}

/** A title by language, or a blank for one. */
export function titleField(titles: readonly string[] | undefined, lang: string, review: string): Line {
  if (titles === undefined || titles.length === 0) return blank("title", review);
  const own = titles.map((each) => withLanguage(each, lang));
  return given("title", Object.fromEntries(own.map((each) => [each.lang, each.text])));
}

/** The names of an actor or a place, each with the source that has it. */
export function namesField({ names = [], source }: DraftGiven, lang: string): Line {
  const list = names.length === 0 ? [undefined] : names;
  return {
    name: "names",
    items: list.map((each) => {
      const own = each === undefined ? undefined : withLanguage(each, lang);
      return [
        own === undefined ? blank("text", "the name, as the source writes it") : given("text", own.text),
        given("lang", own?.lang ?? lang),
        source === undefined ? blank("source", "the source that has the name") : given("source", source),
      ];
    }),
  };
}

/** The evidence of a record: one quote. */
export function evidenceField({ source, quote, lang }: DraftGiven, context: DraftContext): Line {
  return {
    name: "evidence",
    items: [
      [
        source === undefined ? blank("source", "the document in which the words stand") : given("source", source),
        quote === undefined
          ? blank("text", "the passage, to the letter")
          : !context.quoteFound && /…|\.\.\./.test(quote)
            ? proposed(
                "text",
                quote,
                "the whole passage, to the letter; no text of the source was there to fill it in from",
              )
            : given("text", quote),
        given("lang", langOf(source, lang, context)),
      ],
    ],
  };
}

/** The language of a quote: the one given, else its source's. */
export function langOf(
  source: string | undefined,
  lang: string | undefined,
  { data, lang: own }: DraftContext,
): string {
  return lang ?? data.sources.find(({ id }) => id === source)?.lang ?? own;
}

/** Words as a part of an id: `Министерство обороны` → `ministerstvo-oborony`. */
export function slug(text: string): string | undefined {
  let made = "";
  for (const word of text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    // Marks go; letters of other scripts are written as they sound. English letters stay.
    const bare = word.normalize("NFKD").replace(/\p{M}/gu, "");
    const plain = /^[a-z0-9]+$/.test(bare)
      ? bare
      : latin(word)
          .join("")
          .replace(/[^a-z0-9]/g, "");
    if (plain === "") continue;
    if (made.length + plain.length > 50) break;
    made += made === "" ? plain : `-${plain}`;
  }
  return made === "" ? undefined : made;
}

/** The day, month or year with which an id begins: the first that a date may mean. */
export function dateForId(edtf: string | undefined): string | undefined {
  if (edtf === undefined) return undefined;
  const [whole] = /^[0-9]{4}(?:-[0-9]{2}){0,2}(?=$|[/T?~%])/.exec(edtf) ?? [];
  if (whole !== undefined) return whole;
  const days = daysOf([{ edtf }]);
  return days?.earliest ?? days?.latest;
}

/** The first and the last day of dates, in EDTF; each absent where there is none. */
export function daysOf(
  whens: readonly Pick<When, "edtf">[] | undefined,
): { readonly earliest?: string; readonly latest?: string } | undefined {
  const [first] = whens ?? [];
  const parsed = first === undefined ? undefined : safeParseEdtf(first.edtf);
  if (parsed?.success !== true) return undefined;
  const { earliest, latest } = dayBounds(parsed.value);
  return {
    ...(earliest === null ? {} : { earliest: dayText(earliest) }),
    ...(latest === null ? {} : { latest: dayText(latest) }),
  };
}

/** The one day that dates are. */
export function oneDay(whens: readonly Pick<When, "edtf">[] | undefined): string | undefined {
  const days = daysOf(whens);
  return days?.earliest !== undefined && days.earliest === days.latest ? days.earliest : undefined;
}

/** What a source says of its day. */
export function publishedOf(data: DatasetData, source: string | undefined) {
  return data.sources.find(({ id }) => id === source)?.published;
}

/** Parts of an id that are there, joined. */
export function joined(...parts: readonly (string | undefined)[]): string | undefined {
  const own = parts.filter((part) => part !== undefined);
  return own.length === 0 ? undefined : own.join("-").slice(0, 80).replace(/-$/, "");
}
