import { expect, test } from "vitest";
import { withRoom } from "./histogram.tsx";

const texts = (names: readonly (readonly [left: number, text: string])[], width: number) =>
  withRoom(
    names.map(([left, text]) => ({ left, text })),
    width,
  ).map(({ text }) => text);

test("a name of the axis is left out where the one before it is too long", () => {
  expect(
    texts(
      [
        [0, "28 июн. 2021 г."],
        [80, "3"],
        [160, "8"],
      ],
      600,
    ),
  ).toEqual(["28 июн. 2021 г.", "", "8"]);
});

test("a name that would end beyond the axis is left out, unless it is the only one", () => {
  expect(texts([[560, "Jan 2021"]], 600)).toEqual(["Jan 2021"]);
  expect(
    texts(
      [
        [0, "2020"],
        [590, "2021"],
      ],
      600,
    ),
  ).toEqual(["2020", ""]);
});
