import type { Path } from "@incident-data/core";
import { isProse } from "@incident-data/core/schema";

/**
 * The ways to the texts of a value that are not in Unicode normalisation form C, but for somebody's words and prose, which
 * are kept to the letter. Keys are left alone: who uses one may have written it the same.
 */
export function notNormalised(text: string, value: unknown): Path[] {
  // Nearly every text is as it should be, and an escape can only write what is outside of the first letters.
  if (isNormal(text) && !text.includes("\\")) return [];
  const found: Path[] = [];
  const todo: (readonly [value: unknown, way: Path])[] = [[value, []]];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const [here, way] = next;
    if (typeof here === "string") {
      if (!isNormal(here) && !isProse(way)) found.push(way);
    } else if (Array.isArray(here)) {
      for (let i = here.length - 1; i >= 0; i--) todo.push([here[i], [...way, i]]);
    } else if (typeof here === "object" && here !== null) {
      for (const [key, inner] of Object.entries(here).reverse()) todo.push([inner, [...way, key]]);
    }
  }
  return found;
}

function isNormal(text: string): boolean {
  return text.normalize("NFC") === text;
}
