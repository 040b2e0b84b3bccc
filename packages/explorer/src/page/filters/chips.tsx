import type { JSX, TargetedMouseEvent } from "preact";
import { type Filters, noFilters } from "../../state/filters.ts";
import { fill } from "../../words/fill.ts";
import { useNextFocus } from "../focus.ts";
import type { Model } from "../model.ts";
import { Local } from "../text.tsx";
import { chipsOf } from "./chips.ts";

/** The active filters, each of which can be taken away, and all at once. */
export function Chips({ model }: { model: Model }): JSX.Element | null {
  const { state, overview, words, change } = model;
  const chips = chipsOf(state.filters, overview, model);
  const focusNext = useNextFocus();
  // It leads to the next one, or to where filters are chosen.
  const take = (event: TargetedMouseEvent<HTMLButtonElement>, at: number, filters: Filters) => {
    const panel = event.currentTarget.closest(".filters");
    focusNext(() => panel?.querySelectorAll<HTMLElement>(".chip")[at] ?? panel?.querySelector("summary"));
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
