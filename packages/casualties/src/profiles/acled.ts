import { bound, exactly } from "../bound.ts";
import type { Profile } from "./profile.ts";

const threeOrTen = bound(3, 10);

/**
 * Reads as ACLED's coders do, who write one number an event: 10 for tens, 12 for dozens, 100 for hundreds, and 3 or
 * 10, by scale and context, for a plural. Where ACLED writes 0 for "casualties" without a figure the lower end is 0
 * and the upper end stays, because nobody said zero.
 */
export const acled: Profile = {
  name: "acled@1",
  source: "ACLED codebook, fatalities, and the ACLED FAQ on fatality counts.",
  about: exactly,
  vague: {
    few: threeOrTen,
    several: threeOrTen,
    some: threeOrTen,
    multiple: threeOrTen,
    many: threeOrTen,
    numerous: threeOrTen,
    plural: threeOrTen,
    tens: exactly(10),
    dozens: exactly(12),
    hundreds: exactly(100),
    losses: bound(0, 10),
    "numerous losses": bound(0, 10),
  },
  casualties: ["killed", "wounded"],
};
