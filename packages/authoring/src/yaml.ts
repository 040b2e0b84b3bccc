import { type Path, shown } from "@incident-data/core";
import { characterName, isPlain, oddCharacters } from "@incident-data/core/characters";
import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  type Pair,
  Parser,
  type Scalar,
  visit,
  type YAMLMap,
} from "yaml";
import { type Limits, limitsOf } from "./limits.ts";
import { numberLoss } from "./numbers.ts";
import { Faults, type ParsedText } from "./parsed.ts";
import { placesIn } from "./places.ts";
import { deepestPlain, plainOffsets, plainYaml } from "./plain-yaml.ts";
import { tooDeep } from "./read-untrusted.ts";

/** A YAML text as plain data, with the place of every value. */
export type YamlText = ParsedText;

/**
 * Reads YAML 1.2 with the core schema. Anchors, aliases, tags, merge keys and several documents are refused: a record
 * says what it says in one place. So are numbers that do not survive, or that YAML 1.1 reads otherwise. Only text that went
 * through `readUntrusted` may come here.
 */
export function parseYaml(text: string, limits: Partial<Limits> = {}): YamlText {
  const { depth, yamlLength } = limitsOf(limits);
  const plain = text.length <= yamlLength && depth > deepestPlain ? plainYaml(text) : undefined;
  if (plain === undefined) return parseAnyYaml(text, limits);
  // Places are asked for seldom: the text is read again for them.
  const places = placesIn(text);
  let offsetOf: ReturnType<typeof plainOffsets> | undefined;
  let parsed: YamlText | undefined;
  const place: YamlText["place"] = (path, at = "value") => {
    offsetOf ??= plainOffsets(text);
    const offset = offsetOf(path, at);
    if (offset !== undefined) return places(offset);
    parsed ??= parseAnyYaml(text, limits);
    return parsed.place(path, at);
  };
  return { value: plain, place, faults: [], omitted: 0 };
}

/** The same by the parser, whatever the text holds. */
export function parseAnyYaml(text: string, limits: Partial<Limits> = {}): YamlText {
  const { depth, issues, yamlLength } = limitsOf(limits);
  const place = placesIn(text);
  const faults = new Faults(issues, place);
  if (text.length > yamlLength) {
    const hint = "Split the file, write it as JSON, or raise the limit `yamlLength`.";
    faults.add("too_large", 0, `at most ${yamlLength} characters of YAML`, `${text.length}`, hint);
  }
  const documents = faults.spoilt ? undefined : documentsOf(text, depth, faults);
  if (documents === undefined) {
    const [first] = faults.list;
    const at = { line: first?.line ?? 1, column: first?.column ?? 1 };
    return { value: undefined, place: () => at, faults: faults.list, omitted: faults.omitted };
  }
  const [document, second] = documents;
  for (const each of documents) judge(each, text, faults);
  if (second !== undefined) {
    faults.add("forbidden_yaml", second.range[0], "one document", "a second document", "Make it a file of its own.");
  }
  const offset = document === undefined ? () => 0 : offsetsIn(document);
  return {
    value: faults.spoilt ? undefined : (document?.toJS({ maxAliasCount: 0 }) ?? null),
    place: (path, at = "value") => place(offset(path, at)),
    faults: faults.list,
    omitted: faults.omitted,
  };
}

/** The documents of a text; `undefined` where it nests too deep for them to be composed. */
function documentsOf(text: string, depth: number, faults: Faults): Document.Parsed[] | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let before = "";
  for (const lexeme of new Lexer().lex(text)) {
    const offset = parser.offset;
    if (before !== scalarMark && (lexeme[0] === "#" || lexeme[0] === "\ufeff"))
      hiddenIn(lexeme, offset, "a comment", faults);
    tokens.push(...parser.next(lexeme));
    before = lexeme;
    // Composing is recursive, and the gate, which knows no grammar, may take text for an open quote and what follows for quoted.
    if (levelsOf(parser) > depth) {
      const { code, expected, received, hint } = tooDeep(depth);
      faults.add(code, offset, expected, received, hint);
      return undefined;
    }
  }
  tokens.push(...parser.end());
  const composer = new Composer({
    version: "1.2",
    schema: "core",
    strict: true,
    // The composer compares every key with every other one; ours are looked up.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent",
  });
  return withoutStacks(() => [...composer.compose(tokens)]);
}

