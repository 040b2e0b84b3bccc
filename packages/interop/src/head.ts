import type { Head, Input } from "./format.ts";

/** So many bytes of a file are looked at to know its format. */
const headSize = 65_536;

/** The beginning of an input. */
export async function headOf(input: Input): Promise<Head> {
  const bytes = new Uint8Array(headSize + 1);
  let length = 0;
  for await (const chunk of input.chunks()) {
    const part = chunk.subarray(0, bytes.length - length);
    bytes.set(part, length);
    length += part.length;
    if (length === bytes.length) break;
  }
  const whole = length <= headSize;
  const head = bytes.slice(0, Math.min(length, headSize));
  return { name: input.name, bytes: head, text: new TextDecoder("utf-8").decode(head), whole };
}

/** An input that tells of each piece of it how many bytes it has, when the next is asked for. */
export function withProgress(input: Input, progress: (bytes: number) => void): Input {
  return {
    ...input,
    async *chunks() {
      for await (const chunk of input.chunks()) {
        yield chunk;
        progress(chunk.length);
      }
    },
  };
}
