// npm run test:browser [-- FILE…]: the explorer's page in a real browser. The last line says how many tests passed. Without a
// browser they are skipped on one's own machine, and fail in CI. DEEP=1 or --deep takes the full counts.
import { join } from "node:path";
import { findChromium, howToGetIt } from "./lib/chromium.mjs";
import { root } from "./lib/packages.mjs";
import { runVitest } from "./lib/vitest.mjs";
import { turboQuietly } from "./turbo.mjs";

const browser = findChromium();
if (browser === undefined) {
  console.log(`there is no Chromium. ${howToGetIt}`);
  console.log(process.env.CI ? "0 passed, 1 failed, 0 skipped" : "0 passed, 0 failed, 1 skipped");
  process.exit(process.env.CI ? 1 : 0);
}
turboQuietly(["build"], "building");
const deep = process.argv.includes("--deep");
const args = process.argv.slice(2).filter((arg) => arg !== "--deep");
// Full counts take as long as they take.
if (deep) args.push("--testTimeout=3600000");
const config = join(root, "packages/explorer/vitest.browser.config.ts");
const { status, passed, failed, skipped } = await runVitest(["--config", config, ...args], {
  CHROMIUM: browser,
  ...(deep ? { DEEP: "1" } : {}),
});
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(status === 0 && failed === 0 && passed > 0 ? 0 : 1);
