/** What a new data set is to be. */
export interface TemplateOptions {
  /** The id of the data set. */
  readonly id: string;
  readonly title: string;
  /** The languages of its texts; the first is that of the title. */
  readonly languages: readonly string[];
  /** An SPDX identifier. */
  readonly licence: string;
  /** Public names of whoever makes it. */
  readonly contributors: readonly string[];
  /** The name of the npm package that it is built into. */
  readonly packageName: string;
  /** Whether it starts with a filled sample of each kind. */
  readonly samples: boolean;
  /** The version of `@incident-data/cli` that it is checked and built with. */
  readonly cliVersion: string;
}
