import type {
  ActorType,
  CasualtiesClaim,
  Claim,
  Geometry,
  IncidentType,
  LocalText,
  PlaceType,
  When,
} from "@incident-data/core";
import { safeParseEdtf } from "@incident-data/dates";

/** An actor as a row names it. */
export interface RowActor {
  readonly name: string;
  /** `und` where the row does not say. */
  readonly lang?: string;
  readonly type: ActorType;
  readonly ids?: readonly RowId[];
}

/** An identifier of somebody else's. */
export interface RowId {
  readonly scheme: string;
  readonly id: string;
}

/** How far out a division is: a region of the world, a country, and its divisions of the first, second and third order. */
export type Level = "region" | "country" | "adm1" | "adm2" | "adm3";

/** Every level, from the outermost to the innermost. */
export const levels: readonly Level[] = ["region", "country", "adm1", "adm2", "adm3"];

/** A division that a row names around its place. */
interface RowDivision {
  readonly name: string;
  readonly ids?: readonly RowId[];
}

/** A geometry whose source is the row's. */
export type RowGeometry = Geometry extends infer G ? (G extends Geometry ? Omit<G, "source"> : never) : never;

/** Where a row has its event. */
export interface RowPlace {
  /** The innermost place's own name; without it, it is the smallest division. */
  readonly name?: string;
  readonly type: PlaceType;
  readonly geometry?: RowGeometry;
  readonly divisions: { readonly [L in Level]?: RowDivision };
}

/** A count of a row. */
export interface RowCount {
  /** The claim's key. */
  readonly key: string;
  readonly harms: CasualtiesClaim["harms"];
  readonly status: CasualtiesClaim["status"];
  /** Whose people, by the place among the row's parties. */
  readonly side?: number;
  readonly estimate?: CasualtiesClaim["estimate"];
  readonly asOf?: string;
  readonly count: CasualtiesClaim["count"];
  /** The cells that it stands in. */
  readonly cells: readonly [RowCell, ...RowCell[]];
  /** Who claims it; absent where that is whoever made the file. */
  readonly claimant?: RowActor;
  readonly note?: string;
}

/** A cell by its column's header, as it stands. */
export interface RowCell {
  readonly column: string;
  readonly text: string;
}

/** What a row of a table, or a feature, says of one incident: all that a format without claims can hold of it. */
export interface RowEvent {
  /** The id of the incident that it becomes. */
  readonly id: string;
  readonly type: IncidentType;
  readonly title: LocalText;
  readonly when: When;
  /** When the file's maker said so. */
  readonly said: When;
  readonly place?: RowPlace;
  readonly parties: readonly RowActor[];
  readonly counts: readonly RowCount[];
  readonly note?: string;
  /** Cells that become the incident's evidence. */
  readonly cells: readonly RowCell[];
  /** Cells that become the statement's evidence, beside those of its counts. */
  readonly saidCells: readonly RowCell[];
}

/** A date of which nothing is known. */
export const unknownDay: When = { edtf: "XXXX-XX-XX" };

/** The claims of casualties among claims. */
export function isCasualties(claim: Claim): claim is CasualtiesClaim {
  return claim.kind === "casualties";
}

/**
 * The radius of a point of which nobody says how exact it is, in metres: half a meridian, within which every place lies. It is
 * no guess, and no point that stands for a province becomes a place in it.
 */
export const unstatedRadius = 20_003_932;

/** The part of an id that a file's name gives. */
export function slugOf(fileName: string): string {
  const plain = fileName.toLowerCase().replace(/\.[a-z0-9]{1,8}$/, "");
  const slug = plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40)
    .replace(/-$/, "");
  return slug === "" ? "file" : slug;
}

/** The part of an id that a cell gives; undefined where the cell is no plain id. */
export function idOfCell(cell: string): string | undefined {
  const id = cell.trim().toLowerCase();
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && id.length <= 60 ? id : undefined;
}

/** It was said on the day itself, or later. */
export function sinceThen({ edtf }: When): When {
  const from = edtf.split("/")[0] ?? "";
  const open: When = { edtf: `${from}/..`, sense: "within" };
  return safeParseEdtf(open.edtf).success ? open : unknownDay;
}

/** The types of places that a cell may name. */
export const placeTypes = [
  "country",
  "region",
  "district",
  "settlement",
  "site",
  "border",
  "border-section",
  "water",
  "group",
] as const satisfies readonly PlaceType[];
