import type { JSX, TargetedKeyboardEvent } from "preact";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Row } from "../engine/protocol.ts";
import type { Model } from "../page/model.ts";
import { type DayScale, daysOf, lineOf } from "./day-scale.ts";
import { spanText } from "./day-text.ts";

interface LinesProps {
  readonly model: Model;
  readonly scale: DayScale;
  readonly rows: readonly Row[];
  readonly width: number;
  readonly left: number;
  readonly right: number;
}

const THICK = 12;
const NARROWEST = 6;

/** A line an incident: full where it surely went on, fading where it may have, an arrow where no bound is known. */
export function Lines({ model, scale, rows, width, left, right }: LinesProps): JSX.Element {
  const { state, words, language, overview } = model;
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const mustFocus = useRef(false);
  const current = Math.min(active, rows.length - 1);
  const selected = rows.findIndex(({ id }) => id === state.selected);

  // What is chosen elsewhere comes into sight here, without the page being moved.
  useEffect(() => {
    if (selected < 0) return;
    setActive(selected);
    const [box, line] = [list.current, list.current?.children[selected]];
    if (box === null || !(line instanceof HTMLElement)) return;
    if (line.offsetTop < box.scrollTop || line.offsetTop + line.offsetHeight > box.scrollTop + box.clientHeight) {
      box.scrollTop = line.offsetTop - box.clientHeight / 2;
    }
  }, [selected, rows]);
  useLayoutEffect(() => {
    if (!mustFocus.current) return;
    mustFocus.current = false;
    list.current?.children[current]?.querySelector("button")?.focus();
  });

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLUListElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = { ArrowUp: current - 1, ArrowDown: current + 1, Home: 0, End: rows.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    mustFocus.current = true;
    setActive(Math.max(0, Math.min(rows.length - 1, next)));
  };
  return (
    <ul ref={list} class="timeline-lines" onKeyDown={onKeyDown}>
      {rows.map((row, i) => {
        const days = daysOf(overview.columns, row.position);
        const text = spanText(days, words.map, language);
        return (
          <li key={row.id}>
            <button
              type="button"
              tabIndex={i === current ? 0 : -1}
              aria-pressed={row.id === state.selected}
              title={text}
              onFocus={() => setActive(i)}
              onClick={() => row.id !== state.selected && model.change({ selected: row.id })}
            >
              <span class="timeline-title" lang={row.title.lang} dir="auto">
                {row.title.text}
              </span>
              <span class="unseen">{text}</span>
              <Line line={lineOf(scale, days)} bins={scale.bins.length} width={width} left={left} right={right} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** One line, across the same width as the bars above. */
function Line({
  line,
  bins,
  width,
  left,
  right,
}: {
  line: ReturnType<typeof lineOf>;
  bins: number;
  width: number;
  left: number;
  right: number;
}): JSX.Element {
  const fade = useId();
  const step = Math.max(1, width - left - right) / bins;
  const x = (bin: number): number => left + bin * step;
  const [first, last] = [line.parts[0], line.parts.at(-1)];
  const middle = THICK / 2 + 1;
  const fades = (["begins", "ends"] as const).filter((kind) => line.parts.some((part) => part.kind === kind));
  return (
    <svg width={width} height={THICK + 2} aria-hidden="true" class="timeline-line">
      {fades.map((kind) => (
        <linearGradient key={kind} id={`${fade}-${kind}`}>
          <stop offset="0" class={kind === "begins" ? "timeline-stop-none" : "timeline-stop-full"} />
          <stop offset="1" class={kind === "begins" ? "timeline-stop-full" : "timeline-stop-none"} />
        </linearGradient>
      ))}
      {line.parts.map(({ from, to, kind }) => {
        const natural = x(to) - x(from);
        const isSure = kind === "sure";
        // What is all there is of a line is seen, however short it is.
        const wide = isSure || line.parts.length === 1 ? Math.max(NARROWEST, natural) : natural;
        const start = x(from) - (wide - natural) / 2;
        const fill = kind === "begins" || kind === "ends" ? `url(#${fade}-${kind})` : undefined;
        return (
          <g key={kind} class={`timeline-part timeline-part-${kind}`}>
            <rect
              x={start}
              y={1}
              width={wide}
              height={THICK}
              rx={isSure ? 2 : 0}
              {...(fill === undefined ? {} : { fill })}
            />
            {isSure ? null : (
              <path d={`M${start} ${kind === "maybe" ? THICK + 1 : middle}h${wide}`} class="timeline-edge" />
            )}
          </g>
        );
      })}
      {first !== undefined && line.isOpenAtStart ? (
        <path d={arrow(x(first.from), middle, -1)} class="timeline-arrow" />
      ) : null}
      {last !== undefined && line.isOpenAtEnd ? <path d={arrow(x(last.to), middle, 1)} class="timeline-arrow" /> : null}
    </svg>
  );
}

function arrow(x: number, y: number, direction: 1 | -1): string {
  return `M${x} ${y - 5}l${7 * direction} 5l${-7 * direction} 5z`;
}
