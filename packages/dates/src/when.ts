/**
 * How a date stands to the record that it is told by: on a day before all of the record's days, on a day after them, or
 * on the same day. An order within one day ("later that day") is kept, though no date can hold it.
 */
export type AnchorRelation = "before" | "after" | "same-day" | "earlier-same-day" | "later-same-day";

/** The record that a date is relative to: "earlier in July" than the clash. */
export interface Anchor<Ref extends string = string> {
  readonly record: Ref;
  /** The date is `before` or `after` the record's days, or on the same day, where known `earlier` or `later` on it. */
  readonly relation: AnchorRelation;
}

/** A calendar date as somebody stated it. */
export interface When<Ref extends string = string> {
  /** EDTF text (ISO 8601-2:2019, levels 0 to 2). A date is local; a time keeps its offset. */
  readonly edtf: string;
  /**
   * For an interval: `within` = at some time or times inside it; `throughout` = from its start to its end, all the time.
   * Absent = the speaker did not say; then nothing more is concluded than from `within`.
   */
  readonly sense?: "within" | "throughout";
  /** The expression that was read, to the letter. */
  readonly words?: string;
  readonly anchor?: Anchor<Ref>;
  /** The rules that read the words: a name and a version, `plain@1`. */
  readonly profile?: string;
  /** The time zone of the date (IANA name or offset); absent = local to the event, not stated. */
  readonly zone?: string;
}
