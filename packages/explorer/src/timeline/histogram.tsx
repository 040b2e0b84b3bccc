import type { JSX, TargetedKeyboardEvent, TargetedPointerEvent } from "preact";
import { useId, useMemo, useRef, useState } from "preact/hooks";
import { numberText } from "../words/fill.ts";
import type { InterfaceLanguage } from "../words/languages.ts";
import type { MapWords } from "../words/map-words.ts";
import { binsTo, countTicks, type DayScale, edtfOfBins, namedBins } from "./day-scale.ts";
import { axisText, binText } from "./day-text.ts";

interface HistogramProps {
  readonly scale: DayScale;
  /** Pixels of the whole, and of it left and right of the bars. */
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly words: MapWords;
  readonly language: InterfaceLanguage;
  /** First and last day of the incident that is looked at. */
  readonly selected: readonly [number, number] | undefined;
  readonly onChoose: (edtf: string) => void;
}

const HEIGHT = 132;
const TOP = 8;
const AXIS = 26;

/** How many incidents happened in each stretch of time: a full bar for those that surely did, hatched above for the others. */
export function Histogram(props: HistogramProps): JSX.Element {
  const { scale, width, left, right, words, language, selected, onChoose } = props;
  const { bins } = scale;
  const hatch = useId();
  const [cursor, setCursor] = useState(0);
  const [anchor, setAnchor] = useState<number>();
  const [hovered, setHovered] = useState<number>();
  const dragging = useRef<number | undefined>(undefined);

  const room = Math.max(1, width - left - right);
  const step = room / bins.length;
  const highest = useMemo(() => bins.reduce((most, { upper }) => Math.max(most, upper), 0), [bins]);
  const x = (bin: number): number => left + bin * step;
  const y = (count: number): number => TOP + (HEIGHT - TOP) * (1 - count / Math.max(1, highest));
  const paths = useMemo(() => barPaths(scale, x, y, step), [scale, left, step]);

  const at = Math.min(cursor, bins.length - 1);
  const [from, to] = anchor === undefined ? [at, at] : [Math.min(anchor, at), Math.max(anchor, at)];
  const text = (first: number, last: number): string => {
    const bin = bins[first];
    if (bin === undefined) return "";
    return first === last
      ? words.bar(binText(bin.edtf, language), bin.lower, bin.upper)
      : binText(edtfOfBins(scale, first, last), language);
  };

  const binAt = (event: TargetedPointerEvent<HTMLDivElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    return Math.max(0, Math.min(bins.length - 1, Math.floor(((event.clientX - box.left) / box.width) * bins.length)));
  };
  const choose = (first: number, last: number): void => {
    setAnchor(undefined);
    onChoose(edtfOfBins(scale, first, last));
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      Home: 0,
      End: bins.length - 1,
      PageUp: at + 10,
      PageDown: at - 10,
    }[event.key];
    if (next !== undefined) {
      setAnchor(event.shiftKey ? (anchor ?? at) : undefined);
      setCursor(Math.max(0, Math.min(bins.length - 1, next)));
    } else if (event.key === "Enter" || event.key === " ") choose(from, to);
    else if (event.key === "Escape" && anchor !== undefined) setAnchor(undefined);
    else return;
    event.preventDefault();
  };

  const axisTexts = withRoom(
    namedBins(scale, room / 64).map((bin, i) => ({
      bin,
      left: x(bin) + 3,
      text: axisText(bins[bin]?.edtf ?? "", i === 0, language),
    })),
    width,
  );
  const isMarked = anchor !== undefined || hovered !== undefined;
  const [shownFrom, shownTo] = anchor === undefined && hovered !== undefined ? [hovered, hovered] : [from, to];
  return (
    <div class="timeline-chart">
      <p class="timeline-readout" aria-hidden="true">
        {isMarked ? text(shownFrom, shownTo) : words.barKeys}
      </p>
      <svg width={width} height={HEIGHT + AXIS} aria-hidden="true" class="timeline-bars">
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" class="timeline-hatch-back" />
            <line x1="0" y1="0" x2="0" y2="6" class="timeline-hatch" />
          </pattern>
        </defs>
        {countTicks(highest).map((count) => (
          <g key={count}>
            <line
              x1={left}
              x2={width - right}
              y1={y(count) + 0.5}
              y2={y(count) + 0.5}
              class={count === 0 ? "timeline-axis" : "timeline-grid"}
            />
            <text x={left - 6} y={y(count) + 4} text-anchor="end">
              {numberText(language, count)}
            </text>
          </g>
        ))}
        <path d={paths.upper} fill={`url(#${hatch})`} class="timeline-maybe" />
        <path d={paths.lower} class="timeline-sure" />
        {isMarked ? (
          <rect
            x={x(shownFrom)}
            width={Math.max(2, (shownTo - shownFrom + 1) * step)}
            y={0}
            height={HEIGHT}
            class="timeline-range"
          />
        ) : null}
        {selected === undefined ? null : <SelectedSpan scale={scale} days={selected} x={x} />}
        {axisTexts.map(({ bin, text }) => (
          <g key={bin}>
            <line x1={x(bin) + 0.5} x2={x(bin) + 0.5} y1={HEIGHT} y2={HEIGHT + 5} class="timeline-axis" />
            <text x={x(bin) + 3} y={HEIGHT + 18}>
              {text}
            </text>
          </g>
        ))}
      </svg>
      <div
        class="timeline-slider"
        style={{ left: `${left}px`, right: `${right}px` }}
        role="slider"
        tabIndex={0}
        aria-label={words.timelineDescription}
        aria-valuemin={1}
        aria-valuemax={bins.length}
        aria-valuenow={at + 1}
        aria-valuetext={text(from, to)}
        onKeyDown={onKeyDown}
        onFocus={() => setHovered(undefined)}
        onBlur={() => setAnchor(undefined)}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          const bin = binAt(event);
          dragging.current = bin;
          setAnchor(bin);
          setCursor(bin);
        }}
        onPointerMove={(event) => {
          const bin = binAt(event);
          if (dragging.current === undefined) setHovered(bin);
          else setCursor(bin);
        }}
        onPointerUp={(event) => {
          if (dragging.current === undefined) return;
          const start = dragging.current;
          dragging.current = undefined;
          choose(start, binAt(event));
        }}
        onPointerCancel={() => {
          dragging.current = undefined;
          setAnchor(undefined);
        }}
        onPointerLeave={() => setHovered(undefined)}
      />
    </div>
  );
}

