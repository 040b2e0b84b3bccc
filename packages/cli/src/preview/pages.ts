import { createHash } from "node:crypto";
import type { DatasetData } from "@incident-data/core";
import { countsOf, type Report } from "../check/finding.ts";
import { pretty } from "../formats/pretty.ts";
import { Writer } from "../output/writer.ts";
import type { PageFiles } from "../site/explorer.ts";
import { html } from "../site/html.ts";
import { indexFile, siteFiles } from "../site/site.ts";
import { eventsPath, type Served } from "./server.ts";

const [script, style] = ["preview/reload.js", "preview/findings.css"];

/** The explorer's page of a data set, which loads itself again at the same address when there is another version. */
export function dataPage(explorer: PageFiles, data: DatasetData): Served {
  return versioned((version) => siteFiles(explorer, data, scriptTag(version)));
}

/** A page with what is wrong, instead of data that is no longer true. */
export function findingsPage(report: Report): Served {
  const { error } = countsOf(report.findings);
  const title = `${error + report.omitted} ${error + report.omitted === 1 ? "error" : "errors"} in the records`;
  let text = "";
  pretty.print(report, new Writer({ write: (line) => (text += line) }));
  return versioned((version) => {
    const page = [
      "<!doctype html>",
      '<html lang="en">',
      '<meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<title>${title}</title>`,
      '<link rel="icon" href="data:,">',
      `<link rel="stylesheet" href="./${style}">`,
      `<main><h1>${title}</h1>`,
      "<p>This page shows the data again as soon as they are mended.</p>",
      `<pre tabindex="0">${text.split("\n").map(html).join("\n")}</pre></main>${scriptTag(version)}`,
      "",
    ].join("\n");
    return new Map([
      [style, Buffer.from(styleText)],
      [indexFile, Buffer.from(page)],
    ]);
  });
}

/** A page and its version, which is made of its bytes: the same again is no reason to load it anew. */
function versioned(make: (version: string) => PageFiles): Served {
  const hash = createHash("sha256");
  for (const [name, bytes] of make("")) hash.update(name).update(bytes);
  const version = hash.digest("hex").slice(0, 16);
  return { version, files: new Map([...make(version), [script, Buffer.from(scriptText)]]) };
}

function scriptTag(version: string): string {
  return `<script type="module" src="./${script}?version=${version}"></script>`;
}

const scriptText = `const version = new URL(import.meta.url).searchParams.get("version");
new EventSource("/${eventsPath}").addEventListener("version", ({ data }) => {
  if (data !== version) location.reload();
});
`;

const styleText = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 100ch; margin: 0 auto; padding: 1rem; }
pre { overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
`;
