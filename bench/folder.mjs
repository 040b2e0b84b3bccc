// A folder of YAML records of any size, in which a careful editor finds nothing: the same on every run.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";

const day = (n) => new Date(Date.UTC(2010, 0, 1 + n)).toISOString().slice(0, 10);

/** Writes so many records: half of them statements, a quarter incidents, the rest sources, actors and places. */
export function writeFolder(folder, records) {
  const tenth = Math.floor(records / 10);
  const incidents = Math.floor(records / 4);
  const write = (table, id, value) => writeFileSync(join(folder, table, `${id}.yaml`), stringify(value));
  for (const table of ["sources", "actors", "places", "incidents", "statements"]) {
    mkdirSync(join(folder, table), { recursive: true });
  }
  const manifest = {
    id: "generated",
    title: { en: "Generated" },
    version: "1.0.0",
    licence: "CC0-1.0",
    citation: "Generated.",
    languages: ["en"],
    contributors: [{ name: "generated" }],
    schemaVersion: 1,
  };
  writeFileSync(join(folder, "dataset.yaml"), stringify(manifest));
  for (let i = 0; i < tenth; i++) {
    const by = `actor-${i % tenth}`;
    const url = `https://example.org/${i}`;
    const archive = [{ url: `https://archive.example.org/${i}`, captured: day(records + 1), sha256: "0".repeat(64) }];
    write("sources", `source-${i}`, {
      type: "article",
      by,
      published: [{ edtf: day(records) }],
      lang: "en",
      url,
      archive,
    });
    const side = `actor-${i % 2}`;
    const member = i < 2 ? {} : { partOf: [{ actor: side, basis: "inferred" }] };
    const names = [{ text: `Name ${i.toString(36)}`, lang: "en", source: `source-${i}` }];
    write("actors", `actor-${i}`, { type: i < 2 ? "state" : "ministry", names, ...member });
    if (i % 2 === 0) write("places", `place-${i}`, { type: "settlement", names });
  }
  for (let i = 0; i < incidents; i++) {
    const about = `${day(i)}-clash-${i}`;
    const source = `source-${i % tenth}`;
    const quote = (text) => [{ source, text, lang: "en" }];
    const when = [{ edtf: day(i) }];
    const parties = ["actor-0", "actor-1"];
    const where = [`place-${2 * (i % Math.floor(tenth / 2))}`];
    write("incidents", about, {
      type: "clash",
      title: { en: `Clash ${i}` },
      when,
      where,
      parties,
      evidence: quote(`They clashed for the ${i}th time.`),
    });
    for (const side of parties) {
      const claim = (of, count) => ({
        kind: "casualties",
        about,
        side: of,
        status: "military",
        harms: ["killed"],
        count: { min: count, max: count, words: `${count} soldiers killed` },
      });
      const claims = { own: claim(side, i % 40), other: claim(side === "actor-0" ? "actor-1" : "actor-0", i % 7) };
      const evidence = quote(
        `In clash ${i} ${i % 40} soldiers killed on our side, ${i % 7} soldiers killed on theirs.`,
      );
      write("statements", `${about}-${side}`, { speaker: side, said: when, acts: ["report"], evidence, claims });
    }
  }
}
