import type { Actor, Evidence, Name, Path, Place, Quote } from "@incident-data/core";
import { type ClaimEntry, type OwnText, type Records, type Table, tables, type WhenEntry } from "./entries.ts";
import { claimsOf, datesOf, evidenceIn, ownTextsOf, referencesOf, whensOf } from "./walks.ts";

/** What records hold that rules look at, with its places. */
export interface Items {
  readonly claims: readonly ClaimEntry[];
  readonly whens: readonly WhenEntry[];
  /** Every text that is a date. */
  readonly dates: readonly { readonly edtf: string; readonly path: Path }[];
  /** Every list of evidence. */
  readonly evidence: readonly { readonly list: readonly Evidence[]; readonly path: Path }[];
  readonly quotes: readonly { readonly quote: Quote; readonly path: Path }[];
  readonly ownTexts: readonly OwnText[];
  readonly names: readonly {
    readonly names: readonly Name[];
    readonly path: Path;
    readonly record: Actor | Place;
  }[];
  /** What they refer to, each as `<kind> <id>`; a reference of a record to itself is none. */
  readonly references: readonly string[];
}

/** The tables in which there are items of a kind. */
export const tablesOf: { readonly [I in keyof Items]: readonly Table[] } = {
  claims: ["statements"],
  whens: ["sources", "incidents", "statements"],
  dates: ["sources", "actors", "places", "incidents", "statements"],
  evidence: ["sources", "actors", "places", "incidents", "statements"],
  quotes: ["sources", "actors", "places", "incidents", "statements"],
  ownTexts: tables,
  names: ["actors", "places"],
  references: ["sources", "actors", "places", "incidents", "statements"],
};

/** What some records hold: each list is made when it is first asked for, and once. */
export class ItemsOf implements Items {
  readonly #records: Records;
  readonly #made = new Map<keyof Items, unknown>();

  constructor(records: Records) {
    this.#records = records;
  }

  get claims() {
    return this.#once("claims", () => [...claimsOf(this.#records.statements)]);
  }

  get whens() {
    return this.#once("whens", () => [...whensOf(this.#records)]);
  }

  get dates() {
    return this.#once("dates", () => [...datesOf(this.#records, this.whens)]);
  }

  get evidence() {
    return this.#once("evidence", () => [...evidenceIn(this.#records)]);
  }

  get quotes() {
    return this.#once("quotes", () =>
      this.evidence.flatMap(({ list, path }) =>
        list.flatMap((quote, i) => ("lang" in quote ? [{ quote, path: [...path, i] }] : [])),
      ),
    );
  }

  get ownTexts() {
    return this.#once("ownTexts", () => [...ownTextsOf(this.#records)]);
  }

  get names() {
    return this.#once("names", () =>
      (["actors", "places"] as const).flatMap((table) =>
        this.#records[table].map((record) => ({ names: record.names, path: [table, record.id, "names"], record })),
      ),
    );
  }

  get references() {
    return this.#once("references", () => [...referencesOf(this.#records)]);
  }

  #once<I extends keyof Items>(name: I, make: () => Items[I]): Items[I] {
    const known = this.#made.get(name) ?? make();
    this.#made.set(name, known);
    return known as Items[I];
  }
}

/** What many hold together, each list in their order. */
export class AllItems implements Items {
  readonly #parts: readonly Items[];
  readonly #made = new Map<keyof Items, unknown>();

  constructor(parts: readonly Items[]) {
    this.#parts = parts;
  }

  get claims() {
    return this.#all("claims");
  }

  get whens() {
    return this.#all("whens");
  }

  get dates() {
    return this.#all("dates");
  }

  get evidence() {
    return this.#all("evidence");
  }

  get quotes() {
    return this.#all("quotes");
  }

  get ownTexts() {
    return this.#all("ownTexts");
  }

  get names() {
    return this.#all("names");
  }

  get references() {
    return this.#all("references");
  }

  #all<I extends keyof Items>(name: I): Items[I] {
    const known = this.#made.get(name) ?? this.#parts.flatMap((each) => each[name] as readonly unknown[]);
    this.#made.set(name, known);
    return known as Items[I];
  }
}
