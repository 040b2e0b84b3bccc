import type { Fault } from "../issues.ts";
import { shown } from "../issues.ts";
import { entries, get, members, type RawRecord } from "../raw.ts";
import { incidentTypes } from "../records/incident.ts";
import { normalise } from "../text.ts";

/** What does not hold across the fields of one statement: its own words, its claims' evidence, a violated agreement. */
export function checkStatements(records: readonly RawRecord[]): Fault[] {
  const types = new Map(
    records.flatMap(({ kind, id, value }) =>
      kind === "incident" && id !== undefined ? [[id, get(value, "type")]] : [],
    ),
  );
  return records.flatMap((record) => (record.kind === "statement" ? [...faultsOf(record, types)] : []));
}

/** The types of incidents by id, as far as they are known. */
type Types = ReadonlyMap<string, unknown>;

function* faultsOf({ value, path }: RawRecord, types: Types): Generator<Fault> {
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
    if (get(claim, "kind") === "responsibility") yield* agreementFaults(claim, at, types);
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

function* agreementFaults(claim: unknown, path: Fault["path"], types: Types): Generator<Fault> {
  const violated = get(claim, "act") === "violated";
  const agreement = get(claim, "agreement");
  const type = violated && typeof agreement === "string" ? types.get(agreement) : undefined;
  if (typeof type === "string" && type in incidentTypes && type !== "ceasefire" && type !== "agreement") {
    yield {
      code: "agreement_mismatch",
      path: [...path, "agreement"],
      expected: "an incident of type ceasefire or agreement",
      received: `${shown(agreement)}, which is of type ${type}`,
    };
  }
  if (violated === (agreement !== undefined)) return;
  yield {
    code: "agreement_mismatch",
    path: [...path, "agreement"],
    expected: violated ? "the agreement that was violated" : "no agreement, which goes with act: violated",
    received: shown(agreement),
  };
}

/** Whether a text stands in none of some evidence, or none of its source; where there is no evidence, the schema says so. */
type Outside = (text: string, source?: unknown) => boolean;

/** Of evidence each passage is normalised once, and each text is sought once, however many claims rest on it. */
function outsideOf(evidence: unknown): Outside {
  const passages = members(evidence)
    .map((quote) => ({ source: get(quote, "source"), text: get(quote, "text") }))
    .filter(({ text }) => typeof text === "string")
    .map(({ source, text }) => ({ source, text: normalise(String(text)) }));
  const known = new Map<string, boolean>();
  return (text, source) => {
    if (passages.length === 0) return false;
    const own = typeof source === "string";
    const key = own ? `${source} ${text}` : ` ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const sought = normalise(text);
    const found = !passages.some((passage) => (!own || passage.source === source) && passage.text.includes(sought));
    known.set(key, found);
    return found;
  };
}
