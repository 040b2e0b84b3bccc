import { kinds } from "@incident-data/core";
import { jsonSchema } from "@incident-data/core/schema";
import type { TemplateOptions } from "./options.ts";

const text = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Which files which schema describes: an editor reads it from its settings, or from the first line of a file. */
const described = [
  ["dataset", "records/dataset.yaml"],
  ...kinds.map((kind) => [kind, `records/${kind}s/*.yaml`] as const),
  ["tombstone", "records/tombstones/*/*.yaml"],
] as const;

/** The schemas of record files, so that an editor completes and explains fields without any network. */
export function schemaFiles(): { readonly [file: string]: string } {
  return Object.fromEntries(
    described.map(([of]) => [`schemas/${of}.json`, text(jsonSchema(of, { draft: "draft-07", file: true }))]),
  );
}

/** The settings of Visual Studio Code. */
export function editorFiles(): { readonly [file: string]: string } {
  return {
    ".vscode/settings.json": text({
      "yaml.schemas": Object.fromEntries(described.map(([of, files]) => [`./schemas/${of}.json`, files])),
      "yaml.schemaStore.enable": false,
      "yaml.completion": true,
      "yaml.hover": true,
      "yaml.validate": true,
      "[yaml]": { "editor.insertSpaces": true, "editor.tabSize": 2, "editor.quickSuggestions": { strings: true } },
      "files.eol": "\n",
      "redhat.telemetry.enabled": false,
    }),
    ".vscode/extensions.json": text({ recommendations: ["redhat.vscode-yaml"] }),
  };
}

/** The project around the records: checked, built and published by three scripts. */
export function projectFiles({ id, title, licence, packageName, cliVersion }: TemplateOptions): {
  readonly [file: string]: string;
} {
  return {
    "package.json": text({
      name: `${id}-records`,
      version: "0.0.0",
      private: true,
      description: title,
      license: licence,
      type: "module",
      scripts: {
        check: "incident-data check --sources texts",
        build: `incident-data build --out dist --name ${packageName} --package`,
        "publish:rehearse": "npm run build && npm publish ./dist --dry-run",
      },
      devDependencies: { "@incident-data/cli": cliVersion },
    }),
    ".gitignore": "node_modules/\ndist/\n",
    "texts/.gitignore":
      "# Whole articles are not published with the data: only short quotes of them are.\n*\n!.gitignore\n!example-*.txt\n",
    ".github/workflows/check.yml": workflow,
  };
}

const workflow = `name: check

on:
  push:
    branches: [main]
  pull_request:

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          persist-credentials: false
      - uses: actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0
        with:
          node-version: 22.x
      - run: npm install --no-audit --no-fund
      - run: npx incident-data check --format github --max-warnings 0
      - run: npm run build
`;
