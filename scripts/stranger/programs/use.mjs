// A small program over all packages, as an ES module.
import assert from "node:assert/strict";
import { dataset } from "@incident-data/armenia-azerbaijan-2021";
import data from "@incident-data/armenia-azerbaijan-2021/data.json" with { type: "json" };
import { readFolder } from "@incident-data/authoring";
import { bound, exactly, formatBound, sum } from "@incident-data/casualties";
import { openDataset, resolve } from "@incident-data/core";
import { parseDataset, safeParseDataset } from "@incident-data/core/schema";
import { bounds, parseEdtf } from "@incident-data/dates";

assert.deepEqual(bounds(parseEdtf("2021-07-2X")), { earliest: "2021-07-20", latest: "2021-07-29" });
assert.throws(() => parseEdtf("28/07/2021"), { name: "EdtfError" });
assert.equal(formatBound(sum([exactly(2), bound(1, null)])), "≥ 3");

assert.equal(dataset.claim("2021-07-28-abdullayeva#wounded").count.words, "2 servicemen wounded");
const wounded = { incident: "2021-07-28-border-clash", side: "azerbaijan", status: "military", harms: ["wounded"] };
assert.deepEqual(resolve(dataset, wounded, "hull").bound, { min: 2, max: null });
assert.equal(resolve(dataset, { ...wounded, harms: ["killed"] }, "hull").kind, "unreported");

assert.equal(openDataset(parseDataset(data)).claims["2021-07-28-armenia-mod#killed"].count.min, 3);
const refused = safeParseDataset({ ...data, incidents: [{}] });
assert.ok(!refused.success && refused.issues.some(({ code }) => code === "missing_field"));

const read = await readFolder("records");
assert.equal(read.actors[0].id, "ministry");
console.log("ok");
