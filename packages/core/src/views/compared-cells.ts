import type { Harm, Status } from "@incident-data/casualties";
import type { Dataset } from "../dataset.ts";
import type { AnyIds, Id, Ids } from "../ids.ts";
import { claimsAbout } from "../questions/claims.ts";
import type { CasualtiesClaim } from "../records/claim.ts";
import { coverage } from "./casualties.ts";

/** A column in which the claims about an incident are compared: whose people came to which harm. */
export interface ComparedCell<I extends Ids = AnyIds> {
  /** What tells it from the others of the incident: `killed, azerbaijan, military`. */
  readonly key: string;
  readonly harms: readonly Harm[];
  /** Whose people; absent = everybody. */
  readonly side?: Id<I, "actor">;
  readonly status: Status;
  /** Whether nobody gives a figure for it. */
  readonly silent: boolean;
}

type CellFields = Pick<ComparedCell, "harms" | "side" | "status">;

/** The key of the column in which a claim of casualties stands. */
export function comparedKey(claim: Pick<CasualtiesClaim, "harms" | "side" | "status">): string {
  return [claim.harms.join(" or "), claim.side ?? "everybody", claim.status].join(", ");
}

/**
 * The columns of a comparison of claimants: the cells of which somebody gives a figure, and those of which somebody could and
 * nobody does, so that silence is seen beside the figures. Of an agreement nobody is asked how many it killed. The columns of a
 * side stand together; their order has no meaning.
 */
export function comparedCells<I extends Ids>(
  dataset: Dataset<I>,
  incident: Id<I, "incident">,
): readonly ComparedCell<I>[];
export function comparedCells(dataset: Dataset, incident: string): readonly ComparedCell[] {
  const cells = new Map<string, ComparedCell>();
  const add = ({ harms, side, status }: CellFields, silent: boolean): void => {
    const fields = { harms, status, ...(side === undefined ? {} : { side }) };
    const key = comparedKey(fields);
    cells.set(key, { key, ...fields, silent });
  };
  const figures = claimsAbout(dataset, incident).filter((claim) => claim.kind === "casualties");
  const { type } = dataset.incident(incident);
  if ((type !== "ceasefire" && type !== "agreement") || figures.length > 0) {
    for (const { cell } of coverage(dataset, incident).silent) {
      const { harms = [], side, status = "any" } = cell;
      add({ harms, status, ...(side === undefined ? {} : { side }) }, true);
    }
  }
  for (const claim of figures) add(claim, false);
  return [...cells.values()].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

function rank({ side = "", status, harms }: CellFields): string {
  return JSON.stringify([side, status, harms]);
}
