import type { CasualtiesClaim, Claim, DatasetData, Evidence, Path, Statement, When } from "@incident-data/core";

/** A list of records that a data set has, or its manifest. */
export type Table = "dataset" | "sources" | "actors" | "places" | "incidents" | "statements";

/** All of them. */
export const tables: readonly Table[] = ["dataset", "sources", "actors", "places", "incidents", "statements"];

/** Some records, or one alone; the manifest may be left out. */
export type Records = Omit<DatasetData, "dataset" | "tombstones"> & { readonly dataset?: DatasetData["dataset"] };

/** A claim with what its statement tells of it. */
export interface ClaimEntry<C extends Claim = Claim> {
  /** `<statement id>#<key>` */
  readonly id: string;
  readonly claim: C;
  readonly statement: Statement;
  readonly path: Path;
  readonly claimant: string;
  /** Its own, else its statement's. */
  readonly evidence: readonly Evidence[];
}

/** A date as somebody stated it, where it stands, and the documents that its words are from. */
export interface WhenEntry {
  readonly when: When;
  readonly path: Path;
  readonly sources: readonly string[];
  /** The date's own evidence, else the record's. */
  readonly evidence: readonly Evidence[];
}

/** A text that the editor wrote, or a name: nothing that must stay to the letter. */
export interface OwnText {
  readonly text: string;
  readonly lang?: string;
  readonly path: Path;
  readonly as: "title" | "note" | "name";
}

/** Whether an entry's claim is a figure of people who came to harm. */
export function isCasualties(entry: ClaimEntry): entry is ClaimEntry<CasualtiesClaim> {
  return entry.claim.kind === "casualties";
}

/** The ids of claims that others end: what they supersede or retract. */
export function endedIn(claims: readonly ClaimEntry[]): ReadonlySet<string> {
  const ended = new Set<string>();
  for (const { claim } of claims) {
    for (const each of claim.relations ?? []) {
      if (each.kind === "supersedes" || each.kind === "retracts") ended.add(each.claim);
    }
  }
  return ended;
}
