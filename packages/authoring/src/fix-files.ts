import type { Path } from "@incident-data/core";
import { Lexer } from "yaml";
import { editYaml, sourceAt } from "./edit-yaml.ts";
import type { Edit } from "./edits.ts";
import type { Files, Read } from "./files.ts";
import type { Limits } from "./limits.ts";
import type { ParsedText } from "./parsed.ts";
import { parseYaml } from "./yaml.ts";

/** Files of records while they are mended: what was read stays as it was, and what is changed is read in its place. */
export class FilesInHand implements Files {
  readonly #from: Files;
  readonly #limits: Partial<Limits>;
  readonly #read = new Map<string, string>();
  #made = new Map<string, string>();
  readonly #parsed = new Map<string, { readonly text: string; readonly yaml: ParsedText }>();
  /** What a file said before, as JSON: it never says so again, so that two mends cannot undo each other for ever. */
  readonly #said = new Map<string, Set<string>>();

  constructor(from: Files, limits: Partial<Limits>) {
    this.#from = from;
    this.#limits = limits;
  }

  names(folder: string | undefined) {
    return this.#from.names(folder);
  }

  async bytes(file: string, most: number): Promise<Read<Uint8Array>> {
    const own = this.textOf(file);
    if (own !== undefined) return { ok: true, value: new TextEncoder().encode(own) };
    const read = await this.#from.bytes(file, most);
    if (read.ok) {
      try {
        // A byte order mark stays, as part of what was there.
        this.#read.set(file, new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(read.value));
      } catch {
        // No UTF-8: the gate says so.
      }
    }
    return read;
  }

  /** The text of a file as it would be written now; `undefined` of one that was not read. */
  textOf(file: string): string | undefined {
    return this.#made.get(file) ?? this.#read.get(file);
  }

  /** What a file holds; `undefined` where that is not known for sure. */
  yamlOf(file: string): ParsedText | undefined {
    const text = this.textOf(file);
    if (text === undefined) return undefined;
    let known = this.#parsed.get(file);
    if (known?.text !== text) {
      known = { text, yaml: parseYaml(withoutMark(text), this.#limits) };
      this.#parsed.set(file, known);
    }
    return known.yaml.faults.length === 0 ? known.yaml : undefined;
  }

  /** What is written for the value at a path into a record. */
  sourceOf(file: string, path: Path): string | undefined {
    return sourceAt(withoutMark(this.textOf(file) ?? ""), path);
  }

  /** Takes a text for a file. Gives whether it is another one. */
  take(file: string, text: string): boolean {
    const now = this.textOf(file);
    if (now === undefined || now === text) return false;
    this.#said.set(file, (this.#said.get(file) ?? new Set()).add(JSON.stringify(this.yamlOf(file)?.value)));
    this.#made.set(file, text);
    return true;
  }

  /**
   * The texts of some files after edits, or nothing where one of them cannot be made, where it undoes another, or where a
   * comment would be lost: nobody but its author knows what it is worth.
   */
  edited(edits: ReadonlyMap<string, readonly Edit[]>): ReadonlyMap<string, string> | undefined {
    const made = new Map<string, string>();
    for (const [file, own] of edits) {
      const text = this.textOf(file);
      const result = text === undefined ? undefined : editYaml(text, own, this.#limits);
      if (text === undefined || result?.ok !== true || !keepsComments(text, result.text)) return undefined;
      const { value } = parseYaml(withoutMark(result.text), this.#limits);
      if (this.#said.get(file)?.has(JSON.stringify(value)) === true) return undefined;
      made.set(file, result.text);
    }
    return made;
  }

  /** All texts as they are now, to go back to. */
  remember(): ReadonlyMap<string, string> {
    return new Map(this.#made);
  }

  goBackTo(remembered: ReadonlyMap<string, string>): void {
    // What was taken back may come again.
    for (const [file, text] of this.#made) if (remembered.get(file) !== text) this.#said.delete(file);
    this.#made = new Map(remembered);
  }

  /** What is not as it was read. */
  changes(): { readonly file: string; readonly before: string; readonly after: string }[] {
    return [...this.#made].flatMap(([file, after]) => {
      const before = this.#read.get(file) ?? "";
      return before === after ? [] : [{ file, before, after }];
    });
  }
}

function withoutMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

/** Whether every comment of a text is there still. */
function keepsComments(before: string, after: string): boolean {
  const left = commentsOf(after);
  return commentsOf(before).every((comment) => {
    const at = left.indexOf(comment);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function commentsOf(text: string): string[] {
  if (!text.includes("#")) return [];
  const comments: string[] = [];
  let last = "";
  for (const lexeme of new Lexer().lex(withoutMark(text))) {
    // The text of a scalar comes after a mark.
    if (lexeme.startsWith("#") && last !== "\u001f") comments.push(lexeme.trimEnd());
    last = lexeme;
  }
  return comments;
}
