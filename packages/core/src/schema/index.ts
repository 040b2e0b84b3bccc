export { charactersIn, type FoundCharacter } from "../check/characters.ts";
export { type JsonSchemaDraft, type JsonSchemaOf, jsonSchema } from "./json-schema.ts";
export { datasetValidator, type StandardValidator } from "./standard.ts";
export {
  manifestSchema,
  parseDataset,
  parseRecord,
  safeParseDataset,
  safeParseRecord,
  schemas,
} from "./validate.ts";
