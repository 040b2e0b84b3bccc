// npm run version: gathers the changesets into versions and changelogs, and brings what repeats a version up to date.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolders, readManifest } from "./lib/packages.mjs";

const npx = (...args) => execFileSync("npx", ["--no-install", ...args], { stdio: "inherit" });
npx("changeset", "version");
for (const folder of packageFolders()) {
  // A data set says its version in its data too, where no package.json is at hand.
  const file = join(folder, "records/dataset.yaml");
  if (!existsSync(file)) continue;
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(/^version: .*$/m, `version: ${readManifest(folder).version}`));
}
execFileSync("npm", ["install", "--package-lock-only", "--no-audit", "--no-fund"], { stdio: "inherit" });
npx("biome", "format", "--write", "packages");
