import { numberText } from "./fill.ts";
import { counted, type MapWords } from "./map-words.ts";

const number = (value: number): string => numberText("en", value);

export const mapEn: MapWords = {
  map: "Map",
  mapDescription: "Where the incidents shown were, as exactly as it is known. The list gives all that the map gives.",
  mapKeys: "Arrow keys move the map, plus and minus zoom, 0 shows all.",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  showAll: "All that is shown",
  previousOnMap: "Previous incident on the map",
  nextOnMap: "Next incident on the map",
  stepOf: (step, steps) => `${number(step)} of ${number(steps)}`,
  unplaced: (unplaced, shown) =>
    unplaced === shown
      ? counted("en", shown, {
          one: "The position of the one incident shown is not known; it is in the list.",
          other: "The positions of all # incidents shown are not known; they are in the list.",
        })
      : `${counted("en", unplaced, {
          one: `The position of # of ${number(shown)} incidents is not known; it is in the list.`,
          other: `The positions of # of ${number(shown)} incidents are not known; they are in the list.`,
        })}`,
  nothingShown: "No incident is shown.",
  landMissing: "Land and water could not be loaded. The marks stand where they should.",
  landSource: "Land and water: Natural Earth 4.1 (2018), public domain",
  borders: "Borders",
  bordersSource:
    "Boundaries as Natural Earth 4.1 drew them in 2018. They show who held the ground rather than whose it was, some are disputed, and nothing is claimed by them here. Finer dashes: the edge of an area that has no country code of its own (ISO 3166-1) there.",
  incidentsHere: (incidents) => counted("en", incidents, { one: "# incident here", other: "# incidents here" }),
  moreHere: (incidents) => counted("en", incidents, { other: "# more" }),
  morePlaces: (places) => counted("en", places, { one: "and # more place", other: "and # more places" }),
  degrees: (degrees, towards) => `${degrees}° ${{ north: "N", south: "S", east: "E", west: "W" }[towards]}`,
  close: "Close",
  alsoNamed: "Also named",
  marks: {
    dot: "a spot, known to within a kilometre",
    ring: "somewhere in this circle",
    area: "somewhere in this area",
    line: "somewhere along this line",
    number: "so many incidents close together",
  },
  precision: {
    exact: "known to within 10 m",
    vicinity: "known to within 100 m",
    locality: "known to within a kilometre",
    settlement: "a settlement or a part of one",
    surroundings: "near a known point, within 25 km",
    district: "somewhere in a district",
    region: "somewhere in a region",
    "line-or-fuzzy-area": "along a line, or in an area without sharp bounds",
    country: "somewhere in a country",
    "sea-or-air": "at sea or in the air",
  },
  precisionUnknown: "how exactly is not stated",
  within: (distance) => `within ${distance}`,

  timeline: "Timeline",
  timelineDescription: "How many of the incidents shown happened in each stretch of time: surely, and at most.",
  surely: "Surely",
  atMost: "At most",
  stretch: "When",
  bar: (stretch, surely, atMost) =>
    surely === atMost
      ? `${stretch}: ${number(surely)}`
      : `${stretch}: surely ${number(surely)}, at most ${number(atMost)}`,
  barKeys:
    "Choose a bar, or drag over several, to see those dates only. With the keyboard: arrows, Shift and arrows, Enter.",
  asTable: "As a table",
  asChart: "As a chart",
  allDates: "All dates",
  noDates: "No date of the incidents shown can be put on a timeline.",
  linesFrom: (shown, limit) =>
    `A line for each incident is drawn when no more than ${number(limit)} are shown; now there are ${number(shown)}.`,
  line: {
    began: (earliest, latest) => bounds("began", earliest, latest),
    ended: (earliest, latest) => bounds("ended", earliest, latest),
    on: (day) => day,
    between: (earliest, latest) => `somewhere between ${earliest} and ${latest}`,
    openStart: "its beginning is open",
    openEnd: "its end is open",
    unknown: "no date is known",
  },
};

function bounds(verb: string, earliest: string | null, latest: string | null): string {
  if (earliest === null && latest === null) return `when it ${verb} is not known`;
  if (earliest === latest) return `${verb} on ${latest}`;
  if (earliest === null) return `${verb} by ${latest}`;
  return latest === null ? `${verb} on ${earliest} or later` : `${verb} between ${earliest} and ${latest}`;
}
