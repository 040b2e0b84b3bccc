import { namesField, slug, withLanguage } from "./common.ts";
import { type DraftKind, givenOrBlank } from "./draft.ts";

/** A place: its id is its name in plain letters. */
export const placeDraft: DraftKind = {
  kind: "place",
  takes: ["names", "type", "source", "lang", "partOf"],
  numbered: false,
  proposeId: ({ names: [name] = [] }) => (name === undefined ? undefined : slug(withLanguage(name, "und").text)),
  fields: (all, context) => [
    givenOrBlank(
      "type",
      all.type,
      "country, region, district, settlement, site, border, border-section, water or group",
    ),
    namesField(all, all.lang ?? context.lang),
    ...(all.partOf === undefined
      ? []
      : [{ name: "partOf", items: all.partOf.map((place) => [{ name: "place", value: place }]) }]),
  ],
};
