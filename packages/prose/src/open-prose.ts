import type { Assumption, Contradiction, Coverage, Drift, Resolution, Total } from "@incident-data/casualties";
import type { AnyIds, Dataset, Id, Ids, Timeline, When } from "@incident-data/core";
import { cellFill } from "./casualties.ts";
import { type Context, contextOf, whenFill } from "./context.ts";
import { claimSentences, incidentSentences } from "./incident.ts";
import type { Language } from "./language.ts";
import type { Length, Prose } from "./part.ts";
import type { Fill } from "./phrasing/fill.ts";
import { Writer } from "./phrasing/write.ts";
import { assumptionFill, resolutionSentences, totalSentences } from "./resolution.ts";
import { contradictionSentence, coverageSentences, driftSentence, timelineSentences } from "./views.ts";

/** How much is said, and of what. */
export interface ProseOptions {
  /** `sentence` unless given. */
  readonly length?: Length;
}

/** What can be told of a data set in a language. */
export interface ProseOf<I extends Ids = AnyIds> {
  readonly language: Language;
  /**
   * What a claim says, and who says it.
   * @param options.topic whether the incident that it is about is named; true unless given, and never on a line.
   * @throws IncidentDataError `unknown_id`, `buried_id`.
   */
  claim(id: Id<I, "claim">, options?: ProseOptions & { readonly topic?: boolean }): Prose;
  /**
   * What is said of an incident, claimant by claimant, and what nobody reported: on a line and in a sentence the figures,
   * in a paragraph everything, with the words and every source.
   * @throws IncidentDataError `unknown_id`, `buried_id`.
   */
  incident(id: Id<I, "incident">, options?: ProseOptions): Prose;
  /** What a policy makes of the claims on a cell, with the policy, the claimants and what was assumed. */
  resolution(resolution: Resolution, options?: ProseOptions): Prose;
  /** How many people some cells hold together, with the policy, the claimants and what was assumed. */
  total(total: Total, options?: ProseOptions): Prose;
  /** Who is silent about what; in a paragraph also of what each claimant did not speak. */
  coverage(coverage: Coverage, options?: ProseOptions): Prose;
  /** How a retelling stands to what it retells. */
  drift(drift: Drift): Prose;
  /** Claims that cannot all be true. */
  contradiction(contradiction: Contradiction): Prose;
  /** Incidents in their order, and how sure it is; a paragraph also says what narrowed the dates. */
  timeline(timeline: Timeline<I>, options?: ProseOptions): Prose;
  /** A date with its uncertainty and its words. */
  when(when: When<I> | readonly When<I>[]): Prose;
  /** What a figure is a figure of: "killed, Armenia, military". */
  cell(cell: Resolution["cell"]): Prose;
  /** What a view took to be so without anybody having said it, on one line. */
  assumption(assumption: Assumption): Prose;
}

/**
 * Opens the prose of a data set in a language. Names are taken in that language, else in one of `others`, else as the
 * record has them first; whatever is not in the language of the prose says so in its part.
 *
 * @param options.others further languages that the reader knows, BCP 47.
 * @throws RangeError when the tag of the language is none.
 * @example
 * import { en, openProse } from "@incident-data/prose";
 *
 * openProse(dataset, en).claim("2021-07-28-armenia-mod#killed", { length: "line" }).text;
 * // => "Killed, Armenia, military: 3 (Ministry of Defence of the Republic of Armenia)"
 */
export function openProse<I extends Ids>(
  dataset: Dataset<I>,
  language: Language,
  options?: { readonly others?: readonly string[] },
): ProseOf<I>;
export function openProse(
  dataset: Dataset,
  language: Language,
  options: { readonly others?: readonly string[] } = {},
): ProseOf {
  const [primary = language.tag] = language.tag.split("-");
  const context = contextOf(dataset, language, [language.tag, primary, ...(options.others ?? [])]);
  return {
    language,
    claim: (id, { length = "sentence", topic = true } = {}) =>
      written(context, claimSentences(context, dataset.claim(id), length, topic), length),
    incident: (id, { length = "sentence" } = {}) => written(context, incidentSentences(context, id, length), length),
    resolution: (resolution, { length = "sentence" } = {}) =>
      written(context, resolutionSentences(context, resolution, length), length),
    total: (total, { length = "sentence" } = {}) => written(context, totalSentences(context, total, length), length),
    coverage: (coverage, { length = "sentence" } = {}) =>
      written(context, coverageSentences(context, coverage, length), length),
    drift: (drift) => written(context, [driftSentence(context, drift)], "sentence"),
    contradiction: (contradiction) => written(context, [contradictionSentence(context, contradiction)], "sentence"),
    timeline: (timeline, { length = "sentence" } = {}) =>
      written(context, timelineSentences(context, timeline, length), length),
    when: (when) => written(context, [whenFill(context, "edtf" in when ? [when] : when)], "line", false),
    cell: (cell) => written(context, [cellFill(context, cell, { withIncident: true })], "line"),
    assumption: (assumption) => written(context, [assumptionFill(context, assumption)], "line"),
  };
}

/** Sentences one after another; a line has no full stop. */
function written({ language }: Context, sentences: readonly Fill[], length: Length, capital = true): Prose {
  const writer = new Writer(language);
  if (length === "line")
    writer.line(
      sentences.flatMap((each, i) => (i === 0 ? [each] : [language.semicolon, each])),
      capital,
    );
  else for (const sentence of sentences) writer.sentence(sentence);
  return writer.prose();
}
