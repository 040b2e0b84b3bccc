// Whether anything that all objects share has been changed: every own property of every built-in and its prototype.
const builtins = [
  ...[Object, Array, Function, String, Number, Boolean, Symbol, BigInt, RegExp, Date, Error, TypeError, RangeError],
  ...[Map, Set, WeakMap, WeakSet, Promise, ArrayBuffer, Uint8Array, Int32Array, DataView, TextEncoder, TextDecoder],
];
const owners = [
  globalThis,
  ...[JSON, Math, Reflect, Intl, console, process],
  ...builtins.flatMap((builtin) => [builtin, builtin.prototype]),
  ...[Object.getPrototypeOf(Uint8Array).prototype, Object.getPrototypeOf([].values()), async () => {}, function* () {}],
];

/** What each of them holds now. */
export function snapshot() {
  return owners.map((owner) => ({
    proto: Object.getPrototypeOf(owner),
    own: new Map(Reflect.ownKeys(owner).map((key) => [key, Object.getOwnPropertyDescriptor(owner, key)])),
  }));
}

/** The names of the properties that differ from what they were. */
export function changed(before) {
  const names = [];
  for (const [i, owner] of owners.entries()) {
    const { proto, own } = before[i];
    if (Object.getPrototypeOf(owner) !== proto) names.push(`the prototype of owner ${i}`);
    const keys = Reflect.ownKeys(owner);
    for (const key of keys) {
      const [was, is] = [own.get(key), Object.getOwnPropertyDescriptor(owner, key)];
      if (was === undefined) names.push(`${String(key)} is new in owner ${i}`);
      // Node gives some globals their value on first use.
      else if (was.get === is.get && was.set === is.set && Object.is(was.value, is.value)) continue;
      else if (owner !== globalThis && owner !== process) names.push(`${String(key)} differs in owner ${i}`);
    }
    if (keys.length < own.size) names.push(`a property is gone from owner ${i}`);
  }
  return names;
}
