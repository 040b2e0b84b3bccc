import type { Path } from "@incident-data/core";
import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Quotes } from "./yaml-text.ts";

/** A change of a text: what stands from `start` to before `end` becomes `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text after some splices that do not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let made = "";
  let from = 0;
  for (const splice of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    made += text.slice(from, splice.start) + splice.text;
    from = splice.end;
  }
  return made + text.slice(from);
}

/** Where something stands in a YAML document: its node, the list or object around it, and its index there. */
export interface Spot {
  readonly node: Node | null;
  readonly key: Node | undefined;
  readonly holder: YAMLMap | YAMLSeq | undefined;
  readonly index: number;
  /** Whether it stands inside brackets. */
  readonly inFlow: boolean;
}

/** The root of a YAML text that has been judged already. */
export function rootOf(text: string): Node | null {
  return parseDocument(text, {
    version: "1.2",
    schema: "core",
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent",
  }).contents;
}

/** The spot at a path; `undefined` where it leads nowhere. */
export function spotAt(root: Node | null, path: Path): Spot | undefined {
  let spot: Spot = { node: root, key: undefined, holder: undefined, index: 0, inFlow: false };
  for (const step of path) {
    const { node } = spot;
    if (!isMap(node) && !isSeq(node)) return undefined;
    const inFlow = spot.inFlow || node.flow === true;
    if (isMap(node)) {
      const index = node.items.findIndex(({ key }) => isScalar(key) && key.value === step);
      const pair = node.items[index];
      if (pair === undefined || !isNode(pair.key)) return undefined;
      spot = { node: isNode(pair.value) ? pair.value : null, key: pair.key, holder: node, index, inFlow };
    } else {
      const item = typeof step === "number" && step < node.items.length ? node.items[step] : undefined;
      if (!isNode(item)) return undefined;
      spot = { node: item, key: undefined, holder: node, index: Number(step), inFlow };
    }
  }
  return spot;
}

/** Whether a node is a list or an object without brackets. */
export function isOnLines(node: Node | null): node is YAMLMap | YAMLSeq {
  return (isMap(node) || isSeq(node)) && node.flow !== true;
}

/** Whether a node is a text behind `|` or `>`. */
export function isBlockScalar(node: Node | null): node is Scalar<string> {
  return isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED");
}

/** Whether nothing is written for a value. */
export function isUnwritten(node: Node | null): boolean {
  return node === null || startOf(node) === endOf(node);
}

export function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

function endOf(node: Node): number {
  return node.range?.[1] ?? 0;
}

/** The start of a member of a list or of an object, without its dash. */
export function startOfItem(holder: YAMLMap | YAMLSeq, index: number): number {
  const item = holder.items[index];
  return startOf((isNode(item) ? item : (item as Pair).key) as Node);
}

/** The end of what is written for a member of a list or of an object. */
export function endOfItem(text: string, holder: YAMLMap | YAMLSeq, index: number): number {
  const item = holder.items[index];
  if (isNode(item)) return valueEnd(text, item);
  const { key, value } = item as Pair;
  if (isNode(value) && !isUnwritten(value)) return valueEnd(text, value);
  return colonAfter(text, endOf(key as Node)) ?? endOf(key as Node);
}

/** The end of what is written for a value. Of what stands on lines of its own it is the start of the next line. */
export function valueEnd(text: string, node: Node): number {
  if (isOnLines(node)) return lineAfter(text, endOfItem(text, node, node.items.length - 1));
  const end = endOf(node);
  if (!isBlockScalar(node) || keepsLineEnds(text, node)) return end;
  // Empty lines after a text are not its own, unless it keeps them.
  return withoutEmptyLines(text, end);
}

/** The end of the last line before a position at a line's start that is not empty. */
function withoutEmptyLines(text: string, end: number): number {
  if (text.charAt(end - 1) !== "\n") return end;
  let last = end;
  let at = end;
  while (at > 0 && " \t\r\n".includes(text.charAt(at - 1))) {
    at--;
    // The end of a line stays where the line before it has something in it.
    if (text.charAt(at) === "\n") last = at + 1;
  }
  return last;
}

function keepsLineEnds(text: string, node: Node): boolean {
  return /^[|>][0-9-]*\+/.test(text.slice(startOf(node), startOf(node) + 4));
}

/** The position after the colon of a key that ends at `position`; `undefined` where none follows. */
function colonAfter(text: string, position: number): number | undefined {
  let at = position;
  while (/\s/.test(text.charAt(at))) at++;
  return text.charAt(at) === ":" ? at + 1 : undefined;
}

/** The position after the colon of a key, or after the dash of a member of a list; `undefined` of the root. */
export function markBefore(text: string, { key, holder, index }: Spot): number | undefined {
  if (key !== undefined) return colonAfter(text, endOf(key));
  return holder === undefined ? undefined : dashOf(text, holder, index) + 1;
}

/** Where the dash of a member of a list stands. */
function dashOf(text: string, holder: YAMLMap | YAMLSeq, index: number): number {
  if (index === 0) return startOf(holder);
  let at = lineAfter(text, endOfItem(text, holder, index - 1));
  for (;;) {
    while (/\s/.test(text.charAt(at))) at++;
    if (text.charAt(at) !== "#") return at;
    at = nextLine(text, at);
  }
}

/** Where a member begins with what marks it: its dash or its key. */
export function markOf(text: string, holder: YAMLMap | YAMLSeq, index: number): number {
  return "get" in holder && isSeq(holder) ? dashOf(text, holder, index) : startOfItem(holder, index);
}

/** The start of the line in which a position stands. */
export function lineStart(text: string, position: number): number {
  return text.lastIndexOf("\n", position - 1) + 1;
}

/** The start of the next line, unless the position is the start of one already. */
export function lineAfter(text: string, position: number): number {
  return position > 0 && text.charAt(position - 1) === "\n" ? position : nextLine(text, position);
}

function nextLine(text: string, position: number): number {
  const end = text.indexOf("\n", position);
  return end < 0 ? text.length : end + 1;
}

/** The end of the line in which a position stands, without what ends it. */
export function lineEnd(text: string, position: number): number {
  const end = text.indexOf("\n", position);
  if (end < 0) return text.length;
  return text.charAt(end - 1) === "\r" ? end - 1 : end;
}

/** How far from the start of its line a position stands. */
export function columnOf(text: string, position: number): number {
  return position - lineStart(text, position);
}

/** What ends a text's lines: as its first one does. */
export function lineEndOf(text: string): string {
  const end = text.indexOf("\n");
  return end > 0 && text.charAt(end - 1) === "\r" ? "\r\n" : "\n";
}

/** The quotes in which a scalar stands. */
export function quotesOf(node: Node | null): Quotes {
  if (!isScalar(node)) return "plain";
  return node.type === "QUOTE_DOUBLE" ? "double" : node.type === "QUOTE_SINGLE" ? "single" : "plain";
}
