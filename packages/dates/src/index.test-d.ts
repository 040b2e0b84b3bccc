import { expectTypeOf, test } from "vitest";
import {
  type Anchor,
  type Answer,
  before,
  bounds,
  type DayRange,
  dayBounds,
  type Edtf,
  type EdtfInterval,
  type EdtfIssue,
  type EmptySpan,
  levelOf,
  parseEdtf,
  readWhen,
  type Span,
  safeParseEdtf,
  solveNetwork,
  spanOf,
  type When,
} from "./index.ts";

test("the doors", () => {
  expectTypeOf(parseEdtf).toEqualTypeOf<(text: string) => Edtf>();
  const result = safeParseEdtf("2021");
  if (result.success) expectTypeOf(result.value).toEqualTypeOf<Edtf>();
  else expectTypeOf(result.issues).toEqualTypeOf<readonly [EdtfIssue, ...EdtfIssue[]]>();
  expectTypeOf(levelOf).returns.toEqualTypeOf<0 | 1 | 2>();
  expectTypeOf(bounds).returns.toEqualTypeOf<{ readonly earliest: string | null; readonly latest: string | null }>();
  expectTypeOf(dayBounds).returns.toEqualTypeOf<{ readonly earliest: number | null; readonly latest: number | null }>();
});

test("states that contradict each other cannot be written", () => {
  // @ts-expect-error an interval has a date at one end at least
  const interval: EdtfInterval = { type: "interval", start: { type: "open" }, end: { type: "unknown" } };
  // @ts-expect-error a day has a month
  const day: Edtf = { type: "date", precision: "day", year: 2021, day: 28 };
  // @ts-expect-error a set has a member
  const set: Edtf = { type: "set", of: "one", members: [] };
  // @ts-expect-error an open end has no day
  const range: DayRange = { earliest: 1, latest: 2, open: true };
  void [interval, day, set, range];
});

test("a reference keeps its type", () => {
  expectTypeOf<When<"clash">["anchor"]>().toEqualTypeOf<Anchor<"clash"> | undefined>();
  const when: When<"clash"> = { edtf: "2021", anchor: { record: "clash", relation: "before" } };
  // @ts-expect-error there is no such record
  const other: When<"clash"> = { edtf: "2021", anchor: { record: "war", relation: "before" } };
  expectTypeOf(spanOf(when)).toEqualTypeOf<Span | EmptySpan>();
  const read = readWhen("later that day", {
    profile: "plain@1",
    anchor: { narrated: { day: "2021-07-28", record: "clash" } },
  });
  if (read.success) expectTypeOf(read.when).toExtend<When<"clash">>();
  void other;
});

test("a maybe has a reason, and nothing else has", () => {
  const relation = before(spanOf([]), spanOf([]));
  expectTypeOf(relation.answer).toEqualTypeOf<Answer>();
  if (relation.answer === "maybe") expectTypeOf(relation.reason).not.toBeUndefined();
  // @ts-expect-error yes and no have no reason
  else void relation.reason;
});

test("the events of a network are those of its constraints", () => {
  const result = solveNetwork([{ id: "x", kind: "before", a: "war", b: "clash" }]);
  if (result.kind === "solved") {
    expectTypeOf(result.events.war.begin).toEqualTypeOf<DayRange>();
    // @ts-expect-error no constraint names this event
    void result.events.truce;
  } else expectTypeOf(result.clash).toEqualTypeOf<readonly "x"[]>();
});
