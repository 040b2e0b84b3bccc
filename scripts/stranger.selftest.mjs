// Whether the rig finds faults: each is put into the packed packages where they were installed, and the rig must report it,
// under the name of the check that should see it. What the rig says of sound packages is for scripts/stranger.mjs.
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filesIn, pack, packageFolders } from "./lib/packages.mjs";
import { typescripts } from "./lib/tools.mjs";
import { lookAt, makeHomes } from "./stranger/homes.mjs";
import { rig } from "./stranger/rig.mjs";
import { turboQuietly } from "./turbo.mjs";

/**
 * Each fault: what is done to the installed packages, the checks that must see it, and those that these need before
 * them. `edit` changes a file's text.
 */
const faults = [
  {
    name: "a build is missing",
    break: ({ remove }) => remove("dates/dist"),
    seenBy: [
      "files: @incident-data/dates",
      "import and require: @incident-data/dates",
      "a program: use.mjs",
      "TypeScript",
    ],
  },
  {
    name: "files are left out of tarballs",
    break({ remove, file }) {
      remove("core", file("core", /^dist\/chunk-.*\.js$/));
      remove("casualties/dist/vocabulary.d.ts");
      remove("authoring/src/index.ts");
      remove("armenia-azerbaijan-2021/dist/records.ndjson");
    },
    seenBy: [
      "files: @incident-data/core",
      "files: @incident-data/casualties",
      "files: @incident-data/authoring",
      "files: @incident-data/armenia-azerbaijan-2021",
      "import and require: @incident-data/core",
      "import and require: @incident-data/armenia-azerbaijan-2021",
      "a browser: @incident-data/core",
      "TypeScript",
    ],
  },
  {
    name: "types are wrong",
    break({ edit }) {
      // Any id at all is let through, so that what must not compile does.
      edit("armenia-azerbaijan-2021/dist/index.d.ts", (text) => text.replace("Dataset<AllIds>", "Dataset"));
      edit("dates/dist/index.d.ts", (text) => `${text}\nexport declare function notThere(): void;\n`);
    },
    seenBy: ["TypeScript", "what is declared is there"],
    after: ["import and require"],
  },
  {
    name: "a declaration does not compile",
    break: ({ edit }) => edit("casualties/dist/index.d.ts", (text) => `${text}\nexport type Lost = NotDeclared;\n`),
    seenBy: ["TypeScript"],
  },
  {
    name: "Node is needed, a script is run, a test is published, and a dependency is loose",
    break({ edit, add }) {
      edit("dates/dist/index.js", (text) => `import "node:fs";\n${text}`);
      edit("casualties/dist/index.js", (text) => `Buffer.from("");\n${text}`);
      edit("core/package.json", (text) => text.replace('"scripts": {', '"scripts": { "postinstall": "true",'));
      edit("authoring/package.json", (text) => text.replace(/"yaml": "/, '"yaml": "^'));
      add("authoring/dist/gate.test.js", "");
    },
    seenBy: [
      "a browser: @incident-data/dates",
      "a browser: @incident-data/casualties",
      "package.json: @incident-data/core",
      "package.json: @incident-data/authoring",
      "the tree runs nothing",
      "files: @incident-data/authoring",
    ],
  },
];

turboQuietly(["build"], "building");
const folder = realpathSync(mkdtempSync(join(tmpdir(), "incident-data-selftest-")));
let missed = 0;
try {
  const { all, packages } = await makeHomes(await pack(packageFolders(), join(folder, "packed")), folder, false);
  const [held, sound] = [join(all, "node_modules/@incident-data"), join(folder, "sound")];
  cpSync(held, sound, { recursive: true });
  for (const fault of faults) {
    rmSync(held, { recursive: true });
    cpSync(sound, held, { recursive: true });
    fault.break(tools(held));
    const checks = await rig({
      all,
      packages: packages.map(lookAt),
      nodes: [process.versions.node],
      compilers: [{ version: typescripts.at(-1), setting: { module: "nodenext", exactOptionalPropertyTypes: true } }],
      asked: (name) => [...fault.seenBy, ...(fault.after ?? [])].some((part) => name.includes(part)),
    });
    const seen = checks.filter((check) => check.faults.length > 0).map(({ name }) => name);
    const unseen = fault.seenBy.filter((part) => !seen.some((name) => name.includes(part)));
    missed += unseen.length;
    console.log(`${unseen.length === 0 ? "ok    " : "MISSED"} ${fault.name}: seen by ${seen.length} checks`);
    for (const part of unseen) console.log(`  not seen by: ${part}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${faults.length} kinds of fault, ${missed} checks that should have seen one and did not`);
process.exit(missed === 0 ? 0 : 1);

function tools(at) {
  return {
    remove: (...path) => rmSync(join(at, ...path), { recursive: true }),
    add: (path, text) => writeFileSync(join(at, path), text),
    edit(path, change) {
      const before = readFileSync(join(at, path), "utf8");
      const after = change(before);
      if (after === before) throw new Error(`${path} was not changed`);
      writeFileSync(join(at, path), after);
    },
    file(name, pattern) {
      const found = filesIn(join(at, name)).find((path) => pattern.test(path));
      if (found === undefined) throw new Error(`${name} holds no ${pattern}`);
      return found;
    },
  };
}
