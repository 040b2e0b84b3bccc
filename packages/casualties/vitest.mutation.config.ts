import { defineConfig } from "vitest/config";

/** Examples alone, in sources and tests: no random cases, no types. */
export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    exclude: ["**/*.property.test.ts"],
    isolate: false,
    testNamePattern: /^(?!.*(by enumeration|laws|whatever the cells|any text is read)).*$/u,
  },
});
