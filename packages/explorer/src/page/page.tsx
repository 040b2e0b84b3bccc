import type { JSX, TargetedMouseEvent } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { indexOfText } from "../engine/texts.ts";
import { MapPart } from "../map/map-part.tsx";
import { type AddressFault, unknownIds } from "../state/address.ts";
import { TimelinePart } from "../timeline/timeline-part.tsx";
import { FilterPanel } from "./filters/panel.tsx";
import { goTo } from "./focus.ts";
import { Head } from "./head.tsx";
import { InTurns } from "./in-turns.tsx";
import { Incident } from "./incident/incident.tsx";
import { OtherStatements } from "./incident/statements.tsx";
import { useIncident } from "./incident/use-incident.ts";
import { List } from "./list/list.tsx";
import type { Model } from "./model.ts";
import { AddressNotice } from "./notice.tsx";
import { Share } from "./share/share.tsx";
import type { AddressUse } from "./use-location.ts";

interface PageProps {
  readonly model: Model;
  readonly faults: readonly AddressFault[];
  readonly address: AddressUse;
  /** Whether the document is this page alone, so that its title tells what is looked at. */
  readonly titled: boolean;
}

/** The page: the head, the incident that is looked at, and what incidents there are. */
export function Page({ model, faults, address, titled }: PageProps): JSX.Element {
  const { state, words, change } = model;
  const page = useRef<HTMLDivElement>(null);
  const opened = useRef(false);
  const found = useIncident(model);
  const open = (id: string) => {
    opened.current = true;
    if (id !== state.selected) change({ selected: id });
    else if (page.current !== null) goTo(page.current, "incident-title");
  };
  // Who opens an incident from the list is led to it when it is there; whoever comes by a link or by "back" stays where they are.
  useEffect(() => {
    const isThere = found.kind === "view" ? found.view.id === state.selected : found.kind === "unknown";
    if (!opened.current || !isThere || page.current === null) return;
    opened.current = false;
    goTo(page.current, "incident-title");
  }, [found, state.selected]);
  const { choices, unused, title } = model.overview;
  const heading = found.kind === "view" ? `${found.view.title.text} – ${title.text}` : title.text;
  useEffect(() => {
    if (titled) document.title = heading;
  }, [titled, heading]);
  // Whether there is such an incident, its own part of the page tells.
  const unknown = useMemo(() => {
    const kinds = { actor: "actors", place: "places", source: "sources" } as const;
    return unknownIds(state, (kind, id) => {
      if (kind === "incident") return true;
      return [choices, unused].some((known) => indexOfText(known[kinds[kind]].ids, id) !== -1);
    });
  }, [state, choices, unused]);
  const skip = (id: string) => (event: TargetedMouseEvent<HTMLButtonElement>) => goTo(event.currentTarget, id);
  return (
    <div ref={page} class={state.selected === undefined ? "page" : "page page-incident"}>
      <div class="skip">
        {state.selected === undefined ? null : (
          <button type="button" onClick={skip("incident-title")}>
            {words.page.skipToIncident}
          </button>
        )}
        <button type="button" onClick={skip("list-title")}>
          {words.page.skipToList}
        </button>
      </div>
      <Head model={model} />
      <AddressNotice faults={[...faults, ...unknown]} />
      <Incident model={model} found={found} open={open} />
      <section class="finder" aria-labelledby="list-title">
        <h2 id="list-title" tabIndex={-1}>
          {words.list.title}
        </h2>
        <FilterPanel model={model} />
        <InTurns>
          <List model={model} open={open} selected={found.kind === "view" ? found.view.position : undefined} />
          <Share model={model} address={address === "hash"} />
        </InTurns>
      </section>
      <InTurns>
        <MapPart model={model} />
        <TimelinePart model={model} />
        <OtherStatements model={model} />
      </InTurns>
    </div>
  );
}