/**
 * Runs what makes many errors without a stack for each, which costs more than all the rest of it and is not shown. Nothing
 * waits in between, and the limit is put back.
 */
function withoutStacks<T>(run: () => T): T {
  const limit = Object.getOwnPropertyDescriptor(Error, "stackTraceLimit");
  if (limit?.writable !== true) return run();
  try {
    Error.stackTraceLimit = 0;
    return run();
  } finally {
    Error.stackTraceLimit = limit.value;
  }
}

/** What the lexer puts before the text of a scalar. */
const scalarMark = "\u001f";

/** How many lists and objects are open. */
function levelsOf({ stack }: Parser): number {
  const inner = stack.at(-1)?.type;
  return stack.length - (inner?.startsWith("block-") === true || inner === "flow-collection" ? 1 : 2);
}

/** Reports what a document holds that no record may. */
function judge(document: Document.Parsed, text: string, faults: Faults): void {
  const end = text.trimEnd().length;
  for (const { code, message, pos } of document.errors) {
    const found = pos[0] < end ? standsAt(text, pos[0]) : "the end of the text";
    faults.add("syntax", pos[0], "YAML", found, hintFor(code, message));
  }
  visit(document, {
    Node(_key, node) {
      const at = node.range?.[0] ?? 0;
      if (isScalar(node)) judgeScalar(node, at, faults);
      if (isAlias(node))
        faults.add("forbidden_yaml", at, "a value", `the alias *${node.source}`, "Write the value out.");
      else if (node.anchor !== undefined) {
        faults.add("forbidden_yaml", at, "a value without an anchor", `&${node.anchor}`, "Take the anchor out.");
      }
      if (isMap(node)) judgeKeys(node, text, faults);
      // A list or an object has its own tag also where none is written.
      const own = isMap(node) ? "tag:yaml.org,2002:map" : isSeq(node) ? "tag:yaml.org,2002:seq" : undefined;
      if (isNode(node) && !isAlias(node) && node.tag !== undefined && node.tag !== own) {
        const tag = node.tag.replace(/^tag:yaml.org,2002:/, "!!");
        faults.add("forbidden_yaml", at, "a value without a tag", tag, "Take the tag out.");
      }
    },
  });
}

/** What stands at a place, as it is shown: the rest of its line. */
function standsAt(text: string, at: number): string {
  const rest = /^[^\r\n]{0,60}/.exec(text.slice(at, at + 60))?.[0].trim() ?? "";
  return rest === "" ? "the end of the line" : shown(rest);
}

function judgeScalar({ value, source }: Scalar, at: number, faults: Faults): void {
  if (typeof value === "string") {
    // An escape ("\0") writes what the gate did not see.
    if (value.includes("\r")) {
      faults.add("control_character", at, "text without control characters", "U+000D", "Take the escape out.");
    }
    const told = new Set<number>();
    for (const { code, kind } of oddCharacters(value)) {
      if (kind === "hidden_character" || told.has(code)) continue;
      told.add(code);
      const expected =
        kind === "lone_surrogate" ? "text that can be written as UTF-8" : "text without control characters";
      faults.add(kind, at, expected, characterName(code), "Take the escape out.");
    }
  }
  if (typeof value !== "number" || source === undefined) return;
  const octal = /^[-+]?0[0-9]+$/.test(source);
  const loss = octal
    ? { received: source, hint: `Write ${value}, or put it in quotes: YAML 1.1 reads it in base eight.` }
    : numberLoss(source);
  if (loss !== undefined) faults.add("bad_number", at, "a number that can be kept", loss.received, loss.hint);
}

