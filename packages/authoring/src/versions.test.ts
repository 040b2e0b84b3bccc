import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { DatasetData, Tombstone } from "@incident-data/core";
import { changesetText, diffDatasets, rules } from "@incident-data/core/diff";
import { parseDataset } from "@incident-data/core/schema";
import { describe, expect, test } from "vitest";
import { readFolder } from "./folder.ts";

const data = await readFolder(fileURLToPath(new URL("../../armenia-azerbaijan-2021/records", import.meta.url)));

test("the table of docs/semver.md is the rules", () => {
  const text = readFileSync(new URL("../../../docs/semver.md", import.meta.url), "utf8");
  const rows = text
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .filter(([, name = ""]) => /^`[a-z]+_[a-z]+`$/.test(name))
    .map(([, name = "", what, step, why]) => [name.slice(1, -1), { step, what, why }]);
  expect(Object.fromEntries(rows)).toEqual(rules);
});

describe("the article's data set", () => {
  const mod = "2021-07-28-armenia-mod";
  const withMod = (
    change: (claims: { readonly [key: string]: object }) => object,
    tombstones: readonly Tombstone[] = [],
  ): DatasetData =>
    parseDataset({
      ...data,
      statements: data.statements.map((each) =>
        each.id === mod ? { ...each, claims: change(each.claims ?? {}) } : each,
      ),
      tombstones,
    });
  const told = (after: DatasetData) => {
    const { step, changes } = diffDatasets(data, after);
    return [step, ...changes.map(({ rule, of, id, text }) => `${rule} ${of} ${id} | ${text}`)];
  };

  test("is as it was", () => {
    expect(diffDatasets(data, parseDataset(JSON.parse(JSON.stringify(data))))).toMatchObject({
      step: null,
      changes: [],
    });
  });

  test("with a claim changed", () => {
    const after = withMod(({ killed, ...rest }) => ({
      ...rest,
      killed: { ...killed, count: { min: 3, max: 4, words: "three Armenian servicemen were killed" } },
    }));
    const text = "killed: 3 → 3 to 4, by Ministry of Defence of the Republic of Armenia";
    expect(told(after)).toEqual(["minor", `claim_corrected claim ${mod}#killed | ${text}`]);
    expect(changesetText(diffDatasets(data, after), "@incident-data/armenia-azerbaijan-2021")).toContain(
      `\nCorrected:\n\n- Claim \`${mod}#killed\`: ${text}.\n`,
    );
  });

  test("with an id removed, without a tombstone and with one", () => {
    const without = ({ wounded: _left, ...rest }: { readonly [key: string]: object }) => rest;
    const was = "wounded: 4, by Ministry of Defence of the Republic of Armenia";
    expect(told(withMod(without))).toEqual([
      "major",
      `id_vanished claim ${mod}#wounded | gone without a tombstone: ${was}`,
    ]);
    const grave: Tombstone = {
      of: "claim",
      id: `${mod}#wounded`,
      status: "merged",
      into: [`${mod}#killed`],
      reason: "One claim held both.",
      since: "2021-08-01",
    };
    expect(told(withMod(without, [grave]))).toEqual([
      "minor",
      `id_buried claim ${mod}#wounded | ${was} (merged into ${mod}#killed: One claim held both.)`,
    ]);
  });
});
