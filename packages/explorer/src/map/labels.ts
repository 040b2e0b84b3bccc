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
}

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const MAX_LENGTH = 40;

/** The names that have room, in the order given: each beside its mark, over no other name and no other mark. */
export function placeLabels(
  labels: readonly Label[],
  widthOf: (label: Label) => number,
  lineHeight: number,
  frame: { readonly width: number; readonly height: number },
): readonly PlacedLabel[] {
  const marks = labels.map(({ x, y, clear }) => ({
    left: x - clear,
    top: y - clear,
    right: x + clear,
    bottom: y + clear,
  }));
  const taken: Rectangle[] = [];
  const placed: PlacedLabel[] = [];
  labels.forEach((label, i) => {
    const width = widthOf(label);
    const gap = label.clear + 4;
    const spots: readonly (readonly [left: number, middle: number])[] = [
      [label.x + gap, label.y],
      [label.x - gap - width, label.y],
      [label.x - width / 2, label.y - gap - lineHeight / 2],
      [label.x - width / 2, label.y + gap + lineHeight / 2],
    ];
    const rectangleOf = ([left, middle]: readonly [number, number]): Rectangle => ({
      left,
      top: middle - lineHeight / 2,
      right: left + width,
      bottom: middle + lineHeight / 2,
    });
    const isFree = (spot: readonly [number, number]): boolean => {
      const area = rectangleOf(spot);
      return (
        area.left >= 2 &&
        area.right <= frame.width - 2 &&
        area.top >= 2 &&
        area.bottom <= frame.height - 2 &&
        !taken.some((other) => overlap(area, other)) &&
        !marks.some((other, j) => j !== i && overlap(area, other))
      );
    };
    const inFrame = ([left, middle]: readonly [number, number]): readonly [number, number] => [
      Math.max(2, Math.min(frame.width - 2 - width, left)),
      Math.max(lineHeight / 2, Math.min(frame.height - lineHeight / 2, middle)),
    ];
    const spot = spots.find(isFree) ?? (label.isSelected ? inFrame(spots[2] ?? [label.x, label.y]) : undefined);
    if (spot === undefined) return;
    taken.push(rectangleOf(spot));
    placed.push({ label, left: spot[0], middle: spot[1] });
  });
  return placed;
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

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