/** Keys that stand twice, that are no text, or that no record has. */
function judgeKeys(map: YAMLMap, text: string, faults: Faults): void {
  const seen = new Set<unknown>();
  for (const { key } of map.items as readonly Pair[]) {
    const own = isScalar(key) ? key.value : undefined;
    const at = (key as Node | null)?.range?.[0] ?? map.range?.[0] ?? 0;
    if (typeof own !== "string") {
      const received = isScalar(key) ? JSON.stringify(own ?? null) : "a list or an object";
      faults.add("forbidden_key", at, "a key that is text", received, "Put it in quotes.");
    } else if (own === "<<") {
      faults.add("forbidden_yaml", at, "a key", "the merge key <<", "Write the fields out.");
    } else if (own === "__proto__") {
      faults.add("forbidden_key", at, "a field", JSON.stringify(own), "Take it out, or give it another name.");
    } else {
      hiddenIn(own, at, "a key", faults);
      if (seen.has(own)) {
        const written = /^[^:\n]{0,60}/.exec(text.slice(at, at + 60))?.[0].trim() ?? "";
        faults.add(
          "duplicate_key",
          at,
          "every key once",
          `the key ${JSON.stringify(written)} again`,
          "Keep one of them.",
        );
      }
      seen.add(own);
    }
  }
}

/** Reports each hidden character of a key or a comment, where nobody's words stand. */
function hiddenIn(text: string, at: number, what: string, faults: Faults): void {
  if (isPlain(text)) return;
  const told = new Set<number>();
  for (const { position, code, kind } of oddCharacters(text)) {
    if (kind !== "hidden_character" || told.has(code)) continue;
    told.add(code);
    const start = what === "a key" ? at : at + position;
    faults.add(kind, start, `${what} in which every character can be seen`, characterName(code), "Take it out.");
  }
}

function hintFor(code: string, message: string): string {
  const said = message.split("\n")[0]?.split(/ at line \d/)[0] ?? code;
  switch (code) {
    case "TAB_AS_INDENT":
      return "Indent with spaces.";
    case "BAD_INDENT":
    case "MULTILINE_IMPLICIT_KEY":
    case "BLOCK_AS_IMPLICIT_KEY":
      return `${said}. A text that holds ": " or begins with a mark such as @ " [ { # needs quotes around it.`;
    case "MISSING_CHAR":
      return `${said}. Is a closing quote or bracket missing?`;
    default:
      return `${said}.`;
  }
}

/** The offset of what stands at a path, going down as far as there is something. A map's keys are looked through once. */
function offsetsIn(document: Document.Parsed): (path: Path, at: "key" | "value") => number {
  const known = new Map<YAMLMap, ReadonlyMap<unknown, Pair>>();
  const pairsOf = (map: YAMLMap): ReadonlyMap<unknown, Pair> => {
    const made =
      known.get(map) ??
      // Of a key that stands twice the first.
      new Map(
        [...(map.items as readonly Pair[])].reverse().map((pair) => [isScalar(pair.key) ? pair.key.value : pair, pair]),
      );
    known.set(map, made);
    return made;
  };
  return (path, at) => {
    let node: Node | null = document.contents;
    let offset = node?.range?.[0] ?? 0;
    for (const [depth, step] of path.entries()) {
      if (isMap(node)) {
        const pair = pairsOf(node).get(step);
        if (pair === undefined) return offset;
        const key = pair.key as Node;
        node = isNode(pair.value) ? pair.value : null;
        const last = depth === path.length - 1;
        const start = last && at === "key" ? key.range?.[0] : (node?.range?.[0] ?? key.range?.[0]);
        offset = start ?? offset;
      } else if (isSeq(node) && typeof step === "number") {
        const item = node.items[step];
        node = isNode(item) ? item : null;
        offset = node?.range?.[0] ?? offset;
      } else return offset;
    }
    return offset;
  };
}
