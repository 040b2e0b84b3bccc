import { isDeepStrictEqual } from "node:util";
import { isMap, isScalar, isSeq, type Node } from "yaml";
import { applyStep, type Edit, type EditFault, inOrder, type Step, smallest, stepOf, valueAt } from "./edits.ts";
import type { Limits } from "./limits.ts";
import { parseYaml } from "./yaml.ts";
import {
  columnOf,
  endOfItem,
  isBlockScalar,
  isOnLines,
  isUnwritten,
  lineAfter,
  lineEnd,
  lineEndOf,
  lineStart,
  markBefore,
  markOf,
  quotesOf,
  rootOf,
  type Splice,
  type Spot,
  spliced,
  spotAt,
  startOf,
  startOfItem,
  valueEnd,
} from "./yaml-spots.ts";
import { afterColon, afterDash, blockScalar, blockText, flowText, isBlock, keyText, scalarText } from "./yaml-text.ts";

/** A YAML text after some edits, or why one of them cannot be made. */
export type EditedYaml =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: EditFault };

/**
 * The text of a record after some edits, of which the paths lead into the record. Every byte of what is not edited stays:
 * comments, the order of fields, empty lines, quotes, indentation, the ends of lines and a byte order mark. What comes of it
 * is read again, and has to be the value that was edited. A comment goes only with what it stands in.
 */
export function editYaml(text: string, edits: readonly Edit[], limits: Partial<Limits> = {}): EditedYaml {
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  let [made, value] = [text.slice(mark.length), undefined as unknown];
  const read = parseYaml(made, limits);
  const [fault] = read.faults;
  if (fault !== undefined) {
    return { ok: false, fault: { path: fault.path, expected: fault.expected, received: fault.received } };
  }
  value = read.value;
  for (const edit of inOrder(edits)) {
    const whole = stepOf(value, edit);
    if ("expected" in whole) return { ok: false, fault: whole };
    for (const step of smallest(value, whole)) {
      const next = applyStep(value, step);
      const written = write(made, value, step, next, limits);
      if (written === undefined) {
        const expected = "a change that can be written without touching anything else";
        return { ok: false, fault: { path: step.path, expected, received: step.op } };
      }
      [made, value] = [written, next];
    }
  }
  return { ok: true, text: mark + made };
}

/** The first way to write a step that is read as the value it should give; `undefined` where there is none. */
function write(
  text: string,
  value: unknown,
  step: Step,
  expected: unknown,
  limits: Partial<Limits>,
): string | undefined {
  for (const splices of waysOf(text, value, step)) {
    const made = spliced(text, splices);
    const { value: read, faults } = parseYaml(made, limits);
    if (faults.length === 0 && isDeepStrictEqual(read, expected)) return made;
  }
  return undefined;
}

/** Ways to write a step, the best first. */
function waysOf(text: string, value: unknown, step: Step): readonly (readonly Splice[])[] {
  const root = rootOf(text);
  if (step.op === "insert") return insertion(text, root, step, valueAt(value, step.path.slice(0, -1)));
  const spot = spotAt(root, step.path);
  if (spot === undefined) return [];
  switch (step.op) {
    case "replace":
      return replacement(text, spot, step.value);
    case "remove":
      return removal(text, root, spot, step);
    case "rename": {
      const { key, inFlow } = spot;
      if (key === undefined) return [];
      const [start, end] = [startOf(key), key.range?.[1] ?? 0];
      return [quotesOf(key), "double" as const].map((quotes) => [
        { start, end, text: keyText(step.name, quotes, inFlow) },
      ]);
    }
  }
}

