import { type DatasetData, heldPassages, rawRecords } from "@incident-data/core";
import { escaped } from "@incident-data/core/characters";

const begin = "<!-- passages: made by the build -->";
const end = "<!-- end of passages -->";

/** A readme with its table of passages made anew between the two marks; `undefined` where it has no marks. */
export function withPassages(readme: string, data: DatasetData): string | undefined {
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) return undefined;
  return `${readme.slice(0, from + begin.length)}\n\n${passageTable(data)}\n${readme.slice(to)}`;
}

/**
 * A Markdown table of every passage of an outlined source with the records and claims that hold it; where several sources
 * are outlined, one for each, under the source's title.
 */
export function passageTable(data: DatasetData): string {
  const tables = new Map<string, string[]>();
  for (const { source, index, from, to, text, heldBy } of heldPassages(rawRecords(data))) {
    const words = text !== undefined && text.length <= 60 ? text : `${from} … ${to}`;
    const rows = tables.get(source) ?? [];
    tables.set(source, rows);
    rows.push(`| ${index + 1} | ${cell(words)} | ${grouped(heldBy).map(cell).join("<br>")} |`);
  }
  const table = (rows: readonly string[]) =>
    ["| | passage | held by |", "| ---: | --- | --- |", ...rows, ""].join("\n");
  if (tables.size <= 1) return table([...tables.values()].flat());
  const titles = new Map(data.sources.map(({ id, title = {} }) => [id, title["en"] ?? Object.values(title)[0] ?? id]));
  return [...tables].map(([id, rows]) => `### ${cell(titles.get(id) ?? id)}\n\n${table(rows)}`).join("\n");
}

/** One entry a record, its claims behind it: `statement x: #wounded, #blame`. */
function grouped(heldBy: readonly { readonly kind: string; readonly id: string }[]): string[] {
  const groups = new Map<string, string[]>();
  for (const { kind, id } of heldBy) {
    const [record = id, key] = id.split("#");
    const name = `${kind === "claim" ? "statement" : kind} \`${record}\``;
    const keys = groups.get(name) ?? [];
    if (key !== undefined) keys.push(`\`#${key}\``);
    groups.set(name, keys);
  }
  return [...groups].map(([name, keys]) => (keys.length === 0 ? name : `${name}: ${keys.join(", ")}`));
}

/** Text as a cell of a table; a comment is written out, so that no passage can hold one of the marks, and so is what is not seen. */
function cell(text: string): string {
  return escaped(text).replace(/<!--/g, "&lt;!--").replace(/\|/g, "\\|").replace(/\n/g, " ");
}
