import { formatCount, isCount } from "@incident-data/casualties";
import type { DatasetData } from "../data.ts";
import { type Dataset, openDataset } from "../dataset.ts";
import { type IdKind, type Kind, kinds } from "../ids.ts";
import { type Path, shown } from "../issues.ts";
import { claimantOf } from "../questions/affiliation.ts";
import { nameFor } from "../questions/names.ts";
import { get } from "../raw.ts";
import type { Tombstone } from "../records/tombstone.ts";

/** What fields are called in a sentence, where their own name would not do. */
const labels: { readonly [way: string]: string } = {
  when: "date",
  said: "date of saying",
  published: "date of publication",
  where: "place",
  url: "link",
  archive: "archive copy",
  names: "name",
  "names.text": "name",
  "names.lang": "language of a name",
  "evidence.text": "quote",
  "terms.text": "terms",
  ids: "outside id",
  lang: "language",
  by: "author",
  text: "words",
  schemaVersion: "schema version",
  "when.evidence": "evidence of the date",
  "said.evidence": "evidence of the date",
  "published.evidence": "evidence of the date",
};

/** What a path into a record or a claim leads to, in words: `killed`, `date`, `part of, from`. */
export function labelOf(way: Path, claim?: unknown): string {
  const names = way.filter((step) => typeof step === "string");
  const harms = get(claim, "harms");
  if (names[0] === "count" && Array.isArray(harms)) return harms.join(" or ");
  if (claim !== undefined && names[0] === "by") return "done by";
  for (let from = 0; from < names.length; from++) {
    const label = labels[names.slice(from).join(".")];
    if (label === undefined) continue;
    return [
      ...names
        .slice(0, from)
        .filter((name) => !(name in labels))
        .map(spaced),
      label,
    ].join(", ");
  }
  return names.map(spaced).join(", ");
}

/** `partOf` as "part of". */
function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** A value in a sentence: a count and a date as people read them, ids as they are, everything else in quotes. */
export function valueText(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return /^[\w.#:@/~?%+-]{1,120}$/.test(value) ? value : shown(value);
  if (Array.isArray(value)) {
    const plain = value.every((each) => typeof each === "string");
    return plain && value.length > 0 ? value.map(valueText).join(", ") : shown(value);
  }
  if (typeof value !== "object" || value === null) return String(value);
  if (isCount(value)) return `${formatCount(value, { style: "words" })}`;
  const edtf = get(value, "edtf");
  if (typeof edtf === "string") {
    const [sense, zone] = [get(value, "sense"), get(value, "zone")];
    const anchor = get(value, "anchor");
    const to = get(anchor, "record") ?? get(anchor, "source");
    const relative = typeof to === "string" ? [`${String(get(anchor, "relation"))} ${to}`] : [];
    const more = [...[sense, zone].filter((each) => typeof each === "string"), ...relative];
    return more.length === 0 ? edtf : `${edtf} (${more.join(", ")})`;
  }
  const [relation, claim] = [get(value, "kind"), get(value, "claim")];
  if (typeof relation === "string" && typeof claim === "string") return `${relation} ${claim}`;
  const [scheme, id] = [get(value, "scheme"), get(value, "id")];
  if (typeof scheme === "string" && typeof id === "string") return `${scheme} ${id}`;
  const text = get(value, "text");
  const lang = get(value, "lang");
  if (typeof text === "string") return typeof lang === "string" ? `${shown(text)} (${lang})` : shown(text);
  const field = ["actor", "place", "incident", "url"].find((each) => typeof get(value, each) === "string");
  return field === undefined ? shown(value) : valueText(get(value, field));
}

/** What is only changed in its words, shown with them. */
export function wordingText(value: unknown): string {
  const words = get(value, "words");
  return typeof words === "string" ? shown(words) : valueText(value);
}

/** How a version of a data set calls its records and claims, for readers of English; nobody's name is the name. */
export class Voice {
  readonly #dataset: Dataset;

  constructor(data: DatasetData) {
    this.#dataset = openDataset(data);
  }

  /** Who makes a claim, by a name. */
  claimant(id: string): string | undefined {
    const claim = this.#dataset.claims[id];
    return claim === undefined ? undefined : this.#name(claimantOf(this.#dataset, claim));
  }

  /** What a record or a claim is, in a few words. */
  summary(kind: IdKind, id: string): string {
    if (kind === "claim") {
      const claim = this.#dataset.claims[id];
      if (claim === undefined) return "";
      const count = claim.kind === "casualties" ? claim.count : claim.kind === "duration" ? claim.days : undefined;
      const what = labelOf([claim.kind === "duration" ? "days" : "count"], claim);
      const said = count === undefined ? claim.kind : `${what}: ${valueText(count)}`;
      return `${said}, by ${this.#name(claimantOf(this.#dataset, claim))}`;
    }
    if (kind === "statement") {
      const statement = this.#dataset.statements[id];
      return statement === undefined ? "" : `by ${this.#name(statement.speaker)}`;
    }
    if (kind === "actor") return this.#name(id);
    const record = this.#dataset[`${kind}s`][id];
    const title: unknown = get(record, "title");
    const own = get(title, "en") ?? Object.values(title ?? {})[0];
    if (typeof own === "string") return plain(own);
    const place = kind === "place" ? this.#dataset.places[id] : undefined;
    return place === undefined ? String(get(record, "type") ?? "") : plain(nameFor(place, "en").name.text);
  }

  #name(actor: string): string {
    const record = this.#dataset.actors[actor];
    return record === undefined ? actor : plain(nameFor(record, "en").name.text);
  }
}

/** Text on one line in which every character can be seen. */
function plain(text: string): string {
  return shown(text)
    .slice(1, -1)
    .replace(/\\(["\\])/g, "$1");
}

/** What a tombstone says: `merged into a: the same incident by another name`. */
export function fateText({ status, into, reason }: Tombstone): string {
  return `${status}${into.length === 0 ? "" : ` into ${into.join(", ")}`}: ${plain(reason)}`;
}

/** The kind of record that a table is of. */
export const nouns: { readonly [K in Kind | "claim" | "dataset"]: string } = {
  ...(Object.fromEntries(kinds.map((kind) => [kind, kind])) as { readonly [K in Kind]: K }),
  claim: "claim",
  dataset: "data set",
};
