import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { called } from "./testing.ts";

const article = fileURLToPath(new URL("../../armenia-azerbaijan-2021/records", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "incident-data-hostile-"));
const runs = process.env["DEEP"] === undefined ? 10 : 10_000;
const records = join(root, "records");
cpSync(article, records, { recursive: true });
const files = readdirSync(records, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".yaml"));
files.sort();
writeFileSync(join(root, "canary"), "untouched");
afterAll(() => rmSync(root, { recursive: true }));

const piece = fc.constantFrom(
  "\u0000",
  "\u001b[2J",
  "\u202e",
  "\ufeff",
  "[".repeat(5_000),
  "- ".repeat(5_000),
  "{a: ".repeat(500),
  "../../../canary",
  "&a [*a, *a]",
  "!!js/function x",
  "x".repeat(1_000_001),
  "id: x\n",
  "__proto__: 1\n",
  "::error::x\n",
  "9007199254740993",
  '"\\ud800"',
  '{"a": [1, 2]}',
  "a,b,c\n=1+1,@x,-y\n",
);

it("spoilt files give an exit code that says so, and nothing that a terminal obeys", async () => {
  const spoilt = fc.record({
    file: fc.constantFrom(...files),
    at: fc.nat(),
    cut: fc.nat(40),
    piece: fc.oneof(piece, fc.string({ unit: "binary" })),
    byte: fc.option(fc.nat(255), { nil: undefined }),
  });
  await fc.assert(
    fc.asyncProperty(spoilt, async ({ file, at, cut, piece: text, byte }) => {
      const path = join(records, file);
      const before = readFileSync(path);
      const from = at % (before.length + 1);
      const inserted = byte === undefined ? Buffer.from(text) : Buffer.from([byte]);
      writeFileSync(path, Buffer.concat([before.subarray(0, from), inserted, before.subarray(from + cut)]));
      try {
        const check = await called(["check", "records"], root);
        expect([0, 1]).toContain(check.code);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is sought
        expect(check.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|^\s*::/m);
        const build = await called(["build", "records", "--out", "out", "--name", "x"], root);
        const errors = /^error\[/m.test(check.stdout);
        // What is not built has an error that the check tells.
        if (build.code === 1) expect(errors).toBe(true);
        expect([0, 1]).toContain(build.code);
      } finally {
        writeFileSync(path, before);
        rmSync(join(root, "out"), { recursive: true, force: true });
      }
      expect(readFileSync(join(root, "canary"), "utf8")).toBe("untouched");
      expect(readdirSync(root).sort()).toEqual(["canary", "records"]);
    }),
    { seed: 6, numRuns: runs },
  );
}, 3_600_000);

it("a link that leads out of the folder is a finding, and what it leads to is not told", async () => {
  const link = join(records, "actors", "link.yaml");
  symlinkSync(join(root, "canary"), link);
  try {
    const { code, stdout } = await called(["check", "records", "--json"], root);
    expect(code).toBe(1);
    expect(stdout).toContain("unsafe_path");
    expect(stdout).not.toContain("untouched");
  } finally {
    rmSync(link);
  }
});
