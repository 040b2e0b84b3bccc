import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const article = fileURLToPath(new URL("../../armenia-azerbaijan-2021/records", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "incident-data-process-"));
const folder = join(root, "записи о войне");
const program = join(root, "cli.mjs");

beforeAll(async () => {
  cpSync(article, folder, { recursive: true });
  // One file that any Node runs, whatever it knows of types.
  // A name of its own, since what is bundled may import the same function.
  const require =
    'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);';
  await build({
    entryPoints: [fileURLToPath(new URL("./cli.ts", import.meta.url))],
    bundle: true,
    platform: "node",
    format: "esm",
    banner: { js: require },
    conditions: ["@incident-data/source"],
    logLevel: "silent",
    outfile: program,
  });
});
afterAll(() => rmSync(root, { recursive: true }));

/** Starts the command, and ends it by a signal as soon as standard error has some words. */
async function interrupted(args: readonly string[], words: string) {
  const child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let [stdout, stderr, sent] = ["", "", false];
  child.stdout.on("data", (data) => {
    stdout += data;
  });
  child.stderr.on("data", (data) => {
    stderr += data;
    if (sent || !stderr.includes(words)) return;
    sent = true;
    child.kill("SIGINT");
  });
  const code = await new Promise((done) => child.once("close", done));
  return { code, stdout, stderr };
}

// Windows knows no signals: there a process that is sent one is ended at once, whatever it does.
describe.skipIf(process.platform === "win32")("SIGINT", () => {
  it("ends --watch with 130, and leaves no message of a fault", async () => {
    const { code, stdout, stderr } = await interrupted(["check", "--watch", folder], "watching");
    expect({ code, stderr }).toEqual({ code: 130, stderr: "watching; Ctrl-C ends it\n" });
    expect(stdout).toMatch(/nothing to object to\n$/);
  });
});

// The shell gives the exit code of the command, not of what reads it.
describe.skipIf(spawnSync("bash", ["--version"]).error !== undefined)("a reader that goes away", () => {
  const piped = (args: string, reader: string) =>
    spawnSync(
      "bash",
      ["-c", `"$0" "$1" ${args} | ${reader}; echo "code \${PIPESTATUS[0]}"`, process.execPath, program, folder],
      { encoding: "utf8" },
    );

  beforeAll(() => {
    // More than any pipe holds.
    for (const file of readdirSync(join(folder, "statements"))) {
      const fields = Array.from({ length: 40 }, (_, i) => `unknown${i}: x\n`).join("");
      appendFileSync(join(folder, "statements", file), fields);
    }
  });

  it.each(["pretty", "json", "sarif", "github", "junit"])("is no fault, with --format %s", (format) => {
    const { stdout, stderr } = piped(`check --format ${format} "$2"`, "head -n 1");
    const lines = stdout.trimEnd().split("\n");
    expect(lines.length).toBe(2);
    expect(lines[1]).toBe("code 1");
    expect(stderr).toBe("");
  });

  it("takes nothing from what the exit code says", () => {
    expect(piped("explain --list", "true").stdout).toBe("code 0\n");
    expect(piped("nothing", "true").stdout).toBe("code 2\n");
  });
});
