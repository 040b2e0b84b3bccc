import type { Language } from "../language.ts";
import type { Part, Prose } from "../part.ts";
import type { Figure, Fill, Fills, Named } from "./fill.ts";
import { type Gap, type Phrase, type Way, waysOf } from "./phrase.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Writes parts one after another; neighbouring plain text of one claim is one part. */
export class Writer {
  readonly #parts: Part[] = [];
  readonly #language: Language;
  #plain = "";
  #claim: string | undefined;
  #capital = false;

  constructor(language: Language) {
    this.#language = language;
  }

  /** Writes a sentence: what begins with a word of the language's own begins with a capital. */
  sentence(fill: Fill): this {
    if (this.#parts.length > 0 || this.#plain !== "") this.#text(" ");
    this.#capital = true;
    this.fill(fill);
    this.#capital = false;
    // A quote that ends a sentence brings its own full stop.
    const last = this.#parts.at(-1);
    const stopped =
      last?.quote === true && /[.!?…։]$/.test(last.text) && this.#plain === this.#language.quotationMarks[1];
    if (!stopped) this.#text(this.#language.fullStop);
    return this;
  }

  /** Writes a label: no full stop, and a capital where it is asked for. */
  line(fill: Fill, capital: boolean): this {
    this.#capital = capital;
    this.fill(fill);
    this.#capital = false;
    return this;
  }

  /** Writes anything. */
  fill(fill: Fill, form?: string): this {
    if (typeof fill === "string") this.#text(fill);
    else if (isList(fill)) for (const each of fill) this.fill(each);
    else {
      switch (fill.kind) {
        case "phrased":
          this.#phrase(fill.phrase, fill.fills);
          break;
        case "named":
          this.#named(fill, form);
          break;
        case "figure":
          this.#figure(fill);
          break;
        case "claimed": {
          const outer = this.#claim;
          this.#begin(fill.claim);
          this.fill(fill.fill);
          this.#begin(outer);
          break;
        }
        default: {
          const [open, close] = this.#language.quotationMarks;
          const { source, lang } = fill;
          this.#text(open);
          const part = this.#part(fill.text);
          part.quote = true;
          if (source !== undefined) part.source = source;
          if (lang !== undefined && lang !== this.#language.tag.split("-")[0]) part.lang = lang;
          this.#text(close);
        }
      }
    }
    return this;
  }

  /** What has been written. */
  prose(): Prose {
    this.#flush();
    let text = "";
    for (const part of this.#parts) text += part.text;
    return { lang: this.#language.tag, text, parts: this.#parts };
  }

  #phrase(phrase: Phrase, fills: Fills): void {
    const way = wayFor(waysOf(phrase), fills);
    if (way === undefined) throw new TypeError(`no way to say ${JSON.stringify(phrase)} of ${Object.keys(fills)}`);
    for (const piece of way) {
      if (typeof piece === "string") this.#text(piece);
      else this.fill(fills[piece.name] ?? "", piece.form);
    }
  }

  #named(named: Named, form: string | undefined): void {
    const { refers, id, text, lang, forms, beside } = named;
    const inForm = form === undefined ? undefined : forms[form];
    if (inForm !== undefined && inForm.before !== "") this.#text(inForm.before);
    this.#reference(refers, id, inForm === undefined ? text : inForm.text, lang);
    if (beside.length === 0) return;
    for (const [i, each] of beside.entries()) {
      this.#text(i === 0 ? " (" : ", ");
      this.#reference(refers, id, each.text, each.lang);
    }
    this.#text(")");
  }

  #figure({ text, bound }: Figure): void {
    const part = this.#part(this.#capitalised(text));
    if (bound !== undefined) part.bound = bound;
  }

  #reference(refers: Named["refers"], id: string, text: string, lang: string | undefined): void {
    const part = this.#part(text);
    part[refers] = id;
    if (lang !== undefined) part.lang = lang;
  }

  #text(text: string): void {
    this.#plain += this.#capitalised(text);
  }

  #part(text: string): Mutable<Part> {
    this.#flush();
    this.#capital = false;
    const part: Mutable<Part> = this.#claim === undefined ? { text } : { text, claim: this.#claim };
    this.#parts.push(part);
    return part;
  }

  #begin(claim: string | undefined): void {
    this.#flush();
    this.#claim = claim;
  }

  #flush(): void {
    if (this.#plain === "") return;
    this.#parts.push(this.#claim === undefined ? { text: this.#plain } : { text: this.#plain, claim: this.#claim });
    this.#plain = "";
  }

  #capitalised(text: string): string {
    if (!this.#capital || text === "") return text;
    this.#capital = false;
    const first = text.codePointAt(0) ?? 0;
    // Cased by the language: the i of Azerbaijani becomes İ.
    return `${capitalOf(first, this.#language.tag)}${text.slice(first > 0xffff ? 2 : 1)}`;
  }
}

/** The first way of which every gap has what it asks for. */
function wayFor(ways: readonly Way[], fills: Fills): Way | undefined {
  if (ways.length === 1) return ways[0];
  next: for (const way of ways) {
    for (const piece of way) if (typeof piece === "object" && !has(fills[piece.name], piece)) continue next;
    return way;
  }
  return undefined;
}

function has(fill: Fill | undefined, { form }: Gap): boolean {
  if (fill === undefined || form === undefined) return fill !== undefined;
  return typeof fill === "object" && "forms" in fill && fill.forms[form] !== undefined;
}

function isList(fill: Fill): fill is readonly Fill[] {
  return Array.isArray(fill);
}

const capitals = new Map<string, Map<number, string>>();

function capitalOf(letter: number, tag: string): string {
  let own = capitals.get(tag);
  if (own === undefined) {
    own = new Map();
    capitals.set(tag, own);
  }
  let capital = own.get(letter);
  if (capital === undefined) {
    capital = String.fromCodePoint(letter).toLocaleUpperCase(tag);
    own.set(letter, capital);
  }
  return capital;
}
