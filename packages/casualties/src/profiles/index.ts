import { CasualtyError, issue, shown } from "../issue.ts";
import { acled } from "./acled.ts";
import type { Profile } from "./profile.ts";
import { strict } from "./strict.ts";

/** The profiles that come with the package, by name and version. */
export const profiles = {
  "strict@1": strict,
  "acled@1": acled,
} as const satisfies Readonly<Record<string, Profile>>;

/** The name and version of a profile that comes with the package. */
export type ProfileName = keyof typeof profiles;

/** Returns true for the name of a profile that comes with the package. */
export function isProfileName(value: unknown): value is ProfileName {
  return typeof value === "string" && Object.hasOwn(profiles, value);
}

/**
 * Returns the profile of that name, or the given profile itself.
 *
 * @throws {CasualtyError} `unknown_profile` when no profile has the name.
 */
export function profileOf(profile: ProfileName | Profile): Profile {
  if (typeof profile === "object") return profile;
  if (isProfileName(profile)) return profiles[profile];
  throw new CasualtyError(issue("unknown_profile", Object.keys(profiles).join(", "), shown(profile), ["profile"]));
}
