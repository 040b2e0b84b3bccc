import type { CommandLine } from "../command.ts";

/** Every command, in the order in which they are told. */
export const commands: readonly CommandLine[] = [
  { name: "init", summary: "makes the folder of a new data set", load: () => import("./init.ts") },
  { name: "add", summary: "adds a record, valid but for its blanks", load: () => import("./add.ts") },
  { name: "check", summary: "finds all that is wrong in a folder of records", load: () => import("./check.ts") },
  { name: "fix", summary: "mends what can be mended safely", load: () => import("./fix.ts") },
  {
    name: "build",
    summary: "makes the npm package of a folder of records, or a page that shows it",
    load: () => import("./build.ts"),
  },
  {
    name: "preview",
    summary: "shows a data set in the browser, and again whenever a file changes",
    load: () => import("./preview.ts"),
  },
  {
    name: "diff",
    summary: "compares two versions of a data set, by record and claim",
    load: () => import("./diff.ts"),
  },
  {
    name: "convert",
    summary: "converts a file from one format to another, and says what was lost",
    load: () => import("./convert.ts"),
  },
  { name: "show", summary: "shows an incident's claims side by side", load: () => import("./show.ts") },
  {
    name: "sheet",
    summary: "writes a data set as a spreadsheet, and reads it back",
    load: () => import("./sheet.ts"),
  },
  { name: "explain", summary: "explains a code, with a wrong and a right example", load: () => import("./explain.ts") },
  { name: "doctor", summary: "looks at what the command needs of this machine", load: () => import("./doctor.ts") },
  { name: "completion", summary: "prints the completions for a shell", load: () => import("./completion.ts") },
];
