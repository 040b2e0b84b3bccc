import type { Path } from "@incident-data/core";
import { isPlain } from "@incident-data/core/characters";
import { numberLoss } from "./numbers.ts";

/** Levels that are read here: what nests deeper is left to the parser. No record does. */
export const deepestPlain = 16;

/** A line that holds something: how far it is indented, and what stands there. */
interface Line {
  readonly indent: number;
  /** Where in the whole text it begins, after its indent. */
  readonly start: number;
  readonly text: string;
}

/** Thrown, always the same one, where a text is not plain enough to be read here. */
const notPlain = new Error("not plain");

/**
 * Reads the YAML that nearly every record is written in: block lists and maps, scalars and flow collections on one line,
 * comments on lines of their own. `undefined` for anything else, faults among it, which is for the parser; where there is
 * a value it is the parser's, some ten times sooner. Linear in the text.
 */
export function plainYaml(text: string): unknown {
  return read(text, () => undefined);
}

/** Where the members of a list or a map begin, by index or key: the key where there is one, and the value where one is written. */
type Marks = Map<object, Map<string | number, { readonly key?: number; readonly value: number | undefined }>>;

type Mark = (holder: object, step: string | number, value: number | undefined, key?: number) => void;

/**
 * Where in a text that {@link plainYaml} reads something stands: as the parser would place it. `undefined` where only the
 * parser can tell.
 */
