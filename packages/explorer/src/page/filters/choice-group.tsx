import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { counted, numberText } from "../../words/fill.ts";
import type { Model } from "../model.ts";
import { Local, Unseen } from "../text.tsx";
import { type ChoiceFilter, labelled } from "./chips.ts";
import { drawnChoices, searchedFrom, toggled } from "./choices.ts";

/** A filter of which any number of choices can be taken, with how many of the incidents shown have each. */
export function ChoiceGroup({ model, filter }: { model: Model; filter: ChoiceFilter }): JSX.Element | null {
  const { overview, shown, state, words, language, change } = model;
  const [search, setSearch] = useState("");
  // Open where something is chosen when the page is; from then on as the reader leaves it.
  const [open] = useState(state.filters[filter].length > 0);
  const chosen: readonly string[] = state.filters[filter];
  // A data set may have thousands of them, and a filter changes none.
  const choices = useMemo(
    () => labelled(filter, overview.choices, { words, language }),
    [filter, overview, words, language],
  );
  const { drawn, more } = useMemo(() => drawnChoices(choices, chosen, search), [choices, chosen, search]);
  if (choices.length === 0) return null;
  const toggle = (id: string) => change({ filters: { ...state.filters, [filter]: toggled(chosen, id) } });
  return (
    <details class="filter" open={open}>
      <summary>
        {words.filters.groups[filter]}
        {chosen.length === 0 ? null : <span class="chosen"> {numberText(language, chosen.length)}</span>}
      </summary>
      <fieldset>
        <legend class="unseen">{words.filters.groups[filter]}</legend>
        {choices.length <= searchedFrom ? null : (
          <input
            type="search"
            aria-label={words.filters.searchChoices}
            placeholder={words.filters.searchChoices}
            value={search}
            onInput={(event) => setSearch(event.currentTarget.value)}
          />
        )}
        <ul class="choices">
          {drawn.map(({ id, label, incidents }) => (
            <li key={id}>
              <label>
                <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
                <Local line={label} />{" "}
                <span class="figure-count">
                  {numberText(language, shown.counts[filter].get(id) ?? 0)}
                  <span aria-hidden="true">/{numberText(language, incidents)}</span>
                  <Unseen> {counted(language, words.filters.ofIncidents, incidents)}</Unseen>
                </span>
              </label>
            </li>
          ))}
        </ul>
        {drawn.length === 0 ? <p class="silence">{words.filters.noChoice}</p> : null}
        {more === 0 ? null : <p class="silence">{counted(language, words.filters.moreChoices, more)}</p>}
      </fieldset>
    </details>
  );
}
