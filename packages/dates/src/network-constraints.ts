import type { DayRange } from "./span.ts";

/** The begin or the end of a named event. */
export interface EventEnd<Event extends string = string> {
  readonly event: Event;
  readonly end: "begin" | "end";
}

/** How a length in days was counted: both ends included, the days between them, or not stated (then either). */
export type Counting = "inclusive" | "elapsed" | "unstated";

/** A number of days, both bounds included; null = no bound. */
export interface DayCount {
  readonly min: number | null;
  readonly max: number | null;
}

/** What is said of the days of events. Every event begins no later than it ends; that needs no constraint. */
export type Constraint<Event extends string = string, Id extends string = string> = { readonly id: Id } & (
  | {
      /** The event began and ended in these ranges. */ readonly kind: "dated";
      readonly event: Event;
      readonly begin: DayRange;
      readonly end: DayRange;
    }
  | { /** `a` ended on an earlier day than `b` began. */ readonly kind: "before"; readonly a: Event; readonly b: Event }
  | {
      /** `a` began on a later day than `b` began. */ readonly kind: "begins-after";
      readonly a: Event;
      readonly b: Event;
    }
  | {
      /** `b` began no later and ended no earlier than `a`. */ readonly kind: "during";
      readonly a: Event;
      readonly b: Event;
    }
  | { /** Both began and ended on one day. */ readonly kind: "same-day"; readonly a: Event; readonly b: Event }
  | {
      /** The event lasted so many days. */ readonly kind: "lasted";
      readonly event: Event;
      readonly days: DayCount;
      readonly counting: Counting;
    }
  | {
      /** `a` ended so many days before `b` began: 1 = on the eve. */ readonly kind: "days-before";
      readonly a: Event;
      readonly b: Event;
      readonly days: DayCount;
    }
  | {
      /** From one end of an event to another lie so many days, negative backwards. */ readonly kind: "distance";
      readonly from: EventEnd<Event>;
      readonly to: EventEnd<Event>;
      readonly days: DayCount;
    }
);

/** Days from one end to another; from null, they are counted from 1970-01-01. */
export interface Difference<Event extends string> {
  readonly from: EventEnd<Event> | null;
  readonly to: EventEnd<Event>;
  readonly days: DayCount;
}

/** A constraint as differences between two days each. */
export function differencesOf<Event extends string>(constraint: Constraint<Event>): readonly Difference<Event>[] {
  const begin = (event: Event): EventEnd<Event> => ({ event, end: "begin" });
  const end = (event: Event): EventEnd<Event> => ({ event, end: "end" });
  switch (constraint.kind) {
    case "dated":
      return [
        { from: null, to: begin(constraint.event), days: countOf(constraint.begin) },
        { from: null, to: end(constraint.event), days: countOf(constraint.end) },
      ];
    case "before":
      return [{ from: end(constraint.a), to: begin(constraint.b), days: AT_LEAST_ONE }];
    case "begins-after":
      return [{ from: begin(constraint.b), to: begin(constraint.a), days: AT_LEAST_ONE }];
    case "during":
      return [
        { from: begin(constraint.b), to: begin(constraint.a), days: AT_LEAST_NONE },
        { from: end(constraint.a), to: end(constraint.b), days: AT_LEAST_NONE },
      ];
    case "same-day":
      return [
        { from: begin(constraint.a), to: end(constraint.a), days: NONE },
        { from: begin(constraint.b), to: end(constraint.b), days: NONE },
        { from: begin(constraint.a), to: begin(constraint.b), days: NONE },
      ];
    case "lasted":
      return [{ from: begin(constraint.event), to: end(constraint.event), days: elapsed(constraint) }];
    case "days-before":
      return [{ from: end(constraint.a), to: begin(constraint.b), days: constraint.days }];
    case "distance":
      return [constraint];
  }
}

const NONE: DayCount = { min: 0, max: 0 };
const AT_LEAST_NONE: DayCount = { min: 0, max: null };
const AT_LEAST_ONE: DayCount = { min: 1, max: null };

function countOf({ earliest, latest }: DayRange): DayCount {
  return { min: earliest, max: latest };
}

/** The days from begin to end of a length: one less than the days counted with both ends. */
function elapsed({ days, counting }: { readonly days: DayCount; readonly counting: Counting }): DayCount {
  return {
    min: days.min === null || counting === "elapsed" ? days.min : days.min - 1,
    max: days.max === null || counting !== "inclusive" ? days.max : days.max - 1,
  };
}
