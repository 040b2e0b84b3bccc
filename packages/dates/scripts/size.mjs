// Prints how large the EDTF part is, bundled, minified and compressed; fails where that is more than 5 KB.
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const LIMIT = 5 * 1024;

const { outputFiles } = await build({
  stdin: {
    contents: 'export { bounds, dayBounds, formatEdtf, levelOf, parseEdtf, safeParseEdtf } from "./dist/index.js";',
    resolveDir: new URL("..", import.meta.url).pathname,
  },
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  write: false,
});
const [{ contents, text }] = outputFiles;
const size = gzipSync(contents, { level: 9 }).length;
process.stdout.write(
  `EDTF: ${contents.length} bytes minified, ${size} bytes minified and gzipped (at most ${LIMIT})\n`,
);
if (process.argv.includes("--print")) process.stdout.write(text);
if (size > LIMIT) process.exitCode = 1;
