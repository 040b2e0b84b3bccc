import type { Profile } from "../words/profile.ts";
import { ACLED_1 } from "./acled.ts";
import { PLAIN_1 } from "./plain.ts";
import { UCDP_22_1 } from "./ucdp.ts";

/** Every profile that reads words, by name and version. */
export const PROFILES = {
  "plain@1": PLAIN_1,
  "ucdp@22.1": UCDP_22_1,
  "acled@1": ACLED_1,
} as const satisfies Readonly<Record<string, Profile>>;

/** The name and version of a profile. */
export type ProfileName = keyof typeof PROFILES;

/** The newest version of each profile, by name. */
export const NEWEST = {
  plain: "plain@1",
  ucdp: "ucdp@22.1",
  acled: "acled@1",
} as const satisfies Readonly<Record<string, ProfileName>>;

/** The name of a profile without a version: the newest. */
export type UnversionedName = keyof typeof NEWEST;
