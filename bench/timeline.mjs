// How a timeline grows: incidents in one chain of anchors, where each is relative to the one before.
import { openDataset, timeline } from "../packages/core/dist/index.js";
import { generate } from "./generate.mjs";
import { median } from "./measure.mjs";

const base = generate(100);
function chain(length) {
  const [first] = base.incidents;
  const id = (i) => `chained-${i}`;
  const incidents = Array.from({ length }, (_, i) => {
    const anchor = i === 0 ? {} : { anchor: { record: id(i - 1), relation: "after" } };
    return { ...first, id: id(i), when: [{ edtf: "2000/2030", sense: "within", ...anchor }] };
  });
  const times = Array.from({ length: 5 }, () => {
    const dataset = openDataset({ ...base, incidents });
    const start = performance.now();
    timeline(dataset);
    return performance.now() - start;
  });
  return median(times);
}
for (const length of [250, 500, 1000]) console.log(`timeline of a chain of ${length}: ${chain(length).toFixed(0)} ms`);
