import { escaped } from "@incident-data/core/characters";

/** A text as HTML shows it, in an element or between double quotes; characters that are not seen are written out. */
export function html(text: string): string {
  return escaped(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
