import type { Path } from "@incident-data/core";
import { characterName, oddCharacters } from "@incident-data/core/characters";
import { type Limits, limitsOf } from "./limits.ts";
import { numberLoss } from "./numbers.ts";
import { Faults, type ParsedText } from "./parsed.ts";
import { placesIn } from "./places.ts";
import { tooDeep } from "./read-untrusted.ts";

/**
 * Reads JSON (RFC 8259) without what `JSON.parse` passes over in silence: keys that stand twice, numbers that do not
 * survive, halves of surrogate pairs, `__proto__`. What other dialects allow (comments, trailing commas, NaN) is a fault by
 * name, after which reading goes on. Without recursion, and linear in the text. Only text that went through `readUntrusted`
 * may come here.
 */
export function parseJson(text: string, limits: Partial<Limits> = {}): ParsedText {
  const { depth, issues } = limitsOf(limits);
  const place = placesIn(text);
  const faults = new Faults(issues, place);
  const reader = new Reader(text, depth, faults);
  const value = reader.read();
  return {
    value: faults.spoilt ? undefined : value,
    place: (path, at = "value") => place(reader.offsetOf(value, path, at)),
    faults: faults.list,
    omitted: faults.omitted,
  };
}

type Container = unknown[] | { [key: string]: unknown };

/** Where the members of a list stand, or the keys and values of an object. */
type Offsets = number[] | Map<string, readonly [key: number, value: number]>;

/** A list or an object that is open, and of an object the key whose value comes next. */
interface Open {
  readonly container: Container;
  readonly offsets: Offsets;
  readonly start: number;
  key: string;
  keyStart: number;
}

/** Thrown where reading cannot go on; the fault is reported already. */
const stop = Symbol("stop");

class Reader {
  readonly #text: string;
  readonly #depth: number;
  readonly #faults: Faults;
  readonly #offsets = new Map<unknown, Offsets>();
  #at = 0;
  #rootStart = 0;

  constructor(text: string, depth: number, faults: Faults) {
    this.#text = text;
    this.#depth = depth;
    this.#faults = faults;
  }

  read(): unknown {
    try {
      this.#skip();
      this.#rootStart = this.#at;
      const value = this.#value();
      this.#skip();
      if (this.#at < this.#text.length) {
        const hint = "One value stands in a file; of one value a line make a file .ndjson.";
        this.#faults.add("syntax", this.#at, "the end of the text", this.#here(), hint);
      }
      return value;
    } catch (error) {
      if (error !== stop) throw error;
      return undefined;
    }
  }

  offsetOf(root: unknown, path: Path, at: "key" | "value"): number {
    let value = root;
    let offset = this.#rootStart;
    for (const [depth, step] of path.entries()) {
      const offsets = this.#offsets.get(value);
      if (Array.isArray(offsets)) offset = offsets[Number(step)] ?? offset;
      else {
        const [key, own] = offsets?.get(String(step)) ?? [undefined, undefined];
        offset = (at === "key" && depth === path.length - 1 ? key : own) ?? offset;
      }
      if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return offset;
      value = (value as { readonly [step: string | number]: unknown })[step];
    }
    return offset;
  }

  /** A value with all that is inside it: what is open stands on a stack of our own. */
  #value(): unknown {
    const open: Open[] = [];
    for (;;) {
      this.#skip();
      let start = this.#at;
      let value: unknown;
      const code = this.#text.charCodeAt(start);
      if (code === 0x5b || code === 0x7b) {
        if (open.length >= this.#depth) {
          const { code: deep, expected, received, hint } = tooDeep(this.#depth);
          this.#fail(deep, expected, received, hint);
        }
        const own = this.#open(code === 0x5b);
        if (!this.#closes(own)) {
          open.push(own);
          if (code === 0x7b) this.#key(own);
          continue;
        }
        value = own.container;
      } else value = this.#scalar();
      for (;;) {
        const around = open.at(-1);
        if (around === undefined) return value;
        this.#put(around, value, start);
        if (this.#goesOn(around)) {
          if (!Array.isArray(around.container)) this.#key(around);
          break;
        }
        value = around.container;
        start = around.start;
        open.pop();
      }
    }
  }

