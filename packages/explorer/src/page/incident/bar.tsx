import type { Bound } from "@incident-data/casualties";
import type { JSX } from "preact";
import { numberText } from "../../words/fill.ts";
import { useSpoken } from "../model.ts";
import { along, axisTexts, type Scale } from "./scale.ts";

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/**
 * A figure on the scale of its table: a mark where it is exact, a bar between two ends, an arrow where nobody gave an upper end.
 * It is drawn for the eye alone: the figure stands beside it in words.
 */
export function Bar({ bound, scale }: { bound: Bound; scale: Scale }): JSX.Element {
  const from = along(scale, bound.min);
  const to = bound.max === null ? 1 : along(scale, bound.max);
  const kind = bound.max === null ? "open" : bound.min === bound.max ? "exact" : "range";
  return (
    <span class="bar" aria-hidden="true">
      <span class={`bar-span bar-${kind}`} style={{ left: percent(from), width: percent(to - from) }} />
    </span>
  );
}

/** The figures of the scale, as far along as the bars under it. */
export function Axis({ scale }: { scale: Scale }): JSX.Element {
  const { language } = useSpoken();
  return (
    <span class="axis" aria-hidden="true">
      {axisTexts(scale, (figure) => numberText(language, figure)).map(({ tick, at, text, before }) => (
        <span key={tick} class={before ? "axis-tick axis-last" : "axis-tick"} style={{ left: percent(at) }}>
          {text}
        </span>
      ))}
    </span>
  );
}
