import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { stringify } from "yaml";

/** The files of a small sound data set: two states, a clash, and who counts its wounded. */
export function files(more: { readonly [file: string]: object | undefined } = {}): { readonly [file: string]: string } {
  const names = [{ text: "East", lang: "en", source: "paper" }];
  const own = {
    "dataset.yaml": {
      id: "ford",
      title: { en: "The ford" },
      version: "1.0.0",
      licence: "CC0-1.0",
      citation: "The ford, made up",
      languages: ["en"],
      contributors: [{ name: "A tester", role: "editor" }],
      schemaVersion: 1,
    },
    "sources/paper.yaml": { type: "article" },
    "actors/east.yaml": { type: "state", names },
    "actors/west.yaml": { type: "state", names: [{ ...names[0], text: "West" }] },
    "incidents/clash.yaml": {
      type: "clash",
      title: { en: "Clash" },
      when: [{ edtf: "2021-07-28" }],
      parties: ["east", "west"],
      evidence: [{ source: "paper", text: "Two were wounded.", lang: "en" }],
    },
    "statements/said.yaml": {
      speaker: "east",
      said: [{ edtf: "2021-07-28" }],
      acts: ["report"],
      evidence: [{ source: "paper", text: "Two were wounded.", lang: "en" }],
      claims: {
        wounded: {
          kind: "casualties",
          about: "clash",
          side: "east",
          status: "military",
          harms: ["wounded"],
          count: { min: 2, max: 2, words: "Two" },
        },
      },
    },
    ...more,
  };
  const written = Object.entries(own).filter(([, value]) => value !== undefined);
  return Object.fromEntries(written.map(([file, value]) => [file, stringify(value)]));
}

const made: string[] = [];

/** An empty folder, whose name holds a space and letters that are not Latin. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "incident data Քելբաջար "));
  made.push(folder);
  return folder;
}

/** Takes away all folders that were made. */
export async function removeFolders(): Promise<void> {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true });
}

/** Writes files into a folder. */
export async function writeFiles(folder: string, own: { readonly [file: string]: string }): Promise<string> {
  for (const [file, text] of Object.entries(own)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return folder;
}