/** About as wide as a letter of the axis is, in pixels. */
const LETTER = 6.4;

/** Names of the axis, empty where one would be written over the name before it or beyond the end. */
export function withRoom<T extends { readonly left: number; readonly text: string }>(
  names: readonly T[],
  width: number,
): readonly T[] {
  let taken = -Infinity;
  return names.map((name, i) => {
    const end = name.left + name.text.length * LETTER;
    if (name.left < taken || (end > width && i > 0)) return { ...name, text: "" };
    taken = end + LETTER;
    return name;
  });
}

/** A bracket over the days of the incident that is looked at. */
function SelectedSpan({
  scale,
  days: [first, last],
  x,
}: {
  scale: DayScale;
  days: readonly [number, number];
  x: (bin: number) => number;
}): JSX.Element {
  const [from, to] = [x(binsTo(scale, first)), x(binsTo(scale, last + 1))];
  const [start, end] = to - from < 8 ? [(from + to) / 2 - 4, (from + to) / 2 + 4] : [from, to];
  return <path d={`M${start} ${HEIGHT + 6} V${HEIGHT + 2} H${end} V${HEIGHT + 6}`} class="timeline-selected" />;
}

/** All bars as two paths: thousands are drawn as fast as one. */
function barPaths(
  { bins }: DayScale,
  x: (bin: number) => number,
  y: (count: number) => number,
  step: number,
): { readonly lower: string; readonly upper: string } {
  let [lower, upper] = ["", ""];
  const gap = step > 6 ? 2 : step > 3 ? 1 : 0;
  const width = Math.max(1, Math.min(48, step - gap));
  // Where a bar would be less than a pixel wide, each pixel shows the highest of its bars.
  const many = Math.max(1, Math.ceil(1 / step));
  for (let i = 0; i < bins.length; i += many) {
    let [sure, most] = [0, 0];
    for (let j = i; j < Math.min(bins.length, i + many); j++) {
      sure = Math.max(sure, bins[j]?.lower ?? 0);
      most = Math.max(most, bins[j]?.upper ?? 0);
    }
    const start = x(i) + Math.max(gap / 2, (step - width) / 2);
    if (sure > 0) lower += bar(start, width, y(0), y(sure));
    if (most > sure) upper += bar(start, width, y(sure), y(most));
  }
  return { lower, upper };
}

function bar(x: number, width: number, bottom: number, top: number): string {
  const round = (value: number): number => Math.round(value * 100) / 100;
  // What there is of, however little, is seen.
  const height = Math.max(1.5, bottom - top);
  return `M${round(x)} ${round(bottom)}v${-round(height)}h${round(width)}v${round(height)}z`;
}
