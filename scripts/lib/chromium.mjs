// The browser that the page is tried in: Debian's Chromium, or what CHROMIUM names.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome"];

/** The path of a browser; where there is none, and this is CI as root, it is installed. `undefined` where it cannot be. */
export function findChromium() {
  const given = process.env.CHROMIUM;
  if (given) return existsSync(given) ? given : undefined;
  const found = onPath();
  if (found !== undefined || !process.env.CI || process.getuid?.() !== 0) return found;
  console.log("there is no Chromium: installing Debian's");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu"]]) {
    const { status } = spawnSync("apt-get", ["-qq", ...args], { env, stdio: ["ignore", "ignore", "inherit"] });
    if (status !== 0) return undefined;
  }
  return onPath();
}

export const howToGetIt =
  "Install Chromium (on Debian and Ubuntu: apt-get install chromium), or say where it is: CHROMIUM=/path/to/chrome";

function onPath() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((each) => each !== "");
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}
