import type { Sink, Styled, Writer } from "./writer.ts";

/** What is said to whoever watches: on standard error, and not at all with `--quiet`. */
export interface Notes {
  line(...parts: readonly (string | Styled)[]): void;
  /** A bar on a terminal, and nothing anywhere else. It is gone when it is done. */
  progress(what: string): Progress;
}

interface Progress {
  at(done: number, of: number): void;
  end(): void;
}

/** Milliseconds before a bar is drawn at all, and between two drawings. */
const patience = 300;
const interval = 80;

export function notesOn(writer: Writer, sink: Sink, quiet: boolean, bars: boolean): Notes {
  return {
    line: (...parts) => {
      if (!quiet) writer.line(...parts);
    },
    progress: (what) => (bars && !quiet ? barOn(sink, what) : { at: () => undefined, end: () => undefined }),
  };
}

function barOn(sink: Sink, what: string): Progress {
  const start = Date.now();
  let drawn = 0;
  return {
    at(done, of) {
      const now = Date.now();
      if (now - start < patience || now - drawn < interval) return;
      drawn = now;
      const full = Math.floor((done / Math.max(1, of)) * 24);
      sink.write(`\r${what} [${"#".repeat(full)}${"-".repeat(24 - full)}] ${done}/${of}\u001b[K`);
    },
    end() {
      if (drawn > 0) sink.write("\r\u001b[K");
    },
  };
}
