// A second source for an incident that another data set holds. All names and numbers are invented. The first data set is the
// tutorial's, examples/contribute-a-dataset; this one names it under `uses`, and so writes of its incident without a copy.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { merge, perClaimant, resolve } from "@incident-data/core";

const here = fileURLToPath(new URL(".", import.meta.url));
const command = fileURLToPath(new URL("dist/cli.js", import.meta.resolve("@incident-data/cli/package.json")));
const print = (line = "") => process.stdout.write(`${line}\n`);

/** Calls the command here, and gives its exit code and what it says. */
async function incidentData(...args) {
  const call = promisify(execFile)(process.execPath, [command, ...args], { cwd: here });
  const { stdout, stderr, code = 0 } = await call.catch((error) => error);
  return { code, said: `${stdout}${stderr}` };
}

await rm(new URL("out", import.meta.url), { recursive: true, force: true });
const uses = ["--uses", "sarn-2019=../contribute-a-dataset/records"];
try {
  // Without the first data set the second leads nowhere, and says which package is wanted.
  const alone = await incidentData("check");
  assert.equal(alone.code, 1);
  assert.match(alone.said, /npm install sarn-2019@"\^0\.1\.0"/);
  // Where it is not installed from npm, --uses says in which folder it is.
  assert.deepEqual(await incidentData("check", "--max-warnings", "0", ...uses), {
    code: 0,
    said: "4 files, nothing to object to\n",
  });

  // Built into one node_modules, as npm install would put them.
  const built = async (name, ...args) => {
    const to = `out/node_modules/${name}`;
    const { code, said } = await incidentData("build", ...args, "--out", to, "--name", name, "--package");
    assert.equal(code, 0, said);
    return (await import(`./${to}/index.js`)).dataset;
  };

  // Two packages, merged into one data set: every reference leads somewhere.
  const sarn = await built("sarn-2019", "../contribute-a-dataset");
  const monitors = await built("sarn-monitors-2019", ".", ...uses);
  const both = merge(sarn, monitors);
  print(`${both.incident("2019-03-03-clash").title.en}, killed, Hallen:`);
  for (const { claimant, claims } of perClaimant(both, "2019-03-03-clash")) {
    for (const { claim } of claims) {
      if (claim.kind !== "casualties" || claim.side !== "hallen" || !claim.harms.includes("killed")) continue;
      print(`  ${both.actor(claimant).names[0].text}: ${claim.count.words}`);
    }
  }
  const cell = { incident: "2019-03-03-clash", side: "hallen", status: "military", harms: ["killed"] };
  assert.deepEqual(resolve(sarn, cell, "hull").bound, { min: 2, max: 2 });
  assert.deepEqual(resolve(both, cell, "hull").bound, { min: 2, max: 3 });
  assert.equal(resolve(both, cell, "intersection").kind, "unresolved");
  // The side is believed on its own losses: the monitors are another voice.
  assert.deepEqual(resolve(both, cell, "own-losses").bound, { min: 2, max: 2 });

  // Two versions of a data set that uses another are compared with the same option.
  await cp(new URL("records", import.meta.url), new URL("out/next", import.meta.url), { recursive: true });
  const statement = new URL("out/next/statements/2019-03-06-sarn-monitors.yaml", import.meta.url);
  const text = await readFile(statement, "utf8");
  await writeFile(statement, text.replace("min: 1, max: 4", "min: 2, max: 4"));
  const changed = await incidentData("diff", "records", "out/next", ...uses);
  assert.equal(changed.code, 1);
  assert.match(changed.said, /2019-03-06-sarn-monitors#wounded/);
  print();
  print(changed.said.trimEnd());
} finally {
  await rm(new URL("out", import.meta.url), { recursive: true, force: true });
}
