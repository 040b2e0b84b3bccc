/** Beginnings of the names of the days of the week, Monday first: English, Russian, Azerbaijani, Armenian. */
const names: readonly (readonly string[])[] = [
  ["monday", "понедельник", "bazar ertəsi", "երկուշաբթի"],
  ["tuesday", "вторник", "çərşənbə axşamı", "երեքշաբթի"],
  ["wednesday", "сред", "çərşənbə", "չորեքշաբթի"],
  ["thursday", "четверг", "cümə axşamı", "հինգշաբթի"],
  ["friday", "пятниц", "cümə", "ուրբաթ"],
  ["saturday", "суббот", "şənbə", "շաբաթ"],
  ["sunday", "воскресень", "bazar", "կիրակի"],
];

const forms = names
  .flatMap((own, i) => own.map((name) => ({ name, weekday: i + 1 })))
  // "Bazar ertəsi" before "bazar": what is found is taken out.
  .sort((a, b) => b.name.length - a.name.length);

/** The days of the week that a text names, 1 = Monday to 7 = Sunday. */
export function weekdaysIn(text: string): ReadonlySet<number> {
  let left = ` ${text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")} `;
  const found = new Set<number>();
  for (const { name, weekday } of forms) {
    if (!left.includes(` ${name}`)) continue;
    found.add(weekday);
    left = left.replaceAll(` ${name}`, " ");
  }
  return found;
}

/** The English name of a weekday, 1 = Monday to 7 = Sunday. */
export function weekdayName(weekday: number): string {
  const name = names[weekday - 1]?.[0] ?? "";
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
