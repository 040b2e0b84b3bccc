// Hazards 1 and 2 once more, for what looks across records: chains, circles, crowds of references, of quotes and of faults.
import { safeParseDataset } from "@incident-data/core/schema";
import { badIssues } from "../judge.mjs";
import { madeDataset } from "../made.mjs";

const list = (count, make) => Array.from({ length: count }, (_, i) => make(i));
const actor = (i, more = {}) => ({
  id: `a${i}`,
  type: "state",
  names: [{ text: `A ${i}`, lang: "en", source: "paper" }],
  ...more,
});
const statement = (data, more) => ({ ...data.statements[0], ...more });

/** name, what is added, and the code that must be found; `undefined` where all is well */
const crowds = [
  [
    "a chain",
    (data, n) =>
      data.actors.push(
        ...list(n, (i) => actor(i, { partOf: [{ actor: i === 0 ? "east" : `a${i - 1}`, basis: "stated" }] })),
        0,
      ),
    undefined,
  ],
  [
    "a circle",
    (data, n) =>
      data.actors.push(...list(n, (i) => actor(i, { partOf: [{ actor: `a${(i + 1) % n}`, basis: "stated" }] }))),
    "cycle",
  ],
  ["all the same id", (data, n) => data.actors.push(...list(n, () => actor(1))), "duplicate_id"],
  [
    "references to nothing",
    (data, n) => data.actors.push(...list(n, (i) => actor(i, { partOf: [{ actor: `b${i}`, basis: "stated" }] }))),
    "unknown_id",
  ],
  [
    "unknown fields",
    (data, n) => Object.assign(data.actors[0], Object.fromEntries(list(n, (i) => [`field${i}`, i]))),
    "unknown_field",
  ],
  [
    "many names",
    (data, n) => (data.actors[0].names = list(n, (i) => ({ text: `N ${i}`, lang: "en", source: "paper" }))),
    "out_of_range",
  ],
  [
    "many claims",
    (data, n) =>
      data.statements.push(
        statement(data, {
          id: "s2",
          claims: Object.fromEntries(list(n, (i) => [`c${i}`, data.statements[0].claims.killed])),
        }),
      ),
    undefined,
  ],
  [
    "many quotes, many words",
    (data, n) =>
      data.statements.push(
        statement(data, {
          id: "s2",
          evidence: list(n, (i) => ({ source: "paper", text: `passage ${i} of many`, lang: "en" })),
          claims: Object.fromEntries(
            list(n, (i) => [
              `c${i}`,
              { kind: "duration", about: "clash", days: { about: 3, words: `words ${i}` }, counting: "unstated" },
            ]),
          ),
        }),
      ),
    "words_not_in_evidence",
  ],
  [
    "many passages, many quotes",
    (data, n) => {
      data.sources[0].outline = list(n, (i) => ({ from: `from ${i}`, to: `to ${i}` }));
      data.incidents[0].evidence = list(n, (i) => ({ source: "paper", text: `from ${i} goes to ${i}`, lang: "en" }));
    },
    "out_of_range",
  ],
  [
    "many dates",
    (data, n) => (data.incidents[0].when = list(n, (i) => ({ edtf: `${1000 + (i % 9000)}` }))),
    "dates_disjoint",
  ],
  [
    "relations of relations",
    (data, n) =>
      data.statements.push(
        statement(data, {
          id: "s2",
          claims: Object.fromEntries(
            list(n, (i) => [
              `c${i}`,
              {
                ...data.statements[0].claims.killed,
                relations: list(10, (j) => ({ kind: "subsetOf", claim: `s2#c${(i + j + 1) % n}`, basis: "inferred" })),
              },
            ]),
          ),
        }),
      ),
    "cycle",
  ],
];

export default {
  ci: 22,
  deep: 330,
  batch: 50,
  run(random, index) {
    const [name, add, code] = crowds[index % crowds.length];
    const data = madeDataset();
    add(data, 1_500 + random.below(1_500));
    data.actors = data.actors.filter((each) => typeof each === "object");
    const result = safeParseDataset(data);
    const codes = new Set(result.success ? [] : result.issues.map((each) => each.code));
    if (code === undefined ? !result.success : !codes.has(code)) return `${name}: ${[...codes]}`;
    return result.success ? undefined : badIssues(result.issues);
  },
};
