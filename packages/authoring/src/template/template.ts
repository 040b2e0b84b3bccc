import { createHash } from "node:crypto";
import { documentFiles } from "./documents.ts";
import { manifestText } from "./manifest.ts";
import type { TemplateOptions } from "./options.ts";
import { sampleFiles } from "./samples.ts";
import { editorFiles, projectFiles, schemaFiles } from "./settings.ts";

/** The files of a new data set, by their paths in its folder. The same options give the same bytes. */
export function templateFiles(options: TemplateOptions): { readonly [file: string]: string } {
  // The samples are in English.
  const languages = options.samples ? [...new Set([...options.languages, "en"])] : options.languages;
  const own = { ...options, languages };
  return {
    "records/dataset.yaml": manifestText(own),
    ...(options.samples ? samples() : {}),
    ...schemaFiles(),
    ...editorFiles(),
    ...projectFiles(own),
    ...documentFiles(own),
  };
}

/** The samples, with the checksum of the text that they quote. */
function samples(): { readonly [file: string]: string } {
  const text = sampleFiles["texts/example-gazette-2021-07-29.txt"] ?? "";
  const sha256 = createHash("sha256").update(text).digest("hex");
  return Object.fromEntries(Object.entries(sampleFiles).map(([file, own]) => [file, own.replace("SHA256", sha256)]));
}
