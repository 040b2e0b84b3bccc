import { numberLoss } from "../numbers.ts";
import type { CellNode } from "./layout.ts";

/** What a cell says where there is no upper bound. A blank cell is none: it says nothing. */
export const unbounded = "unbounded";

const separator = "; ";

/** The text of a value in its cell. */
export function cellText(value: unknown): string {
  if (value === null) return unbounded;
  if (!Array.isArray(value)) return String(value);
  if (value.some(Array.isArray)) return positionsText(value);
  return value.every((each) => typeof each === "number") && value.length === 2
    ? value.join(" ")
    : value.join(separator);
}

/** A position as `46.04 40.1`, a line as positions with commas between them, each ring of an area in brackets. */
function positionsText(value: readonly unknown[]): string {
  const line = (positions: readonly unknown[]) =>
    positions.map((each) => (each as readonly number[]).join(" ")).join(", ");
  const rings = value.every((each) => Array.isArray(each) && each.some(Array.isArray));
  return rings ? value.map((ring) => `(${line(ring as readonly unknown[])})`).join(", ") : line(value);
}

/**
 * The value of a cell that is not blank. What is not of its kind stays text, for the schema to say what it expects there.
 * White space around anything but free text is nobody's meaning, and goes.
 */
export function cellValue(text: string, { kind, unbounded: mayBeOpen }: CellNode): unknown {
  if (kind === "text") return text;
  const word = text.trim();
  if (mayBeOpen && (word === unbounded || word === "∞")) return null;
  switch (kind) {
    case "words":
      return word.split(";").flatMap((each) => (each.trim() === "" ? [] : [each.trim()]));
    case "numbers":
      return word.split(";").map((each) => numberValue(each.trim()));
    case "positions":
      return positionsValue(word);
    case "boolean":
      return /^true$/i.test(word) ? true : /^false$/i.test(word) ? false : word;
    case "integer":
    case "number":
      return numberValue(word);
    default:
      return word;
  }
}

/** A number where the text is one of which nothing is lost, else the text. */
function numberValue(text: string): number | string {
  if (!/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/.test(text)) return text;
  return numberLoss(text) === undefined ? Number(text) : text;
}

function positionsValue(text: string): unknown {
  if (text.startsWith("(")) {
    const rings = text
      .slice(1)
      .trimEnd()
      .replace(/\)$/, "")
      .trim()
      .split(/\)\s*,\s*\(/);
    return rings.map((ring) => lineValue(ring));
  }
  return text.includes(",") ? lineValue(text) : positionValue(text);
}

function lineValue(text: string): unknown[] {
  return text.split(",").map((each) => positionValue(each.trim()));
}

function positionValue(text: string): unknown {
  return text.split(/\s+/).map(numberValue);
}
