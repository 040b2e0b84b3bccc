/** Bytes with one to eight changes: a bit, a gap, something more, something twice, an early end. */
export function spoil(bytes, random) {
  let own = Uint8Array.from(bytes);
  for (let times = 1 + random.below(8); times > 0; times--) {
    const at = random.below(own.length + 1);
    const end = Math.min(own.length, at + 1 + random.below(random.chance(0.2) ? 200 : 4));
    const some = Uint8Array.from({ length: 1 + random.below(4) }, () =>
      random.chance(0.6) ? random.pick([..."[]{}:,\"'\\-#&*!|>%@`\n\t ~<?/.0e+"]).charCodeAt(0) : random.below(256),
    );
    const join = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));
    switch (random.below(5)) {
      case 0:
        if (at < own.length) own[at] ^= 1 << random.below(8);
        break;
      case 1:
        own = join(own.subarray(0, at), own.subarray(end));
        break;
      case 2:
        own = join(own.subarray(0, at), some, own.subarray(at));
        break;
      case 3:
        own = join(own.subarray(0, end), own.subarray(at, end), own.subarray(end));
        break;
      default:
        if (random.chance(0.3)) own = own.slice(0, at);
        else own.set(some.subarray(0, Math.max(0, own.length - at)), Math.min(at, own.length));
    }
  }
  return own;
}
