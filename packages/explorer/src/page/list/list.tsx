import type { JSX, TargetedKeyboardEvent } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { counted, fill, numberText } from "../../words/fill.ts";
import type { Model } from "../model.ts";
import { rowAfter } from "./keys.ts";
import { RowCells } from "./row.tsx";
import { usePrint } from "./use-print.ts";
import { useRows } from "./use-rows.ts";
import { type ListShape, rowsInView, scrollHeight, scrollTo, topOfRow } from "./window.ts";

/** Up to so many rows all are drawn, each as tall as it is. Of more, those that are seen, all equally tall. */
const mostDrawn = 60;

/** Up to so many rows are printed, whole; of more the paper says how many are on it. */
const mostPrinted = 500;

/** The height of a row of a long list, in rem, on a narrow screen and on a wide one: as in list.css. */
const rowRems = { narrow: 15.5, wide: 13 };

interface ListProps {
  readonly model: Model;
  readonly open: (id: string) => void;
  /** The position of the incident that is looked at, wherever it was chosen. */
  readonly selected: number | undefined;
}

/**
 * The incidents that are shown, as a grid: the equal of the map for who reads or hears it. One row takes part in the order of
 * the Tab key; arrows, Home, End and the page keys move it, Enter opens its incident.
 */
export function List({ model, open, selected }: ListProps): JSX.Element {
  const { shown, words, language } = model;
  const { positions } = shown;
  const rows = positions.length;
  const { printing, ahead } = usePrint(positions, rows <= mostDrawn ? 0 : mostPrinted);
  const whole = rows <= mostDrawn || printing;
  const grid = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [view, setView] = useState({ scrollTop: 0, height: 600 });
  const current = Math.min(active, Math.max(0, rows - 1));
  const shape: ListShape = { rows, rowHeight: rowRem() * remInPixels(), viewHeight: view.height };
  const inView = whole ? { first: 0, last: Math.min(rows, mostPrinted) } : rowsInView(shape, view.scrollTop);
  const wanted = drawnRows(inView, current, rows);
  const found = useRows(model, [...wanted.map((row) => positions[row] ?? 0), ...positions.subarray(0, ahead)]);
  // A row that has not come is no use on paper.
  const drawn = printing ? wanted.filter((row) => found.has(positions[row] ?? -1)) : wanted;
  useViewHeight(grid, (height) => setView((before) => ({ ...before, height })));

  // After a filter the list begins at its beginning; the row of the selected incident is where the keyboard goes on.
  useEffect(() => {
    setActive(0);
    if (grid.current !== null) grid.current.scrollTop = 0;
  }, [positions]);
  const selectedRow = selected === undefined ? -1 : positions.indexOf(selected);
  useEffect(() => {
    if (selectedRow === -1) return;
    setActive(selectedRow);
    if (grid.current !== null && !whole) grid.current.scrollTop = scrollTo(shape, grid.current.scrollTop, selectedRow);
  }, [positions, selectedRow]);

  // While all is printed nothing is scrolled; then the list is where it was.
  useLayoutEffect(() => {
    if (!printing && grid.current !== null) grid.current.scrollTop = view.scrollTop;
  }, [printing]);

  const focusNext = useRef(false);
  useLayoutEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    grid.current?.querySelector<HTMLElement>(`[aria-rowindex="${current + 2}"]`)?.focus({ preventScroll: !whole });
  });
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const id = found.get(positions[current] ?? -1)?.id;
    if ((event.key === "Enter" || event.key === " ") && id !== undefined) {
      event.preventDefault();
      open(id);
      return;
    }
    const page = Math.max(1, Math.floor(view.height / shape.rowHeight) - 1);
    const next = rowAfter(event.key, current, rows, page);
    if (next === undefined) return;
    event.preventDefault();
    // The row has the keyboard already: a focus that waits would take it from what is opened next.
    if (next === current) return;
    setActive(next);
    focusNext.current = true;
    if (grid.current !== null && !whole) grid.current.scrollTop = scrollTo(shape, grid.current.scrollTop, next);
  };
  return (
    <>
      <p class="count">
        {counted(language, words.list.shown, rows, totalOf(model))}
        {model.busy ? <span class="busy"> {words.list.busy}</span> : null}
      </p>
      {drawn.length === rows ? null : (
        <p class="printed">
          {fill(words.list.printed, { printed: numberText(language, drawn.length), shown: numberText(language, rows) })}
        </p>
      )}
      <p class={rows === 0 ? "silence" : "hint"}>{rows === 0 ? words.list.nothing : words.list.choose}</p>
      <div
        ref={grid}
        role="grid"
        aria-label={words.list.title}
        aria-rowcount={rows + 1}
        class={whole ? "list" : "list list-long"}
        onScroll={(event) => {
          const { scrollTop } = event.currentTarget;
          if (!printing) setView((before) => ({ ...before, scrollTop }));
        }}
        onKeyDown={onKeyDown}
        tabIndex={rows === 0 ? 0 : -1}
        {...(rows === 0 ? { id: "list-row" } : {})}
      >
        <Heads model={model} />
        <div role="rowgroup" class="rows" style={whole ? {} : { height: `${scrollHeight(shape)}px` }}>
          {drawn.map((row) => {
            const position = positions[row] ?? -1;
            const data = found.get(position);
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the grid listens to the keys of all its rows
              <div
                key={position}
                {...(row === current ? { id: "list-row" } : {})}
                role="row"
                aria-rowindex={row + 2}
                aria-selected={row === selectedRow}
                tabIndex={row === current ? 0 : -1}
                class="row"
                style={whole ? {} : { transform: `translateY(${topOfRow(shape, view.scrollTop, row)}px)` }}
                onFocus={() => setActive(row)}
                onClick={() => data !== undefined && open(data.id)}
              >
                <RowCells row={data} isBrief={!whole} />
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}

/** The heads of the columns, which a screen reader says before each cell. */
function Heads({ model: { words } }: { model: Model }): JSX.Element {
  const heads = [words.list.title, words.list.type, words.incident.when, words.incident.where, words.list.figures];
  return (
    <div role="rowgroup" class="unseen">
      <div role="row" aria-rowindex={1}>
        {heads.map((head) => (
          <span key={head} role="columnheader">
            {head}
          </span>
        ))}
      </div>
    </div>
  );
}

export function totalOf({ overview, language }: Pick<Model, "overview" | "language">): { readonly total: string } {
  return { total: numberText(language, overview.counts.incidents) };
}

/** Those in view, and the one that has the keyboard, which must not vanish while it is scrolled away. */
function drawnRows({ first, last }: { first: number; last: number }, current: number, rows: number): readonly number[] {
  const drawn = Array.from({ length: last - first }, (_, index) => first + index);
  if (rows > 0 && current < first) return [current, ...drawn];
  return rows > 0 && current >= last ? [...drawn, current] : drawn;
}

function rowRem(): number {
  return matchMedia("(max-width: 40rem)").matches ? rowRems.narrow : rowRems.wide;
}

function remInPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

function useViewHeight(grid: { readonly current: HTMLElement | null }, set: (height: number) => void): void {
  const latest = useRef(set);
  latest.current = set;
  useEffect(() => {
    if (grid.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => entry !== undefined && latest.current(entry.contentRect.height));
    observer.observe(grid.current);
    return () => observer.disconnect();
  }, [grid]);
}
