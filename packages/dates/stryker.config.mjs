// Mutation tests by the tests that are examples, of all that reads, compares, narrows, counts and writes dates. Properties and
// types are left out, and the words, which are tables.
export default {
  mutate: [
    "src/edtf/{parse,scan-date,scan-year,cursor,marks,mask,bounds}.ts",
    "src/{span,relations,allen,network,ways,histogram,human}.ts",
  ],
  testRunner: "vitest",
  vitest: { configFile: "stryker.vitest.config.ts" },
  concurrency: 1,
  incremental: false,
  reporters: ["clear-text", "json"],
  jsonReporter: { fileName: ".stryker-tmp/mutation.json" },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  timeoutMS: 3000,
  thresholds: { high: 95, low: 85, break: 85 },
  tempDirName: ".stryker-tmp",
  symlinkNodeModules: true,
  ignorePatterns: ["dist", "bench"],
};
