import { useEffect, useState } from "preact/hooks";
import { en } from "../words/en.ts";
import type { InterfaceLanguage } from "../words/languages.ts";
import { wordsIn } from "../words/load.ts";
import type { Spoken } from "./model.ts";

/**
 * The texts in a language; those of the language before until they are there, and none before the first. English where they
 * cannot be loaded.
 */
export function useWords(language: InterfaceLanguage): Spoken | undefined {
  const [spoken, setSpoken] = useState<Spoken | undefined>(language === "en" ? { language, words: en } : undefined);
  useEffect(() => {
    let latest = true;
    wordsIn(language).then(
      (words) => latest && setSpoken({ language, words }),
      () => latest && setSpoken({ language: "en", words: en }),
    );
    return () => {
      latest = false;
    };
  }, [language]);
  return spoken;
}
