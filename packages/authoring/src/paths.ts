import { characterName, oddCharacters } from "@incident-data/core/characters";

/** Why a path may not be followed: what was found, and how to mend it. The path itself is shown as it was written. */
export interface PathFault {
  readonly expected: string;
  readonly received: string;
  readonly hint: string;
}

/** Names that Windows keeps for devices, whatever stands after a dot. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])(?:[ .]|$)/i;

/**
 * Why a path from outside may not be followed, by its text alone; `undefined` where it may: a relative path downwards, with
 * `/` between its names, each of which any system can have. What stands on the disk is judged by `insideOf`.
 */
export function pathFault(path: string): PathFault | undefined {
  const expected = "a path downwards inside the folder";
  const fault = (received: string, hint: string): PathFault => ({
    expected,
    received: `${received}: ${written(path)}`,
    hint,
  });
  if (path === "") return fault("an empty path", "Name a file.");
  const [odd] = oddCharacters(path);
  const wide = /[\t\n\r\u0085]/.exec(path);
  if (odd !== undefined || wide !== null) {
    return fault(characterName(odd?.code ?? wide?.[0].charCodeAt(0) ?? 0), "Take the character out of the name.");
  }
  if (/^[A-Za-z]:/.test(path)) return fault("a drive letter", "Write the path from the folder on.");
  if (path.includes("\\")) return fault("a backslash", "Write / between names.");
  if (path.startsWith("/")) return fault("an absolute path", "Write the path from the folder on.");
  for (const name of path.split("/")) {
    if (name === "") return fault("an empty name", "Write one / between names, and none at the end.");
    if (name === "..") return fault("a step upwards (..)", "Put the file inside the folder.");
    if (name === ".") return fault("a step to where it is (.)", "Take it out.");
    if (/[<>:"|?*]/.test(name))
      return fault("a character that Windows allows in no name", "Give the file another name.");
    if (name.endsWith(".") || name.endsWith(" ")) {
      return fault("a dot or a space at the end of a name", "Give the file another name.");
    }
    if (device.test(name)) return fault("the name of a device on Windows", "Give the file another name.");
    if (new TextEncoder().encode(name).length > 255) return fault("a name of more than 255 bytes", "Shorten it.");
  }
  return undefined;
}

/** A path as it was written, in quotes; only what is not seen is written out, and a long one is shortened. */
export function written(path: string): string {
  let made = "";
  for (const character of path.length > 200 ? `${path.slice(0, 200)}…` : path) {
    const [odd] = oddCharacters(character);
    made += odd === undefined ? character.replace(/[\t\n\r]/, " ") : `<${characterName(odd.code)}>`;
  }
  return `"${made}"`;
}
