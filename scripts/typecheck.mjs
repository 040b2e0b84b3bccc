// npm run typecheck: the types of the whole house, by the compiler that is written for many processors. What runs anywhere, what
// runs in a page, what drives a page, and what runs in Node each know other globals, and so each is a program of its own.
import { join } from "node:path";
import { root } from "./lib/packages.mjs";
import { run, together } from "./lib/run.mjs";

const tsc = join(root, "node_modules/@typescript/native/bin/tsc");
const programs = [".", "tsconfig.portable.json", "packages/explorer", "packages/explorer/browser"];
const results = await together(
  programs.map((program) => () => run(process.execPath, [tsc, "-p", program], { cwd: root })),
);
for (const { stdout, stderr } of results) process.stdout.write(stdout + stderr);
process.exit(results.every(({ status }) => status === 0) ? 0 : 1);
