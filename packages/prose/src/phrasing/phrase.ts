/**
 * A phrase of a language: text with gaps, `according to {claimant}, {clause}`. A gap may ask for a form of what fills it
 * (`{claimant.genitive}`). Of several ways to say it, the best first, the first is taken of which every gap can be filled;
 * so the last of them asks for no form that a record may lack.
 */
export type Phrase = string | readonly [string, ...string[]];

/** A gap of a phrase. */
export interface Gap {
  readonly name: string;
  readonly form?: string;
}

/** One way to say a phrase, in pieces. */
export type Way = readonly (string | Gap)[];

const known = new Map<Phrase, readonly Way[]>();

/** The ways of a phrase, each taken apart; a phrase is taken apart once. */
export function waysOf(phrase: Phrase): readonly Way[] {
  const made = known.get(phrase);
  if (made !== undefined) return made;
  const ways = (typeof phrase === "string" ? [phrase] : phrase).map(wayOf);
  known.set(phrase, ways);
  return ways;
}

function wayOf(text: string): Way {
  // Every second piece is what stood between braces.
  return text.split(/[{}]/).flatMap((piece, i): Way => {
    if (i % 2 === 0) return piece === "" ? [] : [piece];
    const [name = "", form] = piece.split(".");
    return [form === undefined ? { name } : { name, form }];
  });
}
