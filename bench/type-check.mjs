// What a data set of 1,000 records costs a consumer's type check: tsc on it and on an empty project in turn, median of 15.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packageFiles } from "../packages/authoring/dist/index.js";
import { generate } from "./generate.mjs";
import { inTurn, processTime } from "./measure.mjs";

const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
// Inside the repository, so that the packages resolve as an installed app would see them.
const root = fileURLToPath(new URL("../examples/.type-check-bench", import.meta.url));

/** What `tsc --init` of TypeScript 6 sets; with declarations checked too; and with the smallest library, so the least to check. */
const settings = {
  "as tsc --init sets it": { skipLibCheck: true },
  "skipLibCheck off": { skipLibCheck: false },
  "skipLibCheck off, lib es2022 alone": { skipLibCheck: false, lib: ["es2022"] },
};

function project(name, setting, files) {
  const folder = join(root, name);
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  const compilerOptions = { target: "es2022", module: "nodenext", strict: true, noEmit: true, types: [], ...setting };
  writeFileSync(join(folder, "package.json"), '{ "type": "module", "private": true }');
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["main.ts"] }));
  return () => processTime(process.execPath, [tsc, "-p", folder]);
}

const use = (from, id) =>
  `import { dataset } from "${from}";\nexport const title: string | undefined = dataset.incident("${id}").title["en"];\n`;

try {
  const data = generate(1000);
  const { "index.js": js, "index.d.ts": dts } = packageFiles(data, "generated");
  const article = use("@incident-data/armenia-azerbaijan-2021", "2021-07-28-border-clash");
  const generated = use("./data.js", data.incidents[0].id);
  for (const [setting, options] of Object.entries(settings)) {
    const times = inTurn(15, {
      "an empty project": project("empty", options, { "main.ts": "export const nothing = 0;\n" }),
      "the article's data set": project("article", options, { "main.ts": article }),
      "a generated one of 1,000 records": project("generated", options, {
        "main.ts": generated,
        "data.js": js,
        "data.d.ts": dts,
      }),
    });
    const empty = times["an empty project"];
    console.log(`type check, ${setting}`);
    for (const [name, time] of Object.entries(times)) {
      console.log(`  ${name.padEnd(34)} ${time.toFixed(0)} ms, ${(time / empty).toFixed(2)} × the empty project`);
    }
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