function replacement(text: string, spot: Spot, value: unknown): (readonly Splice[])[] {
  const { node, inFlow } = spot;
  const end = lineEndOf(text);
  if (node !== null && isOnLines(node)) return replacementOfLines(text, spot, node, value, end);
  const mark = inFlow ? undefined : markBefore(text, spot);
  const texts = oneLine(node, value, inFlow);
  if (node === null || isUnwritten(node)) {
    const at = mark ?? node?.range?.[0] ?? endOfItem(text, spot.holder ?? empty, spot.index);
    const before = text.charAt(at - 1) === " " || text.charAt(at - 1) === "-" ? "" : " ";
    const inserted = texts.flatMap((made) =>
      [before, " ", ": "].map((gap) => [{ start: at, end: at, text: gap + made }]),
    );
    return [...onLines(text, spot, mark, at, value, end), ...inserted];
  }
  const [start, stop] = [startOf(node), valueEnd(text, node)];
  const lines = onLines(text, spot, mark, stop, value, end);
  if (!isBlockScalar(node)) return [...lines, ...texts.map((made) => [{ start, end: stop, text: made }])];
  const ended = text.slice(start, stop).endsWith("\n") ? end : "";
  const header = text.slice(start, lineEnd(text, start));
  const indent = /\n( +)/.exec(text.slice(start, stop))?.[1] ?? "  ";
  const kept = typeof value === "string" ? blockScalar(value, header, indent, end) : undefined;
  const keptSplices = kept === undefined ? [] : [[{ start, end: stop, text: kept }]];
  return [...keptSplices, ...lines, ...texts.map((made) => [{ start, end: stop, text: made + ended }])];
}

/** Stands for the holder of the root, which has none. */
const empty = { items: [] } as unknown as NonNullable<Spot["holder"]>;

/** Ways to write a value on one line, in the place of another. */
function oneLine(node: Node | null, value: unknown, inFlow: boolean): string[] {
  if (typeof value === "object" && value !== null) return [flowText(value)];
  return [scalarText(value, quotesOf(node), inFlow), scalarText(value, "double", inFlow)];
}

/** A list or an object on lines of its own, in the place of what stands up to `stop` after a colon or a dash. */
function onLines(
  text: string,
  { node, key, inFlow }: Spot,
  mark: number | undefined,
  stop: number,
  value: unknown,
  end: string,
): (readonly Splice[])[] {
  const wasFlow = (isMap(node) || isSeq(node)) && node.flow === true;
  if (inFlow || mark === undefined || wasFlow || !isBlock(value)) return [];
  const rest = text.slice(stop, lineEnd(text, stop));
  if (key === undefined) {
    const indent = " ".repeat(columnOf(text, mark - 1) + 2);
    if (rest.trim() !== "" && stop !== lineStart(text, stop)) return [];
    return [[{ start: mark, end: lineAfter(text, stop), text: afterDash(value, indent, end) }]];
  }
  const lines = blockText(value, " ".repeat(columnOf(text, startOf(key)) + 2), end);
  return [[{ start: mark, end: stop, text: "" }, addedLines(text, lineAfter(text, stop), lines, end)]];
}

/** Lines put where a line starts; at the end of a text whose last line has no end, they have none either. */
function addedLines(text: string, at: number, lines: string, end: string): Splice {
  const open = at === text.length && text !== "" && !text.endsWith("\n");
  return { start: at, end: at, text: open ? end + lines.slice(0, -end.length) : lines };
}

/** What takes the place of a list or an object that stands on lines of its own. */
function replacementOfLines(text: string, spot: Spot, node: Node, value: unknown, end: string): (readonly Splice[])[] {
  const [start, stop] = [startOf(node), valueEnd(text, node)];
  const mark = markBefore(text, spot);
  const ended = text.slice(start, stop).endsWith("\n") ? end : "";
  const [first = ""] = oneLine(null, value, false);
  const asBlock = isBlock(value);
  if (mark === undefined) {
    return [[{ start, end: stop, text: asBlock ? blockText(value, "", end) : first + ended }]];
  }
  const from = lineStart(text, start);
  // On the line of its dash.
  if (from < mark) {
    const lines = asBlock ? blockText(value, " ".repeat(columnOf(text, start)), end).trimStart() : first + ended;
    return [[{ start, end: stop, text: lines }]];
  }
  const cut = { start: from, end: stop, text: "" };
  // What stands between the colon and the lines, such as a comment, stays.
  const inserted = { start: mark, end: mark, text: ` ${first}` };
  if (!asBlock) return [[inserted, ended === "" ? { ...cut, start: lineEnd(text, from - 2) } : cut]];
  const outer = spot.key === undefined ? columnOf(text, mark - 1) : columnOf(text, startOf(spot.key));
  return [
    [{ ...cut, text: blockText(value, " ".repeat(Math.max(outer + 2, columnOf(text, start))), end) }],
    [inserted, cut],
  ];
}

