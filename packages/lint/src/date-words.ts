import { dayText, readWhen, type WordsResult } from "@incident-data/dates";
import type { Context } from "./context.ts";
import { languageOf, primary } from "./count-words.ts";
import { daysOfEdtf } from "./days.ts";
import type { WhenEntry } from "./entries.ts";

type Profile = Parameters<typeof readWhen>[1]["profile"];
type Lang = NonNullable<Parameters<typeof readWhen>[1]["lang"]>;

const languages: ReadonlySet<string> = new Set<Lang>(["en", "ru", "az", "hy"]);

/** What a profile makes of the words of a date, against the days that they are relative to; `undefined` without both. */
export function readDate({ when, sources, evidence }: WhenEntry, context: Context): WordsResult | undefined {
  const { words, profile, anchor } = when;
  if (words === undefined || profile === undefined) return undefined;
  const [first] = evidence;
  const lang = languageOf(words, evidence) ?? (first !== undefined && "lang" in first ? primary(first.lang) : "en");
  if (!languages.has(lang)) return undefined;
  const told = anchor !== undefined && "source" in anchor ? anchor.source : sources[0];
  const report = told === undefined ? undefined : oneDay(context.daysOf(context.sources.get(told)?.published));
  const frame = anchor !== undefined && "record" in anchor ? context.incidents.get(anchor.record)?.when : undefined;
  const narrated = oneDay(context.daysOf(frame));
  return readWhen(words, {
    profile: profile as Profile,
    lang: lang as Lang,
    anchor: { ...(report === undefined ? {} : { report }), ...(narrated === undefined ? {} : { narrated }) },
  });
}

/** The one day that some days are, in EDTF. */
function oneDay(days: { readonly earliest: number; readonly latest: number } | undefined): string | undefined {
  return days !== undefined && days.earliest === days.latest ? dayText(days.earliest) : undefined;
}

/** The number of the one day that an EDTF date is. */
export function dayOfEdtf(edtf: string): number | undefined {
  const days = daysOfEdtf(edtf);
  return days !== undefined && days.earliest === days.latest ? days.earliest : undefined;
}
