import { type CountReading, safeReadCount, type WordsLanguage } from "@incident-data/casualties";
import type { CasualtiesClaim, Evidence } from "@incident-data/core";
import type { Context } from "./context.ts";
import { type ClaimEntry, isCasualties } from "./entries.ts";

/** How a stored count stands to what its words say. */
type CountVerdict = "same" | "no-claim" | "open" | "vague" | "approximate" | "different";

/** A claim whose words can be read, and how its count stands to them. */
export interface ReadClaim {
  readonly entry: ClaimEntry<CasualtiesClaim>;
  readonly reading: CountReading;
  readonly verdict: CountVerdict;
}

const languages: ReadonlySet<string> = new Set<WordsLanguage>(["en", "ru", "az", "hy", "tr"]);

const made = new WeakMap<Context, readonly ReadClaim[]>();

/** The claims whose words can be read; the others are passed over. */
export function readClaims(context: Context): readonly ReadClaim[] {
  const known = made.get(context);
  if (known !== undefined) return known;
  const read: ReadClaim[] = [];
  const readings = new Map<string, ReturnType<typeof safeReadCount>>();
  for (const entry of context.claims) {
    if (!isCasualties(entry)) continue;
    const { words } = entry.claim.count;
    const lang = languageOf(words, [...entry.evidence, ...entry.statement.evidence]);
    if (lang === undefined || !languages.has(lang)) continue;
    const key = `${lang} ${words}`;
    // The same few words stand in many claims.
    const result = readings.get(key) ?? safeReadCount(words, { lang: lang as WordsLanguage });
    readings.set(key, result);
    if (!result.ok) continue;
    read.push({ entry, reading: result.reading, verdict: verdictOf(entry.claim.count, result.reading) });
  }
  made.set(context, read);
  return read;
}

/** The language, without its region, of the first quote in which some words stand. */
export function languageOf(words: string, evidence: readonly Evidence[]): string | undefined {
  const quote = evidence.find((each) => "lang" in each && each.text.includes(words));
  return quote !== undefined && "lang" in quote ? primary(quote.lang) : undefined;
}

/** A language tag without script and region. */
export function primary(lang: string): string {
  return lang.split("-")[0]?.toLowerCase() ?? lang;
}

function verdictOf(stored: CasualtiesClaim["count"], reading: CountReading): CountVerdict {
  if (reading.kind === "no-claim") return "no-claim";
  const { count } = reading;
  if ("min" in count) {
    if (!("min" in stored)) return "different";
    if (stored.min === count.min && stored.max === count.max) return "same";
    return count.max === null && stored.max !== null ? "open" : "different";
  }
  if ("about" in count) {
    if ("about" in stored) return stored.about === count.about ? "same" : "different";
    return "min" in stored && stored.min === stored.max ? "approximate" : "different";
  }
  if (!("vague" in stored)) return "vague";
  return stored.vague === count.vague ? "same" : "different";
}

/** A count as it is shown in a finding. */
export function countText(count: CasualtiesClaim["count"]): string {
  if ("min" in count) return `{ min: ${count.min}, max: ${count.max} }`;
  return "about" in count ? `{ about: ${count.about} }` : `{ vague: ${count.vague} }`;
}