function removal(text: string, root: Node | null, spot: Spot, step: Step): (readonly Splice[])[] {
  const { holder, index, inFlow } = spot;
  if (holder === undefined) return [];
  const last = holder.items.length - 1;
  if (last === 0) {
    const around = spotAt(root, step.path.slice(0, -1));
    return around === undefined ? [] : replacement(text, around, isSeq(holder) ? [] : {});
  }
  const stop = endOfItem(text, holder, index);
  if (inFlow) {
    const [start, end] =
      index < last
        ? [startOfItem(holder, index), startOfItem(holder, index + 1)]
        : [endOfItem(text, holder, index - 1), stop];
    return [[{ start, end, text: "" }]];
  }
  const start = markOf(text, holder, index);
  const end = lineAfter(text, stop);
  const from = lineStart(text, start);
  if (text.slice(from, start).trim() === "") {
    // The last line of a text without a last line end leaves it so.
    const open = end === text.length && !text.endsWith("\n") && from > 0;
    return [[{ start: open ? lineEnd(text, from - (text.charAt(from - 2) === "\r" ? 2 : 1)) : from, end, text: "" }]];
  }
  // The first member stands on the line of a dash: the next one takes its place, or the lines between them stay.
  const next = markOf(text, holder, index + 1);
  if (text.slice(end, next).trim() === "") return [[{ start, end: next, text: "" }]];
  const after = text.slice(0, end).replace(/\r?\n$/, "").length;
  return [[{ start: text.slice(0, start).trimEnd().length, end: after, text: "" }]];
}

function insertion(text: string, root: Node | null, step: Step, around: unknown): (readonly Splice[])[] {
  const path = step.path.slice(0, -1);
  const spot = spotAt(root, path);
  const last = step.path.at(-1) ?? "";
  const { node } = spot ?? { node: null };
  if (step.op !== "insert" || (!isMap(node) && !isSeq(node))) return [];
  const { value } = step;
  const end = lineEndOf(text);
  const index = typeof last === "number" ? last : node.items.length;
  if (spot?.inFlow === true || node.flow === true) {
    const made = isSeq(node) ? flowText(value) : `${keyText(String(last), "plain", true)}: ${flowText(value)}`;
    if (Array.isArray(around) ? around.length === 0 : node.items.length === 0) {
      const at = startOf(node) + 1;
      return [[{ start: at, end: at, text: isSeq(node) ? made : ` ${made} ` }]];
    }
    const at = index < node.items.length ? startOfItem(node, index) : endOfItem(text, node, index - 1);
    return [[{ start: at, end: at, text: index < node.items.length ? `${made}, ` : `, ${made}` }]];
  }
  const first = markOf(text, node, 0);
  const indent = " ".repeat(columnOf(text, first));
  const inner = `${indent}  `;
  const mark = isSeq(node) ? "-" : `${keyText(String(last), "plain", false)}:`;
  const line = mark + (isSeq(node) ? afterDash(value, inner, end) : afterColon(value, inner, end));
  if (index > 0) {
    return [[addedLines(text, lineAfter(text, endOfItem(text, node, index - 1)), indent + line, end)]];
  }
  return [[{ start: first, end: first, text: line + indent }]];
}

/** What is written for the text, number or truth value at a path, without its quotes. */
export function sourceAt(text: string, path: Step["path"]): string | undefined {
  const node = spotAt(rootOf(text.replace(/^\ufeff/, "")), path)?.node ?? null;
  return isScalar(node) ? node.source : undefined;
}
