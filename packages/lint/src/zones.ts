/** Minutes before (negative) or after UTC of a fixed offset (`+04:00`, `Z`) or of an IANA zone on a day; `undefined` where unknown. */
export function offsetOf(zone: string, edtf: string): number | undefined {
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return 0;
  const fixed = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  if (fixed !== null) return (fixed[1] === "-" ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3]));
  try {
    const format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
    const name = format.formatToParts(Date.parse(`${edtf.slice(0, 10)}T12:00:00Z`)).find(isZoneName)?.value ?? "";
    return name === "GMT" ? 0 : offsetOf(name.slice(3), edtf);
  } catch {
    return undefined;
  }
}

function isZoneName({ type }: Intl.DateTimeFormatPart): boolean {
  return type === "timeZoneName";
}

/** Zones that words name: abbreviations, and times "of" a city of the South Caucasus and of Moscow. */
const spoken: readonly (readonly [pattern: RegExp, zone: string])[] = [
  [/\b(?:UTC|GMT)\b/i, "Z"],
  [/\d\s?Z\b/, "Z"],
  [/\b(?:MSK|Moscow time)\b|по Москве|московско/i, "+03:00"],
  [/\b(?:Baku|Yerevan|local) time\b/i, "+04:00"],
];

/** The minutes of the day that words state (20:50) and the zone that they state it in. */
export function timeIn(words: string): { readonly minutes: number; readonly offset: number } | undefined {
  const time = /(?<!\d)([01]?\d|2[0-3]):([0-5]\d)(?!\d)/.exec(words);
  if (time === null) return undefined;
  const own = /(?:UTC|GMT)?\s?([+-]\d\d:\d\d)\b/.exec(words.slice((time.index ?? 0) + time[0].length));
  const zone = own?.[1] ?? spoken.find(([pattern]) => pattern.test(words))?.[1];
  const offset = zone === undefined ? undefined : offsetOf(zone, "2021-01-01");
  return offset === undefined ? undefined : { minutes: Number(time[1]) * 60 + Number(time[2]), offset };
}
