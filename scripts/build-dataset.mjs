// Builds the data set whose package is the working folder: `records/` in, `dist/` (or the folder that is named) and the
// readme's table out. With --released, as it is published: CHANGES.json tells what changed since the tag of the release before.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildDataset, formatIssue } from "@incident-data/authoring";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { released: { type: "boolean" } } });
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = relative(root, resolve(".")).replaceAll("\\", "/");
const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
try {
  const previous = values.released ? tagBefore() : undefined;
  if (values.released) console.log(`${name} ${version}: ${previous ?? "no release before"}`);
  await buildDataset({
    records: "records",
    out: positionals[0] ?? "dist",
    packageName: name,
    readme: "README.md",
    ...(previous === undefined ? {} : { previous: `${previous}:${folder}/records` }),
    warn: (warnings) => console.error(warnings.map((each) => `warning: ${formatIssue(each)}`).join("\n")),
  });
} catch (error) {
  if (error?.name !== "AuthoringError") throw error;
  const files = new Set(error.issues.map(({ file }) => file));
  console.error(error.message);
  console.error(`${error.issues.length} faults in ${files.size} files under ${folder}/records`);
  process.exitCode = 1;
}

/** The newest tag of the package, as `changeset publish` sets them, but for one of the version that is built. */
function tagBefore() {
  const tags = execFileSync("git", ["tag", "--list", `${name}@*`, "--sort=-version:refname"], { encoding: "utf8" });
  return tags.split("\n").find((tag) => tag !== "" && tag !== `${name}@${version}`);
}
