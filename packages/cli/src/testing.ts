import type { Asker } from "./ask/asker.ts";
import { main } from "./main.ts";

/** Runs one call in this process, and gives what it printed. */
export async function called(argv: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}, ask?: Asker) {
  let [stdout, stderr] = ["", ""];
  const code = await main(argv, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    env,
    cwd,
    signal: new AbortController().signal,
    ...(ask === undefined ? {} : { ask }),
  });
  return { code, stdout, stderr };
}
