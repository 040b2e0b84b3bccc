// npm run build:released: builds everything, and each data set as it is published, with what changed since its last release.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packageFolders } from "./lib/packages.mjs";
import { must } from "./lib/run.mjs";
import { turboQuietly } from "./turbo.mjs";

turboQuietly(["build"], "building");
const script = fileURLToPath(new URL("build-dataset.mjs", import.meta.url));
for (const cwd of packageFolders().filter((folder) => existsSync(join(folder, "records/dataset.yaml")))) {
  process.stdout.write(await must(process.execPath, [script, "--released"], { cwd }));
}
