import type { Rule } from "../rule.ts";

export const duplicateName: Rule = {
  code: "duplicate_name",
  severity: "warning",
  title: "A record has one name twice, from the same source.",
  why: "A name that stands twice counts twice wherever names are listed, and one of the two gets mended without the other.",
  wrong: `places/ford:
  names:
    - { text: Ford, lang: en, source: gazette-article }
    - { text: Ford, lang: en, source: gazette-article }`,
  right: `places/ford:
  names:
    - { text: Ford, lang: en, source: gazette-article }`,
  fixes: true,
  each: ["actors", "places"],
  *check(context) {
    for (const { names, path } of context.names) {
      const seen = new Map<string, number>();
      for (const [i, name] of names.entries()) {
        const { text, forms: _forms, ...rest } = name;
        const key = `${text.normalize("NFC").trim()} ${JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)))}`;
        const first = seen.get(key);
        if (first === undefined) {
          seen.set(key, i);
          continue;
        }
        const same = JSON.stringify(names[first]?.forms ?? null) === JSON.stringify(name.forms ?? null);
        yield {
          path: [...path, i],
          expected: "every name once",
          received: `"${text}" again`,
          // Forms that only one of the two has would be lost.
          ...(same || name.forms === undefined ? { fix: [{ path: [...path, i], remove: true as const }] } : {}),
          related: [[...path, first]],
        };
      }
    }
  },
};
