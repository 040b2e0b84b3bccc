import { badDate } from "./bad-date.ts";
import { byteOrderMark } from "./byte-order-mark.ts";
import { duplicateValue } from "./duplicate-value.ts";
import type { IssueFix, TextFix } from "./fix.ts";
import { idInFile } from "./id-in-file.ts";
import { mixedLineEnds } from "./mixed-line-ends.ts";
import { notNormalised } from "./not-normalised.ts";
import { trailingSpace } from "./trailing-space.ts";
import { wrongType } from "./wrong-type.ts";

/** What mends an issue, by its code: one file each. */
export const issueFixes: readonly IssueFix[] = [badDate, duplicateValue, idInFile, notNormalised, wrongType];

/** What tidies a text. */
export const textFixes: readonly TextFix[] = [byteOrderMark, mixedLineEnds, trailingSpace];
