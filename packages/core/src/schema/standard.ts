import type { DatasetData } from "../data.ts";
import type { Issue, Path } from "../issues.ts";
import { safeParseDataset } from "./validate.ts";

/** The part of Standard Schema v1 (standardschema.dev) that a validator must have. */
export interface StandardValidator<Output> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "incident-data";
    /** Returns the value as it is, or all that is wrong with it. */
    readonly validate: (
      value: unknown,
    ) =>
      | { readonly value: Output; readonly issues?: undefined }
      | { readonly issues: readonly { readonly message: string; readonly path: Path }[] };
    readonly types?: { readonly input: unknown; readonly output: Output } | undefined;
  };
}

/** A whole data set's validator for any tool that takes Standard Schema. The schemas of records are Standard Schemas themselves. */
export const datasetValidator: StandardValidator<DatasetData> = {
  "~standard": {
    version: 1,
    vendor: "incident-data",
    validate(value) {
      const result = safeParseDataset(value);
      if (result.success) return { value: result.value };
      return { issues: result.issues satisfies readonly Issue[] };
    },
  },
};
