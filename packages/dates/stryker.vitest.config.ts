import { defineConfig, mergeConfig } from "vitest/config";
import shared from "../../vitest.shared.ts";

export default mergeConfig(
  shared,
  defineConfig({
    test: {
      typecheck: { enabled: false },
      include: ["src/edtf/*.test.ts", "src/{allen,relations,reason,span}.test.ts"],
      exclude: ["src/**/*.property.test.ts", "src/edtf/hostile.test.ts"],
      testTimeout: 2000,
    },
  }),
);
