/** The words in which dates are stored: types alone, for records that hold a date and read none. */
export type { Anchor, AnchorRelation, When } from "./when.ts";
