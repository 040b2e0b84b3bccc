import { readFolder } from "@incident-data/authoring";
import { expect, test } from "vitest";
import { lint } from "./lint.ts";

const records = new URL("../../armenia-azerbaijan-2021/records", import.meta.url).pathname;

test("the article's data set is clean, or says why a finding stands", async () => {
  const data = await readFolder(records);
  expect(lint(data)).toEqual([]);
  const bare = { ...data, dataset: { ...data.dataset, suppressions: [] } };
  expect(lint(bare).map(({ code, path }) => `${code} ${path.join("/")}`)).toMatchInlineSnapshot(`
    [
      "one_side_silent incidents/2021-07-28-border-clash",
      "source_without_archive sources/global-voices-2021-07-29",
      "bound_drift statements/2021-07-28-azerbaijan-mod/claims/wounded/count",
    ]
  `);
});
