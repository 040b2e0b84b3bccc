import { oddCharacters } from "@incident-data/core/characters";

/** A value as JSON in which every character can be seen: all others are escapes, which a reader turns back. */
export function jsonText(value: unknown, indent = 2): string {
  // A tab or a line end in a text is an escape already; what is left of them is layout.
  const made = withOdd(JSON.stringify(value, null, indent), (code) => {
    const units = [...String.fromCodePoint(code)].flatMap((each) =>
      Array.from({ length: each.length }, (_, i) => each.charCodeAt(i)),
    );
    return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
  });
  return made.replace(/\u0085/g, "\\u0085");
}

/** A text as it may stand in an element or an attribute of XML 1.0. What XML has no way to hold becomes U+FFFD. */
export function xmlText(text: string): string {
  const plain = text.replace(/[&<>"']/g, (each) => entities[each] ?? each);
  const made = withOdd(plain, (code) => (isXml(code) ? `&#x${code.toString(16).toUpperCase()};` : "\ufffd"));
  return made.replace(/[\t\n\r\u0085\ufffe\uffff]/g, (each) =>
    each > "\ufffd" ? "\ufffd" : `&#x${each.charCodeAt(0).toString(16)};`,
  );
}

const entities: { readonly [character: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** The characters of XML 1.0, section 2.2, above the ASCII that needs no reference. */
function isXml(code: number): boolean {
  return code >= 0x7f && (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** A text with each odd character written otherwise; one above U+FFFF for JSON as its two halves. */
function withOdd(text: string, write: (code: number) => string): string {
  let made = "";
  let from = 0;
  for (const { position, code } of oddCharacters(text)) {
    const length = code > 0xffff ? 2 : 1;
    made += text.slice(from, position);
    made += write(code);
    from = position + length;
  }
  return made + text.slice(from);
}

/** The message of a workflow command of GitHub Actions. */
export function githubMessage(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

/** A property of one. */
export function githubProperty(text: string): string {
  return githubMessage(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
