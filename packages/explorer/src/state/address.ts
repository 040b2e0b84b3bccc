import { isHarm, isPolicyName, isProfileName } from "@incident-data/casualties";
import { type IncidentType, incidentTypes } from "@incident-data/core";
import { isInterfaceLanguage } from "../words/languages.ts";
import type { Filters } from "./filters.ts";
import { type ExplorerState, initialState, type MapView } from "./state.ts";

/** A part of an address that says nothing, and is left out. */
export interface AddressFault {
  /** `unknown`: no such part; `bad-value`; `repeated`: it can be there once; `too-long`: the address as a whole. */
  readonly code: "unknown" | "bad-value" | "repeated" | "too-long";
  readonly name: string;
  readonly value: string;
}

/** What a link can hold at most, in characters: longer ones do not survive being mailed. */
const longest = 16_000;

/** The hash of a view's address, without `#`; empty for the first view. Each value stands as it is written in the data. */
export function toAddress({ filters, ...state }: ExplorerState): string {
  const parts = new URLSearchParams();
  const add = (name: string, values: readonly (string | undefined)[]): void => {
    for (const value of values) if (value !== undefined) parts.append(name, value);
  };
  add("incident", [state.selected]);
  add("text", [filters.text]);
  add("dates", [filters.dates]);
  add("actor", filters.actors);
  add("place", filters.places);
  add("type", filters.types);
  add("harm", filters.harms);
  const { range } = filters;
  if (range !== undefined) add("people", [`${range.min ?? ""}..${range.max ?? ""}`]);
  add("source", filters.sources);
  add("lang", filters.languages);
  add("policy", [state.policy]);
  add("profile", [state.profile === initialState.profile ? undefined : state.profile]);
  add("order", state.order);
  const { map } = state;
  if (map !== undefined) add("map", [`${map.longitude},${map.latitude},${map.zoom}`]);
  add("borders", [state.borders ? "shown" : undefined]);
  add("page", [state.language]);
  return parts.toString();
}

/**
 * The view that an address asks for, and the parts of it that say nothing. Ids are taken as they are: whether a data set has
 * them is seen when it is there.
 */
export function fromAddress(hash: string): { readonly state: ExplorerState; readonly faults: readonly AddressFault[] } {
  const text = hash.startsWith("#") ? hash.slice(1) : hash;
  if (text.length > longest) {
    return { state: initialState, faults: [{ code: "too-long", name: "", value: text.slice(0, 40) }] };
  }
  const faults: AddressFault[] = [];
  const lists: { [name: string]: string[] } = Object.create(null);
  for (const [name, value] of new URLSearchParams(text)) {
    if (!known.has(name)) faults.push({ code: "unknown", name, value });
    else lists[name] = [...(lists[name] ?? []), value];
  }
  const some = <T extends string>(name: string, isOne: (value: string) => value is T): T[] => {
    const values = [...new Set(lists[name] ?? [])];
    for (const value of values) if (!isOne(value)) faults.push({ code: "bad-value", name, value });
    return values.filter(isOne);
  };
  const one = <T>(name: string, read: (value: string) => T | undefined): T | undefined => {
    const [value, ...others] = lists[name] ?? [];
    for (const other of others) faults.push({ code: "repeated", name, value: other });
    const found = value === undefined ? undefined : read(value);
    if (value !== undefined && found === undefined) faults.push({ code: "bad-value", name, value });
    return found;
  };
  const filters: Filters = {
    ...defined("text", one("text", nonEmpty)),
    ...defined("dates", one("dates", nonEmpty)),
    actors: some("actor", isId),
    places: some("place", isId),
    types: some("type", isType),
    harms: some("harm", isHarm),
    ...defined("range", one("people", rangeOf)),
    sources: some("source", isId),
    languages: some("lang", isTag),
  };
  const state: ExplorerState = {
    filters,
    ...defined(
      "selected",
      one("incident", (value) => (isId(value) ? value : undefined)),
    ),
    ...defined(
      "policy",
      one("policy", (value) => (isPolicyName(value) ? value : undefined)),
    ),
    profile: one("profile", (value) => (isProfileName(value) ? value : undefined)) ?? initialState.profile,
    order: some("order", isId),
    ...defined("map", one("map", mapOf)),
    borders: one("borders", (value) => (value === "shown" ? true : undefined)) ?? false,
    ...defined(
      "language",
      one("page", (value) => (isInterfaceLanguage(value) ? value : undefined)),
    ),
  };
  return { state, faults };
}

const known: ReadonlySet<string> = new Set([
  ...["incident", "text", "dates", "actor", "place", "type", "harm", "people", "source", "lang"],
  ...["policy", "profile", "order", "map", "borders", "page"],
]);

function defined<K extends string, T>(name: K, value: T | undefined): { readonly [N in K]?: T } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [N in K]?: T };
}

function nonEmpty(value: string): string | undefined {
  return value.trim() === "" ? undefined : value;
}

/** The form of every record's id: lower-case letters, digits, single hyphens. */
function isId(value: string): value is string {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value);
}

/** The form of a BCP 47 tag. */
function isTag(value: string): value is string {
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(value);
}

function isType(value: string): value is IncidentType {
  return Object.hasOwn(incidentTypes, value);
}

/** People, `3..10`, with either end open; the lower is not above the upper. */
function rangeOf(value: string): Filters["range"] {
  const match = /^(\d{0,15})\.\.(\d{0,15})$/.exec(value);
  if (match === null) return undefined;
  const [min, max] = [match[1], match[2]].map((digits) => (digits === "" ? null : Number(digits)));
  if (min === undefined || max === undefined || (min === null && max === null)) return undefined;
  return min !== null && max !== null && min > max ? undefined : { min, max };
}

function mapOf(value: string): MapView | undefined {
  const numbers = value.split(",").map((each) => (/^-?\d+(?:\.\d+)?$/.test(each) ? Number(each) : Number.NaN));
  const [longitude = Number.NaN, latitude = Number.NaN, zoom = Number.NaN] = numbers;
  const isView =
    numbers.length === 3 && Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 && zoom >= 0 && zoom <= 24;
  return isView ? { longitude, latitude, zoom } : undefined;
}

/** Ids of a state that a data set does not have, with the part of the address that names each. */
export function unknownIds(
  { filters, selected, order }: ExplorerState,
  has: (kind: "incident" | "actor" | "place" | "source", id: string) => boolean,
): readonly AddressFault[] {
  const named = [
    ...(selected === undefined ? [] : [["incident", "incident", selected] as const]),
    ...filters.actors.map((id) => ["actor", "actor", id] as const),
    ...filters.places.map((id) => ["place", "place", id] as const),
    ...filters.sources.map((id) => ["source", "source", id] as const),
    ...order.map((id) => ["order", "actor", id] as const),
  ];
  return named.flatMap(([name, kind, value]) =>
    has(kind, value) ? [] : [{ code: "bad-value", name, value } as const],
  );
}
