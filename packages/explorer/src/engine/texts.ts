import type { LocalLine } from "./protocol.ts";

/** Many texts as one and where each ends: they go from a worker to a page, and are kept there, as quickly as a single text. */
export interface Texts {
  readonly all: string;
  readonly ends: Uint32Array;
}

/** Many texts, each with its language. */
export interface Lines {
  readonly texts: Texts;
  readonly langs: Texts;
}

export function packTexts(texts: readonly string[]): Texts {
  const ends = new Uint32Array(texts.length);
  let end = 0;
  texts.forEach((text, index) => {
    end += text.length;
    ends[index] = end;
  });
  return { all: texts.join(""), ends };
}

export function packLines(lines: readonly LocalLine[]): Lines {
  return { texts: packTexts(lines.map(({ text }) => text)), langs: packTexts(lines.map(({ lang }) => lang)) };
}

/** The text at a position; empty where there is none. */
export function textAt({ all, ends }: Texts, position: number): string {
  return all.slice(ends[position - 1] ?? 0, ends[position] ?? 0);
}

export function lineAt({ texts, langs }: Lines, position: number): LocalLine {
  return { text: textAt(texts, position), lang: textAt(langs, position) };
}

/** The position of the first text that is this one; -1 where none is. */
export function indexOfText({ all, ends }: Texts, text: string): number {
  let begin = 0;
  for (let position = 0; position < ends.length; position++) {
    const end = ends[position] ?? 0;
    if (end - begin === text.length && all.startsWith(text, begin)) return position;
    begin = end;
  }
  return -1;
}
