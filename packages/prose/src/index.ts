/**
 * A claim, or a view, as a careful sentence in several languages: no number without its bound and its claimant, and no
 * silence that reads as zero.
 */

export { type Citation, type Cited, type CiteOptions, cite } from "./cite/citation.ts";
export type { CslDataset, CslDate } from "./cite/csl.ts";
export type { HarmWords, Language, Noun, Phrases, Plurals } from "./language.ts";
export { az, en, fr, hy, languages, ru } from "./languages/index.ts";
export { openProse, type ProseOf, type ProseOptions } from "./open-prose.ts";
export type { Length, Part, Prose } from "./part.ts";
export type { Phrase } from "./phrasing/phrase.ts";
