import type { Engine, Overview, Shown } from "../engine/protocol.ts";
import type { ExplorerState } from "../state/state.ts";
import type { InterfaceLanguage } from "../words/languages.ts";
import type { InterfaceWords } from "../words/words.ts";

/** What every part of the page is given: one state, one selection, one filter; a part asks for a change and never makes it. */
export interface Model {
  readonly overview: Overview;
  readonly shown: Shown;
  readonly state: ExplorerState;
  readonly engine: Engine;
  readonly language: InterfaceLanguage;
  readonly words: InterfaceWords;
  /**
   * The state changed in these fields. `push` makes a step that "back" undoes (a filter, a selection); `replace` does not
   * (the map moved). `push` unless given.
   */
  change(change: Partial<ExplorerState>, step?: "push" | "replace"): void;
  /** Told to those who hear the page rather than see it. */
  announce(text: string): void;
}
