import { resolve } from "node:path";
import type { Option, Options } from "./command.ts";
import { usageError } from "./exit.ts";

/** Where a data set is that another one uses. */
export const usesOption: Option = {
  name: "uses",
  value: "package=folder",
  repeat: true,
  summary: "where a data set is that the manifest names under uses, else it is sought in node_modules",
};

/**
 * The folders that were given, by the name of the package.
 * @throws CliError usage: one is not of the form `package=folder`.
 */
export function usesOf(options: Options, cwd: string): { readonly [packageName: string]: string } {
  const given = options.values(usesOption.name).map((each) => {
    const [, name, folder] = /^([^=]+)=(.+)$/.exec(each) ?? [];
    if (name === undefined || folder === undefined) {
      throw usageError(`--uses ${each}: which package is in which folder?`, "--uses @scope/name=folder");
    }
    return [name, resolve(cwd, folder)] as const;
  });
  return Object.fromEntries(given);
}
