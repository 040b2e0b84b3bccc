/** So many bytes of a list are parsed at once: few enough that nothing large is held, many enough to be quick. */
const most = 500_000;

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Reads a JSON object whose fields are long lists while its bytes come: of a list some elements at a time, so that there is never
 * one text of everything. What it gives is what `JSON.parse` gives; what that takes and this may not is a byte order mark and any
 * value that is no object. It says nothing of what is wrong.
 */
export class JsonObjectReader {
  readonly #most: number;
  readonly #decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  /** What came since the last sign at which it was cut, as far as it is decoded, and how many bytes that were. */
  #text = "";
  #size = 0;
  /** Whether that is nothing but blanks. */
  #isBlank = true;
  #depth = 0;
  #inString = false;
  #isEscaped = false;
  #isDone = false;
  readonly #fields: [key: string, value: unknown][] = [];
  /** The field that is read, from its colon on. */
  #key: string | undefined;
  /** Its value, where that is a list: while it is read, and when it is whole. */
  #list: unknown[] | undefined;
  #whole: readonly unknown[] | undefined;
  #isAfterComma = false;

  /** @param size bytes of a list that are parsed at once, about. */
  constructor(size: number = most) {
    this.#most = size;
  }

  /** @throws where it is no JSON, or no object. */
  take(bytes: Uint8Array): void {
    const { length } = bytes;
    let [from, inString, isBlank, depth] = [0, this.#inString, this.#isBlank, this.#depth];
    // This is run for each byte: what is no sign is left as soon as it can be.
    let i = this.#isEscaped ? 1 : 0;
    for (; i < length; i++) {
      if (inString) {
        while (i < length && bytes[i] !== quote) i += bytes[i] === backslash ? 2 : 1;
        if (i >= length) break;
        inString = false;
        continue;
      }
      const byte = bytes[i] as number;
      if (byte <= 0x20) continue;
      if (byte === quote) inString = true;
      else if (byte === openList || byte === openObject) depth++;
      else if (byte === closeList || byte === closeObject) depth--;
      const isCut = depth <= 2 && byte !== quote && this.#cutsAt(byte, depth, isBlank, i - from);
      if (isCut) {
        this.#cut(byte, bytes.subarray(from, i));
        from = i + 1;
      }
      isBlank = isCut;
    }
    this.#isEscaped = i > length;
    [this.#inString, this.#isBlank, this.#depth] = [inString, isBlank, depth];
    this.#text += this.#decoder.decode(bytes.subarray(from), { stream: true });
    this.#size += length - from;
  }

  /** @throws where the object is not whole, or something follows it. */
  end(): unknown {
    const rest = this.#text + this.#decoder.decode();
    if (!this.#isDone || !isBlank(rest)) throw new SyntaxError();
    // Where a field is there twice the last counts, as for `JSON.parse`.
    return Object.fromEntries(this.#fields);
  }

  /** Whether a sign ends something: the depth is that after it. */
  #cutsAt(byte: number, depth: number, isBlank: boolean, size: number): boolean {
    const inList = this.#list !== undefined;
    switch (byte) {
      case openObject:
        return depth === 1;
      case openList:
        return depth === 2 && !inList && isBlank && this.#key !== undefined && this.#whole === undefined;
      case closeList:
      case closeObject:
        return depth === 0 || (depth === 1 && inList);
      case colon:
        return depth === 1;
      case comma:
        return depth === 1 || (depth === 2 && inList && this.#size + size >= this.#most);
      default:
        return false;
    }
  }

  #cut(byte: number, bytes: Uint8Array): void {
    const text = this.#text + this.#decoder.decode(bytes);
    this.#text = "";
    this.#size = 0;
    if (byte === openObject) {
      if (this.#isDone || !isBlank(text)) throw new SyntaxError();
    } else if (byte === openList) {
      if (!isBlank(text)) throw new SyntaxError();
      this.#list = [];
    } else if (this.#list !== undefined) this.#endElements(byte, text, this.#list);
    else if (byte === colon) this.#beginField(text);
    else this.#endField(byte, text);
  }

  #endElements(byte: number, text: string, list: unknown[]): void {
    const isEmpty = isBlank(text);
    // Nothing stands between two commas, or between the last and the end, but in a list of nothing.
    if (byte === closeObject || (isEmpty && (byte === comma || list.length > 0))) throw new SyntaxError();
    for (const element of JSON.parse(`[${text}]`)) list.push(element);
    if (byte === comma) return;
    this.#whole = list;
    this.#list = undefined;
  }

  #beginField(text: string): void {
    const key: unknown = JSON.parse(text);
    if (this.#key !== undefined || typeof key !== "string") throw new SyntaxError();
    this.#key = key;
  }

  #endField(byte: number, text: string): void {
    const isEmpty = byte === closeObject && this.#fields.length === 0 && !this.#isAfterComma && isBlank(text);
    if (byte === closeList || (this.#key === undefined && !isEmpty)) throw new SyntaxError();
    if (this.#whole !== undefined && !isBlank(text)) throw new SyntaxError();
    if (this.#key !== undefined) this.#fields.push([this.#key, this.#whole ?? JSON.parse(text)]);
    this.#key = undefined;
    this.#whole = undefined;
    this.#isAfterComma = byte === comma;
    this.#isDone = byte === closeObject;
  }
}

function isBlank(text: string): boolean {
  return /^[ \t\n\r]*$/.test(text);
}
