export { type BuildOptions, buildDataset } from "./build.ts";
export {
  type Draft,
  type DraftFault,
  type DraftOptions,
  type DraftResult,
  draftFields,
  safeDraftRecord,
  writeDraft,
} from "./drafts/add.ts";
export type { DraftField, DraftGiven } from "./drafts/draft.ts";
export type { Similar } from "./drafts/similar.ts";
export { type EditedYaml, editYaml } from "./edit-yaml.ts";
export { type Applied, applyEdits, type Edit as RecordEdit, type EditFault } from "./edits.ts";
export {
  examineFolder,
  type FolderExamination,
  type FolderExaminer,
  folderExaminer,
  type Located,
  type ReadProgress,
} from "./examine.ts";
export { type Fixable, type Fixed, type FixedFile, type FixOptions, type FixReport, fixFolder } from "./fix.ts";
export { type FolderResult, readFolder, safeReadFolder } from "./folder.ts";
export { type Inside, insideOf } from "./inside.ts";
export {
  AuthoringError,
  type FileIssue,
  type FileIssueCode,
  formatIssue,
  type InputCode,
  type InputFault,
  type Place,
} from "./issues.ts";
export { parseJson } from "./json.ts";
export { defaultLimits, type Limits } from "./limits.ts";
export { migrate, schemaVersions } from "./migrations/index.ts";
export type { Edit, Migrated, Migration, RawFile, SchemaVersions } from "./migrations/migrate.ts";
export { type NdjsonOptions, type NdjsonReport, validateNdjson } from "./ndjson/validate.ts";
export { type PackageFiles, type PreviousRelease, packageFiles } from "./package-files.ts";
export type { ParsedText } from "./parsed.ts";
export { type PathFault, pathFault } from "./paths.ts";
export { placeAt } from "./places.ts";
export { type ReadOptions, readDataset, safeReadDataset } from "./read-dataset.ts";
export { type Gated, readUntrusted } from "./read-untrusted.ts";
export { passageTable, withPassages } from "./readme.ts";
export { reviewMark } from "./reviews.ts";
export type { Span } from "./span.ts";
export { idOfName, initDataset, optionFaults } from "./template/init.ts";
export type { TemplateOptions } from "./template/options.ts";
export { templateFiles } from "./template/template.ts";
export { unifiedDiff } from "./unified-diff.ts";
export type { UsesOptions } from "./uses.ts";
export { type Write, writeAll } from "./write.ts";
export { type NamedFile, type WriteFolderOptions, writeFolder } from "./write-folder.ts";
export { parseYaml, type YamlText } from "./yaml.ts";
