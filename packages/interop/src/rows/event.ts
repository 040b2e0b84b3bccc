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
type RowGeometry = Geometry extends infer G ? (G extends Geometry ? Omit<G, "source"> : never) : never;

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
  /** The cell that it stands in. */
  readonly cell: RowCell;
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
