import { dateForId, daysOf, evidenceField, joined, langOf, publishedOf, titleField } from "./common.ts";
import { datesIn } from "./dates-in-words.ts";
import {
  blank,
  type DraftContext,
  type DraftGiven,
  type DraftKind,
  given,
  givenOrBlank,
  givenOrNone,
  type Line,
} from "./draft.ts";

/** An incident: its id is its day and its type, and takes no side's name of a place. */
export const incidentDraft: DraftKind = {
  kind: "incident",
  takes: ["type", "titles", "when", "where", "parties", "partOf", "source", "quote", "lang"],
  numbered: true,
  proposeId: (all, context) => joined(dateForId(all.when ?? readDate(all, context)?.edtf), all.type ?? "incident"),
  fields: (all, context) => [
    givenOrBlank(
      "type",
      all.type,
      "clash, shelling, air-or-drone-strike, explosion, attack-on-civilians, abduction, war, ceasefire, agreement or other",
    ),
    // A title is the editor's own words, whatever the quote is in.
    titleField(all.titles, context.lang, "a neutral label of your own, by language: { en: Clash of 28 July 2021 }"),
    { name: "when", items: [whenLines(all, context)] },
    ...givenOrNone("where", all.where),
    givenOrBlank("parties", all.parties, "the ids of the actors that took part, of all sides: [east, west]"),
    ...givenOrNone("partOf", all.partOf),
    evidenceField(all, context),
  ],
};

function whenLines(all: DraftGiven, context: DraftContext): readonly Line[] {
  if (all.when !== undefined) {
    const isInterval = all.when.includes("/");
    return [given("edtf", all.when), ...(isInterval ? [given("sense", "within")] : [])];
  }
  const read = readDate(all, context);
  if (read === undefined) return [blank("edtf", "the frame in time, wide enough for every claim: 2021-07-28")];
  const { edtf, sense, words, profile } = read;
  return [
    { name: "edtf", value: edtf, review: "read from the words; wide enough for every claim?" },
    ...givenOrNone("sense", sense),
    given("words", words),
    given("profile", profile),
  ];
}

/** The date that the quote tells, where it tells one only. */
function readDate({ source, quote, lang }: DraftGiven, context: DraftContext) {
  if (quote === undefined) return undefined;
  const report = daysOf(publishedOf(context.data, source))?.latest;
  const found = datesIn(quote, langOf(source, lang, context), report === undefined ? {} : { report });
  return found.length === 1 ? found[0]?.when : undefined;
}
