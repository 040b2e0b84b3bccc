import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";
import * as gate from "./gate.ts";

test("the gate alone is a few modules of ours: a browser can load it, and no parser comes with it", async () => {
  const { metafile, outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("gate.ts", import.meta.url))],
    conditions: ["@incident-data/source"],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    metafile: true,
    write: false,
  });
  const inputs = Object.keys(metafile.inputs);
  expect(
    inputs.filter((file) => file.includes("node_modules") || !/\/(?:authoring|core)\/src\//.test(`/${file}`)),
  ).toEqual([]);
  expect(outputFiles[0]?.contents.length).toBeLessThan(20_000);
  const own = [
    "csvLine",
    "defaultLimits",
    "escapeCell",
    "parseJson",
    "pathFault",
    "placeAt",
    "readUntrusted",
    "unescapeCell",
  ];
  expect(Object.keys(gate).sort()).toEqual(own);
});
