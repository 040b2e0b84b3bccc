import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  type Draft,
  type DraftFault,
  type DraftField,
  type DraftGiven,
  draftFields,
  safeDraftRecord,
  writeDraft,
} from "@incident-data/authoring";
import { type Kind, kinds, nearest } from "@incident-data/core";
import { jsonSchema } from "@incident-data/core/schema";
import { fieldOptions, optionOf } from "../add/fields.ts";
import { recordsFolder } from "../check/folder.ts";
import { textsIn } from "../check/texts.ts";
import type { Command, Context } from "../command.ts";
import { environmentError, exit, usageError } from "../exit.ts";
import { jsonText } from "../output/encode.ts";

export const command: Command = {
  name: "add",
  summary: "adds a record, valid but for its blanks",
  details: [
    "What is not said is a blank, and what is read from words (counts, dates) is a proposal: each stands behind # REVIEW:, check lists the marks that are left, and nothing is built while there is one.",
    "On a terminal it asks for what is not said.",
  ],
  arguments: [
    { name: "kind", summary: kinds.join(", "), completes: kinds },
    { name: "folder", summary: "the folder of records", optional: true, completes: "folder" },
  ],
  options: [
    ...fieldOptions.map(({ field: _, ...option }) => option),
    {
      name: "sources",
      value: "folder",
      summary: "texts of sources, <id>.txt; texts beside the records unless given",
      completes: "folder",
    },
    { name: "dry-run", summary: "shows the record, and writes nothing" },
    { name: "json", summary: "for a program" },
  ],
  async run(context) {
    const { args, options, out, notes, cwd } = context;
    const kind = kindOf(args[0] ?? "");
    const { path, shown } = recordsFolder(args[1], cwd);
    if (!existsSync(join(path, "dataset.yaml")))
      throw environmentError(
        `${args[1] ?? "."}: no dataset.yaml in it`,
        "incident-data init makes the folder of a new data set.",
      );
    const texts = await textsOf(options.value("sources"), path, cwd);
    const given = await asked(kind, saidIn(context), context);
    const result = await safeDraftRecord(path, kind, given, { texts });
    if (!result.success) throw usageError(`add: ${result.faults.map(faultText).join("\n")}`);
    const draft = result.value;
    const file = shown === "" ? draft.file : `${shown}/${draft.file}`;
    tellSimilar(draft, context);
    const dry = options.flag("dry-run");
    if (!dry && draft.similar.length > 0 && (await context.ask?.confirm(`Add ${draft.id} all the same?`)) === false)
      return exit.clean;
    if (!dry) await writeDraft(path, draft);
    const { similar, toReview, missing } = draft;
    if (options.flag("json")) {
      const marks = toReview.map(({ line, column, expected, received }) => ({ line, column, expected, received }));
      out.document(jsonText({ file, id: draft.id, text: draft.text, similar, toReview: marks, missing }));
      return exit.clean;
    }
    if (dry) for (const line of draft.text.trimEnd().split("\n")) out.line(line);
    else out.line(file);
    for (const { line, received, expected } of toReview) {
      notes.line(`${file}:${line}: ${received === "a blank" ? expected.replace("a value", "blank") : received}`);
    }
    for (const each of missing) {
      const hint = each.hint ?? `incident-data add ${each.kind} --id ${each.id}`;
      notes.line(`there is no ${each.kind} ${each.id} yet: ${hint}`);
    }
    if (toReview.length > 0)
      notes.line(`${toReview.length} to review: compare each with the source, and take its mark away`);
    return exit.clean;
  },
};

function kindOf(name: string): Kind {
  const found = kinds.find((each) => each === name || `${each}s` === name);
  if (found !== undefined) return found;
  const near = nearest(name, kinds);
  const hint = near === undefined ? `There are ${kinds.join(", ")}.` : `Did you mean ${near}?`;
  throw usageError(`add: there is no kind ${JSON.stringify(name)}`, hint);
}

async function textsOf(given: string | undefined, records: string, cwd: string): Promise<ReadonlyMap<string, string>> {
  const beside = join(dirname(records), "texts");
  if (given !== undefined) return textsIn(given, cwd);
  return existsSync(beside) ? textsIn(beside, cwd) : new Map();
}

/** What the command line says of the record. */
function saidIn({ options }: Context): DraftGiven {
  const said: { [field: string]: unknown } = {};
  for (const { field, name, repeat } of fieldOptions) {
    const all = options.values(name);
    const value = repeat === true ? (all.length > 0 ? all : undefined) : options.value(name);
    if (value !== undefined) said[field] = value;
  }
  return said as DraftGiven;
}

/** What is said, and what whoever sits at a terminal answers. */
async function asked(kind: Kind, said: DraftGiven, { ask }: Context): Promise<DraftGiven> {
  if (ask === undefined) return said;
  const all: { [field: string]: unknown } = { ...said };
  for (const field of draftFields(kind)) {
    if (all[field] !== undefined || unasked.has(field)) continue;
    const { name, summary, repeat } = optionOf(field);
    const choices = field === "type" ? typesOf(kind) : [];
    if (choices.length > 0) {
      all[field] = await ask.choose(`${name}: ${summary}`, choices);
      continue;
    }
    const answer = await ask.text({ message: `${name}: ${summary}`, placeholder: "empty: a blank" });
    if (answer !== undefined) all[field] = repeat === true ? answer.split(",").map((each) => each.trim()) : answer;
  }
  return all as DraftGiven;
}

/** What is seldom said, and has its flag. */
const unasked: ReadonlySet<DraftField> = new Set([
  "licence",
  "archive",
  "captured",
  "quotedIn",
  "onBehalfOf",
  "partOf",
  "lang",
]);

/** The types that a kind's schema knows. */
function typesOf(kind: Kind): readonly string[] {
  const found: string[] = [];
  const visit = (schema: unknown) => {
    const { properties, anyOf, oneOf } = schema as { [keyword: string]: unknown };
    const type = (properties as { readonly type?: { readonly enum?: readonly string[] } } | undefined)?.type;
    found.push(...(type?.enum ?? []));
    for (const each of [...((anyOf ?? oneOf ?? []) as readonly unknown[])]) visit(each);
  };
  visit(jsonSchema(kind));
  return found;
}

function tellSimilar({ similar }: Draft, { notes }: Context): void {
  if (similar.length === 0) return;
  notes.line("There are already:");
  for (const { id, why } of similar) notes.line(`  ${id} (${why})`);
}

function faultText({ field, expected, received, hint }: DraftFault): string {
  const { name } = optionOf(field);
  return `--${name}: expected ${expected}, found ${received}.${hint === undefined ? "" : ` ${hint}`}`;
}
