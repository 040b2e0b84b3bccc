import type { JSX } from "preact";
import { counted, fill } from "../words/fill.ts";
import { interfaceLanguages, isInterfaceLanguage, languageNames } from "../words/languages.ts";
import type { Model } from "./model.ts";
import { Local } from "./text.tsx";

/** The head of the page: which data set this is, how much is in it, and the languages of the page. */
export function Head({ model }: { model: Model }): JSX.Element {
  const { overview, words, language } = model;
  const { title, description, counts, version, licence } = overview;
  return (
    <header class="head">
      <div class="head-title">
        <p class="kicker">{words.page.kicker}</p>
        <h1>
          <Local line={title} />
        </h1>
        {description === undefined ? null : (
          <p class="description">
            <Local line={description} />
          </p>
        )}
      </div>
      <div class="head-about">
        <Languages model={model} />
        <p>{words.page.intro}</p>
        <p>
          {[
            counted(language, words.page.incidents, counts.incidents),
            counted(language, words.page.claims, counts.claims),
            counted(language, words.page.sources, counts.sources),
            fill(words.page.version, { version }),
            fill(words.page.licence, { licence }),
          ].join(" · ")}
        </p>
      </div>
    </header>
  );
}

function Languages({ model: { words, language, change } }: { model: Model }): JSX.Element {
  return (
    <label class="languages">
      <span class="label">{words.page.language}</span>
      <select
        value={language}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (isInterfaceLanguage(value)) change({ language: value });
        }}
      >
        {interfaceLanguages.map((each) => (
          <option key={each} value={each} lang={each}>
            {languageNames[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
