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
    // tsup's declaration build sets baseUrl, which TypeScript 6 reports as deprecated.
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  };
}
