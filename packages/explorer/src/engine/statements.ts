import { type Dataset, list, type Statement } from "@incident-data/core";

/** The statements that make a claim about each incident or speak of it without one, in the order of the data set. */
export function statementsByIncident(dataset: Dataset): ReadonlyMap<string, readonly Statement[]> {
  const found = new Map<string, Statement[]>();
  for (const statement of list(dataset.statements)) {
    for (const incident of incidentsOf(statement)) {
      const statements = found.get(incident);
      if (statements === undefined) found.set(incident, [statement]);
      else if (statements[statements.length - 1] !== statement) statements.push(statement);
    }
  }
  return found;
}

/** The incidents that a statement makes a claim about or speaks of without one; some of them several times. */
export function incidentsOf({ about = [], claims = {} }: Statement): readonly string[] {
  const incidents = [...about];
  for (const key in claims) {
    const incident = claims[key]?.about;
    if (incident !== undefined) incidents.push(incident);
  }
  return incidents;
}
