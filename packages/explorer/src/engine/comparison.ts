import type { Harm, Status } from "@incident-data/casualties";
import { type ClaimIn, coverage, type Dataset, perClaimant } from "@incident-data/core";

/** A column of the comparison: whose people came to which harm. */
export interface ComparedCell {
  /** In an address and a test: `killed, azerbaijan, military`. */
  readonly key: string;
  readonly harms: readonly Harm[];
  readonly side?: string;
  readonly status: Status;
  /** Whether nobody gives a figure for it. */
  readonly silent: boolean;
}

type CellFields = Pick<ComparedCell, "harms" | "side" | "status">;

export function keyOfCell({ harms, side, status }: CellFields): string {
  return [harms.join(" or "), side ?? "everybody", status].join(", ");
}

/**
 * The cells of an incident of which somebody gives a figure, and those of which somebody could and nobody does: silence is
 * seen beside the figures. Of an agreement nobody is asked how many it killed.
 */
export function comparedCells(dataset: Dataset, incident: string): readonly ComparedCell[] {
  const cells = new Map<string, ComparedCell>();
  const add = (fields: CellFields, silent: boolean): void => {
    const key = keyOfCell(fields);
    cells.set(key, { key, ...fields, silent });
  };
  const claims = perClaimant(dataset, incident).flatMap((account) => account.claims.map(({ claim }) => claim));
  const figures = claims.filter((claim): claim is ClaimIn & { kind: "casualties" } => claim.kind === "casualties");
  const { type } = dataset.incident(incident);
  if ((type !== "ceasefire" && type !== "agreement") || figures.length > 0) {
    for (const { cell } of coverage(dataset, incident).silent)
      add(fieldsOf({ ...cell, status: cell.status ?? "any" }), true);
  }
  for (const claim of figures) add(fieldsOf(claim), false);
  return [...cells.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function fieldsOf({
  harms = [],
  side,
  status,
}: {
  harms?: readonly Harm[];
  side?: string;
  status: Status;
}): CellFields {
  return { harms, status, ...(side === undefined ? {} : { side }) };
}
