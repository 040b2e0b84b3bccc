import { defineConfig } from "vitest/config";

/** Examples alone, in sources and tests: no random cases, no types. */
export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    exclude: ["**/*.property.test.ts"],
    // No test leaves anything behind for the next, so that they need no world each.
    isolate: false,
    // What counts the changes makes the code several times slower.
    testTimeout: 60_000,
    testNamePattern: /^(?!.*(by enumeration|laws|whatever the cells|any text is read)).*$/u,
  },
});
