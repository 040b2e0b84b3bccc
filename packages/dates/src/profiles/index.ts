import type { Profile } from "../words/profile.ts";
import { PLAIN_1 } from "./plain.ts";

/** Every profile that reads words, by name and version. */
export const PROFILES = {
  "plain@1": PLAIN_1,
} as const satisfies Readonly<Record<string, Profile>>;

/** The name and version of a profile. */
export type ProfileName = keyof typeof PROFILES;
