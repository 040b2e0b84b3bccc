import { isWithin, overlap, type Rectangle } from "./rectangle.ts";

/** A name to be written beside a mark. */
export interface Label {
  readonly text: string;
  /** The middle of the mark, and how far from it the name must stay, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly clear: number;
  /** Written even where it covers something. */
  readonly isSelected: boolean;
}

/** A name where it is written: its left edge and the middle of its height. */
export interface PlacedLabel {
  readonly label: Label;
  readonly left: number;
  readonly middle: number;
  /** What it covers. */
  readonly covers: Rectangle;
}

const MAX_LENGTH = 40;

/** Pixels between a mark and its name, and between a name and the edge of the frame. */
const GAP = 4;
const MARGIN = 2;

/** The names that have room, in the order given: each beside its mark, over no other name and nothing that is taken. */
export function placeLabels(
  labels: readonly Label[],
  widthOf: (label: Label) => number,
  lineHeight: number,
  frame: { readonly width: number; readonly height: number },
  taken: readonly Rectangle[],
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const label of labels) {
    const width = widthOf(label);
    const covering = ([left, middle]: Spot): Rectangle => ({
      left,
      top: middle - lineHeight / 2,
      right: left + width,
      bottom: middle + lineHeight / 2,
    });
    const isFree = (spot: Spot): boolean => {
      const area = covering(spot);
      return (
        isWithin(area, frame, MARGIN) &&
        !taken.some((other) => overlap(area, other)) &&
        !placed.some(({ covers }) => overlap(area, covers))
      );
    };
    const spots = spotsBeside(label, width, lineHeight);
    const spot = spots.find(isFree) ?? (label.isSelected ? inFrame(spots[2], width, lineHeight, frame) : undefined);
    if (spot !== undefined) placed.push({ label, left: spot[0], middle: spot[1], covers: covering(spot) });
  }
  return placed;
}

type Spot = readonly [left: number, middle: number];

/** Where a name may stand: to the right, to the left, above, below, and at the four corners. */
function spotsBeside(
  { x, y, clear }: Label,
  width: number,
  lineHeight: number,
): readonly [Spot, Spot, Spot, ...Spot[]] {
  const gap = clear + GAP;
  const [right, left, middle] = [x + gap, x - gap - width, x - width / 2];
  const [above, below] = [y - gap - lineHeight / 2, y + gap + lineHeight / 2];
  // At a corner the name comes nearer, for a mark is round.
  const slant = clear * 0.7 + GAP / 2;
  const [high, low] = [y - slant - lineHeight / 2, y + slant + lineHeight / 2];
  return [
    [right, y],
    [left, y],
    [middle, above],
    [middle, below],
    [x + slant, high],
    [x + slant, low],
    [x - slant - width, high],
    [x - slant - width, low],
  ];
}

function inFrame(
  [left, middle]: Spot,
  width: number,
  lineHeight: number,
  frame: { readonly width: number; readonly height: number },
): Spot {
  return [
    Math.max(MARGIN, Math.min(frame.width - MARGIN - width, left)),
    Math.max(lineHeight / 2, Math.min(frame.height - lineHeight / 2, middle)),
  ];
}

/**
 * A name for a line of the map: without breaks and characters that are not seen, no longer than there is room for, and apart
 * from what is written beside it in the other direction (Unicode's isolates, UAX 9).
 */
export function labelText(name: string): string {
  const line = name
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const letters = [...line];
  const short = letters.length > MAX_LENGTH ? `${letters.slice(0, MAX_LENGTH - 1).join("")}…` : line;
  return `\u2068${short}\u2069`;
}
