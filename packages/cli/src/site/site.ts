import type { DatasetData } from "@incident-data/core";
import type { PageFiles } from "./explorer.ts";
import { html } from "./html.ts";
import { policy } from "./policy.ts";

/**
 * The files of a page that shows a data set: those of the explorer, with the data set's title and a policy in the page, and
 * the data. The page comes last, since it names the others. The same input gives the same bytes.
 *
 * @param head more for the page's head.
 * @throws TypeError where the explorer's page is not as it is built.
 */
export function siteFiles(explorer: PageFiles, data: DatasetData, head = ""): PageFiles {
  const index = explorer.get(indexFile);
  if (index === undefined) throw new TypeError(`the explorer has no ${indexFile}`);
  const files = new Map([...explorer].filter(([name]) => name !== indexFile));
  files.set(dataFile, Buffer.from(`${JSON.stringify(data)}\n`));
  files.set(indexFile, Buffer.from(pageOf(Buffer.from(index).toString("utf8"), data.dataset.title, head)));
  return files;
}

export const indexFile = "index.html";
const dataFile = "data.json";

function pageOf(text: string, title: DatasetData["dataset"]["title"], head: string): string {
  const [lang, words] = title["en"] === undefined ? (Object.entries(title)[0] ?? ["en", ""]) : ["en", title["en"]];
  // Before anything that is loaded: the policy holds for what comes after it.
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const charset = /<meta charset="utf-8" ?\/?>/i;
  return replaced(
    replaced(text, charset, (found) => `${found}\n    ${meta}`),
    /<title>[^<]*<\/title>/,
    () => `<title lang="${html(lang)}">${html(words)}</title>${head}`,
  );
}

function replaced(text: string, pattern: RegExp, by: (found: string) => string): string {
  if (!pattern.test(text)) throw new TypeError(`the explorer's page has no ${pattern.source}`);
  return text.replace(pattern, by);
}
