import type { Bound } from "@incident-data/casualties";

/** A piece of a sentence, with what it speaks of. The texts of all parts, one after another, are the sentence. */
export interface Part {
  readonly text: string;
  /** The id of the claim that says this. */
  readonly claim?: string;
  /** The id of the actor whose name this is. */
  readonly actor?: string;
  /** The id of the place whose name this is. */
  readonly place?: string;
  /** The id of the incident whose title this is. */
  readonly incident?: string;
  /** The id of the source that this names or quotes. */
  readonly source?: string;
  /** In people (of a duration in days): what the figure that this is says. */
  readonly bound?: Bound;
  /** Somebody's words to the letter; the marks around them are parts of their own. */
  readonly quote?: true;
  /** BCP 47, where the text is not in the language of the prose; `und` where its record names none. */
  readonly lang?: string;
}

/** A text for people, whole and in parts. */
export interface Prose {
  /** BCP 47. */
  readonly lang: string;
  readonly text: string;
  readonly parts: readonly Part[];
}

/** How much is said: a line for a label, one sentence, or a paragraph with the words and every source. */
export type Length = "line" | "sentence" | "paragraph";
