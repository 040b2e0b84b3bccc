// Builds the data set whose package is the working folder: `records/` in, `dist/` and the readme's table out.
import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { buildDataset, formatIssue } from "@incident-data/authoring";

const { name } = JSON.parse(readFileSync("package.json", "utf8"));
try {
  await buildDataset({
    records: "records",
    out: process.argv[2] ?? "dist",
    packageName: name,
    readme: "README.md",
    warn: (warnings) => console.error(warnings.map((each) => `warning: ${formatIssue(each)}`).join("\n")),
  });
} catch (error) {
  if (error?.name !== "AuthoringError") throw error;
  const files = new Set(error.issues.map(({ file }) => file));
  console.error(error.message);
  console.error(
    `${error.issues.length} faults in ${files.size} files under ${relative(fileURLToPath(new URL("..", import.meta.url)), resolve("records"))}`,
  );
  process.exitCode = 1;
}
