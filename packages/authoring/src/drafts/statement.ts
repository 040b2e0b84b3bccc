import type { DatasetData } from "@incident-data/core";
import { dateForId, daysOf, evidenceField, joined, langOf, oneDay, publishedOf } from "./common.ts";
import { type CountInWords, countsIn } from "./counts-in-words.ts";
import { type DateInWords, datesIn } from "./dates-in-words.ts";
import {
  blank,
  type DraftContext,
  type DraftGiven,
  type DraftKind,
  given,
  givenOrBlank,
  givenOrNone,
  type Line,
  proposed,
} from "./draft.ts";
import { statusIn } from "./status-words.ts";

/** A statement: its id is the day it was said and who says it. What its words count and date is proposed as claims. */
export const statementDraft: DraftKind = {
  kind: "statement",
  takes: ["source", "quote", "lang", "speaker", "onBehalfOf", "said", "acts", "about", "side"],
  numbered: true,
  proposeId: ({ speaker, source, said, about }, { data }) => {
    const by = data.sources.find(({ id }) => id === source)?.by;
    const incident = data.incidents.find(({ id }) => id === about);
    const day = said ?? oneDay(incident?.when) ?? daysOf(publishedOf(data, source))?.latest;
    return joined(dateForId(day), speaker ?? by ?? "statement");
  },
  fields: (all, context) => [
    givenOrBlank("speaker", all.speaker, "the id of the actor whose words are told, not of the one who tells them"),
    ...givenOrNone("onBehalfOf", all.onBehalfOf),
    { name: "said", items: [saidLines(all, context)] },
    all.acts === undefined
      ? proposed("acts", ["report"], "report, accuse, deny, appeal, express-concern, offer, propose, agree, announce")
      : given("acts", all.acts),
    ...aboutLines(all, context),
    evidenceField(all, context),
    ...claimLines(all, context),
  ],
};

/** Nobody's words are told before they are said, nor said before what they tell of. */
function saidLines(all: DraftGiven, context: DraftContext): readonly Line[] {
  const { said, source } = all;
  const { data } = context;
  if (said !== undefined) return [given("edtf", said), ...(said.includes("/") ? [given("sense", "within")] : [])];
  const [read, second] = found(all, context).said;
  if (read !== undefined && second === undefined) return whenLines(read.when);
  const latest = daysOf(publishedOf(data, source))?.latest;
  if (latest === undefined) return [blank("edtf", "the day it was said; with an interval also sense: within")];
  const earliest = daysOf(incidentOf(all, data)?.when)?.earliest;
  const why = "when it was said: no later than its source, no earlier than what it tells of";
  if (earliest === latest) return [proposed("edtf", latest, why)];
  return [
    proposed("edtf", `${earliest !== undefined && earliest < latest ? earliest : ".."}/${latest}`, why),
    given("sense", "within"),
  ];
}

/** What it speaks of, where no claim says so. */
function aboutLines(all: DraftGiven, context: DraftContext): readonly Line[] {
  if (all.about === undefined || found(all, context).some) return [];
  return [given("about", [all.about])];
}

/** The incident that it speaks of: the one given, else the only one there is. */
function incidentOf({ about }: DraftGiven, { incidents }: DatasetData) {
  if (about !== undefined) return incidents.find(({ id }) => id === about);
  return incidents.length === 1 ? incidents[0] : undefined;
}

function found(all: DraftGiven, context: DraftContext) {
  const { quote = "", source, lang, about } = all;
  const { data } = context;
  const own = langOf(source, lang, context);
  const report = oneDay(publishedOf(data, source));
  const frame = incidentOf(all, data)?.when;
  const day = about === undefined ? undefined : oneDay(frame);
  const counts = countsIn(quote, own);
  const dates = datesIn(quote, own, {
    ...(report === undefined ? {} : { report }),
    ...(day === undefined || about === undefined ? {} : { narrated: { day, record: about } }),
  });
  const said = dates.filter(({ ofSaying }) => ofSaying);
  // A date outside of the incident's frame is of something else.
  const events = dates.filter(({ ofSaying, when }) => !ofSaying && mayBeWithin(when, frame));
  return { counts, dates: events, said, lang: own, some: counts.length + events.length > 0 };
}

/** Whether a date may be of what has a frame in time; the days of dates compare as texts in the years of four digits. */
function mayBeWithin(when: DateInWords["when"], frame: Parameters<typeof daysOf>[0]): boolean {
  const [own, whole] = [daysOf([when]), daysOf(frame)];
  const isBefore = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && a.length === b.length && a < b;
  return !isBefore(own?.latest, whole?.earliest) && !isBefore(whole?.latest, own?.earliest);
}

