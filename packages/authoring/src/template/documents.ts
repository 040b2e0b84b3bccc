import { reviewMark } from "../reviews.ts";
import type { TemplateOptions } from "./options.ts";

/** The readme, the licence and the rules for whoever, or whatever, writes records. */
export function documentFiles(options: TemplateOptions): { readonly [file: string]: string } {
  return { "README.md": readme(options), LICENSE: licenceText(options), "AGENTS.md": agents };
}

function readme({ id, title, packageName, samples, licence, contributors }: TemplateOptions): string {
  const start = samples
    ? `The records that are there are samples of an invented clash, one of each kind and more, and so is the text that they quote.
Look at them, then take them away: \`rm records/*/*example* texts/example*\`.

`
    : "";
  return `# ${title}

Who says what happened: rival claims with the words they were read from. The data is built into the npm package
\`${packageName}\`.

${start}## How to add to it

\`\`\`sh
npm install                                      # once
# Save the text of a source as texts/<id>.txt: it stays on your machine, and quotes are sought in it.
npx incident-data add source --by ACTOR --published 2021-07-29 --url https://…
npx incident-data add actor --name "…" --type state --source SOURCE
npx incident-data add incident --type clash --when 2021-07-28 --party ACTOR --party ACTOR --source SOURCE --quote "…"
npx incident-data add statement --source SOURCE --speaker ACTOR --about INCIDENT --quote "…"
npm run check                                    # all that is wrong, and how to mend it
npm run build                                    # the package, in dist/
npm run publish:rehearse                         # what would be published
\`\`\`

On a terminal \`add\` asks for what you did not say. What it does not know is a blank, and what it reads from words is a
proposal: both stand behind \`# ${reviewMark}\`. Compare each with the source and take the mark away; \`check\` lists the marks
that are left, and nothing is built while there is one.

Visual Studio Code with the extension for YAML (\`redhat.vscode-yaml\`) completes and explains every field, without any network.

What to mind when a source is read stands in [AGENTS.md](AGENTS.md), at more length in the
[guidelines](https://github.com/incident-data/incident-data/blob/main/docs/data-guidelines.md).

## Where things are

| path                    | what it is                                                        |
| ----------------------- | ----------------------------------------------------------------- |
| \`records/dataset.yaml\`  | what the data set \`${id}\` is, whose it is, how to cite it |
| \`records/<kind>s/\`      | sources, actors, places, incidents, statements: one file a record |
| \`texts/\`                | the texts of sources, not published                               |
| \`schemas/\`              | what an editor knows of each field                                |

## Licence

Data: ${licence}, by ${contributors.join(", ")}. Quotes remain under the licences of their sources.
`;
}

function licenceText({ licence, contributors, title }: TemplateOptions): string {
  const where = licences[licence] ?? `https://spdx.org/licenses/${licence}.html`;
  return `${title}
by ${contributors.join(", ")}

The records of this data set, and what is built from them, are licensed under
${licence}: ${where}

Give credit with the citation that stands in records/dataset.yaml.
Quotations remain under the licences of their sources, which the source
records name.
`;
}

const licences: { readonly [id: string]: string } = {
  "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/legalcode",
  "CC-BY-SA-4.0": "https://creativecommons.org/licenses/by-sa/4.0/legalcode",
  "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/legalcode",
  "ODbL-1.0": "https://opendatacommons.org/licenses/odbl/1-0/",
  "PDDL-1.0": "https://opendatacommons.org/licenses/pddl/1-0/",
};

const agents = `# Rules for writing records

For people and for programs alike. A record that breaks one of them is wrong, however plausible it reads.

1. Unreported is not zero. Nobody said it: no claim. Zero needs somebody who said zero.
2. A bound is not a number. "At least two" is \`{ min: 2, max: null }\`, "dozens" is \`{ vague: dozens }\`, "about 50" is \`{ about: 50 }\`.
3. The words survive. A quote is to the letter, faults and all; \`words\` stand in it to the letter.

- The speaker is whose words are told, not who tells them. Who retells somebody is the \`speaker\` and the claim is \`attributedTo\`.
- Write only what the source says. Nothing from memory, from another article or from a map; names and outside ids alone may
  come from a source of their own, cited.
- Leave \`side\` out where nobody says whose people. Killed is not wounded, "casualties" is neither, military is not everybody.
- What you conclude is \`basis: inferred\`, or stands in a \`note\`.
- No side's word is yours: neutral titles, both sides' names, loaded words only inside quotes. An id takes no side's place name.
- Never the name of somebody dead, wounded, captured or private; no address, no telephone number.
- Ids are forever: \`records/<kind>s/<id>.yaml\`. One that goes leaves a tombstone.
- Add records with \`npx incident-data add KIND\`. A program never takes a \`# ${reviewMark}\` mark away: a person does, source in hand.
- Before you say that you are done: \`npm run check\` has nothing to object to, and \`npm run build\` builds.

\`npx incident-data explain CODE\` tells more of a finding. In doubt leave it out and say so in a \`note\`.
`;
