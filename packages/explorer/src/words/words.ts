import type { MapWords } from "./map-words.ts";

/** Every text of the interface. A language is a table of this shape; a missing text does not compile. */
export interface InterfaceWords {
  /** The language's name for itself. */
  readonly language: string;
  readonly map: MapWords;
}
