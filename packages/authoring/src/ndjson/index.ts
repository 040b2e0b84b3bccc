export { IdSet } from "./ids.ts";
export { type ReadRecord, RecordReader } from "./reader.ts";
export type { LineIssue } from "./record-lines.ts";
export { type NdjsonOptions, type NdjsonReport, validateNdjson } from "./validate.ts";