  #open(list: boolean): Open {
    const container: Container = list ? [] : {};
    const offsets: Offsets = list ? [] : new Map();
    this.#offsets.set(container, offsets);
    return { container, offsets, start: this.#at++, key: "", keyStart: 0 };
  }

  /** Whether a list or an object ends here; then its end is read. */
  #closes({ container }: Open): boolean {
    this.#skip();
    if (this.#text.charCodeAt(this.#at) !== (Array.isArray(container) ? 0x5d : 0x7d)) return false;
    this.#at++;
    return true;
  }

  /** Whether another member follows; a comma or an end is read. */
  #goesOn(around: Open): boolean {
    if (this.#closes(around)) return false;
    const list = Array.isArray(around.container);
    if (this.#text.charCodeAt(this.#at) !== 0x2c) {
      this.#fail("syntax", list ? "a comma or ]" : "a comma or }", this.#here(), "Is a comma or a quote missing?");
    }
    const comma = this.#at++;
    if (!this.#closes(around)) return true;
    this.#faults.add("syntax", comma, "no comma after the last member", '","', "Take it out.");
    return false;
  }

  #put({ container, offsets, key, keyStart }: Open, value: unknown, start: number): void {
    if (Array.isArray(container)) {
      container.push(value);
      (offsets as number[]).push(start);
    } else if (key === "__proto__") {
      this.#faults.add("forbidden_key", keyStart, "a field", '"__proto__"', "Take it out, or give it another name.");
    } else if (Object.hasOwn(container, key)) {
      const received = `the key ${JSON.stringify(key.slice(0, 60))} again`;
      this.#faults.add("duplicate_key", keyStart, "every key once", received, "Keep one of them.");
    } else {
      container[key] = value;
      (offsets as Map<string, readonly [number, number]>).set(key, [keyStart, start]);
    }
  }

  #key(own: Open): void {
    this.#skip();
    own.keyStart = this.#at;
    if (this.#text.charCodeAt(this.#at) !== 0x22) {
      const closing = this.#at >= this.#text.length;
      this.#fail("syntax", "a key in double quotes", this.#here(), closing ? "Is a } missing?" : undefined);
    }
    own.key = this.#string(true);
    this.#skip();
    if (this.#text.charCodeAt(this.#at) !== 0x3a) this.#fail("syntax", 'a ":" after the key', this.#here());
    this.#at++;
  }

  #scalar(): unknown {
    const start = this.#at;
    const code = this.#text.charCodeAt(start);
    if (code === 0x22) return this.#string(false);
    if (code === 0x27) this.#fail("syntax", "text in double quotes", "a single quote", "Write \"…\" for '…'.");
    let end = start;
    while (isWordCode(this.#text.charCodeAt(end))) end++;
    if (end === start) this.#fail("syntax", "a value", this.#here(), "Is a value or a quote missing?");
    const word = this.#text.slice(start, end);
    this.#at = end;
    if (word === "true") return true;
    if (word === "false") return false;
    if (word === "null") return null;
    return this.#number(word, start);
  }

  #number(word: string, start: number): unknown {
    if (/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/.test(word)) {
      const loss = numberLoss(word);
      if (loss === undefined) return Number(word);
      this.#faults.add("bad_number", start, "a number that can be kept", loss.received, loss.hint);
    } else if (/^[-+]?(?:NaN|Infinity|inf|nan)$/.test(word)) {
      const hint = "Leave the field out where there is no number; null is no upper bound.";
      this.#faults.add("bad_number", start, "a number", word, hint);
    } else if (/^[-+.]?[0-9]/.test(word)) {
      const hint = "JSON writes numbers as 12, -3, 0.5 or 1e3. Put it in quotes if it is text.";
      this.#faults.add("bad_number", start, "a number as JSON writes it", shortened(word), hint);
    } else {
      const other: { readonly [word: string]: string } = {
        True: "true",
        False: "false",
        None: "null",
        undefined: "null",
      };
      const known = Object.hasOwn(other, word) ? other[word] : undefined;
      const hint = known === undefined ? "Put text in double quotes." : `Write ${known}.`;
      this.#faults.add("syntax", start, "a value", shortened(word), hint);
    }
    return null;
  }

