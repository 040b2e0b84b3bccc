import { defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";

// npm run test:browser: the page as it is built, in a real browser. One browser and one process for all files.
const conditions = ["@incident-data/source", ...defaultServerConditions];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    name: "browser",
    root: import.meta.dirname,
    include: ["browser/*.browser.ts"],
    globalSetup: ["browser/setup.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    isolate: false,
    fileParallelism: false,
  },
});
