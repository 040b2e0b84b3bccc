// Mutation tests by the tests that are examples, of all that reads, compares, narrows, counts and writes dates. Properties and
// types are left out, and the languages and profiles, which are tables: a mutant of a table is another table.
export default {
  mutate: [
    "src/edtf/{parse,scan-date,scan-year,cursor,marks,mask,bounds}.ts",
    "src/{span,relations,allen,network*,ways,bins,bin-sums,histogram,human}.ts",
    "src/words/{match,read,reported,meaning,named,relative,beside}.ts",
    "src/exchange/*.ts",
    "!src/**/*.test.ts",
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
