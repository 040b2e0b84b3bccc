import type { PolicyName, ProfileName } from "@incident-data/casualties";
import type { InterfaceLanguage } from "../words/languages.ts";
import { type Filters, noFilters } from "./filters.ts";

/** Where the map looks: degrees, and a power of two of the world's width. */
export interface MapView {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
}

/** All that a view of the page is: the address holds it whole. */
export interface ExplorerState {
  readonly filters: Filters;
  /** The incident that is looked at. */
  readonly selected?: string;
  /** No policy unless one is chosen: every claimant by itself. */
  readonly policy?: PolicyName;
  /** What reads "dozens" and "about 50". */
  readonly profile: ProfileName;
  /** Claimants in the order of the reader's trust, which `source-order` goes by. */
  readonly order: readonly string[];
  /** Absent: all that is shown. */
  readonly map?: MapView;
  /** Whether borders are drawn; never unless asked for. */
  readonly borders: boolean;
  /** The language of the page; absent: the browser's. */
  readonly language?: InterfaceLanguage;
}

export const initialState: ExplorerState = { filters: noFilters, profile: "strict@1", order: [], borders: false };
