// Processes without a shell, and several of them at once.
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";

/**
 * Runs a command to its end. Never throws: what went wrong is in the result.
 * @returns {Promise<{ status: number, stdout: string, stderr: string }>}
 */
export function run(command, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
    let [stdout, stderr] = ["", ""];
    child.stdout?.setEncoding("utf8").on("data", (text) => {
      stdout += text;
    });
    child.stderr?.setEncoding("utf8").on("data", (text) => {
      stderr += text;
    });
    child.on("error", (error) => done({ status: 1, stdout, stderr: `${stderr}${error.message}` }));
    child.on("close", (status) => done({ status: status ?? 1, stdout, stderr }));
  });
}

/** Runs a command to its end and gives what it printed; throws with its output where it fails. */
export async function must(command, args, options = {}) {
  const { status, stdout, stderr } = await run(command, args, options);
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: exit code ${status}\n${stdout}${stderr}`);
  return stdout;
}

/** The results of functions that give promises, as many at once as there are processors, in the order of the functions. */
export async function together(tasks, atOnce = availableParallelism()) {
  const results = new Array(tasks.length);
  let next = 0;
  const worker = async () => {
    while (next < tasks.length) {
      const i = next++;
      results[i] = await tasks[i]();
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, tasks.length) }, worker));
  return results;
}
