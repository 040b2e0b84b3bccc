import type { DatasetData, Kind } from "@incident-data/core";
import { reviewMark } from "../reviews.ts";
import { flowText, scalarText } from "../yaml-text.ts";

/** What somebody knows of a record that is to be added; all that is not said becomes a blank. */
export interface DraftGiven {
  readonly id?: string;
  readonly type?: string;
  /** Names of an actor or a place: `Armenia`, or with its language `hy=Հայաստան`. */
  readonly names?: readonly string[];
  /** The title of a source or an incident, by language in the same way. */
  readonly titles?: readonly string[];
  /** The language of what is given, unless it says its own. */
  readonly lang?: string;
  readonly url?: string;
  readonly licence?: string;
  readonly published?: string;
  readonly by?: string;
  /** The address of a copy that was kept, and the day it was made. */
  readonly archive?: string;
  readonly captured?: string;
  readonly quotedIn?: string;
  /** The source of a name or a quote. */
  readonly source?: string;
  /** To the letter; with ` … ` in it what stands from its first to its last words, where the source's text is at hand. */
  readonly quote?: string;
  readonly when?: string;
  readonly where?: readonly string[];
  readonly parties?: readonly string[];
  readonly partOf?: readonly string[];
  readonly speaker?: string;
  readonly onBehalfOf?: string;
  readonly said?: string;
  readonly acts?: readonly string[];
  readonly about?: string;
  readonly side?: string;
}

/** The names of what can be given. */
export type DraftField = keyof DraftGiven;

/** What a draft is made among. */
export interface DraftContext {
  /** The records that are there, faulty ones left out. */
  readonly data: DatasetData;
  /** The language of what says none. */
  readonly lang: string;
  /** Whether the quote that is given was found in a text of its source. */
  readonly quoteFound: boolean;
}

/** How a kind of record is drafted. */
export interface DraftKind {
  readonly kind: Kind;
  /** What can be given, in the order in which it is asked for. */
  readonly takes: readonly DraftField[];
  /** An id, from what is given; one that is taken gets a number where `numbered`. */
  proposeId(given: DraftGiven, context: DraftContext): string | undefined;
  readonly numbered: boolean;
  fields(given: DraftGiven, context: DraftContext): readonly Line[];
}

/** A field of a draft: with a value, with fields of its own, or a blank. */
export interface Line {
  readonly name: string;
  readonly value?: unknown;
  readonly fields?: readonly Line[];
  /** A list of objects. */
  readonly items?: readonly (readonly Line[])[];
  /** Why a person has to look at it. A field without a value is a blank. */
  readonly review?: string;
}

/** A field that was given. */
export function given(name: string, value: unknown): Line {
  return { name, value };
}

/** A field with a value that a program proposes. */
export function proposed(name: string, value: unknown, review: string): Line {
  return { name, value, review };
}

/** A field that only a person can fill. */
export function blank(name: string, review: string): Line {
  return { name, review };
}

/** The field where it was given, else a blank. */
export function givenOrBlank(name: string, value: unknown, review: string): Line {
  return value === undefined ? blank(name, review) : given(name, value);
}

/** The field where it was given, else none. */
export function givenOrNone(name: string, value: unknown): readonly Line[] {
  return value === undefined ? [] : [given(name, value)];
}

/** A draft as the text of its file. */
export function draftText(lines: readonly Line[], schema: string | undefined): string {
  const head = schema === undefined ? "" : `# yaml-language-server: $schema=${schema}\n`;
  return `${head}${textOf(lines, "")}`;
}

function textOf(lines: readonly Line[], indent: string): string {
  return lines
    .map(({ name, value, fields, items, review }) => {
      const key = `${indent}${flowText(name)}:`;
      const mark = review === undefined ? "" : ` # ${reviewMark} ${review}`;
      if (fields !== undefined) return `${key}${mark}\n${textOf(fields, `${indent}  `)}`;
      if (items !== undefined) return `${key}${mark}\n${items.map((each) => itemText(each, `${indent}  `)).join("")}`;
      if (value === undefined) return `${key}${mark}\n`;
      const text = typeof value === "object" && value !== null ? flowText(value) : scalarText(value, "plain", false);
      return `${key} ${text}${mark}\n`;
    })
    .join("");
}

function itemText(lines: readonly Line[], indent: string): string {
  return `${indent}- ${textOf(lines, `${indent}  `).slice(indent.length + 2)}`;
}
