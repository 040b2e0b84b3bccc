import type { Count } from "@incident-data/casualties/vocabulary";
import type { AnyIds, Id, Ids } from "../ids.ts";
import type { Evidence, Name, OutsideId } from "./common.ts";

/** What sort of place. `group` is several places under one description ("all seven adjacent districts"). */
export type PlaceType =
  | "country"
  | "region"
  | "district"
  | "settlement"
  | "site"
  | "border"
  | "border-section"
  | "water"
  | "group";

/** WGS 84 longitude, then latitude, in degrees (RFC 7946). */
export type Position = readonly [longitude: number, latitude: number];

/** A GeoJSON geometry with its uncertainty in metres, and the source of both. */
export type Geometry<I extends Ids = AnyIds> = {
  readonly source: Id<I, "source">;
  /** The place lies within this many metres of the geometry. */
  readonly radius: number;
} & (
  | { readonly type: "Point"; readonly coordinates: Position }
  | { readonly type: "LineString"; readonly coordinates: readonly Position[] }
  | { readonly type: "Polygon"; readonly coordinates: readonly (readonly Position[])[] }
);

/** What a place is part of, when, and according to what; several entries that disagree are a contested place. */
export interface PlacePartOf<I extends Ids = AnyIds> {
  readonly place: Id<I, "place">;
  readonly from?: string;
  readonly to?: string;
  readonly evidence?: readonly Evidence<I>[];
}

/** The actor that a source ascribes a place to ("the Armenian village of …"): the source's word, not the library's. */
export interface Ascription<I extends Ids = AnyIds> {
  readonly actor: Id<I, "actor">;
  readonly from?: string;
  readonly to?: string;
  readonly evidence: readonly Evidence<I>[];
}

/** Where. Country is what somebody says (`partOf`, `ascribedTo`), never what a border polygon says. */
export interface Place<I extends Ids = AnyIds> {
  readonly id: Id<I, "place">;
  readonly type: PlaceType;
  readonly names: readonly Name<I>[];
  readonly geometry?: Geometry<I>;
  readonly partOf?: readonly PlacePartOf<I>[];
  readonly ascribedTo?: readonly Ascription<I>[];
  readonly adjacentTo?: readonly Id<I, "place">[];
  /** How many places an unnamed group has. */
  readonly memberCount?: Count;
  readonly ids?: readonly OutsideId<I>[];
  readonly evidence?: readonly Evidence<I>[];
  readonly note?: string;
}
