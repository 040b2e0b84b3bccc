import { watchFolder } from "../check/watch.ts";
import type { Command } from "../command.ts";
import { environmentError, exit, usageError } from "../exit.ts";
import { pretty } from "../formats/pretty.ts";
import { dataPage, findingsPage } from "../preview/pages.ts";
import { type PreviewServer, type Served, startServer } from "../preview/server.ts";
import { explorerFiles } from "../site/explorer.ts";
import { readerOf, type SiteData, siteSource } from "../site/source.ts";
import { usesOf, usesOption } from "../uses.ts";

/** Where the page is unless a port is asked for, so that a link to it is good tomorrow. */
const usualPort = 4765;

export const command: Command = {
  name: "preview",
  summary: "shows a data set in the browser, and again whenever a file changes",
  details: [
    "It prints the page's address, which this machine alone can open. Where check finds an error the page shows that instead.",
    "build --site writes the same page into a folder.",
  ],
  arguments: [
    {
      name: "folder",
      summary: "the folder of records, a built package, its data.json, a file of records (.ndjson), or REV:path",
      optional: true,
      completes: "folder",
    },
  ],
  options: [
    {
      name: "port",
      value: "number",
      summary: `the port; ${usualPort}, or a free one where that is taken; 0 is a free one`,
    },
    usesOption,
  ],
  async run({ args: [given], options, out, notes, cwd, signal }) {
    const port = portOf(options.value("port"));
    const source = siteSource(given, cwd);
    const reader = readerOf(source, cwd, usesOf(options, cwd));
    const explorer = await explorerFiles();
    const pageOf = ({ data, report }: SiteData) =>
      data === undefined ? findingsPage(report) : dataPage(explorer, data);
    const first = await reader.read();
    const server = await serve(pageOf(first), port);
    try {
      out.line(server.url);
      pretty.print(first.report, out);
      notes.line(source.kind === "records" ? "watching; Ctrl-C ends it" : "Ctrl-C ends it");
      if (source.kind === "records") {
        await watchFolder(source.folder.path, signal, async (changed) => {
          const read = await reader.read(changed);
          pretty.print(read.report, out);
          server.show(pageOf(read));
        });
      } else if (!signal.aborted) {
        await new Promise((done) => signal.addEventListener("abort", done, { once: true }));
      }
    } finally {
      await server.close();
    }
    return exit.interrupted;
  },
};

function portOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const port = /^[0-9]{1,5}$/.test(given) ? Number(given) : Number.NaN;
  if (!(port <= 65_535))
    throw usageError(`--port: ${JSON.stringify(given)} is no port`, "A port is a number from 0 to 65535.");
  return port;
}

/** @throws CliError environment: the port that was asked for cannot be had. */
async function serve(page: Served, port: number | undefined): Promise<PreviewServer> {
  try {
    return await startServer(page, port ?? usualPort);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (port === undefined) return startServer(page, 0);
    const why = code === "EADDRINUSE" ? "another program has it" : `it may not be used (${code})`;
    throw environmentError(`--port ${port}: ${why}`, "--port 0 takes a free one.");
  }
}
