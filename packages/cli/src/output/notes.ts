import type { Sink, Styled, Writer } from "./writer.ts";

/** What is said to whoever watches: on standard error, and not at all with `--quiet`. */
export interface Notes {
  line(...parts: readonly (string | Styled)[]): void;
  /**
   * A bar on a terminal, and nothing anywhere else. It is gone when it is done. Of bytes it tells how many come in a second,
   * and how long the rest will take.
   */
  progress(what: string, unit?: "bytes"): Progress;
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
    progress: (what, unit) =>
      bars && !quiet ? barOn(sink, what, unit) : { at: () => undefined, end: () => undefined },
  };
}

function barOn(sink: Sink, what: string, unit?: "bytes"): Progress {
  const start = Date.now();
  let drawn = 0;
  return {
    at(done, of) {
      const now = Date.now();
      if (now - start < patience || now - drawn < interval) return;
      drawn = now;
      const full = Math.floor((done / Math.max(1, of)) * 24);
      const told = unit === "bytes" ? rateText(done, of, (now - start) / 1000) : `${done}/${of}`;
      sink.write(`\r${what} [${"#".repeat(full)}${"-".repeat(24 - full)}] ${told}\u001b[K`);
    },
    end() {
      if (drawn > 0) sink.write("\r\u001b[K");
    },
  };
}

/** `12.5 of 171.0 MB, 23.1 MB/s, 0:07 left`. */
export function rateText(done: number, of: number, seconds: number): string {
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
  const rate = done / Math.max(seconds, 0.001);
  const left = Math.max(0, Math.round((of - done) / Math.max(rate, 1)));
  const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  return `${megabytes(done)} of ${megabytes(of)} MB, ${megabytes(rate)} MB/s, ${time} left`;
}
