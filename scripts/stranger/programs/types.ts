// What a consumer's compiler must accept, and what it must refuse: each refusal stands under @ts-expect-error, which is an
// error itself where nothing is refused. Compiled, never run.
import { type ClaimId, dataset, type IncidentId, meta } from "@incident-data/armenia-azerbaijan-2021";
import { type FolderResult, safeReadFolder } from "@incident-data/authoring";
import {
  type Bound,
  boundOf,
  type CasualtyError,
  exactly,
  formatBound,
  type Issue,
  sum,
} from "@incident-data/casualties";
import type { Count } from "@incident-data/casualties/vocabulary";
import { claimsBy, type Dataset, merge, openDataset, resolve, type Statement } from "@incident-data/core";
import { type DatasetData, openDataset as openAlone } from "@incident-data/core/dataset";
import { datasetValidator, parseDataset, safeParseDataset } from "@incident-data/core/schema";
import { type Edtf, parseEdtf, safeParseEdtf, type When } from "@incident-data/dates";
import type { When as StoredWhen } from "@incident-data/dates/vocabulary";
import { dataset as zarumilla } from "@incident-data/ecuador-peru-1939";

// Dates.
export const edtf: Edtf = parseEdtf("2021-07-2X");
const reading = safeParseEdtf("2021-07-28");
// @ts-expect-error nothing can be read before it is known whether there is a value
export const unread = reading.value;
export const when: When = { edtf: "2021-07-28" } satisfies StoredWhen;
// @ts-expect-error a date is text, not a Date
export const notWhen: When = { edtf: new Date() };

// Counts.
export const counted: Bound = sum([exactly(2), { min: 1, max: null }]);
export const text: string = formatBound(counted);
// @ts-expect-error a count is no bare number
export const bare: Count = 3;
export const codes = (error: CasualtyError): readonly Issue[] => error.issues;

// A data set: ids are literal types.
const clash: IncidentId = "2021-07-28-border-clash";
export const words: string | undefined = dataset.claim("2021-07-28-abdullayeva#wounded").count.words;
export const claims: readonly ClaimId[] = ["2021-07-28-armenia-mod#killed"];
export const parties: readonly (keyof typeof dataset.actors)[] = dataset.incident(clash).parties;
export const broker = dataset.incidents["2020-11-ceasefire"].broker;
export const count: number | undefined = meta.counts["claims"];
// @ts-expect-error there is no incident of this id
dataset.incident("2021-07-28-border-clsh");
// @ts-expect-error there is no claim of this id
dataset.claim("2021-07-28-abdullayeva#wonded");
// @ts-expect-error a place is no actor
claimsBy(dataset, "kalbajar");
// @ts-expect-error a clash has no broker
export const noBroker = dataset.incidents["2021-07-28-border-clash"].broker;
// @ts-expect-error a side is an actor of the data set
resolve(dataset, { incident: clash, side: "azerbaijn", status: "military", harms: ["killed"] }, "hull");
// @ts-expect-error a policy has one of eight names
resolve(dataset, { incident: clash, side: "azerbaijan", status: "military", harms: ["killed"] }, "mean");

// Two data sets in one: the ids of both are literal types.
const both = merge(dataset, zarumilla);
export const inBoth: readonly string[] = [
  both.claim("2021-07-28-abdullayeva#wounded").about,
  both.claim("1939-07-19-peru#killed").count.words,
];
resolve(both, { incident: "1939-07-18-clash", side: "peru", status: "military", harms: ["killed"] }, "own-losses");
// @ts-expect-error an id that neither has
both.incident("1939-07-18-clsh");

// Unreported is not zero.
const killed = resolve(dataset, { incident: clash, side: "azerbaijan", status: "military", harms: ["killed"] }, "hull");
// @ts-expect-error a resolution has no bound until its kind is known
export const unknown = killed.bound;
export const known: Bound = boundOf(killed, { unreported: "unbounded", unresolved: "throw" });

// Data from anywhere.
const data: DatasetData = parseDataset(JSON.parse("{}"));
export const opened: Dataset = openDataset(data);
export const statement: Statement = openAlone(data).statement("any text");
const result = safeParseDataset(data);
export const found: number = result.success ? result.value.statements.length : result.issues.length;
export const standard: 1 = datasetValidator["~standard"].version;
export const folder: Promise<FolderResult> = safeReadFolder("records");
// @ts-expect-error a code is one of a closed set
export const code = result.success || result.issues[0]?.code === "no_such_code";
// @ts-expect-error records are not written to
data.statements.push();
