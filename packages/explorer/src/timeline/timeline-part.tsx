import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Days, Row, TimeBin } from "../engine/protocol.ts";
import type { Model } from "../page/model.ts";
import { numberText } from "../words/fill.ts";
import { dayScale, daysOf } from "./day-scale.ts";
import { binText } from "./day-text.ts";
import { Histogram } from "./histogram.tsx";
import { Lines } from "./lines.tsx";

/** Up to so many incidents each have a line of their own. */
const MOST_LINES = 200;

/** From this width on, names stand beside their lines rather than above. */
const WIDE = 640;
const NAMES = 224;
const NUMBERS = 40;
const RIGHT = 16;

interface TimelineProps {
  readonly model: Model;
  /** The position of the incident that is looked at. */
  readonly selected: number | undefined;
}

/** When the incidents shown were: how many at a time, surely and at most, and a line for each where they are few. */
export function TimelinePart({ model, selected }: TimelineProps): JSX.Element {
  const { shown, state, language, overview } = model;
  const words = model.words.map;
  const [width, frame] = useWidth();
  const [isTable, setTable] = useState(false);
  const scale = useMemo(() => dayScale(shown.bins), [shown.bins]);
  const rows = useFewRows(model);
  const left = width >= WIDE && shown.positions.length <= MOST_LINES ? NAMES : NUMBERS;
  const { dates, ...withoutDates } = state.filters;
  return (
    <section class="timeline" aria-labelledby="timeline-title">
      <div class="timeline-head">
        <h2 id="timeline-title">{words.timeline}</h2>
        <div class="timeline-buttons">
          {dates === undefined ? null : (
            <button type="button" onClick={() => model.change({ filters: withoutDates })}>
              {words.allDates}
            </button>
          )}
          {scale === null ? null : (
            <button type="button" onClick={() => setTable(!isTable)}>
              {isTable ? words.asChart : words.asTable}
            </button>
          )}
        </div>
      </div>
      {scale === null ? <p>{shown.positions.length === 0 ? words.nothingShown : words.noDates}</p> : null}
      {scale !== null && isTable ? <BinTable model={model} bins={shown.bins} /> : null}
      <div ref={frame} class="timeline-frame">
        {scale === null || isTable || width === 0 ? null : (
          <>
            <Histogram
              scale={scale}
              width={width}
              left={left}
              right={RIGHT}
              words={words}
              language={language}
              selected={boundsOf(overview.columns, selected)}
              onChoose={(edtf) => model.change({ filters: { ...state.filters, dates: edtf } })}
            />
            {rows === undefined ? null : (
              <Lines model={model} scale={scale} rows={rows} width={width} left={left} right={RIGHT} />
            )}
          </>
        )}
      </div>
      {scale === null || isTable ? null : (
        <>
          <ul class="timeline-legend">
            <li>
              <span class="timeline-swatch timeline-swatch-sure" /> {words.surely}
            </li>
            <li>
              <span class="timeline-swatch timeline-swatch-maybe" /> {words.atMost}
            </li>
          </ul>
          {shown.positions.length > MOST_LINES ? (
            <p class="timeline-note">{words.linesFrom(shown.positions.length, MOST_LINES)}</p>
          ) : null}
        </>
      )}
    </section>
  );
}

/** The bars as a table, without those in which surely nothing happened. */
function BinTable({ model, bins }: { model: Model; bins: readonly TimeBin[] }): JSX.Element {
  const words = model.words.map;
  const number = (value: number): string => numberText(model.language, value);
  return (
    <div class="timeline-table">
      <table>
        <caption class="unseen">{words.timelineDescription}</caption>
        <thead>
          <tr>
            <th scope="col">{words.stretch}</th>
            <th scope="col">{words.surely}</th>
            <th scope="col">{words.atMost}</th>
          </tr>
        </thead>
        <tbody>
          {bins
            .filter(({ upper }) => upper > 0)
            .map(({ edtf, lower, upper }) => (
              <tr key={edtf}>
                <th scope="row">{binText(edtf, model.language)}</th>
                <td>{number(lower)}</td>
                <td>{number(upper)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

/** What each incident shown is called, where they are few; undefined until it is known, or where they are many. */
function useFewRows({ engine, language, shown: { positions } }: Model): readonly Row[] | undefined {
  const [found, setFound] = useState<{ readonly positions: Uint32Array; readonly rows: readonly Row[] }>();
  useEffect(() => {
    if (positions.length === 0 || positions.length > MOST_LINES) return;
    let isStale = false;
    engine
      .rows(positions, language)
      .then((rows) => isStale || setFound({ positions, rows }))
      // The bars tell the times all the same.
      .catch(() => isStale || setFound(undefined));
    return () => {
      isStale = true;
    };
  }, [engine, language, positions]);
  return found?.positions === positions ? found.rows : undefined;
}

/** First and last day on which the incident at a position may have been; undefined where either is not known. */
function boundsOf(days: Days, position: number | undefined): readonly [number, number] | undefined {
  if (position === undefined) return undefined;
  const { begin, end } = daysOf(days, position);
  const [[first], [, last]] = [begin, end];
  return first === null || last === null ? undefined : [first, last];
}

/** The width of an element in whole pixels; 0 before it is laid out. */
function useWidth(): readonly [number, { current: HTMLDivElement | null }] {
  const [width, setWidth] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = frame.current;
    if (box === null) return;
    const measure = (): void => setWidth(Math.floor(box.clientWidth));
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    measure();
    return () => observer.disconnect();
  }, []);
  return [width, frame];
}
