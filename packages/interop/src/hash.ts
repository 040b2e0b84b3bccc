const encoder = new TextEncoder();

/** One step of a hash that spreads bytes over 32 bits (FNV-1a with a shift, so that high bits reach low ones). */
export function mix(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193) ^ (hash >>> 15);
}

/** A number for a text: the same as for a cell that holds it in UTF-8. */
export function hashText(text: string, seed: number): number {
  let hash = seed;
  for (const byte of encoder.encode(text)) hash = mix(hash, byte);
  return hash;
}

/** Two hashes of 32 bits as a part of an id: eleven letters and digits that are the same for the same hashes. */
export function idPart(first: number, second: number): string {
  return `${pair(first)}${pair(first >>> 10)}${pair(first >>> 20)}${pair(second)}${pair(second >>> 10)}${pair(second >>> 20)}`;
}

/** A part of an id that is the same for the same texts. */
export function idPartOf(...texts: readonly string[]): string {
  let first = 0x811c9dc5;
  let second = 0x2545f491;
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      first = Math.imul(first ^ code, 0x01000193) ^ (first >>> 15);
      second = Math.imul(second ^ code, 0xcc9e2d51) ^ (second >>> 13);
    }
    first = Math.imul(first ^ 0x1ffff, 0x01000193);
    second = Math.imul(second ^ 0x1ffff, 0xcc9e2d51);
  }
  return idPart(first, second);
}

const letters = "abcdefghijklmnopqrstuvwxyz234567";
const pairs = Array.from({ length: 1024 }, (_, i) => `${letters[i & 31]}${letters[i >> 5]}`);

/** The lowest ten bits as two letters. */
function pair(bits: number): string {
  return pairs[bits & 1023] as string;
}
