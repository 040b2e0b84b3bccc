import type { IssueCode } from "@incident-data/core";
import type { CodeText } from "./code-text.ts";

/** What is said of each code of `@incident-data/core`: all are errors, and a data set that has one is not built. */
export const coreCodes: { readonly [C in IssueCode]: CodeText } = {
  missing_field: {
    title: "A record lacks a field that every record of its kind has.",
    why: "A view that met a record without its speaker or its evidence would have to guess one.",
    wrong: `incidents/2021-07-28-clash:
  evidence: null`,
    right: `incidents/2021-07-28-clash:
  evidence: [{ source: gazette-article, text: East and West clashed at the ford on July 28., lang: en }]`,
  },
  unknown_field: {
    title: "A record has a field that its kind does not know.",
    why: "A misspelt field is passed over in silence by whatever reads it; here it is named, with the nearest field there is.",
    wrong: `incidents/2021-07-28-clash:
  partys: [east, west]`,
    right: `incidents/2021-07-28-clash:
  parties: [east, west]`,
  },
  wrong_type: {
    title: "A value is of another type: a text where a list stands, a number where a text stands.",
    why: "YAML reads 2021 as a number and [a] as a list; a date is a text, and stands in quotation marks where it is a plain number.",
    wrong: `incidents/2021-07-28-clash:
  when: [{ edtf: 2021 }]`,
    right: `incidents/2021-07-28-clash:
  when: [{ edtf: "2021" }]`,
  },
  not_allowed: {
    title: "A value is none of the few that the field takes.",
    why: "A closed list lets every reader handle every value; the schema names those there are.",
    wrong: `incidents/2021-07-28-clash:
  type: skirmish`,
    right: `incidents/2021-07-28-clash:
  type: clash`,
  },
  bad_format: {
    title: "A text has not the form that its field asks for.",
    why: "Ids, addresses, language tags and versions have a form by which other systems read them.",
    wrong: `incidents/2021-07-28-clash:
  parties: [East, west]`,
    right: `incidents/2021-07-28-clash:
  parties: [east, west]`,
  },
  out_of_range: {
    title: "A number, a list or a text is too small or too large.",
    why: "A count of people is never below zero, a latitude never above 90, and a list of names never empty.",
    wrong: `places/ford:
  geometry: { type: Point, coordinates: [40.1, 146.0], radius: 500, source: gazette-article }`,
    right: `places/ford:
  geometry: { type: Point, coordinates: [46.0, 40.1], radius: 500, source: gazette-article }`,
  },
  too_deep: {
    title: "A record nests deeper than any record does.",
    why: "Two small files nested deep enough end a whole process in some parsers. A record is not looked into beyond its limit.",
    wrong: `# 100 lists, one inside the other
incidents/2021-07-28-clash:
  where: ${"[".repeat(100)}${"]".repeat(100)}`,
    right: `incidents/2021-07-28-clash:
  where: [ford]`,
  },
  control_character: {
    title: "A text holds a control character.",
    why: "It turns a terminal's colours, ends a line where none ends, and is seen by nobody.",
    wrong: `incidents/2021-07-28-clash:
  title: { en: "Clash\\u0007 at the ford" }`,
    right: `incidents/2021-07-28-clash:
  title: { en: "Clash at the ford" }`,
  },
  lone_surrogate: {
    title: "A text holds half of a pair of surrogates.",
    why: "No file in UTF-8 can hold it: most often half an emoji that was cut.",
    wrong: `# the first half of an emoji
incidents/2021-07-28-clash:
  note: "cut \\ud83d"`,
    right: `incidents/2021-07-28-clash:
  note: "cut"`,
  },
  hidden_character: {
    title: "An id, a name or a code holds a character that is not seen.",
    why: "A mark of direction or a space without width makes one thing look like another (CVE-2021-42574, Trojan Source).",
    wrong: `places/ford:
  names: [{ text: "Fo\\u200brd", lang: en, source: gazette-article }]`,
    right: `places/ford:
  names: [{ text: "Ford", lang: en, source: gazette-article }]`,
  },
  bad_date: {
    title: "A date is not EDTF (ISO 8601-2:2019), or is a day that does not exist.",
    why: "03/05/2021 has two readings, 28/07/2021 is not how EDTF writes a day, and 2021-02-29 is none. A library that rolls over to 1 March changes the record unseen.",
    wrong: `incidents/2021-07-28-clash:
  when: [{ edtf: 28/07/2021 }]`,
    right: `incidents/2021-07-28-clash:
  when: [{ edtf: "2021-07-28" }]`,
  },
  bad_count: {
    title: "A count's min is above its max.",
    why: "No number of people is at least five and at most three: the two were exchanged, or one is a slip.",
    wrong: `statements/2021-07-28-east:
  claims:
    killed: { count: { min: 5, max: 3, words: Three soldiers were killed } }`,
    right: `statements/2021-07-28-east:
  claims:
    killed: { count: { min: 3, max: 3, words: Three soldiers were killed } }`,
  },
  sense_without_interval: {
    title: "A date that is no interval says whether it is meant within or throughout.",
    why: "A day has no inside: sense tells of an interval whether something happened in it, or all through it.",
    wrong: `incidents/2021-07-28-clash:
  when: [{ edtf: "2021-07-28", sense: within }]`,
    right: `incidents/2021-07-28-clash:
  when: [{ edtf: 2021-07-27/2021-07-28, sense: within }]`,
  },
  dates_disjoint: {
    title: "Several dates of one thing exclude each other.",
    why: "Entries of a list all hold together. Where claimants differ, each has an occurrence claim of its own.",
    wrong: `incidents/2021-07-28-clash:
  when: [{ edtf: "2021-07-28" }, { edtf: "2021-07-29" }]`,
    right: `incidents/2021-07-28-clash:
  when: [{ edtf: "2021-07-28" }, { edtf: 2021-07 }]`,
  },
  period_reversed: {
    title: "A period ends before it begins.",
    why: "A name that was in use from 1991 to 1968 was in use on no day, and no search by date finds it.",
    wrong: `places/ford:
  names: [{ text: Ford, lang: en, from: "1991", to: "1968", source: gazette-article }]`,
    right: `places/ford:
  names: [{ text: Ford, lang: en, from: "1968", to: "1991", source: gazette-article }]`,
  },
  duplicate_value: {
    title: "A value stands twice in a list that is a set.",
    why: "Harms are a set: killed twice is killed, and the second was meant to be another.",
    wrong: `statements/2021-07-28-east:
  claims:
    killed: { harms: [killed, killed] }`,
    right: `statements/2021-07-28-east:
  claims:
    killed: { harms: [killed] }`,
  },
  agreement_mismatch: {
    title: "A claim of a violation has no agreement, or a claim of something else has one.",
    why: "Only an agreement can be violated, and whoever says violated says of what.",
    wrong: `statements/2021-07-28-east:
  claims:
    blame: { kind: responsibility, about: 2021-07-28-clash, accused: west, act: violated, extent: full, intent: unstated }`,
    right: `statements/2021-07-28-east:
  claims:
    blame: { kind: responsibility, about: 2021-07-28-clash, accused: west, act: escalated, extent: full, intent: unstated }`,
  },
  text_and_paraphrase: {
    title: "A statement has both the speaker's own words and a reteller's.",
    why: "text is what was said, paraphrase is what somebody made of it: a reader must know which of the two is quoted.",
    wrong: `statements/2021-07-28-east:
  text: { text: Three soldiers were killed, lang: en }
  paraphrase: { text: four wounded, lang: en }`,
    right: `statements/2021-07-28-east:
  text: { text: Three soldiers were killed, lang: en }`,
  },
  words_not_in_evidence: {
    title: "Words that a record gives as said do not stand in its evidence.",
    why: "The words survive, the third law: whoever reads a count or a paraphrase finds it to the letter in the quote.",
    wrong: `statements/2021-07-28-east:
  claims:
    killed: { count: { min: 3, max: 3, words: three dead } }`,
    right: `statements/2021-07-28-east:
  claims:
    killed: { count: { min: 3, max: 3, words: Three soldiers were killed } }`,
  },
  duplicate_id: {
    title: "Two records of one kind share an id.",
    why: "A reference must lead to one record. In a folder the file's name is the id, and this cannot happen; in data it can.",
    wrong: `{ "actors": [{ "id": "east" }, { "id": "east" }] }`,
    right: `{ "actors": [{ "id": "east" }, { "id": "west" }] }`,
  },
  unknown_id: {
    title: "A reference leads to nothing.",
    why: "The record is missing, or its id misspelt; the nearest id there is, is named.",
    wrong: `incidents/2021-07-28-clash:
  parties: [eest, west]`,
    right: `incidents/2021-07-28-clash:
  parties: [east, west]`,
  },
  wrong_kind: {
    title: "A reference leads to a record of another kind.",
    why: "A party is an actor and never a place, though both are called by one name.",
    wrong: `incidents/2021-07-28-clash:
  parties: [ford, west]`,
    right: `incidents/2021-07-28-clash:
  parties: [east, west]`,
  },
  buried_id: {
    title: "A reference leads to an id that a tombstone says is gone.",
    why: "What was merged, split or withdrawn is no longer there; the tombstone says what the reference should lead to now.",
    wrong: `# records/tombstones/actors/old-east.yaml says: merged into east
incidents/2021-07-28-clash:
  parties: [old-east, west]`,
    right: `incidents/2021-07-28-clash:
  parties: [east, west]`,
  },
  bad_tombstone: {
    title: "A tombstone does not say truly where what is gone has gone.",
    why: "Whoever holds an old id follows the tombstone; one that says merged and names two, or withdrawn and names one, leaves them nowhere.",
    wrong: `# records/tombstones/actors/old-east.yaml
status: withdrawn
into: [east]`,
    right: `# records/tombstones/actors/old-east.yaml
status: merged
into: [east]`,
  },
  cycle: {
    title: "A chain of parts, retellings, anchors or quotations leads back to where it began.",
    why: "Nothing is part of itself, and no two documents are each known only through the other.",
    wrong: `places/valley:
  partOf: [{ place: ford }]`,
    right: `places/valley:
  partOf: null`,
  },
  passage_not_covered: {
    title: "A passage of a source's outline is quoted by no record.",
    why: "An outline promises that every sentence of a document was read into a record; what is left out should be left out knowingly.",
    wrong: `sources/gazette-article:
  outline: [{ from: East and West, to: July 28. }, { from: Nobody, to: elsewhere. }]`,
    right: `sources/gazette-article:
  outline: [{ from: East and West, to: July 28. }]`,
  },
  assertion_failed: {
    title: "What the manifest asserts of the data set is not so.",
    why: "Asserted counts, dates and a bounding box catch what no rule can: a file that was lost, a year that was mistyped.",
    wrong: `dataset:
  assertions: { dates: 2020-01-01/2020-12-31 }`,
    right: `dataset:
  assertions: { dates: 2021-01-01/2021-12-31 }`,
  },
  not_a_dataset: {
    title: "The value is not the data of a data set.",
    why: "A data set is an object with its manifest and a list of each kind of record.",
    wrong: `[]`,
    right: `{ "dataset": {}, "sources": [], "actors": [], "places": [], "incidents": [], "statements": [] }`,
  },
  quote_not_found: {
    title: "A quote does not stand in the text of its source.",
    why: "A quote is evidence only to the letter.",
    wrong: `incidents/2021-07-28-clash:
  evidence: [{ source: gazette-article, text: East and West clashed at the fjord on July 28., lang: en }]`,
    right: `incidents/2021-07-28-clash:
  evidence: [{ source: gazette-article, text: East and West clashed at the ford on July 28., lang: en }]`,
  },
};
