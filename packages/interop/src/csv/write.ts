import type { Batch, WriteContext } from "../format.ts";
import { claimsTable } from "../mapping/claims-table.ts";
import { isOfClaims } from "../mapping/columns.ts";
import { writeClaims } from "../mapping/write-claims.ts";
import { writeEvents } from "../mapping/write-events.ts";

/** A table as its mapping has it; without one a claim of casualties a row. */
export function writeCsv(batches: AsyncIterable<Batch>, context: WriteContext): AsyncIterable<string> {
  const mapping = context.options.mapping?.mapping ?? claimsTable;
  return isOfClaims(mapping) ? writeClaims(batches, context, mapping) : writeEvents(batches, context, mapping);
}
