import type { Asker } from "./ask/asker.ts";
import { main } from "./main.ts";

/** Runs one call in this process, and gives what it printed. */
export async function called(argv: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}, ask?: Asker) {
  return begun(argv, cwd, env, ask).ended;
}

/** Begins a call that goes on until it is told to stop. */
export function begun(argv: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}, ask?: Asker) {
  const stop = new AbortController();
  const printed = { stdout: "", stderr: "" };
  const code = main(argv, {
    stdout: { write: (text) => (printed.stdout += text) },
    stderr: { write: (text) => (printed.stderr += text) },
    env,
    cwd,
    signal: stop.signal,
    ...(ask === undefined ? {} : { ask }),
  });
  return { printed, stop: () => stop.abort(), ended: code.then((given) => ({ code: given, ...printed })) };
}
