import type { Options } from "tsup";

/** How every library package is built: ES modules only, with declarations and source maps, shared chunks kept shared. */
export function library(entry: readonly string[]): Options {
  return {
    entry: [...entry],
    format: ["esm"],
    target: "node20",
    clean: true,
    sourcemap: true,
    splitting: true,
    removeNodeProtocol: false,
    dts: {
      compilerOptions: {
        // tsup's declaration build sets baseUrl, which TypeScript 6 reports as deprecated.
        ignoreDeprecations: "6.0",
        // Other packages by their declarations, which are built before: half the time of reading their sources again.
        customConditions: [],
      },
    },
  };
}
