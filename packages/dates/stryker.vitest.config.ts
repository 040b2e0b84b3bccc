import { defineConfig } from "vitest/config";

// Stands alone, since mutants are tested in a copy of this folder only.
export default defineConfig({
  test: {
    include: [
      "src/edtf/*.test.ts",
      "src/{allen,relations,reason,span,network,ways,bins,bin-sums,histogram,human,comparison}.test.ts",
      "src/{words,profiles,exchange}/*.test.ts",
    ],
    exclude: ["src/**/*.property.test.ts", "src/edtf/hostile.test.ts", "src/edtf/corpus.test.ts"],
    testTimeout: 2000,
  },
});
