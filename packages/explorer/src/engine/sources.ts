import type { Dataset } from "@incident-data/core";
import type { ProseOf } from "@incident-data/prose";
import { lineOf, nameLine } from "./names.ts";
import type { QuoteView, SourceView } from "./protocol.ts";

/** A document, whose it is, when it was published, and where it and its copies are. */
export function sourceView(dataset: Dataset, prose: ProseOf, id: string): SourceView {
  const source = dataset.source(id);
  const title = source.title === undefined ? undefined : lineOf(source.title, prose.language.tag);
  const { by, published, url, archive = [], licence, note } = source;
  return {
    id,
    type: source.type,
    ...(title === undefined ? {} : { title }),
    ...(by === undefined ? {} : { by: nameLine(dataset.actor(by), prose.language.tag) }),
    ...(published === undefined ? {} : { published: prose.when(published).text }),
    ...(url === undefined ? {} : { url }),
    archive: archive.map((copy) => ({ url: copy.url, captured: prose.when({ edtf: copy.captured }).text })),
    ...(licence === undefined ? {} : { licence }),
    ...(note === undefined ? {} : { note }),
  };
}

/** The sources of some quotes, each once. */
export function sourceViews(dataset: Dataset, prose: ProseOf, quotes: readonly QuoteView[]): readonly SourceView[] {
  return [...new Set(quotes.map(({ source }) => source))].map((source) => sourceView(dataset, prose, source));
}
