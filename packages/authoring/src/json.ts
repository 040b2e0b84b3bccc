import type { Path } from "@incident-data/core";
import { stop, Tokens } from "./json-tokens.ts";
import { type Limits, limitsOf } from "./limits.ts";
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

class Reader {
  readonly #tokens: Tokens;
  readonly #depth: number;
  readonly #offsets = new Map<unknown, Offsets>();
  #rootStart = 0;

  constructor(text: string, depth: number, faults: Faults) {
    this.#tokens = new Tokens(text, faults);
    this.#depth = depth;
  }

  read(): unknown {
    try {
      this.#tokens.skip();
      this.#rootStart = this.#tokens.at;
      const value = this.#value();
      this.#tokens.skip();
      if (this.#tokens.at < this.#tokens.text.length) {
        const hint = "One value stands in a file; of one value a line make a file .ndjson.";
        this.#tokens.faults.add("syntax", this.#tokens.at, "the end of the text", this.#tokens.here(), hint);
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
      this.#tokens.skip();
      let start = this.#tokens.at;
      let value: unknown;
      const code = this.#tokens.text.charCodeAt(start);
      if (code === 0x5b || code === 0x7b) {
        if (open.length >= this.#depth) {
          const { code: deep, expected, received, hint } = tooDeep(this.#depth);
          this.#tokens.fail(deep, expected, received, hint);
        }
        const own = this.#open(code === 0x5b);
        if (!this.#closes(own)) {
          open.push(own);
          if (code === 0x7b) this.#key(own);
          continue;
        }
        value = own.container;
      } else value = this.#tokens.scalar();
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
    return { container, offsets, start: this.#tokens.at++, key: "", keyStart: 0 };
  }

  /** Whether a list or an object ends here; then its end is read. */
  #closes({ container }: Open): boolean {
    this.#tokens.skip();
    if (this.#tokens.text.charCodeAt(this.#tokens.at) !== (Array.isArray(container) ? 0x5d : 0x7d)) return false;
    this.#tokens.at++;
    return true;
  }

  /** Whether another member follows; a comma or an end is read. */
  #goesOn(around: Open): boolean {
    if (this.#closes(around)) return false;
    const list = Array.isArray(around.container);
    if (this.#tokens.text.charCodeAt(this.#tokens.at) !== 0x2c) {
      this.#tokens.fail(
        "syntax",
        list ? "a comma or ]" : "a comma or }",
        this.#tokens.here(),
        "Is a comma or a quote missing?",
      );
    }
    const comma = this.#tokens.at++;
    if (!this.#closes(around)) return true;
    this.#tokens.faults.add("syntax", comma, "no comma after the last member", '","', "Take it out.");
    return false;
  }

  #put({ container, offsets, key, keyStart }: Open, value: unknown, start: number): void {
    if (Array.isArray(container)) {
      container.push(value);
      (offsets as number[]).push(start);
    } else if (key === "__proto__") {
      this.#tokens.faults.add(
        "forbidden_key",
        keyStart,
        "a field",
        '"__proto__"',
        "Take it out, or give it another name.",
      );
    } else if (Object.hasOwn(container, key)) {
      const received = `the key ${JSON.stringify(key.slice(0, 60))} again`;
      this.#tokens.faults.add("duplicate_key", keyStart, "every key once", received, "Keep one of them.");
    } else {
      container[key] = value;
      (offsets as Map<string, readonly [number, number]>).set(key, [keyStart, start]);
    }
  }

  #key(own: Open): void {
    this.#tokens.skip();
    own.keyStart = this.#tokens.at;
    if (this.#tokens.text.charCodeAt(this.#tokens.at) !== 0x22) {
      const closing = this.#tokens.at >= this.#tokens.text.length;
      this.#tokens.fail(
        "syntax",
        "a key in double quotes",
        this.#tokens.here(),
        closing ? "Is a } missing?" : undefined,
      );
    }
    own.key = this.#tokens.string(true);
    this.#tokens.skip();
    if (this.#tokens.text.charCodeAt(this.#tokens.at) !== 0x3a)
      this.#tokens.fail("syntax", 'a ":" after the key', this.#tokens.here());
    this.#tokens.at++;
  }
}
