import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { type AddressFault, fromAddress, toAddress } from "../state/address.ts";
import { type ExplorerState, initialState } from "../state/state.ts";
import type { StateChange } from "./model.ts";

/** The state of a page, and what of the address that led to it was not understood. */
export interface Located {
  readonly state: ExplorerState;
  readonly faults: readonly AddressFault[];
}

/** Where the state is kept: in the location's hash, or in memory alone where the page is a part of another. */
export type AddressUse = "hash" | "none";

/**
 * The state, kept in the address so that each view is a link: "back" undoes what was pushed, and an address that is typed or
 * followed is read. A change is made on what is the state at that moment, also where two come before the page is drawn.
 */
export function useLocated(use: AddressUse): {
  readonly located: Located;
  readonly change: (change: StateChange, step?: "push" | "replace") => void;
} {
  const [located, setLocated] = useState<Located>(() => read(use));
  const current = useRef(located);
  const set = useCallback((next: Located) => {
    current.current = next;
    setLocated(next);
  }, []);

  useEffect(() => {
    if (use === "none") return undefined;
    // "Back", "forward" and an edited hash all end here. The history's entries of this page hold nothing else.
    const reread = () => set(read(use));
    addEventListener("popstate", reread);
    return () => removeEventListener("popstate", reread);
  }, [use, set]);

  const change = useCallback(
    (change: StateChange, step: "push" | "replace" = "push") => {
      const state = changed(current.current.state, change);
      set({ state, faults: current.current.faults });
      if (use === "none") return;
      const address = addressOf(state);
      if (address === addressOf(read(use).state)) return;
      history[step === "push" ? "pushState" : "replaceState"](history.state, "", address);
    },
    [use, set],
  );
  return { located, change };
}

/** The address of a state on this page; of the first view, that of the page itself. */
function addressOf(state: ExplorerState): string {
  const hash = toAddress(state);
  return hash === "" ? `${location.pathname}${location.search}` : `#${hash}`;
}

function read(use: AddressUse): Located {
  return use === "none" ? { state: initialState, faults: [] } : fromAddress(location.hash);
}

/** A state with some of its fields changed, or taken away where they are undefined. */
export function changed(state: ExplorerState, change: StateChange): ExplorerState {
  const entries = Object.entries({ ...state, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as unknown as ExplorerState;
}
