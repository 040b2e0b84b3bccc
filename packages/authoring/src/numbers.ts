/** What is lost when a number is read, and how to mend it. */
export interface NumberLoss {
  readonly received: string;
  readonly hint: string;
}

const inQuotes = "Put it in quotes, or write a number that a computer keeps.";

/**
 * What is lost of a number, as JSON and YAML write one, when it becomes a double (IEEE 754): its size, digits, or the sign
 * of nothing. `undefined` where all of it survives. Linear in the text.
 */
export function numberLoss(source: string): NumberLoss | undefined {
  const value = Number(source);
  const received = source.length > 40 ? `${source.slice(0, 40)}…` : source;
  if (Number.isNaN(value)) return { received, hint: "Leave the field out where there is no number." };
  if (!Number.isFinite(value)) return { received: `${received}, which is read as ${value}`, hint: inQuotes };
  if (value === 0 && source.startsWith("-")) return { received, hint: "Write 0." };
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    return { received: `${received}, of which not every digit is kept`, hint: inQuotes };
  }
  // A whole number in base sixteen or eight that is safe has lost nothing.
  if (/^[-+]?0[xo]/.test(source)) return undefined;
  const [written, kept] = [digitsOf(source), digitsOf(String(value))];
  if (written.digits === kept.digits && written.exponent === kept.exponent) return undefined;
  return { received: `${received}, which is read as ${value}`, hint: `Write ${value}, or put it in quotes.` };
}

/** A decimal number as digits without zeros at either end, and the power of ten of the last of them. */
function digitsOf(source: string): { readonly digits: string; readonly exponent: number } {
  const unsigned = source.replace(/^[-+]/, "").toLowerCase();
  const at = unsigned.indexOf("e");
  const mantissa = at < 0 ? unsigned : unsigned.slice(0, at);
  const point = mantissa.indexOf(".");
  const fraction = point < 0 ? 0 : mantissa.length - point - 1;
  const all = mantissa.replace(".", "");
  let start = 0;
  let end = all.length;
  while (start < end && all.charCodeAt(start) === 0x30) start++;
  while (end > start && all.charCodeAt(end - 1) === 0x30) end--;
  if (start === end) return { digits: "", exponent: 0 };
  const power = at < 0 ? 0 : Number(unsigned.slice(at + 1));
  return { digits: all.slice(start, end), exponent: power - fraction + (all.length - end) };
}
