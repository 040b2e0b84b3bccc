import type { JSX } from "preact";
import { noFilters } from "../../state/filters.ts";
import { fill } from "../../words/fill.ts";
import type { Model } from "../model.ts";
import { Local } from "../text.tsx";
import { chipsOf } from "./chips.ts";

/** The active filters, each of which can be taken away, and all at once. */
export function Chips({ model }: { model: Model }): JSX.Element | null {
  const { state, overview, words, change } = model;
  const chips = chipsOf(state.filters, overview, model);
  if (chips.length === 0) return null;
  return (
    <ul class="chips" aria-label={words.filters.active}>
      {chips.map(({ key, name, value, without }) => (
        <li key={key}>
          <button
            type="button"
            class="chip"
            aria-label={fill(words.filters.remove, { name, value: value.text })}
            onClick={() => change({ filters: without })}
          >
            <span class="label">{name}</span> <Local line={value} /> <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" class="chip chip-all" onClick={() => change({ filters: noFilters })}>
          {words.filters.clear}
        </button>
      </li>
    </ul>
  );
}
