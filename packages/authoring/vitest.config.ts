import { defineConfig, mergeConfig } from "vitest/config";
import shared from "../../vitest.shared.ts";

// Tests of what is written put other modules in the place of Node's.
export default mergeConfig(shared, defineConfig({ test: { isolate: true } }));
