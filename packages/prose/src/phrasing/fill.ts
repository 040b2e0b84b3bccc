import type { Bound } from "@incident-data/casualties";
import type { Phrase } from "./phrase.ts";

/** A name in a form: what a language puts before it ("the "), which is no part of it, and the name. */
export interface NameForm {
  readonly before: string;
  readonly text: string;
}

/** What a record is called, with the forms that a language may ask for. */
export interface Named {
  readonly kind: "named";
  readonly refers: "actor" | "place" | "incident" | "source";
  readonly id: string;
  readonly text: string;
  /** Where it is not the language of the prose. */
  readonly lang?: string;
  readonly forms: { readonly [form: string]: NameForm };
  /** Its other names, which are shown with it. */
  readonly beside: readonly { readonly text: string; readonly lang?: string }[];
}

/** A number with its bound. */
export interface Figure {
  readonly kind: "figure";
  readonly text: string;
  readonly bound?: Bound;
}

/** Somebody's words to the letter. */
export interface Quoted {
  readonly kind: "quoted";
  readonly text: string;
  readonly lang?: string;
  readonly source?: string;
}

/** A phrase with what fills its gaps. */
export interface Phrased {
  readonly kind: "phrased";
  readonly phrase: Phrase;
  readonly fills: Fills;
}

/** What a claim says. */
interface Claimed {
  readonly kind: "claimed";
  readonly claim: string;
  readonly fill: Fill;
}

/** What can fill a gap. */
export type Fill = string | Named | Figure | Quoted | Phrased | Claimed | readonly Fill[];

/** What fills the gaps of a phrase, by name. */
export type Fills = { readonly [gap: string]: Fill | undefined };

/** A phrase, filled. */
export function phrased(phrase: Phrase, fills: Fills): Phrased {
  return { kind: "phrased", phrase, fills };
}

/** Some things with a text between each two. */
export function joined(fills: readonly Fill[], between: string): Fill {
  return fills.length < 2 ? (fills[0] ?? "") : fills.flatMap((fill, i) => (i === 0 ? [fill] : [between, fill]));
}
