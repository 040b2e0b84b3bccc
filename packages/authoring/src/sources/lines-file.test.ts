import { describe, expect, test } from "vitest";
import { readLinesFile } from "./lines-file.ts";

const file = { kind: "source", id: "file", type: "data-file", title: { en: "Event Dataset" }, licence: "CC-BY-4.0" };
const cited = { kind: "source", id: "cited", type: "article", title: { en: "One shot dead" }, quotedIn: "file" };

function manifestOf(...records: readonly object[]) {
  const bytes = new TextEncoder().encode(records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  const result = readLinesFile(bytes, "events.ndjson", {}, 1);
  return result.success ? result.value.dataset : result.issues;
}

describe("the manifest of records without one", () => {
  test("has the licence of the file they come from, whatever articles that file cites", () => {
    expect(manifestOf(file, cited)).toMatchObject({
      licence: "CC-BY-4.0",
      citation: "events.ndjson, from: Event Dataset",
    });
  });

  test("has the title of the one document they come from, in each language, and the file's name", () => {
    const title = { en: "Event Dataset", ru: "База событий" };
    expect(manifestOf({ ...file, title }, cited)).toMatchObject({
      title: { en: "Event Dataset (events.ndjson)", ru: "База событий (events.ndjson)" },
    });
    const other = { ...file, id: "other" };
    for (const several of [[file, other], [{ ...file, title: undefined }], []]) {
      expect(manifestOf(...several)).toMatchObject({ title: { und: "events.ndjson" } });
    }
    const long = { ...file, title: { en: "𝒜".repeat(900) } };
    expect(manifestOf(long)).toMatchObject({ title: { en: expect.stringMatching(/^𝒜{255} \(events\.ndjson\)$/u) } });
  });

  test("names each licence where there are several, and that one is not stated", () => {
    const other = { ...file, id: "other", title: { en: "Another" }, licence: "CC0-1.0" };
    const { licence: _, ...bare } = { ...file, id: "bare" };
    expect(manifestOf(other, file, bare)).toMatchObject({
      licence: "CC-BY-4.0; CC0-1.0; unstated",
      citation: "events.ndjson, from: Another; Event Dataset",
    });
  });

  test("says that no licence is stated where no source is", () => {
    expect(manifestOf()).toMatchObject({ licence: "unstated", citation: "events.ndjson" });
    expect(manifestOf({ kind: "source", id: "post", type: "post" })).toMatchObject({ licence: "unstated" });
  });

  test("is no longer than a line may be, whatever the sources are called", () => {
    const sources = Array.from({ length: 40 }, (_, i) => ({
      ...file,
      id: `file-${i}`,
      title: { en: `${"𝒜".repeat(90)} ${i}` },
      licence: `Licence ${"𝒜".repeat(90)} ${i}`,
    }));
    expect(manifestOf(...sources)).toMatchObject({ licence: expect.stringMatching(/^Licence .{200,400}$/u) });
  });
});
