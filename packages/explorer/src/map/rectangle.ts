/** A part of the screen in CSS pixels. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whether two share more than an edge. */
export function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The rectangle so far around a point. */
export function squareAround(x: number, y: number, by: number): Rectangle {
  return { left: x - by, top: y - by, right: x + by, bottom: y + by };
}

/** Whether one lies within a frame, so far from its edges. */
export function isWithin(
  { left, top, right, bottom }: Rectangle,
  frame: { readonly width: number; readonly height: number },
  margin: number,
): boolean {
  return left >= margin && top >= margin && right <= frame.width - margin && bottom <= frame.height - margin;
}
