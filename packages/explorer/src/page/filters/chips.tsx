import type { JSX, TargetedMouseEvent } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { type Filters, noFilters } from "../../state/filters.ts";
import { fill } from "../../words/fill.ts";
import type { Model } from "../model.ts";
import { Local } from "../text.tsx";
import { chipsOf } from "./chips.ts";

/** The active filters, each of which can be taken away, and all at once. */
export function Chips({ model }: { model: Model }): JSX.Element | null {
  const { state, overview, words, change } = model;
  const chips = chipsOf(state.filters, overview, model);
  // Whoever takes a filter away is left at the next one, or where filters are chosen, and not at the beginning of the page.
  const taken = useRef<{ readonly panel: Element | null; readonly at: number } | undefined>(undefined);
  useLayoutEffect(() => {
    if (taken.current === undefined) return;
    const { panel, at } = taken.current;
    taken.current = undefined;
    const left = panel?.querySelectorAll<HTMLElement>(".chip");
    (left?.[at] ?? panel?.querySelector<HTMLElement>("summary"))?.focus();
  }, [state.filters]);
  const take = (event: TargetedMouseEvent<HTMLButtonElement>, at: number, filters: Filters) => {
    taken.current = { panel: event.currentTarget.closest(".filters"), at };
    change({ filters });
  };
  if (chips.length === 0) return null;
  return (
    <ul class="chips" aria-label={words.filters.active}>
      {chips.map(({ key, name, value, without }, at) => (
        <li key={key}>
          <button
            type="button"
            class="chip"
            aria-label={fill(words.filters.remove, { name, value: value.text })}
            onClick={(event) => take(event, at, without)}
          >
            <span class="label">{name}</span> <Local line={value} /> <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" class="chip chip-all" onClick={(event) => take(event, 0, noFilters)}>
          {words.filters.clear}
        </button>
      </li>
    </ul>
  );
}
