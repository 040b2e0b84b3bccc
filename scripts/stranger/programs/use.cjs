// The same as use.mjs for CommonJS: what a program without `import` does.
const assert = require("node:assert/strict");
const { dataset } = require("@incident-data/armenia-azerbaijan-2021");
const data = require("@incident-data/armenia-azerbaijan-2021/data.json");
const { readFolder } = require("@incident-data/authoring");
const { bound, exactly, formatBound, sum } = require("@incident-data/casualties");
const { openDataset, resolve } = require("@incident-data/core");
const { parseDataset, safeParseDataset } = require("@incident-data/core/schema");
const { bounds, parseEdtf } = require("@incident-data/dates");

assert.deepEqual(bounds(parseEdtf("2021-07-2X")), { earliest: "2021-07-20", latest: "2021-07-29" });
assert.throws(() => parseEdtf("28/07/2021"), { name: "EdtfError" });
assert.equal(formatBound(sum([exactly(2), bound(1, null)])), "≥ 3");

const wounded = { incident: "2021-07-28-border-clash", side: "azerbaijan", status: "military", harms: ["wounded"] };
assert.deepEqual(resolve(dataset, wounded, "hull").bound, { min: 2, max: null });
assert.equal(openDataset(parseDataset(data)).claims["2021-07-28-armenia-mod#killed"].count.min, 3);
assert.equal(safeParseDataset({ ...data, incidents: [{}] }).success, false);

readFolder("records").then((read) => {
  assert.equal(read.actors[0].id, "ministry");
  console.log("ok");
});
