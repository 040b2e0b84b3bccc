import { formatBound } from "@incident-data/casualties";
import { type InterfaceLanguage, isInterfaceLanguage } from "./languages.ts";

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

/** A whole number as the language writes it, also where the browser's `Intl` knows nothing of the language. */
export function numberText(language: InterfaceLanguage, value: number): string {
  return formatBound({ min: value, max: value }, { lang: language });
}

/** How a language writes distances: not by `Intl`, for many a browser has neither Armenian units nor Azerbaijani numbers. */
interface Distances {
  readonly metre: string;
  readonly kilometre: string;
  /** Before decimals. */
  readonly point: string;
}

const distances: { readonly [L in InterfaceLanguage]: Distances } = {
  en: { metre: "m", kilometre: "km", point: "." },
  ru: { metre: "м", kilometre: "км", point: "," },
  az: { metre: "m", kilometre: "km", point: "," },
  hy: { metre: "մ", kilometre: "կմ", point: "," },
};

/** A distance as it is read: in metres below a kilometre, with no more than three digits that have meaning; in a language of no page in English. */
export function distanceText(metres: number, of: string): string {
  const language = isInterfaceLanguage(of) ? of : "en";
  const { metre, kilometre, point } = distances[language];
  const isFar = metres >= 1000;
  const value = Number((isFar ? metres / 1000 : metres).toPrecision(3));
  const [whole = "0", decimals] = String(value).split(".");
  const number = numberText(language, Number(whole)) + (decimals === undefined ? "" : `${point}${decimals}`);
  return `${number} ${isFar ? kilometre : metre}`;
}

const pluralRules = once((language) => new Intl.PluralRules(language));

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
