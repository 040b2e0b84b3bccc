/** What a spreadsheet takes for a formula: CWE-1236, OWASP ASVS 1.2.10. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** A negative number as it is usually written, which is no formula: one that a spreadsheet would rewrite is not meant. */
const negative = /^-(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:e-?[0-9]+)?$/;

/** What a spreadsheet writes where a formula or a name went wrong. */
const errorValue =
  /^#(?:NAME\?|REF!|VALUE!|DIV\/0!|N\/A|NUM!|NULL!|SPILL!|CALC!|ERROR!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|PYTHON!|EXTERNAL!|GETTING_DATA)$/;

/** A number as a spreadsheet shows one that is long: 2.02107E+11. */
const scientific = /^-?[0-9](?:[.,][0-9]+)?E[+-][0-9]+$/;

/** What a spreadsheet makes a number, an amount, a time, a truth value or a date: `12 %`, `.5`, `2E3`, `7 July`, `Jul-21`. */
const converted = [
  /^-?[$€£]? ?[0-9][0-9 .,:/'\u00a0\u202f-]*(?:%|[ap]m?)?$/i,
  /^-?(?:[.,][0-9]+|true|false)$/i,
  /^-?[0-9.]+E[-+]?[0-9]+$/i,
  /^-?[0-9]{1,2}[- ]?\p{L}{3,9}\.?[- ]?[0-9]{0,4}$/u,
  /^-?\p{L}{3,9}\.?[- ]?[0-9]{1,4}$/u,
];

/**
 * The text of a cell so that no spreadsheet reads a formula in it: with an apostrophe before it, which `unescapeCell` takes
 * off again. A negative number (`-5`, `-12.25`) is none.
 *
 * @param wide whether also what a spreadsheet would make a number, a date or a truth value gets one.
 */
export function escapeCell(text: string, wide = false): string {
  const inner = text.replace(/^'+/, "");
  const needed = isFormula(inner) || (wide && isConverted(inner));
  // What begins with an apostrophe and would lose it gets another one.
  return needed || (inner !== text && isEscapable(inner)) ? `'${text}` : text;
}

/** The text that was escaped; any other stays as it is. */
export function unescapeCell(text: string): string {
  return isEscaped(text) ? text.slice(1) : text;
}

/** Whether the apostrophe before a text may be one that was put there. */
export function isEscaped(text: string): boolean {
  return text.startsWith("'") && isEscapable(text.replace(/^'+/, ""));
}

function isFormula(text: string): boolean {
  return (formula.test(text) && !negative.test(text)) || isErrorValue(text) || scientific.test(text);
}

function isEscapable(text: string): boolean {
  return isFormula(text) || isConverted(text);
}

/** Whether a text is what a spreadsheet writes in the place of a value that it could not work out. */
export function isErrorValue(text: string): boolean {
  return errorValue.test(text);
}

function isConverted(text: string): boolean {
  return converted.some((each) => each.test(text));
}
