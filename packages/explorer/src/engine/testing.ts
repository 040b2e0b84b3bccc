/** Bytes as they come to an engine. */
export function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(parts) {
      parts.enqueue(bytes);
      parts.close();
    },
  });
}

/** A value in JSON as it comes to an engine. */
export function jsonStream(value: unknown): ReadableStream<Uint8Array> {
  return streamOf(new TextEncoder().encode(JSON.stringify(value)));
}
