import { defineConfig, mergeConfig } from "vitest/config";
import shared from "./vitest.shared.ts";

// All packages at once: what they share is read once, not once for each of them. Tests of `src` see the packages' sources,
// those of `test` the package as it is published: what the build made.
export default mergeConfig(
  shared,
  defineConfig({ test: { name: "packages", include: ["packages/*/{src,test}/**/*.test.ts"] } }),
);
