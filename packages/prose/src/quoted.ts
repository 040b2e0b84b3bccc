import { type ClaimIn, evidenceOf } from "@incident-data/core";
import type { Context } from "./context.ts";
import type { Quoted } from "./phrasing/fill.ts";

/** Words of a claim to the letter, with the source and the language of the evidence that holds them. */
export function quotedWords({ dataset }: Context, claim: ClaimIn, words: string): Quoted {
  const found = evidenceOf(dataset, claim).find(({ text }) => text.includes(words));
  if (found === undefined) return { kind: "quoted", text: words };
  return { kind: "quoted", text: words, source: found.source, ...("lang" in found ? { lang: found.lang } : {}) };
}
