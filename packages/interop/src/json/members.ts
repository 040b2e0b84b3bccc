import { InteropError } from "../issues.ts";

/** A member of a list in a document, or the value of a key that holds no list, as it stands. */
export interface Member {
  readonly key: string;
  /** Whether it is a member of the list under the key, rather than the key's own value. */
  readonly listed: boolean;
  /** Counted from 1. */
  readonly line: number;
  /** Empty where a list begins, which may have no member at all. Its bytes with line ends as spaces: outside of a text they are nothing else, and inside of one they may not be. */
  readonly bytes: Uint8Array;
}

type State = "start" | "key" | "colon" | "value" | "member" | "afterMember" | "afterValue" | "end";

/**
 * Cuts a document `{ "key": [ member, … ], "key": value, … }` into its members while it comes, piece by piece. What is inside
 * of a member is for its own parser; what is around it is read strictly. No more is held than one piece and one member.
 *
 * @throws InteropError `syntax` with the line, `too_large` for a member of more bytes than are allowed.
 */
export class Members {
  readonly #most: number;
  #state: State = "start";
  #line = 1;
  #startLine = 1;
  #key = "";
  #list = false;
  /** Whether a comma was just before, after which nothing may end. */
  #comma = false;
  #depth = 0;
  #quoted = false;
  #escaped = false;
  #held: Uint8Array[] = [];
  #heldSize = 0;
  #scalar = false;
  #first = true;

  constructor(most: number) {
    this.#most = most;
  }

  take(bytes: Uint8Array): Member[] {
    const found: Member[] = [];
    let at = 0;
    if (this.#first && bytes.length > 0) {
      this.#first = false;
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) at = 3;
    }
    let from = this.#inside() ? at : -1;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (this.#inside()) {
        if (this.#ends(byte)) {
          // A number or a word ends before the byte that is not its own.
          const before = this.#scalar;
          const member = this.#close(bytes, from, before ? at : at + 1);
          if (member !== undefined) found.push(member);
          from = -1;
          if (before) at--;
          continue;
        }
        if (byte === 0x0a) this.#line++;
        continue;
      }
      if (byte === 0x0a) this.#line++;
      if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) continue;
      const before = this.#state;
      if (this.#outside(byte)) {
        from = at;
        this.#startLine = this.#line;
        this.#open(byte);
      } else if (before === "value") {
        found.push({ key: this.#key, listed: true, line: this.#line, bytes: new Uint8Array() });
      }
    }
    if (this.#inside() && from >= 0) this.#hold(bytes.slice(from));
    return found;
  }

  /** @throws InteropError `syntax` where the document is not at its end. */
  finish(): void {
    if (this.#state !== "end") throw this.#fault("more of the document", "its end");
  }

  #inside(): boolean {
    return this.#depth > 0 || this.#quoted || this.#scalar;
  }

  /** Begins a key, a value or a member with its first byte. */
  #open(byte: number): void {
    this.#quoted = byte === 0x22;
    this.#escaped = false;
    this.#depth = byte === 0x7b || byte === 0x5b ? 1 : 0;
    this.#scalar = !this.#quoted && this.#depth === 0;
  }

  /** Whether a byte ends what is open; a scalar ends before it. */
  #ends(byte: number): boolean {
    if (this.#quoted) {
      if (this.#escaped) this.#escaped = false;
      else if (byte === 0x5c) this.#escaped = true;
      else if (byte === 0x22) {
        this.#quoted = false;
        return this.#depth === 0;
      }
      return false;
    }
    if (this.#scalar) {
      const own = byte !== 0x2c && byte !== 0x7d && byte !== 0x5d && byte > 0x20;
      return !own;
    }
    if (byte === 0x22) this.#quoted = true;
    else if (byte === 0x7b || byte === 0x5b) this.#depth++;
    else if (byte === 0x7d || byte === 0x5d) return --this.#depth === 0;
    return false;
  }

  /** Takes a byte between members; true where it begins a key, a value or a member. */
  #outside(byte: number): boolean {
    switch (this.#state) {
      case "start":
        if (byte !== 0x7b) throw this.#fault("an object: {", shownByte(byte));
        this.#state = "key";
        return false;
      case "key":
        if (byte === 0x7d && !this.#comma) {
          this.#state = "end";
          return false;
        }
        if (byte !== 0x22) throw this.#fault("a key in quotes", shownByte(byte));
        return true;
      case "colon":
        if (byte !== 0x3a) throw this.#fault("a colon", shownByte(byte));
        this.#state = "value";
        return false;
      case "value":
        if (byte === 0x5b) {
          this.#list = true;
          this.#comma = false;
          this.#state = "member";
          return false;
        }
        this.#list = false;
        return this.#begins(byte);
      case "member":
        if (byte === 0x5d && !this.#comma) {
          this.#state = "afterValue";
          return false;
        }
        return this.#begins(byte);
      case "afterMember":
        if (byte !== 0x2c && byte !== 0x5d) throw this.#fault("a comma or ]", shownByte(byte));
        this.#comma = byte === 0x2c;
        this.#state = byte === 0x2c ? "member" : "afterValue";
        return false;
      case "afterValue":
        if (byte !== 0x2c && byte !== 0x7d) throw this.#fault("a comma or }", shownByte(byte));
        this.#comma = byte === 0x2c;
        this.#state = byte === 0x2c ? "key" : "end";
        return false;
      case "end":
        throw this.#fault("nothing after the document", shownByte(byte));
    }
  }

  #begins(byte: number): boolean {
    if (byte === 0x2c || byte === 0x7d || byte === 0x5d || byte === 0x3a) throw this.#fault("a value", shownByte(byte));
    return true;
  }

  #close(bytes: Uint8Array, from: number, to: number): Member | undefined {
    this.#scalar = false;
    this.#depth = 0;
    if (from >= 0) this.#hold(bytes.subarray(from, to));
    const held = this.#joined();
    if (this.#state === "key") {
      this.#key = keyOf(held) ?? "";
      this.#state = "colon";
      return undefined;
    }
    this.#state = this.#list ? "afterMember" : "afterValue";
    return { key: this.#key, listed: this.#list, line: this.#startLine, bytes: held };
  }

  #hold(bytes: Uint8Array): void {
    this.#heldSize += bytes.length;
    if (this.#heldSize > this.#most) {
      throw new InteropError([
        {
          code: "too_large",
          field: "",
          expected: `at most ${this.#most} bytes in one member`,
          received: "more",
          line: this.#startLine,
        },
      ]);
    }
    this.#held.push(bytes);
  }

  #joined(): Uint8Array {
    const all = new Uint8Array(this.#heldSize);
    let at = 0;
    for (const part of this.#held) {
      all.set(part, at);
      at += part.length;
    }
    this.#held = [];
    this.#heldSize = 0;
    for (let i = 0; i < all.length; i++) if (all[i] === 0x0a || all[i] === 0x0d) all[i] = 0x20;
    return all;
  }

  #fault(expected: string, received: string): InteropError {
    return new InteropError([{ code: "syntax", field: "", expected, received, line: this.#line }]);
  }
}

function keyOf(bytes: Uint8Array): string | undefined {
  try {
    return String(JSON.parse(new TextDecoder("utf-8").decode(bytes)));
  } catch {
    return undefined;
  }
}

function shownByte(byte: number): string {
  return byte > 0x20 && byte < 0x7f ? JSON.stringify(String.fromCharCode(byte)) : `the byte ${byte}`;
}
