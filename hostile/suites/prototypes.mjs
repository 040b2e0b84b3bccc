// Hazard 5: keys that reach a prototype, in every object of a data set, in every format.
import { openDataset } from "@incident-data/core";
import { safeParseDataset } from "@incident-data/core/schema";
import { badIssues, read } from "../judge.mjs";
import { at, madeDataset, waysTo } from "../made.mjs";

const refused = ["__proto__", "constructor", "prototype"];
const others = [
  "toString",
  "valueOf",
  "hasOwnProperty",
  "__defineGetter__",
  "__lookupSetter__",
  "toJSON",
  "then",
  "length",
  "name",
];
const values = [
  { polluted: true },
  { prototype: { polluted: true } },
  "x",
  null,
  [],
  1,
  { constructor: { prototype: { polluted: 1 } } },
];

export default {
  ci: 80,
  deep: 9_000,
  batch: 3_000,
  run(random, index) {
    const data = madeDataset();
    const objects = waysTo(data, (value) => typeof value === "object" && value !== null && !Array.isArray(value));
    const key = random.chance(0.7) ? random.pick(refused) : random.pick(others);
    const value = random.pick(values);
    const way = random.pick(objects);
    // As text: an object literal or an assignment would not make the key an own one.
    const holder = at(data, way);
    const marked = "marked-by-the-test";
    Object.defineProperty(holder, marked, { value, enumerable: true });
    const text = JSON.stringify(data, null, random.below(3)).replace(`"${marked}"`, JSON.stringify(key));
    let read1;
    switch (index % 3) {
      case 0:
        read1 = read("json", text);
        break;
      case 1:
        read1 = read("yaml", text);
        break;
      default:
        read1 = { faults: [], value: JSON.parse(text) };
    }
    const result = read1.value === undefined ? undefined : safeParseDataset(read1.value);
    if (result?.success) {
      if (refused.includes(key)) return `${key} at ${way.join("/")} is let in`;
      const dataset = openDataset(result.value);
      for (const table of ["sources", "actors", "places", "incidents", "statements", "claims"]) {
        if (Object.getPrototypeOf(dataset[table]) !== null) return `the table ${table} has a prototype`;
      }
    } else if (result !== undefined) {
      const bad = badIssues(result.issues);
      if (bad !== undefined) return bad;
      if (refused.includes(key) && !result.issues.some(({ path }) => path.includes(key)))
        return `${key}: not where it is`;
    } else if (!read1.faults.some(({ code }) => code === "forbidden_key")) return `${key}: ${read1.faults[0]?.code}`;
    return {}.polluted === undefined && [].polluted === undefined ? undefined : "polluted";
  },
};
