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

/** A finding of a lint rule that the editor has looked at and lets stand, and why. */
export interface Suppression {
  /** The rule's code: `bound_drift`. */
  readonly rule: string;
  /** Its table and id: `statements/2021-07-28-ministry`; `dataset` for the manifest. Absent = the whole data set. */
  readonly record?: string;
  /** The way to a value inside the record, and to all that it holds: `claims/wounded`. */
  readonly path?: string;
  readonly reason: string;
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
  /** Findings of lint rules that stand, each with its reason. One that suppresses nothing is a finding itself. */
  readonly suppressions?: readonly Suppression[];
}
