import { mergeConfig } from "vitest/config";
import shared from "../../vitest.shared.ts";

/** Examples alone, in sources and tests: no random cases, no types. */
export default mergeConfig(shared, {
  test: {
    exclude: ["**/*.property.test.ts", "**/node_modules/**"],
    testNamePattern: /^(?!.*(by enumeration|laws|whatever the cells|any text is read)).*$/u,
    typecheck: { enabled: false },
  },
});
