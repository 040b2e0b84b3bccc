import { fileURLToPath } from "node:url";
import { defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";

// Packages see each other's sources, so that no test waits for a build.
const conditions = ["@incident-data/source", ...defaultServerConditions];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // No test is about time: a limit is there for what never ends, also on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Files of tests share a process and what it has imported: half of the time of all tests.
    isolate: false,
    // Whatever asks the network throws.
    setupFiles: [fileURLToPath(new URL("./hostile/no-network.mjs", import.meta.url))],
  },
});
