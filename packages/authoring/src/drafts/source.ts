import { dateForId, joined, slug, titleField } from "./common.ts";
import { blank, type DraftKind, given, givenOrBlank, givenOrNone, proposed } from "./draft.ts";

/** A source: its id is whose it is and its day. */
export const sourceDraft: DraftKind = {
  kind: "source",
  takes: ["type", "titles", "by", "published", "lang", "url", "licence", "archive", "captured", "quotedIn"],
  numbered: true,
  proposeId: ({ by, url, titles, published }) =>
    joined(by ?? hostOf(url) ?? slug(titles?.[0]?.replace(/^[a-z-]+=/, "") ?? ""), dateForId(published)),
  fields: ({ type, titles, by, published, lang, url, licence, archive, captured, quotedIn }, context) => [
    type === undefined ? proposed("type", "article", "what sort of document it is") : given("type", type),
    titleField(titles, lang ?? context.lang, "its title; take the line away where it has none"),
    givenOrBlank("by", by, "the id of the actor that it is by; take the line away where nobody is named"),
    published === undefined
      ? { name: "published", items: [[blank("edtf", "the day it was published, as 2021-07-29")]] }
      : {
          name: "published",
          items: [[given("edtf", published), ...(published.includes("/") ? [given("sense", "within")] : [])]],
        },
    given("lang", lang ?? context.lang),
    // What is known through another source has an address of its own seldom.
    ...(url === undefined && quotedIn !== undefined
      ? []
      : [givenOrBlank("url", url, "its address; take the line away where it has none")]),
    ...givenOrNone("licence", licence),
    ...(archive === undefined && captured === undefined
      ? []
      : [
          {
            name: "archive",
            items: [
              [
                givenOrBlank("url", archive, "the address of the copy"),
                givenOrBlank("captured", captured, "the day the copy was made"),
              ],
            ],
          },
        ]),
    ...givenOrNone("quotedIn", quotedIn),
  ],
};

/** The name of an address's host without its ending: `https://www.example.org/a` → `example`. */
function hostOf(url: string | undefined): string | undefined {
  const [, host] = /^https?:\/\/(?:www\.)?([^/:?#\s]+)/.exec(url ?? "") ?? [];
  return host === undefined ? undefined : slug(host.split(".").slice(0, -1).join(" ") || host);
}
