import { defineConfig, mergeConfig } from "vitest/config";
import shared from "../../vitest.shared.ts";

// The tests are of the package as it is published: they read what the build made.
export default mergeConfig(
  shared,
  defineConfig({ test: { include: ["test/**/*.test.ts"], typecheck: { enabled: false } } }),
);
