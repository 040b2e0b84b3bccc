import { type Dataset, incidentTypes } from "@incident-data/core";
import type { Language } from "@incident-data/prose";
import { isInterfaceLanguage, languageNames } from "../words/languages.ts";
import type { Facets } from "./facets.ts";
import { labelOfSource, nameLine } from "./names.ts";
import type { ChoiceColumns, Choices, LocalLine, Named, Unused } from "./protocol.ts";
import { packLines, packTexts } from "./texts.ts";

/** What the filters offer, each with how many incidents have it: those that most have first. */
export function choicesOf(dataset: Dataset, facets: Facets, { tag }: Language): Choices {
  const languageName = languageNamer(tag);
  const labels: { readonly [K in keyof Choices]: (id: string) => LocalLine } = {
    actors: (id) => nameLine(dataset.actor(id), tag),
    places: (id) => nameLine(dataset.place(id), tag),
    // The page has words of its own for these two.
    types: (id) => ({ text: incidentTypes[id as keyof typeof incidentTypes].title, lang: "en" }),
    harms: (id) => ({ text: id, lang: "en" }),
    sources: (id) => labelOfSource(dataset, id, tag),
    languages: languageName,
  };
  const choices = (kind: keyof Choices): ChoiceColumns => {
    const { ids, starts } = facets[kind];
    return {
      ids: packTexts(ids),
      labels: packLines(ids.map(labels[kind])),
      incidents: starts.subarray(1).map((end, index) => end - (starts[index] ?? 0)),
    };
  };
  return {
    actors: choices("actors"),
    places: choices("places"),
    types: choices("types"),
    harms: choices("harms"),
    sources: choices("sources"),
    languages: choices("languages"),
  };
}

/** The records that no incident has anything to do with, in the order of their ids. */
export function unusedOf(dataset: Dataset, facets: Facets, { tag }: Language): Unused {
  const unused = (kind: keyof Unused, all: object, label: (id: string) => LocalLine): Named => {
    const used = new Set(facets[kind].ids);
    const ids = Object.keys(all).filter((id) => !used.has(id));
    return { ids: packTexts(ids), labels: packLines(ids.map(label)) };
  };
  return {
    actors: unused("actors", dataset.actors, (id) => nameLine(dataset.actor(id), tag)),
    places: unused("places", dataset.places, (id) => nameLine(dataset.place(id), tag)),
    sources: unused("sources", dataset.sources, (id) => labelOfSource(dataset, id, tag)),
  };
}

/**
 * What languages are called in one of them. Where the browser has no names in it, as many a browser has none in Armenian and
 * Azerbaijani, each is called what it calls itself; a tag that `Intl` does not know, or does not take, stands for itself.
 */
function languageNamer(tag: string): (id: string) => LocalLine {
  const nameIn = (lang: string, id: string): LocalLine | undefined => {
    try {
      if (Intl.DisplayNames.supportedLocalesOf(lang).length === 0) return undefined;
      const text = new Intl.DisplayNames([lang], { type: "language", fallback: "none" }).of(id);
      return text === undefined ? undefined : { text, lang };
    } catch {
      return undefined;
    }
  };
  const ownName = (id: string): LocalLine | undefined =>
    isInterfaceLanguage(id) ? { text: languageNames[id], lang: id } : nameIn(id, id);
  return (id) => nameIn(tag, id) ?? ownName(id) ?? { text: id, lang: "und" };
}
