import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Engine } from "../engine/protocol.ts";
import { counted } from "../words/fill.ts";
import { firstLanguage } from "../words/load.ts";
import { Failed, Refused, Waiting } from "./before.tsx";
import { totalOf } from "./list/list.tsx";
import { type Model, type Spoken, SpokenProvider } from "./model.ts";
import { Page } from "./page.tsx";
import { useAnnouncer } from "./use-announcer.ts";
import { type Data, useData } from "./use-data.ts";
import { type AddressUse, useLocated } from "./use-location.ts";
import { useWords } from "./use-words.ts";

export interface ExplorerProps {
  readonly source: string;
  /** Language of the interface unless the state names one; absent: the reader's. */
  readonly lang: string | undefined;
  readonly address: AddressUse;
  /** Whether the document's title names the data set and the incident that is looked at. */
  readonly titled: boolean;
  readonly engine: Engine;
}

/** The explorer: its state, its data, and the page that shows them. There is always something to be read. */
export function Explorer({ source, lang, address, titled, engine }: ExplorerProps): JSX.Element {
  const { located, change } = useLocated(address);
  const { state, faults } = located;
  const language = state.language ?? firstLanguage(lang === undefined ? navigator.languages : [lang]);
  const spoken = useWords(language);
  // The language of the texts, also where others than those wanted had to do.
  const data = useData(source, engine, state.filters, spoken?.language ?? language);
  const { announced, announce } = useAnnouncer();
  useCounts(data, spoken, announce);
  const model = useMemo((): Model | undefined => {
    if (data.kind !== "open" || spoken === undefined) return undefined;
    const { overview, shown } = data;
    const busy = data.filters !== state.filters;
    return { overview, shown, busy, state, engine, ...spoken, change, announce };
  }, [data, spoken, state, engine, change, announce]);
  return (
    <div class="explorer" lang={spoken?.language}>
      {spoken === undefined ? null : (
        <SpokenProvider value={spoken}>
          {data.kind === "loading" || data.kind === "reading" ? <Waiting data={data} /> : null}
          {data.kind === "failed" ? <Failed fault={data.fault} /> : null}
          {data.kind === "refused" ? <Refused fault={data.fault} url={data.url} /> : null}
          {model === undefined ? null : <Page model={model} faults={faults} address={address} titled={titled} />}
        </SpokenProvider>
      )}
      <div class="unseen" role="status" aria-live="polite">
        {announced}
      </div>
    </div>
  );
}

/** Tells how many incidents are shown, each time that a filter is answered. */
function useCounts(data: Data, spoken: Spoken | undefined, announce: (text: string) => void): void {
  const before = useRef<unknown>(undefined);
  useEffect(() => {
    if (data.kind !== "open" || spoken === undefined) return;
    const { shown, overview } = data;
    const isFirst = before.current === undefined;
    if (before.current === shown) return;
    before.current = shown;
    if (isFirst) return;
    const { language, words } = spoken;
    announce(counted(language, words.list.shown, shown.positions.length, totalOf({ overview, language })));
  }, [data, spoken, announce]);
}
