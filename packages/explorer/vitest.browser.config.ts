import { defineConfig } from "vitest/config";

// npm run test:browser: the page as it is built, in a real browser that all files share. What the tests ask of our own packages,
// they ask of what is built, too.
export default defineConfig({
  test: {
    name: "browser",
    root: import.meta.dirname,
    include: ["browser/*.browser.ts"],
    globalSetup: ["browser/setup.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    isolate: false,
    // While one test waits for the page, another may go on.
    maxWorkers: 2,
    server: { deps: { external: [/\/packages\/[^/]+\/dist\/.*\.js$/] } },
  },
});
