import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { CliError, environmentError, usageError } from "../exit.ts";

const run = promisify(execFile);

/**
 * The files of a folder that are not as they were in a revision of its git repository, new ones among them, relative to the
 * folder.
 *
 * @throws CliError environment: no git, or no repository; usage: no such revision.
 */
export async function changedSince(revision: string, folder: string): Promise<ReadonlySet<string>> {
  const commit = `${revision}^{commit}`;
  await git(folder, ["rev-parse", "--git-dir"]).catch((error: unknown) => {
    if (error instanceof CliError) throw error;
    throw environmentError("--since: the folder is in no git repository");
  });
  await git(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", commit]).catch((error: unknown) => {
    if (error instanceof CliError) throw error;
    throw usageError(`--since: there is no revision ${JSON.stringify(revision)}`);
  });
  const changed = await git(folder, [
    "diff",
    "--name-only",
    "-z",
    "--no-ext-diff",
    "--relative",
    "--end-of-options",
    commit,
    "--",
    ".",
  ]);
  const added = await git(folder, ["ls-files", "-z", "--others", "--exclude-standard", "--", "."]);
  return new Set([changed, added].flatMap((list) => list.split("\0")).filter((file) => file !== ""));
}

async function git(folder: string, args: readonly string[]): Promise<string> {
  try {
    // What a repository sets itself up to run is not run.
    const config = ["-c", "core.fsmonitor=false", "-c", "core.quotePath=false"];
    const { stdout } = await run("git", [...config, "-C", folder, ...args], { maxBuffer: 1 << 28 });
    return stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw environmentError("--since: git is not there");
    throw error;
  }
}
