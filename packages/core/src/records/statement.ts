import type { AnyIds, Id, Ids } from "../ids.ts";
import type { Claim } from "./claim.ts";
import type { Evidence, When, Words } from "./common.ts";

/** What a speaker does in saying something. */
export type Act =
  | "report"
  | "accuse"
  | "deny"
  | "appeal"
  | "express-concern"
  | "offer"
  | "propose"
  | "agree"
  | "announce";

/**
 * Somebody says something, and with it makes claims. The speaker of a retold statement is the one retold: in an
 * article's "According to the ministry …" the statement is the ministry's, known from the article.
 */
export interface Statement<I extends Ids = AnyIds> {
  readonly id: Id<I, "statement">;
  readonly speaker: Id<I, "actor">;
  /** In whose name the speaker speaks. */
  readonly onBehalfOf?: Id<I, "actor">;
  readonly addressees?: readonly Id<I, "actor">[];
  readonly said: readonly When<I>[];
  readonly acts: readonly Act[];
  /** Incidents that it speaks of without a claim (an appeal, an offer). */
  readonly about?: readonly Id<I, "incident">[];
  /** The speaker's own words, where the evidence holds more than them. */
  readonly text?: Words;
  /** The reteller's words for what the speaker said, where no verbatim words are at hand. */
  readonly paraphrase?: Words;
  /** Where the copy at hand breaks off. */
  readonly cut?: "start" | "end" | "both";
  /** What the copy at hand lost (an emoji, a link). */
  readonly damaged?: string;
  readonly evidence: readonly Evidence<I>[];
  /** By a key of the editor's; the claim's id is `<statement id>#<key>`. */
  readonly claims?: { readonly [key: string]: Claim<I> };
  readonly note?: string;
}
