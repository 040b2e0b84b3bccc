/** A date of CSL-JSON: year, month, day. */
export interface CslDate {
  readonly "date-parts": readonly [readonly [number, number?, number?]];
}

/** An item of CSL-JSON (the CSL data schema 1.0) of type `dataset`, with the fields that a data set here has. */
export interface CslDataset {
  readonly id: string;
  readonly type: "dataset";
  readonly title: string;
  /** Bodies and people by the one name that the manifest has: `literal` is not taken apart. */
  readonly author: readonly { readonly literal: string }[];
  readonly version: string;
  readonly language: string;
  readonly note: string;
  readonly issued?: CslDate;
  readonly accessed: CslDate;
  readonly URL?: string;
  readonly DOI?: string;
}
