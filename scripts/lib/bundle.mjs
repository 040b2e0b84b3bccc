// What a consumer bundles of an entry point for a browser: the code, its size, and what it holds.
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** Names that only Node defines. Where one is used freely, the bundle has the second name instead. */
const nodeGlobals = [
  "process",
  "Buffer",
  "global",
  "require",
  "__dirname",
  "__filename",
  "setImmediate",
  "clearImmediate",
];
const marked = (name) => `__of_node_${name}__`;

/**
 * Bundles the code, minified. Gives `faults` where it does not fit a browser, if it is for one.
 *
 * @param {string} code an ES module that imports the entry point
 * @param {string} resolveDir the folder in which the packages are installed
 * @param {"browser" | "node"} platform
 * @param {"esm" | "iife"} format the second makes a script that sets `entry`
 */
export async function bundle(code, resolveDir, platform = "browser", format = "esm") {
  try {
    const { metafile, outputFiles } = await build({
      stdin: { contents: code, resolveDir },
      bundle: true,
      minify: true,
      format,
      ...(format === "iife" ? { globalName: "entry" } : {}),
      platform,
      define: platform !== "browser" ? {} : Object.fromEntries(nodeGlobals.map((name) => [name, marked(name)])),
      metafile: true,
      write: false,
      logLevel: "silent",
    });
    const [{ contents, text }] = outputFiles;
    const used = nodeGlobals.filter((name) => text.includes(marked(name)));
    return {
      code: text,
      bytes: contents.length,
      gzipped: gzipSync(contents, { level: 9 }).length,
      inputs: Object.keys(metafile.inputs),
      faults: used.map((name) => `uses ${name}, which only Node has`),
    };
  } catch (error) {
    return { faults: (error.errors ?? [error]).map(({ text, message }) => (text ?? message).split("\n")[0]) };
  }
}
