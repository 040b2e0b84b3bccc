import { bound, exactly } from "../bound.ts";
import type { Profile } from "./profile.ts";

/**
 * Reads as the published coding of the ISAF press releases does: "multiple" is written as 3. It has a row for nothing
 * else, so that other expressions are refused rather than guessed.
 */
export const isaf: Profile = {
  name: "isaf@1",
  source:
    "The coding of ISAF press releases (A Dataset of ISAF Press Releases, strickvl/isafpressreleases): minkilled.",
  about: exactly,
  vague: {
    multiple: exactly(3),
    losses: bound(0, null),
  },
  casualties: ["killed", "wounded"],
};
