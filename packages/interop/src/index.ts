export { type Conversion, type Converted, convert, type Reading, readRecords } from "./convert.ts";
export { detectFormat } from "./detect.ts";
export type {
  Batch,
  ConvertOptions,
  Format,
  GivenMapping,
  Head,
  Input,
  Read,
  ReadContext,
  Write,
  WriteContext,
} from "./format.ts";
export { formats } from "./formats.ts";
export { headOf } from "./head.ts";
export { type BadRow, formatFault, type InteropCode, InteropError, type RowFault } from "./issues.ts";
export { claimsTable } from "./mapping/claims-table.ts";
export type { Mapping } from "./mapping/columns.ts";
export { type MappingResult, type Placing, readMapping } from "./mapping/mapping.ts";
export { proposeMapping } from "./mapping/propose.ts";
export type { ClaimMapping, EventMapping } from "./mapping/schema.ts";
export { type Preview, previewRows } from "./preview.ts";
export { type Direction, type Finding, type Loss, type LossReport, Report, type Spot } from "./report.ts";
export { summaryOf } from "./summary.ts";
