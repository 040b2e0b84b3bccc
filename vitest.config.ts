import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // One processor is left idle by default, which is half of a machine of two.
    maxWorkers: "100%",
    projects: ["./vitest.packages.config.ts", "./vitest.documents.config.ts", "examples/quickstart"],
    coverage: {
      provider: "v8",
      // Of the package whose coverage has a floor, by its own tests.
      include: ["packages/core/src/**/*.ts"],
      exclude: ["**/*.test.ts", "**/*.test-d.ts", "**/index.ts", "**/testing.ts"],
      thresholds: { "packages/core/src/**": { statements: 95 } },
      reporter: ["text-summary", "json-summary"],
    },
  },
});