export function plainOffsets(text: string): (path: Path, at: "key" | "value") => number | undefined {
  const marks: Marks = new Map();
  const root = read(text, (holder, step, value, key) => {
    const own = marks.get(holder) ?? new Map();
    marks.set(holder, own.set(step, { value, ...(key === undefined ? {} : { key }) }));
  });
  const start = /^(?: *(?:#.*)?\n)*/.exec(text)?.[0].length ?? 0;
  return (path, at) => {
    let here: unknown = root;
    let offset: number | undefined = start;
    for (const [depth, step] of path.entries()) {
      const mark = marks.get(here as object)?.get(step);
      if (mark === undefined) return offset;
      if (at === "key" && depth === path.length - 1 && mark.key !== undefined) return mark.key;
      offset = mark.value;
      if (offset === undefined) return undefined;
      here = (here as { readonly [step: string | number]: unknown })[step];
    }
    return offset;
  };
}

function read(text: string, mark: Mark): unknown {
  if (/[\t\r]/.test(text) || !isPlain(text)) return undefined;
  const lines: Line[] = [];
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf("\n", from);
    const line = text.slice(from, end < 0 ? text.length : end);
    const start = from;
    from = end < 0 ? text.length : end + 1;
    let indent = 0;
    while (line.charCodeAt(indent) === 0x20) indent++;
    if (indent === line.length || line.charCodeAt(indent) === 0x23) continue;
    let last = line.length;
    while (line.charCodeAt(last - 1) === 0x20) last--;
    // The mark of a document, or a directive.
    if (indent === 0 && /^(?:---|\.\.\.|%)/.test(line)) return undefined;
    lines.push({ indent, start: start + indent, text: line.slice(indent, last) });
  }
  try {
    return new Reader(lines, mark).root();
  } catch (error) {
    if (error === notPlain) return undefined;
    throw error;
  }
}

const key = /^([A-Za-z_][A-Za-z0-9_-]*):(?: +(?=[^ ])|$)/;
/** Keys that are no text, and such as the parser refuses. */
const oddKeys: ReadonlySet<string> = new Set(
  ["null", "true", "false"].flatMap((word) => [word, capital(word), word.toUpperCase()]).concat("__proto__"),
);

class Reader {
  readonly #lines: Line[];
  readonly #mark: Mark;
  #at = 0;

  constructor(lines: Line[], mark: Mark) {
    this.#lines = lines;
    this.#mark = mark;
  }

  root(): unknown {
    const [first] = this.#lines;
    if (first === undefined || first.indent !== 0) throw notPlain;
    const value = this.#block(0, 0);
    if (this.#at < this.#lines.length) throw notPlain;
    return value;
  }

  /** The list or the map whose lines are indented so far. */
  #block(indent: number, depth: number): unknown {
    if (depth > deepestPlain) throw notPlain;
    return isItem(this.#lines[this.#at]?.text ?? "") ? this.#list(indent, depth) : this.#map(indent, depth);
  }

  #list(indent: number, depth: number): unknown[] {
    const list: unknown[] = [];
    for (let line = this.#lines[this.#at]; line?.indent === indent && isItem(line.text); line = this.#lines[this.#at]) {
      const rest = line.text.slice(1);
      const text = rest.trimStart();
      if (text === "" || isItem(text)) throw notPlain;
      const start = line.start + line.text.length - text.length;
      this.#mark(list, list.length, start);
      if (key.test(text)) {
        const inner = indent + 1 + rest.length - text.length;
        this.#lines[this.#at] = { indent: inner, start, text };
        list.push(this.#map(inner, depth + 1));
      } else {
        this.#at++;
        list.push(scalarOrFlow(text, depth, start, this.#mark));
      }
    }
    this.#endOf(indent);
    return list;
  }

  #map(indent: number, depth: number): object {
    const map: { [field: string]: unknown } = {};
    for (let line = this.#lines[this.#at]; line?.indent === indent; line = this.#lines[this.#at]) {
      const [found, name] = key.exec(line.text) ?? [];
      if (found === undefined || name === undefined) {
        // A map in a list ends where the list goes on.
        break;
      }
      if (oddKeys.has(name) || Object.hasOwn(map, name)) throw notPlain;
      this.#at++;
      if (found.length < line.text.length) {
        const start = line.start + found.length;
        this.#mark(map, name, start, line.start);
        map[name] = scalarOrFlow(line.text.slice(found.length), depth, start, this.#mark);
      } else {
        const next = this.#lines[this.#at]?.start;
        const inner = this.#inner(indent, depth);
        this.#mark(map, name, inner === null ? undefined : next, line.start);
        map[name] = inner;
      }
    }
    this.#endOf(indent);
    return map;
  }

  /** What stands under a key: indented further, or a list indented as far as the key is. */
  #inner(indent: number, depth: number): unknown {
    const next = this.#lines[this.#at];
    if (next === undefined || next.indent < indent) return null;
    if (next.indent > indent) return this.#block(next.indent, depth + 1);
    return isItem(next.text) ? this.#list(indent, depth + 1) : null;
  }

  /** Whatever comes after a block is indented less, or is the next key after a list that is indented as far as its own. */
  #endOf(indent: number): void {
    const next = this.#lines[this.#at];
    if (next !== undefined && next.indent > indent) throw notPlain;
  }
}

function isItem(text: string): boolean {
  return text.charCodeAt(0) === 0x2d && (text.length === 1 || text.charCodeAt(1) === 0x20);
}

/** What stands on the rest of a line. */
function scalarOrFlow(text: string, depth: number, start: number, mark: Mark): unknown {
  const first = text.charCodeAt(0);
  if (first === 0x5b || first === 0x7b) {
    const flow = new Flow(text, start, mark);
    const value = flow.value(depth + 1);
    if (flow.at !== text.length) throw notPlain;
    return value;
  }
  if (first === 0x22 || first === 0x27) {
    const end = text.length - 1;
    const inner = text.slice(1, end);
    if (end === 0 || text.charCodeAt(end) !== first || inner.includes(text.charAt(0))) throw notPlain;
    if (first === 0x22 && inner.includes("\\")) throw notPlain;
    return inner;
  }
  if (/: | #|:$/.test(text)) throw notPlain;
  return plain(text);
}

/** A scalar without quotes, by the core schema. */
function plain(text: string): unknown {
  if (/^[-?:,[\]{}#&*!|>'"%@`~.+]/.test(text)) throw notPlain;
  switch (text) {
    case "null":
      return null;
    case "true":
      return true;
    case "false":
      return false;
  }
  if (/^(?:null|true|false)$/i.test(text)) throw notPlain;
  const first = text.charCodeAt(0);
  if (first < 0x30 || first > 0x39 || !/^[-+.0-9eExXoOa-fA-F_]+$/.test(text)) return text;
  if (/^[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?$/.test(text)) return text;
  if (!/^(?:0|[1-9][0-9]{0,9})(?:\.[0-9]{1,9})?$/.test(text) || numberLoss(text) !== undefined) throw notPlain;
  return Number(text);
}

/** A list or a map in brackets, on one line. */
class Flow {
  at = 0;
  readonly #text: string;
  readonly #start: number;
  readonly #mark: Mark;

  /** @param start where in the whole text it begins. */
  constructor(text: string, start: number, mark: Mark) {
    this.#text = text;
    this.#start = start;
    this.#mark = mark;
  }

  value(depth: number): unknown {
    if (depth > deepestPlain) throw notPlain;
    const first = this.#text.charAt(this.at);
    if (first === "[") return this.#list(depth);
    if (first === "{") return this.#map(depth);
    const quoted = first === '"' || first === "'";
    const pattern = first === '"' ? /"[^"\\]*"/y : first === "'" ? /'[^']*'(?!')/y : /[^[\]{},:#"'\\]+/y;
    pattern.lastIndex = this.at;
    const [found] = pattern.exec(this.#text) ?? [];
    if (found === undefined) throw notPlain;
    this.at += found.length;
    return quoted ? found.slice(1, -1) : plain(withoutSpaces(found));
  }

  #list(depth: number): unknown[] {
    const list: unknown[] = [];
    this.#open();
    if (this.#closes("]")) return list;
    do {
      this.#mark(list, list.length, this.#start + this.at);
      list.push(this.value(depth + 1));
    } while (this.#goesOn("]"));
    return list;
  }

  #map(depth: number): object {
    const map: { [field: string]: unknown } = {};
    this.#open();
    if (this.#closes("}")) return map;
    do {
      const pattern = /([A-Za-z_][A-Za-z0-9_-]*): +/y;
      pattern.lastIndex = this.at;
      const [found, name] = pattern.exec(this.#text) ?? [];
      if (found === undefined || name === undefined || oddKeys.has(name) || Object.hasOwn(map, name)) throw notPlain;
      const start = this.#start + this.at;
      this.at += found.length;
      this.#mark(map, name, this.#start + this.at, start);
      map[name] = this.value(depth + 1);
    } while (this.#goesOn("}"));
    return map;
  }

  #open(): void {
    this.at++;
    this.#spaces();
  }

  #spaces(): void {
    while (this.#text.charCodeAt(this.at) === 0x20) this.at++;
  }

  #closes(bracket: string): boolean {
    if (this.#text.charAt(this.at) !== bracket) return false;
    this.at++;
    return true;
  }

  /** Whether another member comes, having gone to it; else the bracket is closed. */
  #goesOn(bracket: string): boolean {
    this.#spaces();
    if (this.#closes(bracket)) return false;
    if (this.#text.charAt(this.at) !== ",") throw notPlain;
    this.#open();
    return true;
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A text without the spaces at its end; other white space belongs to it. */
function withoutSpaces(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 0x20) end--;
  return text.slice(0, end);
}
