import { type Actor, type Dataset, nameFor, namesBeside, type Place } from "@incident-data/core";
import type { Language } from "./language.ts";
import type { Named, NameForm } from "./phrasing/fill.ts";

/** What records are called in a language: each is looked up once. */
export class Names {
  readonly #dataset: Dataset;
  readonly #language: Language;
  readonly #langs: readonly string[];
  readonly #made = {
    actor: new Map<string, Named>(),
    place: new Map<string, Named>(),
    incident: new Map<string, Named>(),
    source: new Map<string, Named>(),
  };

  /** @param langs the reader's languages, the best first. */
  constructor(dataset: Dataset, language: Language, langs: readonly string[]) {
    this.#dataset = dataset;
    this.#language = language;
    this.#langs = langs;
  }

  /** @throws IncidentDataError `unknown_id`, `buried_id`. */
  actor(id: string): Named {
    return this.#get("actor", id, () => this.#named("actor", this.#dataset.actor(id)));
  }

  /** With the names that others use for it. @throws IncidentDataError `unknown_id`, `buried_id`. */
  place(id: string): Named {
    return this.#get("place", id, () => {
      const place = this.#dataset.place(id);
      const named = this.#named("place", place);
      const beside = namesBeside(place, nameFor(place, this.#langs).name).map(({ text, lang }) => ({
        text,
        ...this.#foreign(lang),
      }));
      return { ...named, beside };
    });
  }

  /** The editor's title. @throws IncidentDataError `unknown_id`, `buried_id`. */
  incident(id: string): Named {
    return this.#get("incident", id, () => this.#titled("incident", id, this.#dataset.incident(id).title));
  }

  /** A source's title, else its address, else its id. @throws IncidentDataError `unknown_id`, `buried_id`. */
  source(id: string): Named {
    return this.#get("source", id, () => {
      const { title, url } = this.#dataset.source(id);
      return this.#titled("source", id, title ?? { und: url ?? id });
    });
  }

  #get(kind: "actor" | "place" | "incident" | "source", id: string, make: () => Named): Named {
    const known = this.#made[kind].get(id);
    if (known !== undefined) return known;
    const made = make();
    this.#made[kind].set(id, made);
    return made;
  }

  #named(refers: "actor" | "place", record: Actor | Place): Named {
    const { name } = nameFor(record, this.#langs);
    const { text } = name;
    // The grammar of a language is that of its own names.
    const own = this.#isOwn(name.lang);
    const forms = own ? { ...this.#language.formsOf?.(text, record.type), ...name.forms } : {};
    const apart = Object.entries(forms).map(([form, inForm]) => [form, formApart(inForm, text)] as const);
    return {
      kind: "named",
      refers,
      id: record.id,
      text,
      forms: Object.fromEntries(apart),
      beside: [],
      ...this.#foreign(name.lang),
    };
  }

  #titled(refers: "incident" | "source", id: string, title: { readonly [lang: string]: string }): Named {
    const langs = Object.keys(title);
    const lang = this.#langs.find((each) => Object.hasOwn(title, each)) ?? langs[0] ?? "und";
    return { kind: "named", refers, id, text: title[lang] ?? id, forms: {}, beside: [], ...this.#foreign(lang) };
  }

  #isOwn(lang: string): boolean {
    return lang.split("-")[0] === this.#language.tag.split("-")[0];
  }

  #foreign(lang: string): { readonly lang?: string } {
    return this.#isOwn(lang) ? {} : { lang };
  }
}

function formApart(inForm: string, name: string): NameForm {
  const before = inForm.endsWith(name) ? inForm.slice(0, inForm.length - name.length) : "";
  return { before, text: inForm.slice(before.length) };
}
