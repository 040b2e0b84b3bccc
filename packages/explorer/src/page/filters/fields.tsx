import type { JSX, TargetedEvent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Filters } from "../../state/filters.ts";
import { fill } from "../../words/fill.ts";
import type { Model } from "../model.ts";

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

/** People, from so many to so many: claims that may mean a number within it. */
export function RangeFilter({ model }: { model: Model }): JSX.Element {
  const { state, words, change } = model;
  const { min = null, max = null } = state.filters.range ?? {};
  const set = (ends: { min: number | null; max: number | null }, step: "push" | "replace") => {
    const { range: _, ...others } = state.filters;
    const none = ends.min === null && ends.max === null;
    change({ filters: none ? others : { ...others, range: ends } }, step);
  };
  const least = useTyped(min === null ? "" : String(min), (text, step) => set({ min: whole(text), max }, step));
  const most = useTyped(max === null ? "" : String(max), (text, step) => set({ min, max: whole(text) }, step));
  return (
    <fieldset class="field range">
      <legend>{words.filters.range}</legend>
      <label>
        {words.filters.least} <input type="text" inputMode="numeric" {...least} />
      </label>
      <label>
        {words.filters.most} <input type="text" inputMode="numeric" {...most} />
      </label>
      <p class="hint">{words.filters.rangeHint}</p>
    </fieldset>
  );
}

/** A whole number of people, or none. */
function whole(text: string): number | null {
  const digits = text.replace(/\s/g, "");
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
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
