import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Engine, Overview, Shown } from "../engine/protocol.ts";
import type { ExplorerState } from "../state/state.ts";
import type { InterfaceLanguage } from "../words/languages.ts";
import type { InterfaceWords } from "../words/words.ts";

/** Fields of the state with their new values; `undefined` takes a field away. */
export type StateChange = { readonly [K in keyof ExplorerState]?: ExplorerState[K] | undefined };

/** What every part of the page is given: one state, one selection, one filter; a part asks for a change and never makes it. */
export interface Model {
  readonly overview: Overview;
  readonly shown: Shown;
  /** What is shown is not yet what the filters ask for. */
  readonly busy: boolean;
  readonly state: ExplorerState;
  readonly engine: Engine;
  readonly language: InterfaceLanguage;
  readonly words: InterfaceWords;
  /**
   * The state changed in these fields. `push` makes a step that "back" undoes (a filter, a selection); `replace` does not
   * (the map moved). `push` unless given.
   */
  change(change: StateChange, step?: "push" | "replace"): void;
  /** Told to those who hear the page rather than see it. */
  announce(text: string): void;
}

/** The language of the interface and its texts, for parts that need nothing else of the model. */
export interface Spoken {
  readonly language: InterfaceLanguage;
  readonly words: InterfaceWords;
}

const SpokenContext = createContext<Spoken | undefined>(undefined);

export const SpokenProvider = SpokenContext.Provider;

/** The language of the page around this part. */
export function useSpoken(): Spoken {
  const spoken = useContext(SpokenContext);
  if (spoken === undefined) throw new Error("This part stands outside of a page that has a language.");
  return spoken;
}
