/** The text that the samples quote: invented, as are all in it. */
const article = `East and West clash at the ford

The armies of East and West clashed at the ford on 28 July. The Ministry of the East said three of its soldiers were killed
and four wounded, and accused the West of firing first. The Ministry of the West said that at least two of its soldiers were
killed and five wounded; it denied that its troops had opened fire.
`;

/** A record of each kind, filled in as the guidelines ask: all that one short text says. Every id has `example` in it. */
export const sampleFiles: { readonly [file: string]: string } = {
  "texts/example-gazette-2021-07-29.txt": article,
  "records/sources/example-gazette-2021-07-29.yaml": `# yaml-language-server: $schema=../../schemas/source.json
# Where words can be found. The file's name is the id.
type: article
title: { en: East and West clash at the ford }
by: example-gazette
published:
  - edtf: "2021-07-29"
lang: en
url: https://example.org/2021/07/29/ford
licence: CC0-1.0
archive:
  - url: https://archive.example/2021/https://example.org/2021/07/29/ford
    captured: "2021-07-30"
    sha256: SHA256
`,
  "records/actors/example-gazette.yaml": actor("outlet", "The Gazette", undefined),
  "records/actors/example-east.yaml": actor("state", "East", undefined),
  "records/actors/example-west.yaml": actor("state", "West", undefined),
  "records/actors/example-east-ministry.yaml": actor("ministry", "Ministry of the East", "example-east"),
  "records/actors/example-west-ministry.yaml": actor("ministry", "Ministry of the West", "example-west"),
  "records/places/example-ford.yaml": `# yaml-language-server: $schema=../../schemas/place.json
type: site
names:
  - { text: the ford, lang: en, source: example-gazette-2021-07-29 }
`,
  "records/incidents/2021-07-28-example-clash.yaml": `# yaml-language-server: $schema=../../schemas/incident.json
# What can be asked about. The frame is yours: wide enough for every claim, and no side's.
type: clash
title: { en: Clash at the ford on 28 July 2021 }
when:
  - edtf: "2021-07-28"
where: [example-ford]
parties: [example-east, example-west]
evidence:
  - source: example-gazette-2021-07-29
    text: The armies of East and West clashed at the ford on 28 July.
    lang: en
`,
  "records/statements/2021-07-28-example-east-ministry.yaml": `# yaml-language-server: $schema=../../schemas/statement.json
# Whose words are told, not who tells them: the Gazette only retells the ministry.
speaker: example-east-ministry
said:
  - edtf: 2021-07-28/2021-07-29
    sense: within
acts: [report, accuse]
evidence:
  - source: example-gazette-2021-07-29
    text: The Ministry of the East said three of its soldiers were killed and four wounded, and accused the West of firing first.
    lang: en
claims:
  killed:
    kind: casualties
    about: 2021-07-28-example-clash
    side: example-east
    status: military
    harms: [killed]
    count: { min: 3, max: 3, words: three of its soldiers were killed }
  wounded:
    kind: casualties
    about: 2021-07-28-example-clash
    side: example-east
    status: military
    harms: [wounded]
    count: { min: 4, max: 4, words: four wounded }
  blame:
    kind: responsibility
    about: 2021-07-28-example-clash
    accused: example-west
    act: started
    extent: unstated
    intent: unstated
`,
  "records/statements/2021-07-28-example-west-ministry.yaml": `# yaml-language-server: $schema=../../schemas/statement.json
speaker: example-west-ministry
said:
  - edtf: 2021-07-28/2021-07-29
    sense: within
acts: [report, deny]
about: [2021-07-28-example-clash]
evidence:
  - source: example-gazette-2021-07-29
    text: >-
      The Ministry of the West said that at least two of its soldiers were killed and five wounded; it denied that its troops
      had opened fire.
    lang: en
claims:
  killed:
    kind: casualties
    about: 2021-07-28-example-clash
    side: example-west
    status: military
    harms: [killed]
    # "At least two" has no upper end. Never write a number that nobody said.
    count: { min: 2, max: null, words: at least two of its soldiers were killed }
  wounded:
    kind: casualties
    about: 2021-07-28-example-clash
    side: example-west
    status: military
    harms: [wounded]
    count: { min: 5, max: 5, words: five wounded }
`,
};

function actor(type: string, name: string, whole: string | undefined): string {
  const part = whole === undefined ? "" : `partOf:\n  - { actor: ${whole}, basis: inferred }\n`;
  return `# yaml-language-server: $schema=../../schemas/actor.json
type: ${type}
names:
  - { text: ${name}, lang: en, source: example-gazette-2021-07-29 }
${part}`;
}
