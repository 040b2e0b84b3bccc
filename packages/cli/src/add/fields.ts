import type { DraftField } from "@incident-data/authoring";
import type { Option } from "../command.ts";

/** How a field of a draft is given on the command line, and asked for on a terminal. */
export interface FieldOption extends Option {
  readonly field: DraftField;
  readonly value: string;
}

/** Every field that can be given, in the order in which they are told. */
export const fieldOptions: readonly FieldOption[] = [
  { field: "id", name: "id", value: "id", summary: "its id, instead of the one that is proposed" },
  { field: "type", name: "type", value: "type", summary: "what sort it is: clash, ministry, settlement, article, …" },
  {
    field: "names",
    name: "name",
    value: "name",
    repeat: true,
    summary: "a name, as its source writes it; hy=… with its language",
  },
  { field: "titles", name: "title", value: "title", repeat: true, summary: "a title; hy=… with its language" },
  { field: "by", name: "by", value: "actor", summary: "whose source it is" },
  { field: "published", name: "published", value: "date", summary: "when a source was published: 2021-07-29" },
  { field: "url", name: "url", value: "address", summary: "a source's address" },
  { field: "licence", name: "licence", value: "SPDX id", summary: "a source's licence" },
  { field: "archive", name: "archive", value: "address", summary: "the address of a copy of a source" },
  { field: "captured", name: "captured", value: "date", summary: "the day the copy was made" },
  { field: "quotedIn", name: "quoted-in", value: "source", summary: "the source through which a source is known" },
  { field: "source", name: "source", value: "source", summary: "the source of a name or a quote" },
  {
    field: "quote",
    name: "quote",
    value: "text",
    summary: 'the words, to the letter; "first … last" where the text is at hand',
  },
  { field: "lang", name: "lang", value: "tag", summary: "the language of the name, the quote or the source" },
  { field: "speaker", name: "speaker", value: "actor", summary: "whose words are told" },
  { field: "onBehalfOf", name: "on-behalf-of", value: "actor", summary: "in whose name the speaker speaks" },
  { field: "said", name: "said", value: "date", summary: "when it was said" },
  { field: "acts", name: "act", value: "act", repeat: true, summary: "what the speaker does: report, accuse, deny, …" },
  { field: "about", name: "about", value: "incident", summary: "what a statement speaks of" },
  { field: "side", name: "side", value: "actor", summary: "whose people a statement counts" },
  { field: "when", name: "when", value: "date", summary: "an incident's frame in time" },
  { field: "where", name: "where", value: "place", repeat: true, summary: "an incident's frame in space" },
  { field: "parties", name: "party", value: "actor", repeat: true, summary: "who took part in an incident" },
  { field: "partOf", name: "part-of", value: "id", repeat: true, summary: "what it is a part of" },
];

/** The option of a field. */
export function optionOf(field: DraftField): FieldOption {
  const found = fieldOptions.find((each) => each.field === field);
  if (found === undefined) throw new TypeError(`no option for ${field}`);
  return found;
}
