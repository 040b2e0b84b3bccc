import { bound } from "../bound.ts";
import type { Profile } from "./profile.ts";

const atLeast = (min: number) => bound(min, null);

/** Reads no more than the words promise: a plural is two or more of its unit and has no upper end. */
export const strict: Profile = {
  name: "strict@1",
  source:
    "Plurals as in the dummy values 2, 20, 24, 40, 200 and 2000 that UCDP coders use; a figure called approximate is " +
    "taken as rounded at its last digit that is not zero, by one person at least; nearly so many are no more.",
  about: (figure) => bound(atLeastAbout(figure), figure + halfPlace(figure)),
  nearly: (figure) => bound(atLeastAbout(figure), figure),
  vague: {
    couple: bound(2, 3),
    few: atLeast(2),
    several: atLeast(2),
    some: atLeast(2),
    multiple: atLeast(2),
    many: atLeast(2),
    numerous: atLeast(2),
    plural: atLeast(2),
    tens: atLeast(20),
    dozens: atLeast(24),
    scores: atLeast(40),
    hundreds: atLeast(200),
    thousands: atLeast(2_000),
    millions: atLeast(2_000_000),
    "tens of thousands": atLeast(20_000),
    "hundreds of thousands": atLeast(200_000),
    losses: atLeast(1),
    "numerous losses": atLeast(1),
  },
  casualties: ["killed", "wounded"],
};

/** Half of the last place that a rounded figure shows; one person at least. */
function halfPlace(figure: number): number {
  return Math.max(1, lastPlace(figure) / 2);
}

/** Of somebody it was said that there was somebody: one is the least, unless the figure is zero. */
function atLeastAbout(figure: number): number {
  return Math.max(Math.min(1, figure), figure - halfPlace(figure));
}

/** The place value of the last digit that is not zero: 10 for 50, 100 for 6900, 1 for 17 and for 0. */
function lastPlace(figure: number): number {
  let place = 1;
  while (figure > 0 && figure % (place * 10) === 0) place *= 10;
  return place;
}
