import type { DatasetData } from "@incident-data/core";
import { namesField, slug, withLanguage } from "./common.ts";
import { type DraftGiven, type DraftKind, givenOrBlank, type Line } from "./draft.ts";

/** An actor: its id is its name in plain letters. */
export const actorDraft: DraftKind = {
  kind: "actor",
  takes: ["names", "type", "source", "lang", "partOf"],
  numbered: false,
  proposeId: ({ names: [name] = [] }) => (name === undefined ? undefined : slug(withLanguage(name, "und").text)),
  fields: (all, context) => [
    givenOrBlank("type", all.type, "state, ministry, armed-force, person, organisation, outlet or population"),
    namesField(all, all.lang ?? context.lang),
    ...partOfLines(all, context.data),
  ],
};

/** What it is a part of: what is given, else the one state after which a ministry or a force is named. */
function partOfLines({ partOf, type, names = [] }: DraftGiven, data: DatasetData): readonly Line[] {
  const named = type === "ministry" || type === "armed-force" ? stateIn(names, data) : undefined;
  const wholes = partOf ?? (named === undefined ? [] : [named]);
  if (wholes.length === 0) return [];
  const review = "stated where a source says so (then with its evidence), else inferred";
  const proposal = { name: "actor", value: named, review: "the state that it is named after" };
  const items = wholes.map((actor): readonly Line[] => [
    partOf === undefined ? proposal : { name: "actor", value: actor },
    { name: "basis", value: "inferred", review },
  ]);
  return [{ name: "partOf", items }];
}

/** The only state with whose name a word of some names begins, but for an ending: "Министерство обороны Лорании". */
function stateIn(names: readonly string[], { actors }: DatasetData): string | undefined {
  const words =
    names
      .join(" ")
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  const isNamed = (name: string) => {
    const own = name.toLowerCase();
    const stem = own.length > 5 ? own.slice(0, -1) : own;
    return own.length > 3 && !/\s/.test(own) && words.some((word) => word.startsWith(stem));
  };
  const found = actors.filter(({ type, names: own }) => type === "state" && own.some(({ text }) => isNamed(text)));
  return found.length === 1 ? found[0]?.id : undefined;
}