  #string(isKey: boolean): string {
    const start = this.#at;
    let made = "";
    let from = ++this.#at;
    let escapes = false;
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === 0x22) break;
      if (Number.isNaN(code)) {
        this.#at = start;
        this.#fail("syntax", 'a " at the end of the text', "none", "Is a closing quote missing?");
      }
      if (code === 0x5c) {
        made += this.#text.slice(from, this.#at) + this.#escape();
        escapes = true;
        from = this.#at;
      } else {
        if (code < 0x20) {
          const name = code === 0x0a || code === 0x0d ? "a line end" : code === 0x09 ? "a tab" : characterName(code);
          this.#faults.add("syntax", this.#at, "text on one line", name, "Write \\n for a line end, \\t for a tab.");
          if (code === 0x0a) this.#fail();
        }
        this.#at++;
      }
    }
    made += this.#text.slice(from, this.#at++);
    if (escapes || isKey) this.#judge(made, start, isKey, escapes);
    return made;
  }

  /** What an escape writes is not seen by the gate, and a key may hold nothing that is not seen. */
  #judge(text: string, start: number, isKey: boolean, escapes: boolean): void {
    const told = new Set<number>();
    for (const { code, kind } of oddCharacters(text)) {
      if (told.has(code) || (kind === "hidden_character" ? !isKey : !escapes)) continue;
      told.add(code);
      const expected =
        kind === "hidden_character"
          ? "a key in which every character can be seen"
          : kind === "lone_surrogate"
            ? "text that can be written as UTF-8"
            : "text without control characters";
      this.#faults.add(kind, start, expected, characterName(code), escapes ? "Take the escape out." : "Take it out.");
    }
  }

  #escape(): string {
    const code = this.#text[this.#at + 1] ?? "";
    if (code === "u") {
      const digits = this.#text.slice(this.#at + 2, this.#at + 6);
      if (/^[0-9A-Fa-f]{4}$/.test(digits)) {
        this.#at += 6;
        return String.fromCharCode(Number.parseInt(digits, 16));
      }
    }
    const plain = escapes[code];
    if (plain === undefined) {
      const received = shortened(`\\${code}`);
      this.#faults.add("syntax", this.#at, "an escape that JSON knows", received, "Write \\\\ for a backslash.");
      // The backslash alone: what follows it is read as it stands.
      this.#at += 1;
      return "";
    }
    this.#at += 2;
    return plain;
  }

  /** Goes past white space, and past comments, which are faults. */
  #skip(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) this.#at++;
      else if (code === 0x23 || (code === 0x2f && /[/*]/.test(this.#text[this.#at + 1] ?? ""))) {
        this.#faults.add("syntax", this.#at, "JSON, which has no comments", "a comment", "Take it out.");
        const block = this.#text[this.#at + 1] === "*" && code === 0x2f;
        const end = this.#text.indexOf(block ? "*/" : "\n", this.#at + 2);
        this.#at = end < 0 ? this.#text.length : end + (block ? 2 : 0);
      } else return;
    }
  }

  /** What stands here, in words. */
  #here(): string {
    const code = this.#text.codePointAt(this.#at);
    if (code === undefined) return "the end of the text";
    const [odd] = oddCharacters(String.fromCodePoint(code));
    return odd === undefined ? JSON.stringify(String.fromCodePoint(code)) : characterName(code);
  }

  #fail(code?: "syntax" | "too_deep", expected = "", received = "", hint?: string): never {
    if (code !== undefined) this.#faults.add(code, this.#at, expected, received, hint);
    throw stop;
  }
}

const escapes: { readonly [code: string]: string } = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/** Letters, digits and what stands in a number. */
function isWordCode(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x2b ||
    code === 0x2d ||
    code === 0x2e ||
    code === 0x5f
  );
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
