// Hazard 2: files that are larger than they look, and texts that grow when they are read.
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { safeReadFolder } from "@incident-data/authoring";
import { read } from "../judge.mjs";

let folder;

/** Each level names the one before it ten times. */
function laughs(levels, width, flow) {
  const lines = [`a0: &a0 ${flow ? "[lol, lol]" : "lol"}`];
  for (let i = 1; i <= levels; i++)
    lines.push(
      `a${i}: &a${i} [${Array(width)
        .fill(`*a${i - 1}`)
        .join(", ")}]`,
    );
  return lines.join("\n");
}

export default {
  ci: 24,
  deep: 1_000,
  batch: 250,
  prepare() {
    folder = mkdtempSync(join(tmpdir(), "hostile-size-"));
    mkdirSync(join(folder, "actors"));
  },
  finish: () => rmSync(folder, { recursive: true, force: true }),
  async run(random, index) {
    switch (index % 4) {
      case 0: {
        // A file of holes, from a kilobyte to a gigabyte.
        const size = Math.floor(1_000 * 10 ** (random.next() * 6));
        const file = join(folder, random.pick(["dataset.yaml", "actors/x.yaml"]));
        writeFileSync(file, "");
        truncateSync(file, size);
        const start = process.memoryUsage().rss;
        const result = await safeReadFolder(folder);
        const grown = process.memoryUsage().rss - start;
        rmSync(file);
        const expected = size > 5_000_000 ? "too_large" : "control_character";
        const found = result.success
          ? undefined
          : result.issues.find(({ file: name }) => file.endsWith(name) && name !== ".");
        if (found?.code !== expected && found?.code !== "not_utf8") return `${size} bytes of nothing: ${found?.code}`;
        return grown > 200_000_000 ? `${size} bytes take ${grown} bytes of memory` : undefined;
      }
      case 1: {
        const text = laughs(1 + random.below(12), 1 + random.below(12), random.chance(0.5));
        const { faults, value } = read("yaml", text);
        return faults.some(({ code }) => code === "forbidden_yaml") && value === undefined
          ? undefined
          : "laughs are let in";
      }
      case 2: {
        // As much of one thing as fits into the limit for YAML.
        const unit = random.pick([
          "- a\n",
          "a: 1\n",
          "}",
          "[]",
          "# c\n",
          "|\n",
          "'",
          '"',
          "\\",
          "? ",
          "*a ",
          "&a ",
          "!!str ",
          "---\n",
          "...\n",
          "- |\n",
          ":\n",
          "\n",
          " ",
          "\u202e",
          "- - a\n",
          "[a,",
          "{a: b},",
          "%A\n",
          "<<: a\n",
        ]);
        const around = random.pick(["", "a: ", "[", "{", "'", '"', "a: |\n "]);
        const { faults, omitted } = read("yaml", (around + unit.repeat(500_000 / unit.length)).slice(0, 500_000));
        return faults.length > 1_000 || omitted < 0 ? "more faults than the limit" : undefined;
      }
      default: {
        const unit = random.pick([
          "[",
          "{",
          '"',
          "-0,",
          '"a",',
          "1,\n",
          '{"a":1},',
          "//\n",
          "\\u0000",
          "\u202e",
          "tru ",
          "[],",
          "/*",
          "'",
          "1e999,",
          '"\\ud800",',
        ]);
        const around = random.pick(["", "[", '{"a":', '"', '["']);
        const limit = random.chance(0.5) ? {} : { lineLength: 6_000_000, depth: 6_000_000 };
        const { faults, omitted } = read(
          "json",
          (around + unit.repeat(2_000_000 / unit.length)).slice(0, 2_000_000),
          limit,
        );
        return faults.length > 1_000 || faults.length === 0 || !(omitted === undefined || omitted >= 0)
          ? `${faults.length} faults`
          : undefined;
      }
    }
  },
};
