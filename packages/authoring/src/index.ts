export { type BuildOptions, buildDataset } from "./build.ts";
export { type FolderResult, readFolder, safeReadFolder } from "./folder.ts";
export { defaultLimits, type Gated, type Limits, placeAt, readUntrusted } from "./gate.ts";
export {
  AuthoringError,
  type FileIssue,
  type FileIssueCode,
  formatIssue,
  type InputCode,
  type InputFault,
  type Place,
} from "./issues.ts";
export { type PackageFiles, packageFiles } from "./package-files.ts";
export { passageTable, withPassages } from "./readme.ts";
export { parseYaml, type YamlText } from "./yaml.ts";
