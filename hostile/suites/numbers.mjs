// Hazard 6: keys that stand twice, and numbers that do not survive. Whether one does is judged by counting digits: a double
// keeps fifteen whatever they are, and never more than seventeen.
import { read } from "../judge.mjs";

const digits = (random, count) =>
  Array.from({ length: count }, (_, i) => (i === 0 || i === count - 1 ? 1 + random.below(9) : random.below(10))).join(
    "",
  );

function goodNumber(random) {
  const sign = random.chance(0.3) ? "-" : "";
  const own = digits(random, 1 + random.below(15));
  if (random.chance(0.4)) return sign + own;
  const point = random.below(own.length);
  const fraction = point === 0 ? `0.${own}` : `${own.slice(0, point)}.${own.slice(point)}`;
  return sign + fraction + (random.chance(0.3) ? `e${random.pick(["", "-", "+"])}${random.below(2)}` : "");
}

function badNumber(random) {
  const sign = random.chance(0.3) ? "-" : "";
  switch (random.below(7)) {
    case 0:
      return sign + String(9007199254740992n + BigInt(random.below(1_000_000)));
    case 1:
      return sign + digits(random, 17 + random.below(30));
    case 2:
      return `${sign}0.${digits(random, 18 + random.below(30))}`;
    case 3:
      return `${sign}${digits(random, 3)}e${309 + random.below(9_999)}`;
    case 4:
      return `${sign}${digits(random, 3)}e-${330 + random.below(9_999)}`;
    case 5:
      return random.pick(["-0", "-0.0", "-0e0", "-0.000e12"]);
    default:
      return `${sign}${digits(random, 2)}e${17 + random.below(200)}`;
  }
}

export default {
  ci: 200,
  deep: 20_000,
  batch: 10_000,
  run(random, index) {
    const format = random.pick(["json", "yaml"]);
    const before = Array.from({ length: random.below(5) }, (_, i) => `"k${i}": ${goodNumber(random)},\n`).join("");
    if (index % 2 === 0) {
      const good = random.chance(0.5);
      const number = good ? goodNumber(random) : badNumber(random);
      const { faults, value } = read(format, `{${before}"it": ${number}}`);
      if (good)
        return faults.length === 0 && value.it === Number(number) ? undefined : `${number}: ${faults[0]?.received}`;
      const [fault] = faults;
      const line = before.split("\n").length;
      const column = line === 1 ? 8 : 7;
      if (faults.length !== 1 || fault.code !== "bad_number" || value !== undefined)
        return `${number}: ${JSON.stringify(faults)}`;
      return fault.line === line && fault.column === column ? undefined : `${number} at ${fault.line}:${fault.column}`;
    }
    const keys = Array.from({ length: 2 + random.below(20) }, (_, i) => `key${i}`);
    const again = random.pick(keys);
    const written = random.chance(0.5) ? `"${again}"` : `"\\u006b${again.slice(1)}"`;
    const text = `{\n${keys.map((key) => `"${key}": {},\n`).join("")}  ${written}: 1}`;
    const { faults } = read(format, text);
    const [fault] = faults;
    if (faults.length !== 1 || fault.code !== "duplicate_key") return `${again} twice: ${JSON.stringify(faults)}`;
    return fault.line === keys.length + 2 && fault.column === 3
      ? undefined
      : `${again} at ${fault.line}:${fault.column}`;
  },
};
