import type { Incident } from "@incident-data/core";
import type { Context } from "../context.ts";
import { metresBetween, pointOf } from "../geo.ts";
import { groupBy } from "../group-by.ts";
import type { Rule } from "../rule.ts";

/** Neighbours in time that each incident is compared with. */
const window = 8;

export const likelyDuplicateIncident: Rule = {
  code: "likely_duplicate_incident",
  severity: "warning",
  title: "Two incidents of one type and the same parties lie within a day of each other at one place.",
  why: `Two sides tell of one exchange of fire with other hours and other villages, and two country files of ACLED hold one clash of Armenia and
Azerbaijan twice. MELTT and Atlos users look for just this: the same day, place and actors. Claims that differ stand under one incident.`,
  wrong: `incidents/2021-07-28-second-clash:
  where: [ford]`,
  right: `incidents/2021-07-28-shelling:
  type: shelling
  where: [ford]`,
  *check(context) {
    const dated = context.data.incidents.flatMap((incident) => {
      const days = context.daysOf(incident.when);
      // A frame of weeks says too little of when.
      return days === undefined || days.latest - days.earliest > 3 ? [] : [{ incident, days }];
    });
    const alike = groupBy(
      dated,
      ({ incident }) => `${incident.type} ${[...new Set(incident.parties)].sort().join(" ")}`,
    );
    for (const group of alike.values()) {
      const sorted = [...group].sort((a, b) => a.days.earliest - b.days.earliest);
      for (const [i, { incident, days }] of sorted.entries()) {
        for (const other of sorted.slice(Math.max(0, i - window), i)) {
          if (days.earliest - other.days.latest > 1 || !oneSpot(other.incident, incident, context)) continue;
          if (context.wholesOfIncident(incident.id).has(other.incident.id)) continue;
          if (context.wholesOfIncident(other.incident.id).has(incident.id)) continue;
          // Whatever is told in relation to the other is another.
          if (
            [incident, other.incident].some(({ when }) =>
              when.some(({ anchor }) => anchor !== undefined && "record" in anchor),
            )
          )
            continue;
          yield {
            path: ["incidents", incident.id],
            expected: `an incident that is not ${other.incident.id}`,
            received: "the same type, parties, day and place",
            hint: "Make them one with the claims of both, or join them by partOf; where they are two, suppress this with that reason.",
            related: [["incidents", other.incident.id]],
          };
          break;
        }
      }
    }
  },
};

/** Whether two frames may be of one spot: a place in common, or points less than 10 km apart; without any place too. */
function oneSpot(a: Incident, b: Incident, context: Context): boolean {
  if (a.where === undefined || b.where === undefined) return a.where === b.where;
  if (a.where.some((place) => b.where?.includes(place))) return true;
  return a.where.slice(0, 5).some((one) =>
    b.where?.slice(0, 5).some((other) => {
      const [p, q] = [pointOf(context.places.get(one)), pointOf(context.places.get(other))];
      return p !== undefined && q !== undefined && metresBetween(p, q) < 10_000;
    }),
  );
}
