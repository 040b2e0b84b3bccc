import type { AnyIds, Id, Ids } from "../ids.ts";
import type { LocalText, When } from "./common.ts";

/** What sort of document a source is. `reference` is a gazetteer, an authority file or a code list. */
export type SourceType =
  | "article"
  | "post"
  | "press-release"
  | "report"
  | "document"
  | "broadcast"
  | "data-file"
  | "reference";

/** A copy that was kept: where, when it was made, and its hash, so that a quote can be checked later. */
export interface ArchiveCopy {
  readonly url: string;
  /** EDTF; when the copy was made. */
  readonly captured: string;
  /** Of the copy's bytes, 64 hexadecimal digits. */
  readonly sha256?: string;
}

/** One passage of a document, by its first and its last words: a table of contents that repeats no whole text. */
export interface Passage {
  readonly from: string;
  readonly to: string;
}

/** A document in which words can be found. */
export interface Source<I extends Ids = AnyIds> {
  readonly id: Id<I, "source">;
  readonly type: SourceType;
  readonly title?: LocalText;
  /** Its author or outlet; absent where not known. */
  readonly by?: Id<I, "actor">;
  readonly published?: readonly When<I>[];
  /** Its main language, BCP 47. */
  readonly lang?: string;
  readonly url?: string;
  /** An SPDX identifier, or the licence's own name where it has none. */
  readonly licence?: string;
  readonly archive?: readonly ArchiveCopy[];
  /** The source through which this one is known, where it is not at hand itself. */
  readonly quotedIn?: Id<I, "source">;
  /** The document's passages in order. A build shows which records hold each, and reports one that none holds. */
  readonly outline?: readonly Passage[];
  readonly note?: string;
}
