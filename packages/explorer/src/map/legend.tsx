import type { JSX } from "preact";
import type { MapWords } from "../words/map-words.ts";
import type { MarkForm } from "./mark-form.ts";

/** A sign of the legend, drawn as the map draws it. */
const signs: { readonly [S in keyof MapWords["marks"]]: JSX.Element } = {
  dot: <circle cx="14" cy="9" r="6" class="map-sign-full" />,
  ring: <circle cx="14" cy="9" r="7.5" class="map-sign-ring" />,
  area: <path d="M5 3 L20 1.5 L24 13 L9 16.5 Z M8 12 L14 3 M13 14 L20 3 M19 13 L22 8" class="map-sign-area" />,
  line: <path d="M3 13 C9 13 12 5 25 5" class="map-sign-line" />,
  number: (
    <>
      <circle cx="14" cy="9" r="8.5" class="map-sign-full" />
      <text x="14" y="13" text-anchor="middle" class="map-sign-number">
        3
      </text>
    </>
  ),
};

const signOfForm: { readonly [F in MarkForm]: keyof MapWords["marks"] } = {
  dot: "dot",
  ring: "ring",
  "ring-sign": "ring",
  area: "area",
  "area-sign": "area",
  line: "line",
  "line-sign": "line",
};

/** What the marks mean, of those that there are. */
export function Legend({
  forms,
  hasNumbers,
  words,
}: {
  forms: ReadonlySet<MarkForm>;
  hasNumbers: boolean;
  words: MapWords;
}): JSX.Element | null {
  const used = new Set([...forms].map((form) => signOfForm[form]));
  if (hasNumbers) used.add("number");
  if (used.size === 0) return null;
  const order = ["dot", "ring", "area", "line", "number"] as const;
  return (
    <ul class="map-legend">
      {order
        .filter((sign) => used.has(sign))
        .map((sign) => (
          <li key={sign}>
            <svg viewBox="0 0 28 18" width="28" height="18" aria-hidden="true">
              {signs[sign]}
            </svg>
            {words.marks[sign]}
          </li>
        ))}
    </ul>
  );
}
