import type { IdKind, Plural } from "../ids.ts";
import type { LocalText } from "./common.ts";

/** A person or body that made the data set. Public names only. */
export interface Contributor {
  readonly name: string;
  readonly role?: "author" | "editor" | "maintainer" | "contributor" | "publisher";
}

/** What a data set says of itself and a build verifies. */
export interface Assertions {
  /** How many records of each kind, and how many claims, there are. */
  readonly counts?: { readonly [K in Plural<IdKind>]?: number };
  /** An EDTF interval in which every incident's frame lies. */
  readonly dates?: string;
  /** West, south, east, north in degrees; every geometry lies in it. */
  readonly boundingBox?: readonly [number, number, number, number];
}

/** `dataset.yaml`: what a data set is, whose it is, and how to cite it. */
export interface Manifest {
  readonly id: string;
  readonly title: LocalText;
  readonly description?: LocalText;
  /** SemVer. */
  readonly version: string;
  /** An SPDX identifier. */
  readonly licence: string;
  readonly citation: string;
  readonly languages: readonly string[];
  readonly contributors: readonly Contributor[];
  /** The version of this schema. */
  readonly schemaVersion: 1;
  readonly assertions?: Assertions;
  /** Other data sets whose records this one refers to, by package name and version range. */
  readonly uses?: { readonly [packageName: string]: string };
}
