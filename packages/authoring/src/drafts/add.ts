import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  type DatasetData,
  didYouMean,
  eachReference,
  type Fault,
  type IdKind,
  type Kind,
  kinds,
} from "@incident-data/core";
import { safeParseRecord } from "@incident-data/core/schema";
import { safeParseEdtf } from "@incident-data/dates";
import { examineFolder } from "../examine.ts";
import { insideOf } from "../inside.ts";
import { type FileIssue, type FileIssueCode, refusal } from "../issues.ts";
import { lockFolder } from "../lock.ts";
import { toBeReviewed } from "../reviews.ts";
import { diskFiles } from "../sources/disk.ts";
import { refused, writeAll } from "../write.ts";
import { parseYaml } from "../yaml.ts";
import { type DraftContext, type DraftField, type DraftGiven, type DraftKind, draftText } from "./draft.ts";
import { drafts } from "./index.ts";
import { quoteIn } from "./quote.ts";
import { type Similar, similarTo } from "./similar.ts";
import { withUnfinished } from "./unfinished.ts";

/** A record as it would be added. */
export interface Draft {
  readonly kind: Kind;
  readonly id: string;
  /** Relative to the folder of records. */
  readonly file: string;
  readonly text: string;
  /** Records that may be the same thing. */
  readonly similar: readonly Similar[];
  /** What a person has to fill in or to compare with the source before anything can be built. */
  readonly toReview: readonly FileIssue[];
  /** References to records that are not there yet. */
  readonly missing: readonly { readonly kind: IdKind; readonly id: string; readonly hint?: string }[];
}

/** What is wrong with something that was given. */
export interface DraftFault extends Fault<FileIssueCode> {
  readonly field: DraftField;
}

/** A draft, or all that is wrong with what it was to be made of. */
export type DraftResult =
  | { readonly success: true; readonly value: Draft }
  | { readonly success: false; readonly faults: readonly DraftFault[] };

/** What a draft may be made with. */
export interface DraftOptions {
  /** Texts of sources by their ids: a quote must stand in its source's, where that is here. */
  readonly texts?: ReadonlyMap<string, string>;
}

/** What can be given of a record of a kind, in the order in which it is best asked for. */
export function draftFields(kind: Kind): readonly DraftField[] {
  return drafts[kind].takes;
}

/**
 * A new record of a folder, valid but for its blanks, with a proposed id. What was not given and what was read from words
 * is marked for a person's review (`to_be_reviewed`): nothing is built while a mark stands. Nothing is written.
 *
 * @throws AuthoringError with the manifest's faults where that cannot be read.
 */
export async function safeDraftRecord(
  folder: string,
  kind: Kind,
  given: DraftGiven,
  { texts = new Map() }: DraftOptions = {},
): Promise<DraftResult> {
  const { sound: data, issues } = await examineFolder(folder);
  if (data === undefined)
    throw refusal(
      issues.filter(({ file }) => file === "dataset.yaml"),
      0,
    );
  const draft = drafts[kind];
  const ids = await idsIn(folder);
  const known = await withUnfinished(data, folder, ids);
  const faults: DraftFault[] = [...givenFaults(given, draft)];
  const source = textOf(given.source, texts, known);
  let own = given;
  if (given.quote !== undefined && source !== undefined) {
    const found = quoteIn(source.text, given.quote);
    if (found.ok) own = { ...given, quote: found.quote };
    else {
      const { received, hint } = found;
      const expected = `words of the text of ${source.id}`;
      faults.push({ code: "quote_not_found", field: "quote", path: ["quote"], expected, received, hint });
    }
  }
  const context: DraftContext = {
    data: known,
    lang: data.dataset.languages[0] ?? "en",
    quoteFound: source !== undefined,
  };
  const proposal = own.id ?? draft.proposeId(own, context);
  const id = proposal ?? "";
  if (proposal === undefined) {
    const hint = `Give the ${draft.takes.includes("names") ? "name" : "date"}, or an id.`;
    faults.push({
      code: "missing_field",
      field: "id",
      path: ["id"],
      expected: "something to make an id of",
      received: "nothing",
      hint,
    });
  }
  const taken = ids[kind];
  const free = own.id === undefined && draft.numbered ? unused(id, taken) : id;
  if (taken.has(free)) {
    const hint = "Look at that record: is it the same? Else give this one another id.";
    faults.push({
      code: "duplicate_id",
      field: "id",
      path: ["id"],
      expected: "an id that is not taken",
      received: `"${id}"`,
      hint,
    });
  }
  const lines = draft.fields(own, context);
  const text = draftText(lines, schemaFor(folder, kind));
  const value = parseYaml(text).value as object;
  // Of an id that is missing that is all there is to say.
  faults.push(...schemaFaults(kind, { ...value, id: proposal === undefined ? "none" : free }));
  if (faults.length > 0) return { success: false, faults };
  const file = `${kind}s/${free}.yaml`;
  return {
    success: true,
    value: {
      kind,
      id: free,
      file,
      text,
      similar: [
        ...(free === id ? [] : [{ id, why: "its id would be the same" }]),
        ...similarTo(kind, own, data).filter(({ id: other }) => other !== free && other !== id),
      ],
      toReview: toBeReviewed(text, [`${kind}s`, free], file),
      missing: missingIn(kind, free, value, ids),
    },
  };
}

