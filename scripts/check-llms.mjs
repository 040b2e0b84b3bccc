// llms.txt names every entry point and none that is not there, and its links lead somewhere.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { entriesOf, filesIn, packageFolders, readManifest, root } from "./lib/packages.mjs";

const text = readFileSync(join(root, "llms.txt"), "utf8");
const there = packageFolders().flatMap((folder) =>
  entriesOf(readManifest(folder), filesIn(folder))
    .filter(({ kind }) => kind === "js")
    .map(({ specifier }) => specifier),
);
const named = [...text.matchAll(/^- `(@incident-data\/[^`]+)`/gm)].map(([, specifier]) => specifier);
const faults = [
  ...there.filter((each) => !named.includes(each)).map((each) => `it does not name ${each}`),
  ...named.filter((each) => !there.includes(each)).map((each) => `${each} is no entry point`),
  ...[...text.matchAll(/\]\(([^)]+)\)/g)]
    .filter(([, path]) => !existsSync(join(root, path)))
    .map(([, path]) => `${path} is not there`),
];
for (const fault of faults) console.error(`llms.txt: ${fault}`);
console.log(`llms.txt: ${named.length} entry points, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
