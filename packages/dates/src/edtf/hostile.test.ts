import { expect, test } from "vitest";
import { bounds, dayBounds } from "./bounds.ts";
import { formatEdtf } from "./format.ts";
import { levelOf } from "./level.ts";
import { safeParseEdtf } from "./parse.ts";

declare const performance: { now(): number };

const LONG = 100_000;
const fill = (part: string): string => part.repeat(Math.ceil(LONG / part.length)).slice(0, LONG);
const list = (member: string): string =>
  `[${Array.from({ length: Math.floor(LONG / (member.length + 1)) }, () => member).join()}]`;

/** Strings of 100,000 characters of every kind. */
const TEXTS = [
  ...[
    "0",
    "9",
    "X",
    "x",
    "?",
    "~",
    "-",
    ".",
    "/",
    ",",
    " ",
    "Y",
    "[",
    "{",
    "T",
    "é",
    "😀",
    "\0",
    "u",
    "2021-07-28",
    "../",
    "unknown/",
  ].map(fill),
  ...[
    "2021",
    "2021-07-28",
    "XXXX",
    "X600-02-29",
    "-X600-02-29",
    "XXXX-02-29",
    "Y1E395",
    "Y1E395..Y2E395",
    "1950S2",
    "2000..2021",
    "?2021-~07-%28",
    "..2021",
    "2021-07-28T00:00:00Z",
  ].map(list),
  `Y${fill("9")}`,
  `Y1E${fill("9")}`,
  `1950S${fill("1")}`,
  `2021/${fill("1")}`,
  `2021-07-28T03:40:00.${fill("0")}`,
  `${fill("(")}${fill(")")}`,
];

test.each(TEXTS.map((text, i) => [i, text.slice(0, 24), text] as const))(
  "string %i, %s…, is answered in short time",
  (_, __, text) => {
    let best = Infinity;
    for (let round = 0; round < 3; round++) {
      const start = performance.now();
      const result = safeParseEdtf(text);
      best = Math.min(best, performance.now() - start);
      if (result.success) {
        bounds(result.value);
        dayBounds(result.value);
        levelOf(result.value);
        formatEdtf(result.value);
      } else expect(result.issues[0].message.length).toBeLessThan(300);
    }
    expect(best).toBeLessThan(100);
  },
);
