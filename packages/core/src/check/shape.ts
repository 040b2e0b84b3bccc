import type { IdKind, Kind } from "../ids.ts";
import type { Path } from "../issues.ts";
import { entries } from "../raw.ts";

/**
 * Where in a record the values stand that the semantic pass looks at. Walking a shape is tolerant: a value of the wrong
 * type is passed over (the schema reports it), so that the pass runs on every record, also on one that its schema refuses.
 */
export type Shape =
  | { readonly is: "ref"; readonly kind: IdKind }
  | { readonly is: "edtf" | "count" | "when" | "whens" | "set" | "texts" }
  | { readonly is: "list" | "map"; readonly of: Shape }
  | {
      readonly is: "object";
      readonly fields: { readonly [field: string]: Shape };
      /** The fields as a list, made once. */
      readonly entries: readonly (readonly [field: string, shape: Shape])[];
    };

const ref = (kind: IdKind): Shape => ({ is: "ref", kind });
const list = (of: Shape): Shape => ({ is: "list", of });
const map = (of: Shape): Shape => ({ is: "map", of });
const object = (fields: { readonly [field: string]: Shape }): Shape => ({
  is: "object",
  fields,
  entries: Object.entries(fields),
});
const edtf: Shape = { is: "edtf" };
const count: Shape = { is: "count" };
const when: Shape = { is: "when" };
const whens: Shape = { is: "whens" };
const set: Shape = { is: "set" };
const texts: Shape = { is: "texts" };

const evidence = list(object({ source: ref("source") }));
const period = { from: edtf, to: edtf };
const names = list(object({ ...period, usedBy: list(ref("actor")), source: ref("source") }));
const outsideIds = list(object({ source: ref("source") }));
const affiliations = list(object({ actor: ref("actor"), ...period, evidence }));

/** What stands inside a date. */
const whenFields = {
  edtf,
  anchor: object({ record: ref("incident"), source: ref("source") }),
  evidence,
} as const;

/** The shape of the manifest. */
export const manifestShape: Shape = object({ title: texts, description: texts });

const claim = object({
  about: ref("incident"),
  attributedTo: ref("actor"),
  evidence,
  relations: list(object({ claim: ref("claim") })),
  // casualties
  side: ref("actor"),
  harms: set,
  asOf: { is: "whens" },
  count,
  // responsibility
  accused: ref("actor"),
  agreement: ref("incident"),
  // occurrence
  when: whens,
  where: list(ref("place")),
  by: list(ref("actor")),
  against: list(ref("actor")),
  // control
  place: ref("place"),
  from: ref("actor"),
  to: ref("actor"),
  // comparison
  among: object({ parties: list(ref("actor")) }),
  since: object({ incident: ref("incident"), edtf }),
  // duration
  days: count,
});

/** The shape of each kind of record. */
export const shapes: { readonly [K in Kind]: Shape } = {
  source: object({
    title: texts,
    by: ref("actor"),
    published: whens,
    archive: list(object({ captured: edtf })),
    quotedIn: ref("source"),
  }),
  actor: object({ names, partOf: affiliations, speaksFor: affiliations, ids: outsideIds }),
  place: object({
    names,
    geometry: object({ source: ref("source") }),
    partOf: list(object({ place: ref("place"), ...period, evidence })),
    ascribedTo: list(object({ actor: ref("actor"), ...period, evidence })),
    adjacentTo: list(ref("place")),
    memberCount: count,
    ids: outsideIds,
    evidence,
  }),
  incident: object({
    title: texts,
    when: whens,
    where: list(ref("place")),
    parties: list(ref("actor")),
    partOf: list(ref("incident")),
    evidence,
    broker: list(ref("actor")),
    proposedBy: list(ref("actor")),
    ends: list(ref("incident")),
    terms: evidence,
  }),
  statement: object({
    speaker: ref("actor"),
    onBehalfOf: ref("actor"),
    addressees: list(ref("actor")),
    said: whens,
    acts: set,
    about: list(ref("incident")),
    evidence,
    claims: map(claim),
  }),
};

/** What a walk meets: a value, the shape that it should have, and a way to ask for its path, which costs more than the visit. */
export type Visit = (shape: Shape, value: unknown, at: () => Path) => void;

/** Calls `visit` for every value in `value` that `shape` knows and that is there. */
export function walk(shape: Shape, value: unknown, path: Path, visit: Visit): void {
  const steps: (string | number)[] = [];
  step(shape, value, steps, () => [...path, ...steps], visit);
}

const dates = list(when);
/** The shape of a date. */
export const dateShape = object(whenFields);

function step(shape: Shape, value: unknown, steps: (string | number)[], at: () => Path, visit: Visit): void {
  if (value === undefined) return;
  switch (shape.is) {
    case "list":
      if (!Array.isArray(value)) return;
      for (let i = 0; i < value.length; i++) {
        steps.push(i);
        step(shape.of, value[i], steps, at, visit);
        steps.pop();
      }
      return;
    case "map":
      for (const [key, member] of entries(value)) {
        steps.push(key);
        step(shape.of, member, steps, at, visit);
        steps.pop();
      }
      return;
    case "object": {
      visit(shape, value, at);
      if (typeof value !== "object" || value === null || Array.isArray(value)) return;
      // No field that a shape knows is a name of Object's own, so that nothing inherited is met.
      const fields = value as { readonly [field: string]: unknown };
      for (const [field, inner] of shape.entries) {
        const own = fields[field];
        if (own === undefined) continue;
        steps.push(field);
        step(inner, own, steps, at, visit);
        steps.pop();
      }
      return;
    }
    case "whens":
      // A single EDTF text stands where a list of dates may: `asOf` of a casualties claim.
      if (typeof value === "string") visit(edtf, value, at);
      else {
        visit(shape, value, at);
        step(dates, value, steps, at, visit);
      }
      return;
    case "when":
      visit(shape, value, at);
      step(dateShape, value, steps, at, visit);
      return;
    default:
      visit(shape, value, at);
  }
}
