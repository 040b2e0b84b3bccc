import { type Dataset, perClaimant, placePrecision } from "@incident-data/core";
import type { ProseOf } from "@incident-data/prose";
import { lineOf, nameLine } from "./names.ts";
import { coordinatesOf } from "./places.ts";
import type { Row } from "./protocol.ts";

/** An incident in the list. */
export function rowOf(dataset: Dataset, prose: ProseOf, id: string, position: number): Row {
  const { tag } = prose.language;
  const incident = dataset.incident(id);
  return {
    id,
    position,
    type: incident.type,
    title: lineOf(incident.title, tag) ?? { text: id, lang: "und" },
    when: prose.when(incident.when).text,
    places: (incident.where ?? []).map((each) => {
      const place = dataset.place(each);
      const [precision, where] = [placePrecision(place), coordinatesOf(place, tag)];
      return {
        name: nameLine(place, tag),
        ...(precision === null ? {} : { precision }),
        ...(where === undefined ? {} : { where }),
      };
    }),
    figures: perClaimant(dataset, id).flatMap(({ claims }) =>
      claims.flatMap(({ claim }) => (claim.kind === "casualties" ? [prose.claim(claim.id, { length: "line" })] : [])),
    ),
  };
}
