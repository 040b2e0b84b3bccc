import { basename, resolve } from "node:path";
import { idOfName, initDataset, optionFaults, type TemplateOptions } from "@incident-data/authoring";
import manifest from "../../package.json" with { type: "json" };
import { shownPath } from "../check/folder.ts";
import type { Command, Context } from "../command.ts";
import { exit, usageError } from "../exit.ts";
import { jsonText } from "../output/encode.ts";
import { isPackageName } from "./build.ts";

export const command: Command = {
  name: "init",
  summary: "makes the folder of a new data set",
  details: [
    "With a manifest, a filled sample of each kind of record, settings for editors, a CI workflow, a readme, a licence and rules for assistants.",
    "On a terminal it asks for what is not said; anywhere else that has a value of its own.",
  ],
  arguments: [{ name: "name", summary: "the folder to make; its name is the data set's id", optional: true }],
  options: [
    { name: "title", value: "text", summary: "the title; the name unless given" },
    {
      name: "language",
      value: "tag",
      repeat: true,
      summary: "a language of its texts: en, hy, az, ru; en unless given",
    },
    { name: "licence", value: "SPDX id", summary: "the licence of the data; CC-BY-4.0 unless given" },
    { name: "contributor", value: "name", repeat: true, summary: "a public name of whoever makes it" },
    { name: "package", value: "name", summary: "the npm package that it is built into; the id unless given" },
    { name: "bare", summary: "without samples" },
    { name: "json", summary: "for a program" },
  ],
  async run(context) {
    const { out, notes, cwd, options } = context;
    const { folder, given } = await answers(context);
    const faults = optionFaults(given);
    if (faults.length > 0) {
      const told = faults.map(
        ({ path, expected, received }) =>
          `--${flags[String(path[0])] ?? path[0]}: expected ${expected}, found ${received}`,
      );
      throw usageError(`init: ${[...new Set(told)].join("\n")}`);
    }
    const files = await initDataset(folder, given);
    const shown = shownPath(folder, cwd) || ".";
    if (options.flag("json")) out.document(jsonText({ folder: shown, files }));
    else for (const file of files) out.line(shown === "." ? file : `${shown}/${file}`);
    notes.line();
    notes.line(`Next: ${shown === "." ? "" : `cd ${shown}, `}npm install, npx incident-data check.`);
    notes.line("The readme there tells how to add the first record.");
    return exit.clean;
  },
};

/** The flags of the manifest's fields. */
const flags: { readonly [field: string]: string } = {
  languages: "language",
  contributors: "contributor",
  citation: "contributor",
};

async function answers({ args: [name], options, cwd, ask }: Context) {
  const named = name ?? (await ask?.text({ message: "Folder to make", placeholder: "my-dataset" }));
  if (named === undefined) throw usageError("init: which folder?", "incident-data init my-dataset");
  const folder = resolve(cwd, named);
  const id = idOfName(basename(folder));
  if (id === undefined) throw usageError(`init: ${JSON.stringify(named)} has no letters to make an id of`);
  const say = async (flag: string, message: string, initial: string) =>
    options.value(flag) ?? (await ask?.text({ message, initial })) ?? initial;
  const list = async (flag: string, message: string, initial: string) => {
    const given = options.values(flag);
    return given.length > 0 ? given : (await say(flag, message, initial)).split(",").map((each) => each.trim());
  };
  const given: TemplateOptions = {
    id,
    title: await say("title", "Title", basename(folder)),
    languages: await list("language", "Languages of its texts, with commas", "en"),
    licence: await say("licence", "Licence of the data (SPDX)", "CC-BY-4.0"),
    contributors: await list("contributor", "Public names of whoever makes it, with commas", `${id} contributors`),
    packageName: await say("package", "npm package that it is built into", id),
    samples: !options.flag("bare"),
    cliVersion: manifest.version,
  };
  if (!isPackageName(given.packageName))
    throw usageError(`init: ${JSON.stringify(given.packageName)} is no name of an npm package`);
  return { folder, given };
}
