import {
  type ActorType,
  type IncidentType,
  incidentTypes,
  type Place,
  placeCodes,
  placePrecision,
} from "@incident-data/core";

/** The types of event with their sub-types and what of each disorder they are (ACLED codebook, sections on event types). */
const taxonomy: {
  readonly [event: string]: { readonly [subEvent: string]: readonly [IncidentType, disorder: string] };
} = {
  Battles: {
    "Government regains territory": ["clash", "Political violence"],
    "Non-state actor overtakes territory": ["clash", "Political violence"],
    "Armed clash": ["clash", "Political violence"],
  },
  Protests: {
    "Excessive force against protesters": ["other", "Political violence; Demonstrations"],
    "Protest with intervention": ["other", "Demonstrations"],
    "Peaceful protest": ["other", "Demonstrations"],
  },
  Riots: {
    "Violent demonstration": ["other", "Demonstrations"],
    "Mob violence": ["other", "Political violence"],
  },
  "Explosions/Remote violence": {
    "Chemical weapon": ["explosion", "Political violence"],
    "Air/drone strike": ["air-or-drone-strike", "Political violence"],
    "Suicide bomb": ["explosion", "Political violence"],
    "Shelling/artillery/missile attack": ["shelling", "Political violence"],
    "Remote explosive/landmine/IED": ["explosion", "Political violence"],
    Grenade: ["explosion", "Political violence"],
  },
  "Violence against civilians": {
    "Sexual violence": ["attack-on-civilians", "Political violence"],
    Attack: ["attack-on-civilians", "Political violence"],
    "Abduction/forced disappearance": ["abduction", "Political violence"],
  },
  "Strategic developments": {
    Agreement: ["agreement", "Strategic developments"],
    Arrests: ["other", "Strategic developments"],
    "Change to group/activity": ["other", "Strategic developments"],
    "Disrupted weapons use": ["other", "Strategic developments"],
    "Headquarters or base established": ["other", "Strategic developments"],
    "Looting/property destruction": ["other", "Strategic developments"],
    "Non-violent transfer of territory": ["other", "Strategic developments"],
    Other: ["other", "Strategic developments"],
  },
};

/** What files of before 2019 call an event, as the type of an incident. */
const olderTypes: { readonly [event: string]: IncidentType } = {
  "Battle-No change of territory": "clash",
  "Battle-Government regains territory": "clash",
  "Battle-Non-state actor overtakes territory": "clash",
  "Remote violence": "explosion",
  "Riots/Protests": "other",
  "Strategic development": "other",
  "Headquarters or base established": "other",
  "Non-violent transfer of territory": "other",
};

/** The incident's type for a type and sub-type of event; undefined where ACLED's codebook has no such pair. */
export function incidentTypeOf(event: string, subEvent: string): IncidentType | undefined {
  const own = Object.hasOwn(taxonomy, event) ? taxonomy[event] : undefined;
  if (own === undefined) return Object.hasOwn(olderTypes, event) ? olderTypes[event] : undefined;
  if (Object.hasOwn(own, subEvent)) return own[subEvent]?.[0];
  // A file may have no column of sub-types: then the type says what all of its sub-types have in common.
  const types = new Set(Object.values(own).map(([type]) => type));
  return subEvent === "" && types.size === 1 ? [...types][0] : undefined;
}

/** How ACLED would call an incident: the columns that follow from its type. */
export function eventTypeOf(type: IncidentType): {
  readonly event_type: string;
  readonly sub_event_type: string;
  readonly disorder_type: string;
} | null {
  const found = incidentTypes[type].acled;
  if (found === null) return null;
  const disorder = taxonomy[found.event]?.[found.subEvent]?.[1] ?? "";
  return { event_type: found.event, sub_event_type: found.subEvent, disorder_type: disorder };
}

/** What sort of actor a code of `inter1` or `inter2` is: in words since 2024, as a number before (codebook, actor types). */
export function actorTypeOf(inter: string): ActorType {
  switch (inter.trim().toLowerCase()) {
    case "1":
    case "state forces":
      return "armed-force";
    case "5":
    case "6":
    case "7":
    case "rioters":
    case "protesters":
    case "civilians":
      return "population";
    default:
      return "organisation";
  }
}

/** How far the place may be from the point of a code of `geo_precision`, in metres, and what sort of place it is. */
export const places = {
  "1": { type: "settlement", radius: 10_000 },
  "2": { type: "site", radius: 25_000 },
  "3": { type: "site", radius: 250_000 },
} as const;

/** The code of a place's precision; null where ACLED has none, or the place does not tell. */
export function precisionOf(place: Pick<Place, "type" | "geometry">): number | null {
  const precision = placePrecision(place);
  return precision === null ? null : placeCodes(precision, { of: "coarser" }).geo_precision;
}