/**
 * Writes a draft into its folder.
 * @throws AuthoringError: a file of that name is there, or it cannot be written.
 */
export async function writeDraft(folder: string, { kind, file, text }: Draft): Promise<void> {
  const inside = await insideOf(folder, file);
  if (!inside.ok) throw refused("unsafe_path", file, inside.fault.expected, inside.fault.received, inside.fault.hint);
  const lock = await lockFolder(folder);
  try {
    if (existsSync(inside.file))
      throw refused("changed_file", file, "no file of that name", "one", "Nothing was written.");
    await mkdir(join(folder, `${kind}s`), { recursive: true });
    await writeAll([{ file: inside.file, name: file, text }]);
  } finally {
    await lock.release();
  }
}

/** The text in which a source's quotes stand: its own, or that of a source which it is known through. */
function textOf(
  source: string | undefined,
  texts: ReadonlyMap<string, string>,
  { sources }: DatasetData,
): { readonly id: string; readonly text: string } | undefined {
  const seen = new Set<string>();
  for (let id = source; id !== undefined && !seen.has(id); ) {
    const text = texts.get(id);
    if (text !== undefined) return { id, text };
    seen.add(id);
    const of = id;
    id = sources.find((each) => each.id === of)?.quotedIn;
  }
  return undefined;
}

type KnownIds = { readonly [K in Kind]: ReadonlySet<string> };

/** The ids that are taken, whatever is wrong with the records; those that went and left a tombstone among them. */
async function idsIn(folder: string): Promise<KnownIds> {
  const files = diskFiles(folder);
  const idsUnder = async (table: string) => {
    const found = await files.names(table);
    return found.ok ? found.value.map(({ name }) => name.replace(/\.yaml$/, "")) : [];
  };
  const all = kinds.map(async (kind) => {
    const [there, gone] = await Promise.all([idsUnder(`${kind}s`), idsUnder(`tombstones/${kind}s`)]);
    return [kind, new Set([...there, ...gone])] as const;
  });
  return Object.fromEntries(await Promise.all(all)) as unknown as KnownIds;
}

/** An id that is not taken: with a number, where it is. */
function unused(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let i = 2; ; i++) if (!taken.has(`${id}-${i}`)) return `${id}-${i}`;
}

/** Where an editor finds the schema of a record's file, from that file on. */
function schemaFor(folder: string, kind: Kind): string | undefined {
  if (existsSync(join(dirname(folder), "schemas", `${kind}.json`))) return `../../schemas/${kind}.json`;
  return existsSync(join(folder, "schemas", `${kind}.json`)) ? `../schemas/${kind}.json` : undefined;
}

/** What is given and of no use to the kind, and dates that are none. */
function givenFaults(given: DraftGiven, { kind, takes }: DraftKind): DraftFault[] {
  const faults: DraftFault[] = [];
  for (const [name, value] of Object.entries(given)) {
    const field = name as DraftField;
    if (value === undefined || field === "id" || takes.includes(field)) continue;
    const expected = `one of ${takes.join(", ")} for ${kind === "actor" || kind === "incident" ? "an" : "a"} ${kind}`;
    faults.push({ code: "unknown_field", field, path: [name], expected, received: name });
  }
  for (const field of ["published", "captured", "when", "said"] as const) {
    const text = given[field];
    const parsed = text === undefined ? undefined : safeParseEdtf(text);
    if (parsed === undefined || parsed.success) continue;
    const hint = "A day is 2021-07-28, a month 2021-07, a span of days 2021-07-01/2021-07-27.";
    faults.push({
      code: "bad_date",
      field,
      path: [field],
      expected: "a date in EDTF (ISO 8601-2:2019)",
      received: JSON.stringify(text),
      hint,
    });
  }
  return faults;
}

/** Of what is given each field of a record is made. */
const fieldOf: { readonly [field: string]: DraftField } = {
  names: "names",
  title: "titles",
  archive: "archive",
  evidence: "quote",
  claims: "side",
};

/** What the schema has against values that are there; blanks are told otherwise. */
function schemaFaults(kind: Kind, value: object): DraftFault[] {
  const result = safeParseRecord(kind, value);
  if (result.success) return [];
  return result.issues
    .filter(({ received }) => received !== "null")
    .map((each) => {
      const [first = "id", ...rest] = each.path;
      const inner = rest.find((step) => step === "source" || step === "lang" || step === "captured" || step === "url");
      const field = inner === "source" || inner === "lang" || inner === "captured" ? inner : (fieldOf[first] ?? first);
      return { ...each, field: field as DraftField };
    });
}

function missingIn(kind: Kind, id: string, value: object, ids: KnownIds): Draft["missing"] {
  const found = new Map<string, Draft["missing"][number]>();
  eachReference({ kind, id, value, path: [] }, (of, other) => {
    if (of === "claim" || ids[of].has(other) || (of === kind && other === id)) return;
    const hint = didYouMean(other, ids[of]);
    found.set(`${of} ${other}`, { kind: of, id: other, ...(hint === undefined ? {} : { hint }) });
  });
  return [...found.values()];
}
