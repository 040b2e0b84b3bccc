import { type Dataset, list, type Statement } from "@incident-data/core";

/** The statements that make a claim about each incident or speak of it without one, in the order of the data set. */
export function statementsByIncident(dataset: Dataset): ReadonlyMap<string, readonly Statement[]> {
  const found = new Map<string, Statement[]>();
  for (const statement of list(dataset.statements)) {
    for (const incident of incidentsOf(statement)) {
      const statements = found.get(incident);
      if (statements === undefined) found.set(incident, [statement]);
      else statements.push(statement);
    }
  }
  return found;
}

/** The incidents that a statement makes a claim about or speaks of without one. */
export function incidentsOf({ about = [], claims = {} }: Statement): ReadonlySet<string> {
  const incidents = new Set(about);
  for (const claim of Object.values(claims)) if (claim.about !== undefined) incidents.add(claim.about);
  return incidents;
}
