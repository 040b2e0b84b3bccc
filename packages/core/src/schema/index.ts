export { charactersIn, type FoundCharacter, isProse } from "../check/characters.ts";
export { compileSchema, type Fits, type Shortcuts } from "./compile.ts";
export { type JsonSchemaDraft, type JsonSchemaOf, jsonSchema } from "./json-schema.ts";
export {
  faultsOfLine,
  fieldsOfLine,
  type LineKind,
  type LineLinks,
  type LinkKind,
  lineSchemas,
  linksOfLine,
  type RecordLine,
  safeParseLine,
  unmetNeed,
} from "./line.ts";
export { datasetValidator, type StandardValidator } from "./standard.ts";
export {
  type Examination,
  type ExaminedRecord,
  type ExaminedRecords,
  examineDataset,
  manifestSchema,
  parseDataset,
  parseRecord,
  safeParseDataset,
  safeParseRecord,
  schemas,
  tombstoneSchema,
} from "./validate.ts";
