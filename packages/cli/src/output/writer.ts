import { isSafe, visible } from "./visible.ts";

/** Where text goes. */
export interface Sink {
  write(text: string): unknown;
}

const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
  cyan: [36, 39],
} as const;

/** How a piece of a line looks on a terminal. */
export type Style = keyof typeof codes;

/** A piece of a line in a style. Its text is no safer than any other's. */
export interface Styled {
  readonly text: string;
  readonly style: Style;
}

export function styled(style: Style, text: string): Styled {
  return { text, style };
}

/**
 * The one way to standard output and standard error. A line is made of texts, each of which may come from data: none of
 * them can end the line, colour it, move the cursor or begin a command of a CI log. Only the writer ends lines and colours.
 */
export class Writer {
  readonly #sink: Sink;
  readonly colour: boolean;
  /** How many columns there are. */
  readonly width: number;

  constructor(sink: Sink, colour = false, width = 80) {
    this.#sink = sink;
    this.colour = colour;
    this.width = width;
  }

  line(...parts: readonly (string | Styled)[]): void {
    let made = "";
    let plain = "";
    for (const part of parts) {
      const text = visible(typeof part === "string" ? part : part.text);
      plain += text;
      made += typeof part === "string" ? text : this.#styled(part.style, text);
    }
    this.#sink.write(`${isCommand(plain) ? withoutCommand(plain) : made}\n`);
  }

  /**
   * Text for a program, made by an encoder that lets no control character through.
   * @throws TypeError where it holds one all the same: a fault of the encoder.
   */
  document(text: string): void {
    if (!isSafe(text)) throw new TypeError("a document with a control character");
    this.#sink.write(text.endsWith("\n") ? text : `${text}\n`);
  }

  #styled(style: Style, text: string): string {
    if (!this.colour || text === "") return text;
    const [on, off] = codes[style];
    return `\u001b[${on}m${text}\u001b[${off}m`;
  }
}

/** Whether the log of a CI job would take a line for a command: `::error::` also after spaces, `##[group]` anywhere. */
function isCommand(line: string): boolean {
  return /^\s*::|##\w*\[/.test(line);
}

function withoutCommand(line: string): string {
  return line.replace(/^(\s*):/, "$1\\u003a").replace(/##(\w*)\[/g, "##$1\\u005b");
}
