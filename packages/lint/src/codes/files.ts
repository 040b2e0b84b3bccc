import type { CodeText } from "./code-text.ts";

/** What is said of each code of `@incident-data/authoring` for a file before it is a record, but for those that core has too. */
export const fileCodes = {
  missing_file: {
    title: "A file that a data set needs is not there.",
    why: "dataset.yaml says whose the data is and how to cite it; nothing is built without it.",
    wrong: "records/sources/gazette.yaml",
    right: "records/dataset.yaml\nrecords/sources/gazette.yaml",
  },
  unreadable_file: {
    title: "A file or folder cannot be read.",
    why: "The system refuses it: a right is missing, a disk is gone, or it is no regular file.",
    wrong: "records/sources/gazette.yaml: a named pipe",
    right: "records/sources/gazette.yaml: a file",
  },
  unexpected_file: {
    title: "A file or folder stands where no record can be.",
    why: "A misspelt folder would leave its records out in silence.",
    wrong: "records/incident/2021-07-28-clash.yaml",
    right: "records/incidents/2021-07-28-clash.yaml",
  },
  bad_file_name: {
    title: "A file's name is no id.",
    why: "The name is the record's id, forever: lower-case letters, digits and single hyphens, which every system can have.",
    wrong: "records/actors/East Ministry.yaml",
    right: "records/actors/east-ministry.yaml",
  },
  unsafe_path: {
    title: "A path leads out of its folder, or is one that not every system can have.",
    why: "A link or a path with .. would let a data set read what lies beside it (CWE-22).",
    wrong: "records/sources/gazette.yaml -> ../../../etc/passwd",
    right: "records/sources/gazette.yaml",
  },
  too_large: {
    title: "A file, or all together, is larger than may be read.",
    why: "A limit keeps a contributed file from filling the memory of whoever checks it. A record is a page, not a book.",
    wrong: "records/sources/gazette.yaml: 12 MB",
    right: "records/sources/gazette.yaml: 2 kB",
  },
  too_many_records: {
    title: "The folder has more records than may be read at once.",
    why: "Larger data sets are read line by line (validateNdjson), or split.",
    wrong: "records/statements/: more files than the limit",
    right: "records.ndjson, read line by line",
  },
  line_too_long: {
    title: "A line of NDJSON is longer than may be read.",
    why: "A line is a record. One without an end would fill the memory.",
    wrong: "records.ndjson: a line of 12 MB",
    right: "records.ndjson: one record a line",
  },
  not_utf8: {
    title: "A file is not UTF-8.",
    why: "Read by guesswork, Kəlbəcər becomes another word. Save the file as UTF-8.",
    wrong: "a file saved as Windows-1251 or UTF-16",
    right: "the same file saved as UTF-8",
  },
  syntax: {
    title: "The text is no YAML, or no JSON.",
    why: "Most often a colon inside a text without quotation marks, a tab, or an indentation that does not fit.",
    wrong: "title: { en: Clash",
    right: "title: { en: Clash }",
  },
  bad_number: {
    title: "A number keeps less than is written, or two readers read it differently.",
    why: "9007199254740993 becomes …992 in most programs, and 010 is 8 to some. An id or a date that is a number stands in quotation marks.",
    wrong: "count: { min: 9007199254740993 }",
    right: "count: { min: 3 }",
  },
  duplicate_key: {
    title: "A key stands twice in one object.",
    why: "Most parsers keep the last and lose the first in silence.",
    wrong: "type: clash\ntype: shelling",
    right: "type: clash",
  },
  forbidden_key: {
    title: "A key has a name that reaches into the machinery of JavaScript.",
    why: "__proto__, constructor and prototype change objects in careless code (CWE-1321).",
    wrong: "claims: { __proto__: { kind: occurrence } }",
    right: "claims: { fire: { kind: occurrence } }",
  },
  forbidden_yaml: {
    title: "The YAML uses anchors, aliases, tags or merge keys.",
    why: "Nine lines of aliases make a billion copies, and a tag may run code in other readers. A record says what it says in full.",
    wrong: "parties: &both [east, west]",
    right: "parties: [east, west]",
  },
  id_in_file: {
    title: "A record's file has an id inside.",
    why: "The file's name is the id; two would differ one day.",
    wrong: "# actors/east.yaml\nid: east\ntype: state",
    right: "# actors/east.yaml\ntype: state",
  },
  to_be_reviewed: {
    title: "A blank, or a value that a program proposed, waits for a person.",
    why: "What a program reads from words is a proposal, never a fact. The comment `# REVIEW:` marks it until somebody has compared it with the source; nothing marked is built.",
    wrong: "count: { min: 2, max: 2, words: two soldiers } # REVIEW: read from the words",
    right: "count: { min: 2, max: 2, words: two soldiers }",
  },
  byte_order_mark: {
    title: "A file begins with a byte order mark.",
    why: "It is not seen, and programs that do not expect it take it for a part of the first key.",
    wrong: 'a file saved as "UTF-8 with BOM"',
    right: "the same saved as UTF-8",
  },
  mixed_line_ends: {
    title: "Some lines end otherwise than the rest.",
    why: "An editor that makes them alike shows every line as changed.",
    wrong: "some lines that end with CR LF and some with LF",
    right: "LF, or CR LF, everywhere",
  },
  trailing_space: {
    title: "A line ends with spaces.",
    why: "They are not seen, and a change of them shows as a change of the line.",
    wrong: "a space after speaker: east",
    right: "speaker: east",
  },
  not_normalised: {
    title: "A text is written with more characters than its letters need.",
    why: "An accent may be a character of its own or a part of its letter: the two look alike, and a computer takes them for two names.",
    wrong: 'names: [{ text: "cafe\\u0301", lang: fr }]',
    right: 'names: [{ text: "caf\\u00e9", lang: fr }]',
  },
  folder_locked: {
    title: "Another process is at work in the folder.",
    why: "Two that write at once would leave a mixture of both.",
    wrong: "incident-data build --out dist, twice at once",
    right: "one after the other; the file .incident-data.lock says who is at work",
  },
  unwritable_file: {
    title: "A file cannot be written.",
    why: "Then none is: what was there stays as it was.",
    wrong: "a folder that only its owner may write to, or a full disk",
    right: "a folder that may be written to, with room",
  },
  changed_file: {
    title: "A file was changed by somebody else while it was worked on.",
    why: "Writing it would lose what they wrote.",
    wrong: "saving a record in an editor while it is mended",
    right: "running the command again",
  },
  not_empty: {
    title: "The folder for a new data set holds something already.",
    why: "A template would be mixed with what is there, or take its place. Hidden files, such as .git, may be there.",
    wrong: "incident-data init my-dataset, twice",
    right: "incident-data init my-dataset, where no my-dataset is",
  },
} as const satisfies { readonly [code: string]: CodeText };
