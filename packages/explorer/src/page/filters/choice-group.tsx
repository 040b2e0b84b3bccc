import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { indexOfText, textAt } from "../../engine/texts.ts";
import { counted, numberText } from "../../words/fill.ts";
import type { Model } from "../model.ts";
import { Local, Unseen } from "../text.tsx";
import { type ChoiceFilter, labelAt } from "./chips.ts";
import { drawnChoices, plain, searchedFrom, toggled } from "./choices.ts";

/** A filter of which any number of choices can be taken, with how many of the incidents shown have each. */
export function ChoiceGroup({ model, filter }: { model: Model; filter: ChoiceFilter }): JSX.Element | null {
  const { overview, shown, state, words, language, change } = model;
  const [search, setSearch] = useState("");
  const chosen: readonly string[] = state.filters[filter];
  // Open where something is chosen when the page is; from then on as the reader leaves it.
  const [first] = useState(chosen.length > 0);
  // Choices are drawn once they can be seen: there are hundreds, and a filter changes the numbers of all.
  const [seen, setSeen] = useState(first);
  const { ids, incidents: all } = overview.choices[filter];
  const count = all.length;
  // A data set may have thousands of them, and a filter changes none.
  const names = useMemo(() => {
    const label = (position: number) => labelAt(filter, position, overview.choices, { words, language }).text;
    return once(() => Array.from({ length: count }, (_, position) => plain(label(position))));
  }, [filter, overview, count, words, language]);
  const { drawn, more } = useMemo(() => {
    const positions = chosen.map((id) => indexOfText(ids, id)).filter((position) => position !== -1);
    return drawnChoices(count, names, positions, search);
  }, [ids, count, names, chosen, search]);
  if (count === 0) return null;
  const toggle = (id: string) => change({ filters: { ...state.filters, [filter]: toggled(chosen, id) } });
  return (
    <details class="filter" open={first} onToggle={() => setSeen(true)}>
      <summary>
        {words.filters.groups[filter]}
        {chosen.length === 0 ? null : <span class="chosen"> {numberText(language, chosen.length)}</span>}
      </summary>
      <fieldset>
        <legend class="unseen">{words.filters.groups[filter]}</legend>
        {count <= searchedFrom ? null : (
          <input
            type="search"
            aria-label={words.filters.searchChoices}
            placeholder={words.filters.searchChoices}
            value={search}
            onInput={(event) => setSearch(event.currentTarget.value)}
          />
        )}
        <ul class="choices">
          {(seen ? drawn : []).map((position) => {
            const id = textAt(ids, position);
            const incidents = all[position] ?? 0;
            return (
              <li key={id}>
                <label>
                  <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
                  <Local line={labelAt(filter, position, overview.choices, { words, language })} />{" "}
                  <span class="figure-count">
                    {numberText(language, shown.counts[filter][position] ?? 0)}
                    <span aria-hidden="true">/{numberText(language, incidents)}</span>
                    <Unseen> {counted(language, words.filters.ofIncidents, incidents)}</Unseen>
                  </span>
                </label>
              </li>
            );
          })}
        </ul>
        {drawn.length === 0 ? <p class="silence">{words.filters.noChoice}</p> : null}
        {more === 0 ? null : <p class="silence">{counted(language, words.filters.moreChoices, more)}</p>}
      </fieldset>
    </details>
  );
}

/** What is made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
