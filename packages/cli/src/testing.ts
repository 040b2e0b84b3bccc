import { main } from "./main.ts";

/** Runs one call in this process, and gives what it printed. */
export async function called(argv: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}) {
  let [stdout, stderr] = ["", ""];
  const code = await main(argv, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    env,
    cwd,
    signal: new AbortController().signal,
  });
  return { code, stdout, stderr };
}
