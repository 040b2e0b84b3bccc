import type { Fault } from "../issues.ts";
import { shown } from "../issues.ts";
import { onceARecord } from "../once-a-record.ts";
import { entries, get, members, type RawRecord } from "../raw.ts";
import { incidentTypes } from "../records/incident.ts";
import { containsAsWritten, normalise } from "../text.ts";

/** What does not hold across the fields of one statement: its own words, its claims' evidence, a violated agreement. */
export function* checkStatement({ kind, value, path }: RawRecord): Generator<Fault> {
  if (kind !== "statement") return;
  const outside = outsideOf(get(value, "evidence"));
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
    if (typeof text === "string" && text !== "" && outside(text)) {
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
      if (typeof text !== "string" || text === "" || !outside(text, get(quote, "source"))) continue;
      yield {
        code: "words_not_in_evidence",
        path: [...at, "evidence", i, "text"],
        expected: "a part of the statement's own evidence, from the same source",
        received: shown(text),
        hint: "A claim's evidence narrows its statement's: add the passage to the statement, or move the claim.",
      };
    }
    for (const field of ["count", "days"]) {
      const text = get(get(claim, field), "words");
      if (typeof text !== "string" || text === "" || !outside(text)) continue;
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

/** Violated agreements that lead to an incident of another type. */
export function checkAgreements(records: readonly RawRecord[], others: readonly RawRecord[] = []): Fault[] {
  const types = new Map(
    [...others, ...records].flatMap(({ kind, id, value }) =>
      kind === "incident" && id !== undefined ? [[id, get(value, "type")]] : [],
    ),
  );
  return records.flatMap((record) =>
    violatedOnce(record).flatMap(({ agreement, path }) => {
      const type = types.get(agreement);
      if (typeof type !== "string" || !(type in incidentTypes) || isAgreement(type)) return [];
      return [notAnAgreement(path, agreement, type)];
    }),
  );
}

/** The agreements that claims of a statement call violated, each with its place. */
export function violatedAgreements({ kind, value, path }: RawRecord) {
  if (kind !== "statement") return [];
  return entries(get(value, "claims")).flatMap(([key, claim]) => {
    const agreement = get(claim, "agreement");
    const violated = get(claim, "kind") === "responsibility" && get(claim, "act") === "violated";
    if (!violated || typeof agreement !== "string") return [];
    return [{ agreement, path: [...path, "claims", key, "agreement"] }];
  });
}

const violatedOnce = onceARecord(violatedAgreements);

/** Whether an incident of a type can be violated. */
export function isAgreement(type: unknown): boolean {
  return type === "ceasefire" || type === "agreement";
}

function notAnAgreement(path: Fault["path"], agreement: string, type: string): Fault {
  return {
    code: "agreement_mismatch",
    path,
    expected: "an incident of type ceasefire or agreement",
    received: `${shown(agreement)}, which is of type ${type}`,
  };
}

/** Whether a text stands in none of some evidence, or none of its source; where there is no evidence, the schema says so. */
type Outside = (text: string, source?: unknown) => boolean;

/** Of evidence each passage is normalised once at most, however many claims rest on it, and only where it has to be. */
function outsideOf(evidence: unknown): Outside {
  const passages: { readonly source: unknown; readonly text: string; normal?: string }[] = [];
  for (const quote of members(evidence)) {
    const text = get(quote, "text");
    if (typeof text === "string") passages.push({ source: get(quote, "source"), text });
  }
  return (text, source) => {
    if (passages.length === 0) return false;
    const own = typeof source === "string" ? passages.filter((passage) => passage.source === source) : passages;
    if (own.some((passage) => containsAsWritten(passage.text, text))) return false;
    const sought = normalise(text);
    return !own.some((passage) => {
      passage.normal ??= normalise(passage.text);
      return passage.normal.includes(sought);
    });
  };
}
