import { type CasualtiesClaim, type IncidentType, incidentTypes, type PlaceType, type When } from "@incident-data/core";
import type { RowFault } from "../issues.ts";
import { isObject, type JsonObject } from "../json/listed.ts";
import {
  levels,
  type RowActor,
  type RowCell,
  type RowCount,
  type RowEvent,
  type RowGeometry,
  sinceThen,
} from "../rows/event.ts";
import { fault } from "./geometry.ts";

/** The properties of an incident's feature. All else is of somebody else's. */
export const known: readonly string[] = [
  "incident_type",
  "title",
  "lang",
  "edtf",
  "sense",
  "words",
  "profile",
  "zone",
  "start",
  "end",
  "place",
  "place_type",
  "radius",
  ...levels,
  "parties",
  "claims",
  "note",
];

/** Whether properties are those of an incident, as features have them that are written here. */
export function isEvent(properties: JsonObject): boolean {
  const { incident_type, edtf } = properties;
  return typeof incident_type === "string" && Object.hasOwn(incidentTypes, incident_type) && typeof edtf === "string";
}

/** What a feature says of an incident, or why it is none. Whether its values are sound, the check of its records tells. */
export function eventOf(
  id: unknown,
  properties: JsonObject,
  geometry: RowGeometry | undefined,
): RowEvent | readonly [RowFault, ...RowFault[]] {
  const faults: RowFault[] = [];
  const text = (field: string): string | undefined => {
    const value = properties[field];
    if (value === undefined || value === null || typeof value === "string") return value ?? undefined;
    faults.push(...fault(`properties › ${field}`, "a text", value));
    return undefined;
  };
  if (typeof id !== "string") faults.push(...fault("id", "the id of an incident", id));
  const when = Object.fromEntries(
    ["edtf", "sense", "words", "profile", "zone"].flatMap((field) => {
      const value = text(field);
      return value === undefined ? [] : [[field, value]];
    }),
  ) as unknown as When;
  const name = text("place");
  const divisions = Object.fromEntries(
    levels.flatMap((level) => {
      const own = text(level);
      return own === undefined ? [] : [[level, { name: own }]];
    }),
  );
  const type = (text("place_type") ?? "site") as PlaceType;
  const placed = name !== undefined || geometry !== undefined || Object.keys(divisions).length > 0;
  const parties = listOf(properties, "parties", faults).flatMap((each, i) =>
    actorOf(each, `properties › parties › ${i}`, faults),
  );
  const counts = listOf(properties, "claims", faults).flatMap((each, i) => countOf(each, i, faults));
  const note = text("note");
  const cells = ["title", "edtf", "words", "place"].flatMap((column): RowCell[] => {
    const own = text(column);
    return own === undefined ? [] : [{ column, text: own }];
  });
  const [first, ...rest] = faults;
  if (first !== undefined) return [first, ...rest];
  return {
    id: String(id),
    type: properties["incident_type"] as IncidentType,
    title: { [text("lang") ?? "und"]: text("title") ?? "" },
    when,
    said: sinceThen(when),
    ...(placed
      ? {
          place: {
            ...(name === undefined ? {} : { name }),
            type,
            ...(geometry === undefined ? {} : { geometry }),
            divisions,
          },
        }
      : {}),
    parties,
    counts,
    ...(note === undefined ? {} : { note }),
    cells,
    saidCells: [],
  };
}

function listOf(properties: JsonObject, field: string, faults: RowFault[]): readonly unknown[] {
  const value = properties[field];
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  // A tool that cannot hold lists writes them as text.
  if (typeof value === "string" && value.startsWith("[")) {
    try {
      return JSON.parse(value) as readonly unknown[];
    } catch {
      // It is told below.
    }
  }
  faults.push(...fault(`properties › ${field}`, "a list", value));
  return [];
}

function actorOf(value: unknown, field: string, faults: RowFault[]): RowActor[] {
  if (isObject(value) && typeof value["name"] === "string" && typeof value["type"] === "string") {
    return [{ name: value["name"], type: value["type"] as RowActor["type"] }];
  }
  faults.push(...fault(field, "an actor with name and type", value));
  return [];
}

function countOf(value: unknown, i: number, faults: RowFault[]): RowCount[] {
  const field = `properties › claims › ${i}`;
  if (!isObject(value) || typeof value["key"] !== "string" || typeof value["words"] !== "string") {
    faults.push(...fault(field, "a claim with key and words", value));
    return [];
  }
  const { key, words, harms, status, side, estimate, as_of: asOf, min, max, about, vague, claimant, note } = value;
  const count =
    about !== undefined ? { about, words } : vague !== undefined ? { vague, words } : { min, max: max ?? null, words };
  const who = claimant === undefined ? [] : actorOf(claimant, `${field} › claimant`, faults);
  return [
    {
      key: String(key),
      harms: harms as CasualtiesClaim["harms"],
      status: status as CasualtiesClaim["status"],
      ...(side === undefined ? {} : { side: side as number }),
      ...(estimate === undefined ? {} : { estimate: estimate as NonNullable<CasualtiesClaim["estimate"]> }),
      ...(asOf === undefined ? {} : { asOf: String(asOf) }),
      count: count as CasualtiesClaim["count"],
      cells: [{ column: `claims.${key}.words`, text: String(words) }],
      ...(who[0] === undefined ? {} : { claimant: who[0] }),
      ...(note === undefined ? {} : { note: String(note) }),
    },
  ];
}
