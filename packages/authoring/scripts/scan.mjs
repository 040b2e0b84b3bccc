// Turns src/ndjson/scan.wat into src/ndjson/scan-module.ts: the bytes of a WebAssembly module as text.
import { readFileSync, writeFileSync } from "node:fs";
import wabt from "wabt";

const here = new URL("../src/ndjson/", import.meta.url);
const { parseWat } = await wabt();
const module = read(readFileSync(new URL("scan.wat", here), "utf8"));
const { buffer } = module.toBinary({});
const lines = Buffer.from(buffer)
  .toString("base64")
  .match(/.{1,110}/g);
writeFileSync(
  new URL("scan-module.ts", here),
  `/** The module of \`scan.wat\` in base64, made from it by \`npm run build\`. */
export const scanModule =
${lines.map((line) => `  "${line}"`).join(" +\n")};
`,
);

/** The module; a fault of the text is told without the compiler's own source around it. */
function read(text) {
  try {
    const parsed = parseWat("scan.wat", text, { simd: true });
    parsed.validate();
    return parsed;
  } catch (error) {
    console.error(error.message);
    return process.exit(1);
  }
}
