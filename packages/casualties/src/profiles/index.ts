import { CasualtyError, issue, shown } from "../issue.ts";
import { acled } from "./acled.ts";
import { isaf } from "./isaf.ts";
import type { Profile } from "./profile.ts";
import { strict } from "./strict.ts";

/** The profiles that come with the package, by name and version. */
export const profiles = {
  "strict@1": strict,
  "acled@1": acled,
  "isaf@1": isaf,
} as const satisfies Readonly<Record<string, Profile>>;

/** The newest version of each profile, for its name alone. */
const newest = { strict, acled, isaf } as const satisfies Readonly<Record<string, Profile>>;

const byName = { ...profiles, ...newest };

/** The name of a profile that comes with the package, with a version or without: then the newest is meant. */
export type ProfileName = keyof typeof profiles | keyof typeof newest;

/** Returns true for the name of a profile that comes with the package, with its version or without. */
export function isProfileName(value: unknown): value is ProfileName {
  return typeof value === "string" && (Object.hasOwn(profiles, value) || Object.hasOwn(newest, value));
}

/**
 * Returns the profile of that name, or the given profile itself.
 *
 * @throws {CasualtyError} `unknown_profile` when no profile has the name.
 */
export function profileOf(profile: ProfileName | Profile): Profile {
  if (typeof profile === "object" && profile !== null) return profile;
  if (isProfileName(profile)) return byName[profile];
  throw new CasualtyError(issue("unknown_profile", Object.keys(profiles).join(", "), shown(profile), ["profile"]));
}
