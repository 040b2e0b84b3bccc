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
  /** Where whoever opens or closes an incident here is led; whoever comes by a link or by "back" stays where they are. */
  const goal = useRef<"incident-title" | "list-row" | undefined>(undefined);
  const found = useIncident(model);
  const open = (id: string) => {
    goal.current = "incident-title";
    if (id !== state.selected) change({ selected: id });
    else if (page.current !== null) goTo(page.current, "incident-title");
  };
  const close = () => {
    goal.current = "list-row";
    change({ selected: undefined });
    model.announce(words.incident.closed);
  };
  useEffect(() => {
    const to = goal.current;
    const isOpen = found.kind === "view" ? found.view.id === state.selected : found.kind === "unknown";
    const isThere = to === "incident-title" ? isOpen : found.kind === "none";
    if (to === undefined || !isThere || page.current === null) return;
    goal.current = undefined;
    goTo(page.current, to);
  }, [found, state.selected]);
  const selected = found.kind === "view" ? found.view.position : undefined;
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
      <Incident model={model} found={found} open={open} close={close} />
      <section class="finder" aria-labelledby="list-title">
        <h2 id="list-title" tabIndex={-1}>
          {words.list.title}
        </h2>
        <FilterPanel model={model} />
        <InTurns>
          <List model={model} open={open} selected={selected} />
          <Share model={model} address={address === "hash"} />
        </InTurns>
      </section>
      <InTurns>
        <MapPart model={model} />
        <TimelinePart model={model} selected={selected} />
        <OtherStatements model={model} />
      </InTurns>
    </div>
  );
}
