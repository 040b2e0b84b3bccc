import { resolve } from "node:path";
import { writeFolder } from "@incident-data/authoring";
import { shownPath } from "../check/folder.ts";
import type { Context } from "../command.ts";
import { type ExitCode, exit, usageError } from "../exit.ts";
import { pretty } from "../formats/pretty.ts";
import { usesOf } from "../uses.ts";
import { explorerFiles } from "./explorer.ts";
import { siteFiles } from "./site.ts";
import { readerOf, siteSource } from "./source.ts";

/** Options of a package, which a page has no use for. */
const ofPackages = ["out", "name", "previous", "readme"];

/** Writes the page of a data set into a folder; nothing where the data set has an error. */
export async function buildSite({ args: [given], options, out, notes, cwd }: Context, to: string): Promise<ExitCode> {
  const foreign = [
    ...ofPackages.filter((each) => options.value(each) !== undefined),
    ...(options.flag("package") ? ["package"] : []),
  ];
  if (foreign.length > 0) throw usageError(`build: --${foreign[0] ?? ""} is for a package, --site makes a page`);
  const { data, report } = await readerOf(siteSource(given, cwd), cwd, usesOf(options, cwd)).read();
  if (data === undefined) {
    pretty.print({ ...report, findings: report.findings.filter(({ severity }) => severity === "error") }, out);
    notes.line("nothing was written");
    return exit.findings;
  }
  const folder = resolve(cwd, to);
  await writeFolder(folder, [...siteFiles(await explorerFiles(), data)]);
  out.line(`${data.dataset.id} ${data.dataset.version}: ${shownPath(folder, cwd)}`);
  return exit.clean;
}
