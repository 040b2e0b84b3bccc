// What a consumer bundles: types, ids, records and views without zod, nothing of Node in what a browser loads.
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const resolveDir = fileURLToPath(new URL("../examples/typed-access", import.meta.url));
const entries = [
  ["dates", 'export * from "@incident-data/dates"', false],
  ["casualties", 'export * from "@incident-data/casualties"', false],
  ["core", 'export * from "@incident-data/core"', false],
  ["a data set", 'export { dataset } from "@incident-data/armenia-azerbaijan-2021"', false],
  [
    "a data set and its views",
    'export { dataset } from "@incident-data/armenia-azerbaijan-2021"; export * from "@incident-data/core"',
    false,
  ],
  ["core/schema", 'export { parseDataset } from "@incident-data/core/schema"', true],
];
let faults = 0;
for (const [name, contents, mayHaveZod] of entries) {
  const { metafile, outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    metafile: true,
    write: false,
    logLevel: "error",
  });
  const inputs = Object.keys(metafile.inputs);
  const zod = inputs.some((file) => /node_modules\/zod\//.test(file));
  const [{ contents: code }] = outputFiles;
  const size = `${(code.length / 1024).toFixed(1)} KB, ${(gzipSync(code).length / 1024).toFixed(1)} KB gzipped`;
  const fault = zod && !mayHaveZod ? ": holds zod" : "";
  if (fault !== "") faults++;
  console.log(`${name.padEnd(26)} ${size}${fault}`);
}
// A check that could not fail would find nothing here either.
if (faults > 0) process.exit(1);
