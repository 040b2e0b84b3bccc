import { characterName, oddCharacters } from "@incident-data/core/characters";
import { numberLoss } from "./numbers.ts";
import type { Faults } from "./parsed.ts";

/** Thrown where reading cannot go on; the fault is reported already. */
export const stop = Symbol("stop");

/** Reads the tokens of a JSON text: texts, numbers and words, and past what stands between them. */
export class Tokens {
  readonly text: string;
  readonly faults: Faults;
  /** How far the text is read. */
  at = 0;

  constructor(text: string, faults: Faults) {
    this.text = text;
    this.faults = faults;
  }

  /** A value that is neither a list nor an object. */
  scalar(): unknown {
    const start = this.at;
    const code = this.text.charCodeAt(start);
    if (code === 0x22) return this.string(false);
    if (code === 0x27) this.fail("syntax", "text in double quotes", "a single quote", "Write \"…\" for '…'.");
    let end = start;
    while (isWordCode(this.text.charCodeAt(end))) end++;
    if (end === start) this.fail("syntax", "a value", this.here(), "Is a value or a quote missing?");
    const word = this.text.slice(start, end);
    this.at = end;
    if (word === "true") return true;
    if (word === "false") return false;
    if (word === "null") return null;
    return this.#number(word, start);
  }

  #number(word: string, start: number): unknown {
    if (/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/.test(word)) {
      const loss = numberLoss(word);
      if (loss === undefined) return Number(word);
      this.faults.add("bad_number", start, "a number that can be kept", loss.received, loss.hint);
    } else if (/^[-+]?(?:NaN|Infinity|inf|nan)$/.test(word)) {
      const hint = "Leave the field out where there is no number; null is no upper bound.";
      this.faults.add("bad_number", start, "a number", word, hint);
    } else if (/^[-+.]?[0-9]/.test(word)) {
      const hint = "JSON writes numbers as 12, -3, 0.5 or 1e3. Put it in quotes if it is text.";
      this.faults.add("bad_number", start, "a number as JSON writes it", shortened(word), hint);
    } else {
      const other: { readonly [word: string]: string } = {
        True: "true",
        False: "false",
        None: "null",
        undefined: "null",
      };
      const known = Object.hasOwn(other, word) ? other[word] : undefined;
      const hint = known === undefined ? "Put text in double quotes." : `Write ${known}.`;
      this.faults.add("syntax", start, "a value", shortened(word), hint);
    }
    return null;
  }

  /** A text in double quotes. */
  string(isKey: boolean): string {
    const start = this.at;
    let made = "";
    let from = ++this.at;
    let escapes = false;
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code === 0x22) break;
      if (Number.isNaN(code)) {
        this.at = start;
        this.fail("syntax", 'a " at the end of the text', "none", "Is a closing quote missing?");
      }
      if (code === 0x5c) {
        made += this.text.slice(from, this.at) + this.#escape();
        escapes = true;
        from = this.at;
      } else {
        if (code < 0x20) {
          const name = code === 0x0a || code === 0x0d ? "a line end" : code === 0x09 ? "a tab" : characterName(code);
          this.faults.add("syntax", this.at, "text on one line", name, "Write \\n for a line end, \\t for a tab.");
          if (code === 0x0a) this.fail();
        }
        this.at++;
      }
    }
    made += this.text.slice(from, this.at++);
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
      this.faults.add(kind, start, expected, characterName(code), escapes ? "Take the escape out." : "Take it out.");
    }
  }

  #escape(): string {
    const code = this.text[this.at + 1] ?? "";
    if (code === "u") {
      const digits = this.text.slice(this.at + 2, this.at + 6);
      if (/^[0-9A-Fa-f]{4}$/.test(digits)) {
        this.at += 6;
        return String.fromCharCode(Number.parseInt(digits, 16));
      }
    }
    const plain = escapes[code];
    if (plain === undefined) {
      const received = shortened(`\\${code}`);
      this.faults.add("syntax", this.at, "an escape that JSON knows", received, "Write \\\\ for a backslash.");
      // The backslash alone: what follows it is read as it stands.
      this.at += 1;
      return "";
    }
    this.at += 2;
    return plain;
  }

  /** Goes past white space, and past comments, which are faults. */
  skip(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) this.at++;
      else if (code === 0x23 || (code === 0x2f && /[/*]/.test(this.text[this.at + 1] ?? ""))) {
        this.faults.add("syntax", this.at, "JSON, which has no comments", "a comment", "Take it out.");
        const block = this.text[this.at + 1] === "*" && code === 0x2f;
        const end = this.text.indexOf(block ? "*/" : "\n", this.at + 2);
        this.at = end < 0 ? this.text.length : end + (block ? 2 : 0);
      } else return;
    }
  }

  /** What stands here, in words. */
  here(): string {
    const code = this.text.codePointAt(this.at);
    if (code === undefined) return "the end of the text";
    const [odd] = oddCharacters(String.fromCodePoint(code));
    return odd === undefined ? JSON.stringify(String.fromCodePoint(code)) : characterName(code);
  }

  /** Reports what is wrong here, where there is a code, and ends the reading. */
  fail(code?: "syntax" | "too_deep", expected = "", received = "", hint?: string): never {
    if (code !== undefined) this.faults.add(code, this.at, expected, received, hint);
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
