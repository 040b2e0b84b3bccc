import { useEffect, useRef, useState } from "preact/hooks";
import { EngineError } from "../engine/messages.ts";
import type { Engine, Overview, Shown } from "../engine/protocol.ts";
import type { Filters } from "../state/filters.ts";
import type { InterfaceLanguage } from "../words/languages.ts";
import { type Fault, faultOf } from "./fault.ts";
import { type LoadFault, load, type Progress, unreachable } from "./load.ts";

/** How far the page is with its data. */
export type Data =
  | { readonly kind: "loading"; readonly progress?: Progress }
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly fault: LoadFault }
  | { readonly kind: "refused"; readonly url: string; readonly fault: Fault }
  | Open;

/** What is shown, and what it was asked for with: while that differs from what is wanted, an answer is on its way. */
interface Open {
  readonly kind: "open";
  readonly overview: Overview;
  readonly language: InterfaceLanguage;
  readonly shown: Shown;
  readonly filters: Filters;
}

/** Loads a data set, and keeps what is shown of it in step with the filters and the language. */
export function useData(source: string, engine: Engine, filters: Filters, language: InterfaceLanguage): Data {
  const [data, setData] = useState<Data>({ kind: "loading" });
  const wanted = useRef({ filters, language });
  wanted.current = { filters, language };

  useEffect(() => {
    const stop = new AbortController();
    const set = (next: Data) => {
      if (!stop.signal.aborted) setData(next);
    };
    set({ kind: "loading" });
    open(source, engine, wanted.current, { signal: stop.signal, set }).catch((error: unknown) =>
      set({ kind: "refused", url: source, fault: faultOf(error) }),
    );
    return () => stop.abort();
  }, [source, engine]);

  const isOpen = data.kind === "open";
  const staleFilters = isOpen && data.filters !== filters;
  const staleLanguage = isOpen && data.language !== language;
  useEffect(() => {
    if (!staleFilters) return;
    const update = (change: Partial<Open>) => setData((now) => (now.kind === "open" ? { ...now, ...change } : now));
    engine.filter(filters).then(
      // An answer to an older question is not shown.
      (shown) => wanted.current.filters === filters && update({ shown, filters }),
      (error: unknown) => setData({ kind: "refused", url: source, fault: faultOf(error) }),
    );
  }, [staleFilters, filters, engine, source]);
  useEffect(() => {
    if (!staleLanguage) return;
    engine.overview(language).then(
      (overview) =>
        wanted.current.language === language &&
        setData((now) => (now.kind === "open" ? { ...now, overview, language } : now)),
      (error: unknown) => setData({ kind: "refused", url: source, fault: faultOf(error) }),
    );
  }, [staleLanguage, language, engine, source]);
  return data;
}

async function open(
  source: string,
  engine: Engine,
  { filters, language }: Pick<Open, "filters" | "language">,
  { signal, set }: { readonly signal: AbortSignal; readonly set: (data: Data) => void },
): Promise<void> {
  const loaded = await load(source, document.baseURI, {
    signal,
    progress: (progress) => set({ kind: "loading", progress }),
    // It is read while it comes; when all of it is there, a part is still to be done.
    arrived: () => set({ kind: "reading" }),
  });
  if (!loaded.success) {
    set({ kind: "failed", fault: loaded.fault });
    return;
  }
  try {
    const overview = await engine.open(loaded.bytes, language);
    const shown = await engine.filter(filters);
    set({ kind: "open", overview, language, shown, filters });
  } catch (error) {
    if (error instanceof EngineError) set({ kind: "refused", url: loaded.url, fault: faultOf(error) });
    else set({ kind: "failed", fault: unreachable(loaded.url, error) });
  }
}
