import type { Bound } from "@incident-data/casualties";

/** A scale of people that all bars of a table share. */
export interface Scale {
  /** Equal steps, or, where figures differ by orders of magnitude, equal ratios. */
  readonly kind: "linear" | "logarithmic";
  /** The greatest figure that fits. */
  readonly end: number;
  /** Round figures that are written at the axis; zero is the first. */
  readonly ticks: readonly number[];
}

/** From here on the greatest figure to the least is too much for equal steps: the least would be a hair. */
const orderOfMagnitude = 200;

/** The scale on which all of these can be drawn, with room for the arrow of an open end; null where nobody gives a figure. */
export function scaleOf(bounds: readonly Bound[]): Scale | null {
  const figures = bounds.flatMap(({ min, max }) => (max === null ? [min] : [min, max]));
  if (figures.length === 0) return null;
  const greatest = Math.max(1, ...figures);
  const least = Math.min(greatest, ...figures.filter((figure) => figure > 0));
  const open = bounds.some(({ max }) => max === null);
  const kind = greatest / least > orderOfMagnitude ? "logarithmic" : "linear";
  const end = open ? greatest * (kind === "linear" ? 1.4 : 4) : greatest;
  return { kind, end, ticks: kind === "linear" ? linearTicks(greatest) : powers(greatest) };
}

/** How far along a scale a figure stands, from 0 to 1. */
export function along({ kind, end }: Scale, figure: number): number {
  const share = kind === "linear" ? figure / end : Math.log1p(figure) / Math.log1p(end);
  return Math.min(1, Math.max(0, share));
}

/** A figure as it is written at the axis: after its line, or before it where it would run into the next column. */
export interface AxisText {
  readonly tick: number;
  readonly at: number;
  /** Empty where there is no room for it. */
  readonly text: string;
  readonly before: boolean;
}

/** How much of the narrowest column a character takes, and the edge beside a text. */
const [characterWidth, edge] = [0.07, 0.04];

/** The figures of the axis with their texts, none over another: the greatest first, since it says how far the scale goes. */
export function axisTexts(scale: Scale, write: (figure: number) => string): readonly AxisText[] {
  let free = 1;
  const fromLast = scale.ticks.toReversed().map((tick): AxisText => {
    const [at, text] = [along(scale, tick), write(tick)];
    const width = text.length * characterWidth + edge;
    const before = at + width > 1;
    const [from, to] = before ? [at - width, at] : [at, at + width];
    if (to > free) return { tick, at, text: "", before: false };
    free = from;
    return { tick, at, text, before };
  });
  return fromLast.toReversed();
}

/** Zero and up to four round figures, no greater than the greatest; people are whole. */
function linearTicks(greatest: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(greatest));
  const step =
    [power / 5, power / 2, power, power * 2, power * 5].find((each) => each >= 1 && greatest / each <= 4.5) ?? power;
  return Array.from({ length: Math.floor(greatest / step) + 1 }, (_, index) => index * step);
}

/** Zero, one, and powers of ten, each so many that no more than four stand there. */
function powers(greatest: number): readonly number[] {
  const last = Math.floor(Math.log10(greatest));
  const stride = Math.max(1, Math.ceil(last / 3));
  const ticks = [0];
  for (let power = last % stride === 0 ? stride : last % stride; power <= last; power += stride)
    ticks.push(10 ** power);
  return ticks;
}
