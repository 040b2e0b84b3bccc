import { schemaVersions } from "../migrations/index.ts";
import { flowText } from "../yaml-text.ts";
import type { TemplateOptions } from "./options.ts";

/** `dataset.yaml` of a new data set. */
export function manifestText({ id, title, languages, licence, contributors, packageName }: TemplateOptions): string {
  const [lang = "en"] = languages;
  const names = contributors.map((name) => `  - { name: ${flowText(name)}, role: editor }\n`).join("");
  const citation = `${contributors.join(", ")}: ${title}. Data set ${packageName}.`;
  return `# yaml-language-server: $schema=../schemas/dataset.json
id: ${id}
title: { ${lang}: ${flowText(title)} }
version: 0.1.0
licence: ${flowText(licence)}
citation: ${flowText(citation)}
languages: ${flowText(languages)}
contributors:
${names}schemaVersion: ${schemaVersions.current}
`;
}
