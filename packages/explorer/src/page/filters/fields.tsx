import type { JSX, TargetedEvent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Filters } from "../../state/filters.ts";
import { fill } from "../../words/fill.ts";
import type { Model } from "../model.ts";
import { typedRange } from "./range.ts";

/** A filter is applied when the reader stops typing for so long, in milliseconds. */
const pause = 250;

/**
 * The text of a field that is typed in, and what to do with it: a word that is typed is one step of the history, not one for
 * each letter.
 */
function useTyped(applied: string, apply: (text: string, step: "push" | "replace") => void) {
  const [typed, setTyped] = useState(applied);
  const typing = useRef<{ timer?: ReturnType<typeof setTimeout>; pushed: boolean }>({ pushed: false });
  const latest = useRef(apply);
  latest.current = apply;
  const own = useRef(applied);
  // The address, a chip or "clear" may change it too.
  useEffect(() => {
    if (own.current !== applied) setTyped(applied);
    own.current = applied;
  }, [applied]);
  useEffect(() => () => clearTimeout(typing.current.timer), []);
  const commit = (text: string) => {
    clearTimeout(typing.current.timer);
    if (text === own.current) return;
    own.current = text;
    latest.current(text, typing.current.pushed ? "replace" : "push");
    typing.current.pushed = true;
  };
  return {
    value: typed,
    onInput: (event: TargetedEvent<HTMLInputElement>) => {
      const { value } = event.currentTarget;
      setTyped(value);
      clearTimeout(typing.current.timer);
      typing.current.timer = setTimeout(() => commit(value), pause);
    },
    onBlur: (event: TargetedEvent<HTMLInputElement>) => {
      commit(event.currentTarget.value);
      typing.current.pushed = false;
    },
  };
}

/** Filters with a field changed, or taken away where nothing is in it. */
function withText(filters: Filters, name: "text" | "dates", value: string): Filters {
  const { [name]: _, ...others } = filters;
  return value.trim() === "" ? others : { ...others, [name]: value };
}

/** Names in any spelling and script. */
export function TextFilter({ model }: { model: Model }): JSX.Element {
  const { state, words, change } = model;
  const field = useTyped(state.filters.text ?? "", (text, step) =>
    change({ filters: withText(state.filters, "text", text) }, step),
  );
  return (
    <div class="field">
      <label for="filter-text">{words.filters.text}</label>
      <input id="filter-text" type="search" dir="auto" aria-describedby="filter-text-hint" {...field} />
      <p class="hint" id="filter-text-hint">
        {words.filters.textHint}
      </p>
    </div>
  );
}

/** Dates in EDTF. */
export function DateFilter({ model }: { model: Model }): JSX.Element {
  const { state, words, shown, change } = model;
  const field = useTyped(state.filters.dates ?? "", (dates, step) =>
    change({ filters: withText(state.filters, "dates", dates.trim()) }, step),
  );
  return (
    <div class="field">
      <label for="filter-dates">{words.filters.dates}</label>
      <input
        id="filter-dates"
        type="text"
        spellcheck={false}
        autocomplete="off"
        aria-describedby="filter-dates-hint filter-dates-fault"
        aria-invalid={shown.faults.some(({ filter }) => filter === "dates")}
        {...field}
      />
      <p class="hint" id="filter-dates-hint">
        {words.filters.datesHint}
      </p>
    </div>
  );
}

/** People, from so many to so many: claims that may mean a number within it. What is typed and is no range changes nothing. */
export function RangeFilter({ model }: { model: Model }): JSX.Element {
  const { state, change } = model;
  const words = model.words.filters;
  const { range, ...others } = state.filters;
  const apply = (from: string, to: string, step: "push" | "replace") => {
    const read = typedRange(from, to);
    if (!read.success) return;
    change({ filters: read.range === undefined ? others : { ...others, range: read.range } }, step);
  };
  const least = useTyped(numeral(range?.min), (text, step) => apply(text, most.value, step));
  const most = useTyped(numeral(range?.max), (text, step) => apply(least.value, text, step));
  const read = typedRange(least.value, most.value);
  const field = {
    type: "text",
    inputMode: "numeric",
    "aria-describedby": "filter-range-hint filter-range-fault",
    "aria-invalid": !read.success,
  } as const;
  return (
    <fieldset class="field range">
      <legend>{words.range}</legend>
      <label>
        {words.least} <input {...field} {...least} />
      </label>
      <label>
        {words.most} <input {...field} {...most} />
      </label>
      <p class="hint" id="filter-range-hint">
        {words.rangeHint}
      </p>
      <div id="filter-range-fault" class="fault" role="status">
        {read.success ? null : (
          <p>
            <span aria-hidden="true">! </span>
            {words.rangeFaults[read.fault]}
          </p>
        )}
      </div>
    </fieldset>
  );
}

function numeral(value: number | null | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}

/** Why a text is no date. It is told where it is seen also while the filters are folded up: such a filter is left out. */
export function DateFault({ model }: { model: Model }): JSX.Element {
  const words = model.words.filters;
  return (
    <div id="filter-dates-fault" class="fault" role="status">
      {model.shown.faults.map(({ code, value, meant }) => (
        <p key={value}>
          <span aria-hidden="true">! </span>
          {fill(words.noDate, { value, fault: words.dateFaults[code] })}
          {meant.length === 0 ? null : ` ${fill(words.perhaps, { dates: meant.join(", ") })}`}
        </p>
      ))}
    </div>
  );
}
