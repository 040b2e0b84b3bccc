import { contradictions, drift as driftOf, type RelationKind } from "@incident-data/casualties";
import {
  type Claim,
  type ClaimRelation,
  casualtyClaims,
  coverage,
  resolve,
  timeline,
  total,
} from "@incident-data/core";
import { figure, madeUp, says } from "./made-up.test-util.ts";
import type { ProseOf } from "./open-prose.ts";
import type { Prose } from "./part.ts";

const exactly = (n: number, words: string) => ({ min: n, max: n, words });
const inferred = (kind: RelationKind, claim: string): ClaimRelation => ({ kind, claim, basis: "inferred" });
const stated = (kind: RelationKind, claim: string): ClaimRelation => ({ kind, claim, basis: "stated" });
const other = (claim: object) => claim as unknown as Claim;

/** Made-up claims that are hard to write of. */
export const hard = madeUp([
  says("east-ministry", "a", {
    exact: figure(exactly(2, "two")),
    "at-least": figure({ min: 2, max: null, words: "at least two" }, { harms: ["killed"] }),
    "at-most": figure({ min: 0, max: 10, words: "no more than ten" }, { harms: ["missing"] }),
    between: figure({ min: 3, max: 5, words: "three to five" }, { harms: ["captured"] }),
    about: figure({ about: 50, words: "some fifty" }, { status: "civilian", harms: ["displaced"] }),
    dozens: figure({ vague: "dozens", words: "dozens of our heroes" }, { status: "civilian" }),
    zero: figure(exactly(0, "no losses"), { status: "unknown" }),
    "zero-union": figure(exactly(0, "none killed or wounded"), { status: "civilian", harms: ["killed", "wounded"] }),
    union: figure(exactly(12, "12 killed or wounded"), { harms: ["wounded", "killed"] }),
    "union-of-three": figure(
      { min: 30, max: null, words: "thirty and more" },
      { side: "west", harms: ["missing", "killed", "captured"] },
    ),
    one: figure(exactly(1, "one"), { status: "civilian", harms: ["killed"] }),
    "twenty-one": figure(exactly(21, "21"), { harms: ["killed", "wounded", "missing"] }),
    "at-least-one": figure({ min: 1, max: null, words: "at least one" }, { status: "civilian", harms: ["missing"] }),
    everybody: figure(
      { min: 6900, max: null, words: "at least 6,900 lives" },
      { side: undefined, status: "any", harms: ["killed"] },
    ),
    unknown: figure(exactly(3, "three"), { status: "unknown", harms: ["killed"] }),
    "as-of": figure({ min: 40, max: 45, words: "40 to 45" }, { asOf: "2031-05-04", harms: ["killed"] }),
    open: figure({ min: 0, max: null, words: "an unknown number" }, { status: "any", harms: ["missing"] }),
  }),
  says("gazette", "b", {
    low: figure(exactly(4, "4"), { estimate: "low" }),
    best: figure(exactly(6, "6"), { estimate: "best" }),
    high: figure(exactly(9, "9"), { estimate: "high" }),
    told: figure({ min: 2, max: null, words: "at least two" }, {}, inferred("reports", "a#exact")),
    retold: figure(exactly(7, "seven"), { attributedTo: "east-ministry", side: "west" }),
  }),
  says("front", "c", {
    old: figure(exactly(5, "five"), { side: "west" }),
    changed: figure(exactly(8, "eight"), { side: "west" }, stated("supersedes", "c#old")),
    wrong: figure(exactly(15, "fifteen"), { side: "west", harms: ["killed"] }),
    corrected: figure(
      exactly(0, "nobody"),
      { side: "west", harms: ["killed"], status: "any" },
      stated("retracts", "c#wrong"),
    ),
    more: figure(exactly(3, "another three"), { side: "west" }, stated("additionalTo", "c#changed")),
    part: figure(exactly(1, "one of them an officer"), { side: "west" }, inferred("subsetOf", "c#changed")),
    own: figure(exactly(4, "four")),
  }),
  says("west", "d", {
    denial: other({
      kind: "occurrence",
      about: "raid",
      affirmed: false,
      where: ["ford"],
      by: ["west"],
      against: ["front"],
    }),
    liberated: other({
      kind: "control",
      about: "clash",
      place: "ford",
      from: "east",
      to: "west",
      extent: "whole",
      regained: true,
    }),
    taken: other({
      kind: "control",
      place: "ford",
      to: "east",
      extent: "part",
      asOf: [{ edtf: "2031-05-03/2031-05-06", sense: "within" }],
    }),
    broke: other({
      kind: "responsibility",
      about: "clash",
      accused: "east",
      act: "violated",
      extent: "partial",
      intent: "accidental",
      agreement: "truce",
    }),
    began: other({
      kind: "responsibility",
      about: "clash",
      accused: "front",
      act: "started",
      extent: "unstated",
      intent: "deliberate",
    }),
    least: other({
      kind: "comparison",
      about: "clash",
      measure: "casualties",
      rank: "least",
      among: { words: "the least bloody" },
      since: { edtf: "2025" },
    }),
    days: other({
      kind: "duration",
      about: "war",
      days: { min: 3, max: null, words: "three days at least" },
      counting: "inclusive",
    }),
    weeks: other({
      kind: "duration",
      about: "raid",
      days: { vague: "several", words: "for several days" },
      counting: "elapsed",
    }),
  }),
]);

