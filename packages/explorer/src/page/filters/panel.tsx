import type { JSX } from "preact";
import { numberText } from "../../words/fill.ts";
import type { Model } from "../model.ts";
import { chipsOf, choiceFilters } from "./chips.ts";
import { Chips } from "./chips.tsx";
import { ChoiceGroup } from "./choice-group.tsx";
import { DateFault, DateFilter, RangeFilter, TextFilter } from "./fields.tsx";

/** What the reader asks to see: a search at once, the other filters behind one disclosure, those that are active as chips. */
export function FilterPanel({ model }: { model: Model }): JSX.Element {
  const { words, state, overview, language } = model;
  const active = chipsOf(state.filters, overview, model).filter(({ key }) => key !== "text").length;
  return (
    <search class="filters" aria-label={words.filters.title}>
      <TextFilter model={model} />
      <details class="more-filters">
        <summary>
          {words.filters.more}
          {active === 0 ? null : <span class="chosen"> {numberText(language, active)}</span>}
        </summary>
        <div class="filter-groups">
          <DateFilter model={model} />
          <RangeFilter model={model} />
          {choiceFilters.map((filter) => (
            <ChoiceGroup key={filter} model={model} filter={filter} />
          ))}
        </div>
      </details>
      <Chips model={model} />
      <DateFault model={model} />
    </search>
  );
}
