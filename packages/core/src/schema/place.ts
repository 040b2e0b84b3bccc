import * as z from "zod";
import { count, doc, edtf, evidence, id, names, note, outsideIds, ref, some } from "./common.ts";

const position = doc(
  z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
  "position",
  "WGS 84 longitude, then latitude, in degrees.",
);
const radius = doc(
  z.number().min(0).max(20_037_508),
  "radius",
  "The place lies within this many metres of the geometry.",
);
const geometrySource = ref("source", "source", "The source of the geometry and of its radius.");
const coordinates = "Positions, longitude first (RFC 7946).";

const geometry = doc(
  z.discriminatedUnion("type", [
    z.strictObject({
      type: doc(z.literal("Point"), "type", "A point."),
      coordinates: position,
      radius,
      source: geometrySource,
    }),
    z.strictObject({
      type: doc(z.literal("LineString"), "type", "A line."),
      coordinates: doc(z.array(position).min(2), "coordinates", coordinates),
      radius,
      source: geometrySource,
    }),
    z.strictObject({
      type: doc(z.literal("Polygon"), "type", "An area."),
      coordinates: doc(z.array(z.array(position).min(4)).min(1), "coordinates", coordinates),
      radius,
      source: geometrySource,
    }),
  ]),
  "geometry",
  "A GeoJSON geometry with its uncertainty in metres and its source.",
);

export const place = z
  .strictObject({
    id,
    type: doc(
      z.enum(["country", "region", "district", "settlement", "site", "border", "border-section", "water", "group"]),
      "type",
      "What sort of place. group: several places under one description.",
    ),
    names,
    geometry: geometry.exactOptional(),
    partOf: doc(
      some(
        z.strictObject({
          place: ref("place", "place", "The larger place."),
          from: doc(edtf, "from", "EDTF; since when.").exactOptional(),
          to: doc(edtf, "to", "EDTF; until when.").exactOptional(),
          evidence: evidence.exactOptional(),
        }),
      ),
      "part of",
      "What the place is part of; entries that disagree are a contested place.",
    ).exactOptional(),
    ascribedTo: doc(
      some(
        z.strictObject({
          actor: ref("actor", "actor", "The actor that the source ascribes the place to."),
          from: doc(edtf, "from", "EDTF; since when.").exactOptional(),
          to: doc(edtf, "to", "EDTF; until when.").exactOptional(),
          evidence,
        }),
      ),
      "ascribed to",
      "The actor that a source ascribes the place to, in the source's words.",
    ).exactOptional(),
    adjacentTo: doc(
      some(ref("place", "place", "A place beside it.")),
      "adjacent to",
      "Places that it lies beside.",
    ).exactOptional(),
    memberCount: doc(count, "member count", "How many places an unnamed group has.").exactOptional(),
    ids: outsideIds.exactOptional(),
    evidence: evidence.exactOptional(),
    note: note.exactOptional(),
  })
  .meta({ title: "Place", description: "Where. Country is what somebody says, never what a border polygon says." });
