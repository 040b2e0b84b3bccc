/** A value of a field: names, each in braces of its own; a title, kept in its capitals; text; or what is not escaped. */
type Value =
  | { readonly names: readonly string[] }
  | { readonly title: string }
  | { readonly plain: string }
  | { readonly verbatim: string };

/** An entry of a BibTeX file. */
export interface BibtexEntry {
  readonly key: string;
  readonly fields: readonly (readonly [name: string, value: Value])[];
}

/** An entry as text, of type `misc`, which BibTeX and BibLaTeX both know. */
export function bibtexText({ key, fields }: BibtexEntry): string {
  const lines = fields.map(([name, value]) => `  ${name} = {${valueText(value)}},`);
  return [`@misc{${key},`, ...lines, "}", ""].join("\n");
}

function valueText(value: Value): string {
  if ("names" in value) return value.names.map((name) => `{${escaped(name)}}`).join(" and ");
  if ("title" in value) return `{${escaped(value.title)}}`;
  // Braces would end the field, and an address has none that is not written out.
  if ("verbatim" in value) return value.verbatim.replaceAll("{", "%7B").replaceAll("}", "%7D").replaceAll("\\", "%5C");
  return escaped(value.plain);
}

const special: { readonly [character: string]: string } = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** A text in which TeX reads no character as a command. */
function escaped(text: string): string {
  return text.replace(/[\\{}~^#$%&_]/g, (character) => special[character] ?? `\\${character}`);
}
