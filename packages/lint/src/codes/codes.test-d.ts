import type { InputCode } from "@incident-data/authoring";
import type { IssueCode } from "@incident-data/core";
import { expectTypeOf, test } from "vitest";
import type { coreCodes } from "./core.ts";
import type { fileCodes } from "./files.ts";

test("every code has its text, and no text is of a code that there is not", () => {
  expectTypeOf<keyof typeof coreCodes>().toEqualTypeOf<IssueCode>();
  expectTypeOf<keyof typeof fileCodes>().toEqualTypeOf<Exclude<InputCode, IssueCode>>();
});
