import { type Dataset, list, type Statement } from "@incident-data/core";

/** The statements that make a claim about each incident or speak of it without one, in the order of the data set. */
export function statementsByIncident(dataset: Dataset): ReadonlyMap<string, readonly Statement[]> {
  const found = new Map<string, Statement[]>();
  for (const statement of list(dataset.statements)) {
    const about = new Set(statement.about ?? []);
    for (const claim of Object.values(statement.claims ?? {})) if (claim.about !== undefined) about.add(claim.about);
    for (const incident of about) {
      const statements = found.get(incident);
      if (statements === undefined) found.set(incident, [statement]);
      else statements.push(statement);
    }
  }
  return found;
}
