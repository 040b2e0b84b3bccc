// Hazard 12: paths that climb out, by their text and by links, for reading and for writing; a canary outside must live.
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildDataset, insideOf, pathFault, safeReadFolder } from "@incident-data/authoring";

const names = [
  "a",
  "b.yaml",
  "..",
  ".",
  "",
  " ",
  "...",
  "a.",
  "a ",
  "con",
  "NUL.yaml",
  "com1",
  "lpt\u00b3",
  "~",
  "%2e%2e",
  "..%2f",
  "a\\b",
  "..\\..",
  "C:",
  "c:x",
  "file:",
  "x:y",
  "a\0b",
  "\u202e",
  "link-out",
  "link-up",
  "dangling",
  "deep",
  "ok",
  "\u2215",
  "\uff0e\uff0e",
  "\u2025",
  "-rf",
  "$(id)",
  "a".repeat(300),
];
const starts = ["", "", "", "/", "//", "\\\\", "C:\\", "C:/", "file:///", "./", "../", "~/"];
let base;
let root;

function make() {
  base = realpathSync(mkdtempSync(join(tmpdir(), "hostile-paths-")));
  root = join(base, "root");
  mkdirSync(join(root, "deep/deep"), { recursive: true });
  mkdirSync(join(base, "outside"));
  writeFileSync(join(base, "outside/canary"), "alive");
  symlinkSync("../outside", join(root, "link-out"));
  symlinkSync("..", join(root, "link-up"));
  symlinkSync("../outside/none", join(root, "dangling"));
  symlinkSync("deep", join(root, "ok"));
  symlinkSync("../../outside", join(root, "deep/link-out"));
}

const outsideIsWhole = () =>
  readdirSync(base).sort().join() === "outside,root" &&
  readdirSync(join(base, "outside")).join() === "canary" &&
  readFileSync(join(base, "outside/canary"), "utf8") === "alive";

async function oneFolder(random) {
  // A folder of records or of output in which some names are links.
  const folder = join(root, "deep/folder");
  mkdirSync(join(folder, "actors"), { recursive: true });
  const file = random.pick(["actors/x.yaml", "dataset.yaml", "places", "data.json", "index.js", "records.ndjson"]);
  rmSync(join(folder, file), { recursive: true, force: true });
  symlinkSync(
    random.pick([join(base, "outside/canary"), join(base, "outside"), join(base, "outside/none")]),
    join(folder, file),
  );
  const result = await safeReadFolder(folder);
  const records = join(
    import.meta.dirname ?? new URL(".", import.meta.url).pathname,
    "../../packages/armenia-azerbaijan-2021/records",
  );
  let wrote = "nothing";
  try {
    await buildDataset({ records, out: folder, packageName: "x" });
    wrote = "all";
  } catch (error) {
    if (error.name !== "AuthoringError") throw error;
    wrote = error.code;
  }
  rmSync(folder, { recursive: true });
  if (/^(?:data\.json|index\.js|records)/.test(file))
    return wrote === "unsafe_path" ? undefined : `${file} as a link out is written: ${wrote}`;
  const told = !result.success && result.issues.some(({ code, file: own }) => code === "unsafe_path" && own === file);
  return told ? undefined : `${file} as a link out is followed`;
}

export default {
  ci: 80,
  deep: 4_000,
  batch: 2_000,
  prepare: make,
  finish: () => rmSync(base, { recursive: true, force: true }),
  async run(random, index) {
    if (index % 20 === 19) {
      const complaint = await oneFolder(random);
      return complaint ?? (outsideIsWhole() ? undefined : "the canary outside is touched");
    }
    const parts = Array.from({ length: 1 + random.below(4) }, () => random.pick(names));
    const path = random.pick(starts) + parts.join(random.pick(["/", "/", "/", "\\"]));
    const inside = await insideOf(root, path);
    const fault = pathFault(path);
    if (!inside.ok) {
      if (!inside.fault.received.includes(path) && !/[\0\u202e]|.{200}/.test(path))
        return `${JSON.stringify(path)} is not shown as it is written: ${inside.fault.received}`;
      return outsideIsWhole() ? undefined : "the canary outside is touched";
    }
    if (fault !== undefined) return `${JSON.stringify(path)} is refused by its text and let in all the same`;
    if (!inside.file.startsWith(`${root}/`)) return `${JSON.stringify(path)} leads to ${inside.file}`;
    // Written to, it is still inside.
    const there = existsSync(inside.file) && lstatSync(inside.file).isDirectory();
    if (!there && !existsSync(inside.file)) {
      mkdirSync(join(inside.file, ".."), { recursive: true });
      writeFileSync(inside.file, "x");
      if (!realpathSync(inside.file).startsWith(`${root}/`))
        return `${JSON.stringify(path)} is written to ${realpathSync(inside.file)}`;
      rmSync(inside.file);
    }
    return outsideIsWhole() ? undefined : "the canary outside is touched";
  },
};
