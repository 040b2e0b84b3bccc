import type { Fault } from "../issues.ts";
import { shown } from "../issues.ts";
import { entries, get, members, type RawRecord } from "../raw.ts";
import { contains } from "../text.ts";

/** What does not hold across the fields of one statement: its own words, its claims' evidence, a violated agreement. */
export function checkStatements(records: readonly RawRecord[]): Fault[] {
  return records.flatMap((record) => (record.kind === "statement" ? [...faultsOf(record)] : []));
}

function* faultsOf({ value, path }: RawRecord): Generator<Fault> {
  const evidence = get(value, "evidence");
  const words = ["text", "paraphrase"].filter((field) => get(value, field) !== undefined);
  if (words.length === 2) {
    yield {
      code: "text_and_paraphrase",
      path: [...path, "paraphrase"],
      expected: "either the speaker's own words (text) or the reteller's (paraphrase)",
      received: "both",
      hint: "Keep the one that is in the evidence; make two statements where both are.",
    };
  }
  for (const field of words) {
    const text = get(get(value, field), "text");
    if (typeof text === "string" && text !== "" && outside(text, evidence)) {
      yield {
        code: "words_not_in_evidence",
        path: [...path, field, "text"],
        expected: "words that stand to the letter in the statement's evidence",
        received: shown(text),
        hint: "Copy them from the quote.",
      };
    }
  }
  for (const [key, claim] of entries(get(value, "claims"))) {
    const at = [...path, "claims", key];
    if (get(claim, "kind") === "responsibility") yield* agreementFaults(claim, at);
    for (const [i, quote] of members(get(claim, "evidence")).entries()) {
      const text = get(quote, "text");
      if (typeof text !== "string" || text === "" || !outside(text, evidence)) continue;
      yield {
        code: "words_not_in_evidence",
        path: [...at, "evidence", i, "text"],
        expected: "a part of the statement's own evidence",
        received: shown(text),
        hint: "A claim's evidence narrows its statement's: add the passage to the statement, or move the claim.",
      };
    }
    for (const field of ["count", "days"]) {
      const text = get(get(claim, field), "words");
      if (typeof text !== "string" || text === "" || !outside(text, evidence)) continue;
      yield {
        code: "words_not_in_evidence",
        path: [...at, field, "words"],
        expected: "words that stand to the letter in the statement's evidence",
        received: shown(text),
        hint: "Copy them from the quote.",
      };
    }
  }
}

function* agreementFaults(claim: unknown, path: Fault["path"]): Generator<Fault> {
  const violated = get(claim, "act") === "violated";
  const agreement = get(claim, "agreement");
  if (violated === (agreement !== undefined)) return;
  yield {
    code: "agreement_mismatch",
    path: [...path, "agreement"],
    expected: violated ? "the agreement that was violated" : "no agreement, which goes with act: violated",
    received: shown(agreement),
  };
}

/** Whether a text stands in none of the evidence; where there is no evidence, the schema says so. */
function outside(text: string, evidence: unknown): boolean {
  const passages = members(evidence)
    .map((quote) => get(quote, "text"))
    .filter((passage) => typeof passage === "string");
  return passages.length > 0 && !passages.some((passage) => contains(passage, text));
}
