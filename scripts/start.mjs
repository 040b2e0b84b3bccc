// The main job: builds what is not built yet, then prints the article's rival claims side by side.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { turboQuietly } from "./turbo.mjs";

turboQuietly(["build", "--filter=@incident-data/example-quickstart^..."], "building");
const main = fileURLToPath(new URL("../examples/quickstart/main.mjs", import.meta.url));
const { status } = spawnSync(process.execPath, [main, ...process.argv.slice(2)], { stdio: "inherit" });
process.exit(status ?? 1);
