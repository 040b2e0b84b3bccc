import type { IdKind, Kind } from "../ids.ts";

/** What became of an id that went: one other took it in, several share what it was, or it should not have been there. */
export type TombstoneStatus = "merged" | "split" | "withdrawn";

/** What every tombstone says, whatever it is of. */
interface Buried {
  /** The id that went. No record or claim of its kind has it again. */
  readonly id: string;
  readonly status: TombstoneStatus;
  /** Where to look instead, ids of the same kind that are there: one of `merged`, two or more of `split`, none of `withdrawn`. */
  readonly into: readonly string[];
  /** Why it went, in the editor's words. */
  readonly reason: string;
  /** EDTF; the day on which it went. */
  readonly since: string;
}

/** What an id of a record leaves behind. That of a statement stands for its claims' ids too, where they have none of their own. */
export interface RecordTombstone extends Buried {
  readonly of: Kind;
}

/** What a claim's id leaves behind. */
export interface ClaimTombstone extends Buried {
  readonly of: Extract<IdKind, "claim">;
}

/** What an id that went leaves behind: ids are forever, and one that is gone still says where to look. */
export type Tombstone = RecordTombstone | ClaimTombstone;
