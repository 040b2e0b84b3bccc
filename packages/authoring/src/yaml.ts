import type { Path } from "@incident-data/core";
import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  Parser,
  visit,
} from "yaml";
import { codePointName, defaultLimits } from "./gate.ts";
import type { InputFault, Place } from "./issues.ts";

/** A YAML text as plain data, with the place of every value. */
export interface YamlText {
  readonly value: unknown;
  /** The place of a value, or of the nearest thing around it that is there. Of a key, where `at` is `key`. */
  readonly place: (path: Path, at?: "key" | "value") => Place;
  readonly faults: readonly InputFault[];
}

/**
 * Reads YAML 1.2 with the core schema. Anchors, aliases, tags, merge keys and several documents are refused: a record
 * says what it says in one place. Only text that went through `readUntrusted` may come here.
 */
export function parseYaml(text: string, depth = defaultLimits.depth): YamlText {
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    // Composing is recursive, and the gate, which knows no grammar, may take text for an open quote and what follows for quoted.
    if (levelsOf(parser) > depth) return tooDeep(depth, place(parser.offset - lexeme.length));
  }
  tokens.push(...parser.end());
  const composer = new Composer({
    version: "1.2",
    schema: "core",
    strict: true,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: "silent",
  });
  const documents = [...composer.compose(tokens)];
  const [document, second] = documents;
  if (document === undefined) return { value: null, place: () => ({ line: 1, column: 1 }), faults: [] };
  const faults = documents.flatMap((each) => faultsOf(each, text, place));
  if (second !== undefined) {
    const received = "a second document";
    faults.push({ ...forbidden("one document", received, "Make it a file of its own."), ...place(second.range[0]) });
  }
  return {
    // A key that stands twice spoils no other value: the rest of the record is checked all the same.
    value: faults.some(({ code }) => code !== "duplicate_key") ? undefined : document.toJS({ maxAliasCount: 0 }),
    place: (path, at = "value") => place(offsetOf(document, path, at)),
    faults,
  };
}

/** How many lists and objects are open. */
function levelsOf({ stack }: Parser): number {
  const inner = stack.at(-1)?.type;
  return stack.length - (inner?.startsWith("block-") === true || inner === "flow-collection" ? 1 : 2);
}

function tooDeep(depth: number, at: Place): YamlText {
  const fault = {
    code: "too_deep",
    path: [],
    expected: `at most ${depth} levels of nesting`,
    received: "more",
  } as const;
  return { value: undefined, place: () => at, faults: [{ ...fault, hint: "No record nests so deep.", ...at }] };
}

/** What a text may not hold: C0 and C1 but for tab and line ends, and what overrides the direction of the text after it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is sought
const hidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\u202d\u202e]/;

function faultsOf(document: Document.Parsed, text: string, place: (offset: number) => Place): InputFault[] {
  const keyAt = (offset: number) => /^[^:\n]{0,60}/.exec(text.slice(offset))?.[0].trim() ?? "";
  const faults: InputFault[] = document.errors.map((error) => ({
    code: error.code === "DUPLICATE_KEY" ? "duplicate_key" : "syntax",
    path: [],
    expected: error.code === "DUPLICATE_KEY" ? "every key once" : "YAML",
    received:
      error.code === "DUPLICATE_KEY" ? `the key ${JSON.stringify(keyAt(error.pos[0]))} again` : "something else",
    hint: hintFor(error.code, error.message),
    ...place(error.pos[0]),
  }));
  visit(document, {
    Node(_key, node) {
      const at = place(node.range?.[0] ?? 0);
      // An escape ("\0") writes what the gate did not see.
      const control = isScalar(node) && typeof node.value === "string" ? hidden.exec(node.value) : null;
      if (control !== null) {
        faults.push({
          code: "control_character",
          path: [],
          expected: "text without control characters",
          received: codePointName(control[0], 0),
          hint: "Take the escape out.",
          ...at,
        });
      }
      if (isAlias(node))
        faults.push({ ...forbidden("a value", `the alias *${node.source}`, "Write the value out."), ...at });
      else if (node.anchor !== undefined) {
        faults.push({ ...forbidden("a value without an anchor", `&${node.anchor}`, "Take the anchor out."), ...at });
      }
      // A list or an object has its own tag also where none is written.
      const own = isMap(node) ? "tag:yaml.org,2002:map" : isSeq(node) ? "tag:yaml.org,2002:seq" : undefined;
      if (isNode(node) && !isAlias(node) && node.tag !== undefined && node.tag !== own) {
        const tag = node.tag.replace(/^tag:yaml.org,2002:/, "!!");
        faults.push({ ...forbidden("a value without a tag", tag, "Take the tag out."), ...at });
      }
    },
    Pair(_key, pair) {
      const key = isScalar(pair.key) ? pair.key.value : undefined;
      const at = place((pair.key as Node | null)?.range?.[0] ?? 0);
      if (typeof key !== "string") {
        faults.push({
          code: "forbidden_key",
          path: [],
          expected: "a key that is text",
          received: isScalar(pair.key) ? JSON.stringify(key ?? null) : "a list or an object",
          hint: "Put it in quotes.",
          ...at,
        });
      } else if (key === "<<")
        faults.push({ ...forbidden("a key", "the merge key <<", "Write the fields out."), ...at });
      else if (key === "__proto__") {
        faults.push({ code: "forbidden_key", path: [], expected: "a field", received: JSON.stringify(key), ...at });
      }
    },
  });
  return faults;
}

function forbidden(expected: string, received: string, hint: string) {
  return { code: "forbidden_yaml", path: [], expected, received, hint } as const;
}

function hintFor(code: string, message: string): string {
  const said = message.split("\n")[0]?.replace(/ at line \d+.*$/, "") ?? code;
  switch (code) {
    case "DUPLICATE_KEY":
      return "Keep one of them.";
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

/** The offset of what stands at a path, going down as far as there is something. */
function offsetOf(document: Document.Parsed, path: Path, at: "key" | "value"): number {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (pair === undefined || !isPair(pair)) return offset;
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
}
