import type { DatasetData } from "./data.ts";
import { type Dataset, list } from "./dataset.ts";

/** What a data set was opened over, as plain data. */
export function dataOf(dataset: Dataset): DatasetData {
  const { manifest, sources, actors, places, incidents, statements, tombstones } = dataset;
  return {
    dataset: manifest,
    sources: list(sources),
    actors: list(actors),
    places: list(places),
    incidents: list(incidents) as DatasetData["incidents"],
    statements: list(statements),
    tombstones,
  };
}
