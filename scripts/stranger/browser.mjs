// Every entry point that is not for Node alone, bundled for a browser and run where nothing but the language is there.
import { createContext, Script } from "node:vm";
import { bundle } from "../lib/bundle.mjs";

/** The packages that read and write files. Everything else must run anywhere. */
const nodeOnly = ["@incident-data/authoring", "@incident-data/interop"];

/** The packages that are an element of a page, which npm run test:browser tries in one. */
const elements = ["@incident-data/explorer"];

/** The packages that are not run where nothing but the language is there. */
export const notBare = new Set([...nodeOnly, ...elements]);

const nothing = "{ sources: [], actors: [], places: [], incidents: [], statements: [] }";

/** What a bundle answers: an expression over its exports `entry`, and its value. */
const questions = {
  "@incident-data/dates": [
    'JSON.stringify(entry.bounds(entry.parseEdtf("2021-07-2X")))',
    '{"earliest":"2021-07-20","latest":"2021-07-29"}',
  ],
  "@incident-data/casualties": ["entry.formatBound(entry.sum([entry.exactly(2), entry.bound(1, null)]))", "≥ 3"],
  "@incident-data/core": ["entry.kinds.length", 5],
  "@incident-data/core/dataset": [
    `try { entry.openDataset(${nothing}).actor("nobody") } catch (e) { e.code }`,
    "unknown_id",
  ],
  "@incident-data/core/schema": ["entry.safeParseDataset({}).issues[0].code", "missing_field"],
  "@incident-data/armenia-azerbaijan-2021": ['entry.dataset.claim("2021-07-28-abdullayeva#wounded").count.min', 2],
};

/** Faults of one entry point as a bundle for a browser. */
export async function browserFaults({ specifier }, home) {
  const { code, faults } = await bundle(`export * from "${specifier}";`, home, "browser", "iife");
  if (faults.length > 0) return faults;
  try {
    const context = createContext({});
    new Script(code).runInContext(context);
    const [question, expected] = questions[specifier] ?? ["typeof entry", "object"];
    const answer = new Script(question).runInContext(context);
    return answer === expected ? [] : [`${question} is ${answer}, not ${expected}`];
  } catch (error) {
    return [`does not run without Node: ${error?.message ?? error}`];
  }
}