function claimLines(all: DraftGiven, context: DraftContext): readonly Line[] {
  const { counts, dates, lang } = found(all, context);
  const about = aboutField(all, context.data);
  const claims: Line[] = [];
  const add = (name: string, fields: readonly Line[]) => {
    const taken = claims.filter((each) => each.name.replace(/-[0-9]+$/, "") === name).length;
    claims.push({ name: taken === 0 ? name : `${name}-${taken + 1}`, fields });
  };
  for (const each of counts) {
    const around = `${each.words} ${nounAfter(all.quote ?? "", each.end)}`;
    const status = statusIn(each.words, lang) ?? statusIn(around, lang);
    add(each.harms.join("-or-"), countFields(each, status, about, lang, all, context.data));
  }
  for (const each of dates) add("course", dateFields(each, about));
  return claims.length === 0 ? [] : [{ name: "claims", fields: claims }];
}

/** The incident: the one given, the only one there is, or a blank. */
function aboutField({ about }: DraftGiven, { incidents }: DatasetData): Line {
  if (about !== undefined) return given("about", about);
  const [only, second] = incidents;
  if (only === undefined || second !== undefined) return blank("about", "the id of the incident that it speaks of");
  return proposed("about", only.id, "the only incident there is");
}

/** Words with which something new begins. */
const newBeginnings: ReadonlySet<string> = new Set("and or but while и или а но və և ve".split(" "));

/** The two words that directly follow an expression, as far as nothing begins anew: "погибли до трёх | мирных жителей". */
function nounAfter(quote: string, end: number): string {
  const [clause = ""] = quote.slice(end, end + 80).split(/[^\p{L}\p{M}\s]/u);
  const words = clause.trim().split(/\s+/);
  const stop = words.findIndex((word) => newBeginnings.has(word.toLowerCase()));
  return words.slice(0, stop < 0 ? 2 : Math.min(2, stop)).join(" ");
}

function countFields(
  { words, count, harms }: CountInWords,
  status: ReturnType<typeof statusIn>,
  about: Line,
  lang: string,
  { side, speaker }: DraftGiven,
  data: DatasetData,
): readonly Line[] {
  const read = sideIn(words, data) ?? ownSideIn(words, lang, speaker, data);
  const whose = "whose people; take the line away where nobody says";
  return [
    given("kind", "casualties"),
    about,
    side !== undefined
      ? given("side", side)
      : read === undefined
        ? blank("side", whose)
        : proposed("side", read, whose),
    status === undefined
      ? blank("status", "military or civilian; unknown where the words do not tell, any where they mean all of them")
      : proposed("status", status, "read from the words: military, civilian, unknown, any"),
    proposed("harms", harms, "read from the words; several are their union"),
    proposed("count", count, "read from the words"),
  ];
}

function dateFields({ when }: DateInWords, about: Line): readonly Line[] {
  return [
    given("kind", "occurrence"),
    about,
    proposed(
      "affirmed",
      true,
      "whether the speaker says that it happened; take the claim away where the date is of something else",
    ),
    { name: "when", items: [whenLines(when)] },
  ];
}

/** A date that was read from words. */
function whenLines({ edtf, sense, words, anchor, profile }: DateInWords["when"]): readonly Line[] {
  return [
    proposed("edtf", edtf, "read from the words"),
    ...givenOrNone("sense", sense),
    given("words", words),
    ...givenOrNone("anchor", anchor),
    given("profile", profile),
  ];
}

/** The one actor with which some words begin a word: "Armenian servicemen" are Armenia's. */
function sideIn(text: string, { actors }: DatasetData): string | undefined {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const isNamed = (name: string) => {
    const own = name.toLowerCase();
    return own.length > 3 && !/\s/.test(own) && words.some((word) => word.startsWith(own));
  };
  const found = actors.filter(
    ({ type, names }) =>
      (type === "state" || type === "population" || type === "armed-force") &&
      names.some(({ text: name, forms = {} }) => [name, ...Object.values(forms)].some(isNamed)),
  );
  return found.length === 1 ? found[0]?.id : undefined;
}

/** How words for one's own people begin, by language. */
const own: { readonly [lang: string]: readonly string[] } = {
  en: ["its", "our", "ours"],
  ru: ["наш", "свои", "своих", "своего", "своей"],
};

/** The state of the speaker that counts its own: "two of its soldiers", "our servicemen". */
function ownSideIn(
  text: string,
  lang: string,
  speaker: string | undefined,
  { actors }: DatasetData,
): string | undefined {
  const stems = own[lang.split("-")[0]?.toLowerCase() ?? ""] ?? [];
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (!words.some((word) => stems.some((stem) => word === stem || (stem === "наш" && word.startsWith(stem))))) {
    return undefined;
  }
  const seen = new Set<string>();
  for (let id = speaker; id !== undefined && !seen.has(id); ) {
    seen.add(id);
    const actor = actors.find((each) => each.id === id);
    if (actor?.type === "state") return actor.id;
    id = (actor?.partOf ?? actor?.speaksFor)?.[0]?.actor;
  }
  return undefined;
}