const cell = { incident: "clash", side: "east", status: "military", harms: ["wounded"] } as const;
const killed = { ...cell, harms: ["killed"] } as const;

/** The views of them, each with a name. */
export const views: readonly (readonly [name: string, tell: (prose: ProseOf) => Prose])[] = [
  ["a policy's answer", (prose) => prose.resolution(resolve(hard, cell, "hull"))],
  ["a policy's answer on a line", (prose) => prose.resolution(resolve(hard, cell, "hull"), { length: "line" })],
  ["claims that clash", (prose) => prose.resolution(resolve(hard, cell, "intersection"))],
  ["a tie", (prose) => prose.resolution(resolve(hard, cell, "majority"))],
  ["nobody the policy hears", (prose) => prose.resolution(resolve(hard, { ...cell, side: "west" }, "own-losses"))],
  ["words without a number", (prose) => prose.resolution(resolve(hard, { ...cell, status: "civilian" }, "hull"))],
  [
    "words without a number under a profile",
    (prose) => prose.resolution(resolve(hard, { ...cell, status: "civilian" }, "hull", { profile: "isaf@1" })),
  ],
  ["silence", (prose) => prose.resolution(resolve(hard, { ...killed, side: "west", status: "civilian" }, "hull"))],
  ["silence with a date", (prose) => prose.resolution(resolve(hard, { ...cell, asOf: "2031-06" }, "hull"))],
  [
    "a total with assumptions",
    (prose) =>
      prose.total(
        total(hard, {
          over: [
            killed,
            { ...killed, side: "west", status: "civilian" },
            { incident: "war", status: "any", harms: ["killed"] },
          ],
          policy: "hull",
        }),
      ),
  ],
  [
    "a total that nobody reported",
    (prose) =>
      prose.total(total(hard, { over: [{ incident: "war", status: "any", harms: ["killed"] }], policy: "hull" })),
  ],
  [
    "a total that is refused",
    (prose) => prose.total(total(hard, { over: [killed, cell], policy: "hull", strict: true })),
  ],
  [
    "parts that exceed the whole",
    (prose) =>
      prose.total(
        total(hard, {
          over: [
            { ...killed, harms: ["killed", "wounded"] },
            { ...killed, harms: ["killed"] },
            { ...killed, harms: ["killed", "wounded", "missing"] },
          ],
          policy: "lowest",
        }),
      ),
  ],
  ["maybe before", (prose) => prose.timeline(timeline(hard))],
  ["maybe before, with what narrowed it", (prose) => prose.timeline(timeline(hard), { length: "paragraph" })],
  [
    "a contradiction",
    (prose) => {
      const [first] = contradictions(casualtyClaims(hard));
      if (first === undefined) throw new Error("the claims no longer contradict each other");
      return prose.contradiction(first);
    },
  ],
  [
    "a retelling that says less",
    (prose) => {
      const [first] = driftOf(casualtyClaims(hard));
      if (first === undefined) throw new Error("no claim retells another any more");
      return prose.drift(first);
    },
  ],
  ["who is silent", (prose) => prose.coverage(coverage(hard, "clash"), { length: "paragraph" })],
  [
    "an uncertain date",
    (prose) => prose.when([{ edtf: "2031-05~", words: "some time in May" }, { edtf: "2031-04-30/.." }]),
  ],
  ["an incident on a line", (prose) => prose.incident("raid", { length: "line" })],
];
