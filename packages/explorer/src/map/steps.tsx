import type { JSX } from "preact";
import { numberText } from "../words/fill.ts";
import type { InterfaceLanguage } from "../words/languages.ts";
import type { MapWords } from "../words/map-words.ts";
import { Icon } from "./icon.tsx";

interface StepsProps {
  /** Positions of the incidents on the map, in time order. */
  readonly placed: Uint32Array;
  /** The position of the one that is looked at. */
  readonly selected: number | undefined;
  readonly onGo: (position: number) => void;
  readonly words: MapWords;
  readonly language: InterfaceLanguage;
}

/** From one incident on the map to the next, in time order. */
export function Steps({ placed, selected, onGo, words, language }: StepsProps): JSX.Element | null {
  if (placed.length === 0) return null;
  const step = selected === undefined ? -1 : placed.indexOf(selected);
  const go = (by: 1 | -1): void => {
    const position = placed[stepAfter(step, by, placed.length)];
    if (position !== undefined) onGo(position);
  };
  return (
    <p class="map-steps">
      <button type="button" aria-label={words.previousOnMap} title={words.previousOnMap} onClick={() => go(-1)}>
        <Icon path="M12 4 L6 10 L12 16" />
      </button>
      <span>{step === -1 ? numberText(language, placed.length) : words.stepOf(step + 1, placed.length)}</span>
      <button type="button" aria-label={words.nextOnMap} title={words.nextOnMap} onClick={() => go(1)}>
        <Icon path="M8 4 L14 10 L8 16" />
      </button>
    </p>
  );
}

/** The step after one, around; from none (−1) to the first or the last. */
export function stepAfter(step: number, by: 1 | -1, count: number): number {
  if (step === -1) return by > 0 ? 0 : count - 1;
  return (step + by + count) % count;
}
