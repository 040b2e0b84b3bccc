import type { InterfaceLanguage } from "./languages.ts";

/** A text by the plural category of a number, as `Intl.PluralRules` names them; `{count}` is the number. */
export type Counted = { readonly other: string } & { readonly [C in Exclude<Intl.LDMLPluralRule, "other">]?: string };

/** The text with its gaps filled: `{name}`. A gap that is not given stays, so that it is seen. */
export function fill(text: string, gaps: Readonly<Record<string, string>>): string {
  return text.replace(/\{([a-z]+)\}/g, (gap, name: string) => (Object.hasOwn(gaps, name) ? (gaps[name] ?? gap) : gap));
}

/** The text for so many, with the number as the language writes it. */
export function counted(
  language: InterfaceLanguage,
  forms: Counted,
  count: number,
  gaps: Readonly<Record<string, string>> = {},
): string {
  const form = forms[pluralRules(language).select(count)] ?? forms.other;
  return fill(form, { count: numberText(language, count), ...gaps });
}

/** A number as the language writes it. */
export function numberText(language: InterfaceLanguage, value: number): string {
  return numerals(language).format(value);
}

/** A distance as it is read: in metres below a kilometre, no more digits than it has meaning. */
export function distanceText(metres: number, language: string): string {
  const isFar = metres >= 1000;
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: isFar ? "kilometer" : "meter",
    unitDisplay: "short",
    maximumSignificantDigits: 3,
  }).format(isFar ? metres / 1000 : metres);
}

const pluralRules = once((language) => new Intl.PluralRules(language));
const numerals = once((language) => new Intl.NumberFormat(language));

/** What is costly to make is made once for each language. */
function once<T>(make: (language: InterfaceLanguage) => T): (language: InterfaceLanguage) => T {
  const made = new Map<InterfaceLanguage, T>();
  return (language) => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const value = make(language);
    made.set(language, value);
    return value;
  };
}
