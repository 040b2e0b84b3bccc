// npm run pack: builds the packages and packs each into tarballs/, as they would be published.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { turboQuietly } from "./turbo.mjs";

turboQuietly(["build"], "building");
mkdirSync("tarballs", { recursive: true });
for (const folder of readdirSync("packages")) {
  const { name } = JSON.parse(readFileSync(`packages/${folder}/package.json`, "utf8"));
  execFileSync("npm", ["pack", "--silent", "--pack-destination", "tarballs", "-w", name], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}
for (const file of readdirSync("tarballs").sort()) console.log(`tarballs/${file}`);
