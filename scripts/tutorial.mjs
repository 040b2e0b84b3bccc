// npm run tutorial [-- --write]
// Follows docs/tutorial.md from its own text, command by command, in an empty folder: what it says to save is saved, what it
// says to run is run, what it says that comes out must come out. The result must be examples/contribute-a-dataset; --write
// renews that.
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { filesIn, root } from "./lib/packages.mjs";

const document = readFileSync(join(root, "docs/tutorial.md"), "utf8");
const example = join(root, "examples/contribute-a-dataset");
const home = mkdtempSync(join(tmpdir(), "incident-data-tutorial-"));
const faults = [];
let [commands, saved, outputs] = [0, 0, 0];

/**
 * Programs that stand before the machine's own: the command comes from this repository, and so does what is installed,
 * until the packages are published. Everything else is as a reader has it.
 */
function shims() {
  const folder = join(home, ".bin");
  mkdirSync(folder);
  const cli = join(root, "packages/cli/dist/cli.js");
  const shim = (name, lines) => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${lines.join("\n")}\n`);
    chmodSync(join(folder, name), 0o755);
  };
  shim("npx", ["shift", `exec "${process.execPath}" "${cli}" "$@"`]);
  const npm = spawnSync("sh", ["-c", "command -v npm"], { encoding: "utf8" }).stdout.trim();
  shim("npm", [
    'if [ "$1" = install ]; then',
    "  mkdir -p node_modules/.bin node_modules/@incident-data",
    `  ln -sf "${cli}" node_modules/.bin/incident-data`,
    `  ln -sfn "${join(root, "packages/core")}" node_modules/@incident-data/core`,
    '  if [ -n "$2" ]; then name=$(node -p "require(\'$2/package.json\').name") && ln -sfn "$(cd "$2" && pwd)" "node_modules/$name"; fi',
    "  exit 0",
    "fi",
    `exec "${npm}" "$@"`,
  ]);
  return folder;
}

const env = {
  ...process.env,
  PATH: `${shims()}${delimiter}${process.env.PATH}`,
  NO_COLOR: "1",
  npm_config_update_notifier: "false",
};
let folder = home;
let said = "";
try {
  for (const [, info, body] of document.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)) {
    const [kind, file] = info.trim().split(" file=");
    if (file !== undefined) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), body);
      saved++;
    } else if (kind === "sh") {
      said = "";
      // A command may go on over lines that end with a backslash.
      for (const command of body.replaceAll("\\\n", " ").trim().split("\n")) {
        const [, into] = /^cd (\S+)$/.exec(command) ?? [];
        if (into !== undefined) folder = join(folder, into);
        else {
          const { stdout, stderr, status } = spawnSync("sh", ["-c", command], { cwd: folder, env, encoding: "utf8" });
          commands++;
          said += `${stdout}${stderr}`;
          // "# exit code 1" after a command says that it fails, as it shall.
          const expected = Number(/# exit code (\d)/.exec(command)?.[1] ?? 0);
          if (status !== expected)
            faults.push(`${command}\n  ended with ${status}, not ${expected}:\n${stdout}${stderr}`);
        }
      }
    } else if (kind === "output") {
      for (const line of body
        .trim()
        .split("\n")
        .filter((each) => each.trim() !== "…")) {
        outputs++;
        if (!said.includes(line.trim())) faults.push(`it does not say "${line.trim()}":\n${said}`);
      }
    }
  }
  const made = (at) => filesIn(at).filter((file) => !/^(?:dist|user|\.turbo)\//.test(file));
  if (process.argv.includes("--write")) {
    rmSync(example, { recursive: true, force: true });
    for (const file of made(folder)) cpSync(join(folder, file), join(example, file));
  }
  const [now, kept] = [made(folder), made(example)];
  for (const file of new Set([...now, ...kept])) {
    if (!kept.includes(file)) faults.push(`examples/contribute-a-dataset has no ${file}`);
    else if (!now.includes(file)) faults.push(`the tutorial makes no ${file}`);
    else if (readFileSync(join(folder, file), "utf8") !== readFileSync(join(example, file), "utf8"))
      faults.push(`${file} is not as in examples/contribute-a-dataset`);
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
for (const fault of faults) console.error(fault);
console.log(
  `tutorial: ${commands} commands, ${saved} files saved, ${outputs} lines of output, ${faults.length} faults`,
);
process.exit(faults.length === 0 && commands > 0 ? 0 : 1);
