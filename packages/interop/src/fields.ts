import type {
  Actor,
  Agreement,
  CasualtiesClaim,
  Claim,
  ComparisonClaim,
  ControlClaim,
  DurationClaim,
  OccurrenceClaim,
  Place,
  ResponsibilityClaim,
  Source,
  Statement,
} from "@incident-data/core";
import type { Report } from "./report.ts";

/** The fields of each kind of record, but for the id; a claim's are those of all kinds of claim. */
interface FieldsOf {
  readonly sources: Exclude<keyof Source, "id">;
  readonly actors: Exclude<keyof Actor, "id">;
  readonly places: Exclude<keyof Place, "id">;
  readonly incidents: Exclude<keyof Agreement, "id">;
  readonly statements: Exclude<keyof Statement, "id" | "claims">;
  readonly claims: Exclude<
    | keyof CasualtiesClaim
    | keyof ResponsibilityClaim
    | keyof OccurrenceClaim
    | keyof ControlClaim
    | keyof ComparisonClaim
    | keyof DurationClaim,
    "kind" | "about"
  >;
}

/** What has fields: the tables of a data set, and claims. */
export type Holder = keyof FieldsOf;

/**
 * Every field that a record can have, each with why a format cannot hold it, or null where it can: then its writer says what
 * of it does not fit. A field that is added to the model does not compile until each format has an answer.
 */
export type FieldLosses = { readonly [H in Holder]: { readonly [F in FieldsOf[H]]: string | null } };

/** Tells each field of a record, or of a claim, that a format cannot hold. */
export function loseFields(holder: Holder, record: string, fields: object, losses: FieldLosses, report: Report): void {
  const reasons: { readonly [field: string]: string | null } = losses[holder];
  for (const [field, value] of Object.entries(fields)) {
    const reason = Object.hasOwn(reasons, field) ? reasons[field] : null;
    if (reason === null || reason === undefined) continue;
    report.lose("write", `${holder}.${field}`, reason, { record, value: shownValue(value) });
  }
}

/** A claim that a format cannot hold at all, by its kind; each field of it goes with it. */
export function loseClaim(id: string, { kind, ...fields }: Claim, reason: string, report: Report): void {
  const what = "harms" in fields ? fields.harms.join("+") : kind;
  report.lose("write", `claims.${what}`, reason, { record: id, value: shownValue(fields) });
}

/** A value in so many characters as a report tells of it. */
export function shownValue(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

/** Every field with one answer, for a format to except from. */
export function allFields<H extends Holder>(holder: H, answer: string | null): FieldLosses[H] {
  return Object.fromEntries(names[holder].map((field) => [field, answer])) as FieldLosses[H];
}

/** The same as {@link FieldsOf}, at run time. */
const names: { readonly [H in Holder]: readonly FieldsOf[H][] } = {
  sources: ["type", "title", "by", "published", "lang", "url", "licence", "archive", "quotedIn", "outline", "note"],
  actors: ["type", "names", "partOf", "speaksFor", "ids", "note"],
  places: ["type", "names", "geometry", "partOf", "ascribedTo", "adjacentTo", "memberCount", "ids", "evidence", "note"],
  incidents: [
    "type",
    "title",
    "when",
    "where",
    "parties",
    "partOf",
    "evidence",
    "note",
    "broker",
    "proposedBy",
    "ends",
    "terms",
  ],
  statements: [
    "speaker",
    "onBehalfOf",
    "addressees",
    "said",
    "acts",
    "about",
    "text",
    "paraphrase",
    "cut",
    "damaged",
    "evidence",
    "note",
  ],
  claims: [
    "attributedTo",
    "evidence",
    "relations",
    "note",
    "side",
    "status",
    "harms",
    "asOf",
    "estimate",
    "count",
    "accused",
    "act",
    "extent",
    "intent",
    "agreement",
    "affirmed",
    "when",
    "where",
    "by",
    "against",
    "repeated",
    "place",
    "from",
    "to",
    "regained",
    "measure",
    "rank",
    "among",
    "since",
    "days",
    "counting",
  ],
};
