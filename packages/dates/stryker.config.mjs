// Mutation tests of parser, bounds and relations by the tests that are examples; properties and types are left out.
export default {
  mutate: ["src/edtf/{parse,scan-date,scan-year,cursor,marks,mask,bounds}.ts", "src/relations.ts", "src/allen.ts"],
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
