import { namesField, slug, withLanguage } from "./common.ts";
import { type DraftKind, givenOrBlank } from "./draft.ts";

/** An actor: its id is its name in plain letters. */
export const actorDraft: DraftKind = {
  kind: "actor",
  takes: ["names", "type", "source", "lang", "partOf"],
  numbered: false,
  proposeId: ({ names: [name] = [] }) => (name === undefined ? undefined : slug(withLanguage(name, "und").text)),
  fields: (all, context) => [
    givenOrBlank("type", all.type, "state, ministry, armed-force, person, organisation, outlet or population"),
    namesField(all, all.lang ?? context.lang),
    ...(all.partOf ?? []).slice(0, 1).map(() => ({
      name: "partOf",
      items: (all.partOf ?? []).map((actor) => [
        { name: "actor", value: actor },
        {
          name: "basis",
          value: "inferred",
          review: "stated where a source says so (then with its evidence), else inferred",
        },
      ]),
    })),
  ],
};
