import type { Language } from "../language.ts";
import type { Part, Prose } from "../part.ts";
import type { Fill, Fills, Named, PartOf } from "./fill.ts";
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
          this.#part(this.#capitalised(fill.text), fill.bound === undefined ? undefined : { bound: fill.bound });
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
          this.#part(fill.text, {
            quote: true,
            ...(source === undefined ? {} : { source }),
            ...(lang === undefined || lang === this.#language.tag ? {} : { lang }),
          });
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
    const ways = waysOf(phrase);
    const way = ways.length === 1 ? ways[0] : ways.find((each) => canFill(each, fills));
    if (way === undefined) throw new TypeError(`no way to say ${JSON.stringify(phrase)} of ${Object.keys(fills)}`);
    for (const piece of way) {
      if (typeof piece === "string") this.#text(piece);
      else this.fill(fills[piece.name] ?? "", piece.form);
    }
  }

  #named({ refers, id, text, lang, forms, beside }: Named, form: string | undefined): void {
    const inForm = form === undefined ? text : (forms[form] ?? text);
    // What a language puts before a name ("the") is no part of the name.
    const at = form === undefined || inForm === text ? 0 : Math.max(0, inForm.length - text.length);
    const own = at > 0 && inForm.endsWith(text) ? inForm.slice(0, at) : "";
    if (own !== "") this.#text(own);
    this.#capital = false;
    this.#reference(refers, id, inForm.slice(own.length), lang);
    for (const [i, each] of beside.entries()) {
      this.#text(i === 0 ? " (" : ", ");
      this.#reference(refers, id, each.text, each.lang);
    }
    if (beside.length > 0) this.#text(")");
  }

  #reference(refers: Named["refers"], id: string, text: string, lang: string | undefined): void {
    const part: Mutable<PartOf> = {};
    part[refers] = id;
    if (lang !== undefined) part.lang = lang;
    this.#part(text, part);
  }

  #text(text: string): void {
    this.#plain += this.#capitalised(text);
  }

  #part(text: string, of: PartOf | undefined): void {
    this.#flush();
    this.#capital = false;
    const claim = this.#claim;
    this.#parts.push(claim === undefined ? { text, ...of } : { text, claim, ...of });
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

/** Whether every gap of a way has what it asks for. */
function canFill(way: Way, fills: Fills): boolean {
  return way.every((piece) => typeof piece === "string" || has(fills[piece.name], piece));
}

function has(fill: Fill | undefined, { form }: Gap): boolean {
  if (fill === undefined || form === undefined) return fill !== undefined;
  return typeof fill === "object" && "kind" in fill && fill.kind === "named" && Object.hasOwn(fill.forms, form);
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
