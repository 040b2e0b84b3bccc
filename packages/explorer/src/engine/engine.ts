import {
  type Dataset,
  type DatasetData,
  list,
  openDataset,
  prepareSearch,
  type Statement,
  subset,
} from "@incident-data/core";
import { openProse, type ProseOf } from "@incident-data/prose";
import { shownMarks } from "../map/marks.ts";
import type { Filters } from "../state/filters.ts";
import type { InterfaceLanguage } from "../words/languages.ts";
import { binsOf } from "./bins.ts";
import { choicesOf, unusedOf } from "./choices.ts";
import { columnsOf, namedColumns, type PlacedColumns } from "./columns.ts";
import { type Facet, type Facets, facetsOf } from "./facets.ts";
import { figuresOf } from "./figures.ts";
import { type Filtered, filtered } from "./filter.ts";
import { incidentView } from "./incident-view.ts";
import { languageOf } from "./languages.ts";
import { lineOf } from "./names.ts";
import { expectIncident } from "./no-incident.ts";
import { inTimeOrder } from "./order.ts";
import type { DownloadFormat, Engine, Overview, Row, Shown, ViewRequest } from "./protocol.ts";
import { readData, refuse } from "./read-data.ts";
import { relatedTo, tellingOfDays } from "./related.ts";
import { rowOf } from "./rows.ts";
import { statementView } from "./statement-view.ts";
import { incidentsOf, statementsByIncident } from "./statements.ts";

/** A data set that has been opened, with what answers questions about it without looking through all of it. */
interface Opened extends Filtered {
  readonly columns: PlacedColumns;
  readonly ids: readonly string[];
  readonly statements: ReadonlyMap<string, readonly Statement[]>;
  readonly marked: Uint8Array;
  /** The statements about no incident, with all that they may name. */
  readonly unplaced: Dataset;
}

/** What answers the page. Nothing here knows of a page: it runs in a worker, on the page, and in Node. */
export function openEngine(): Engine {
  let opened: Opened | undefined;
  const current = (): Opened => {
    if (opened === undefined) throw new Error("no data set is open");
    return opened;
  };
  const proseOn = async (dataset: Dataset, language: InterfaceLanguage): Promise<ProseOf> =>
    openProse(dataset, await languageOf(language), { others: ["en"] });
  /** What the first search needs, when the page has been drawn, and between the answers to what is asked meanwhile. */
  const prepare = (of: Opened, wait = 1000): void => {
    setTimeout(() => {
      if (opened === of && !prepareSearch(of.dataset)) prepare(of, 0);
    }, wait);
  };
  const overview = async (language: InterfaceLanguage): Promise<Overview> => {
    const { dataset, facets, columns } = current();
    const { id, title, description, version, licence, citation } = dataset.manifest;
    const spoken = await languageOf(language);
    const [own, described] = [lineOf(title, language), description && lineOf(description, language)];
    return {
      id,
      title: own ?? { text: id, lang: "und" },
      ...(described === undefined ? {} : { description: described }),
      version,
      licence,
      citation,
      counts: {
        incidents: columns.count,
        claims: list(dataset.statements).reduce((sum, { claims = {} }) => sum + Object.keys(claims).length, 0),
        sources: list(dataset.sources).length,
      },
      choices: choicesOf(dataset, facets, spoken),
      unused: unusedOf(dataset, facets, spoken),
      columns: namedColumns(columns, language),
    };
  };
  const rows = async (positions: Uint32Array, language: InterfaceLanguage): Promise<readonly Row[]> => {
    const { dataset, ids } = current();
    const wanted = [...positions].flatMap((position) => {
      const id = ids[position];
      return id === undefined ? [] : [{ id, position }];
    });
    const some = subset(
      dataset,
      wanted.map(({ id }) => id),
    ).dataset;
    const prose = await proseOn(some, language);
    return wanted.map(({ id, position }) => rowOf(some, prose, id, position));
  };
  return {
    async open(bytes, language) {
      const data = await readData(bytes);
      try {
        opened = openedFrom(data);
        // What only the first rows have to wait for is there when the page is drawn.
        await rows(Uint32Array.of(0), language);
        prepare(opened);
        return await overview(language);
      } catch (error) {
        return await refuse(data, error);
      }
    },
    overview,
    async filter(filters) {
      return shownBy(current(), filters);
    },
    rows,
    async statements(language) {
      const { unplaced } = current();
      const prose = await proseOn(unplaced, language);
      return list(unplaced.statements).map((statement) => statementView(unplaced, prose, statement));
    },
    async incident(id, request: ViewRequest) {
      const { dataset, statements, positionOf } = current();
      expectIncident(dataset, id);
      const some = subset(dataset, [id, ...tellingOfDays(dataset, id)]).dataset;
      const prose = await proseOn(some, request.language);
      const view = incidentView(some, prose, id, statements.get(id) ?? [], request);
      return { ...view, position: positionOf.get(id) ?? 0, related: relatedTo(dataset, id, positionOf) };
    },
    async cite(incident, accessed, url) {
      const { cite } = await import("./cite.ts");
      const { dataset } = current();
      const cited =
        incident === undefined ? ({ kind: "dataset" } as const) : ({ kind: "incident", id: incident } as const);
      return cite(dataset, cited, { accessed, url }).plain;
    },
    async download(format: DownloadFormat, filters) {
      const { downloadOf } = await import("./download.ts");
      const opened = current();
      const { positions } = filtered(opened, filters);
      return downloadOf(
        format,
        opened.dataset,
        [...positions].map((position) => opened.ids[position] ?? ""),
      );
    },
  };
}

function openedFrom(data: DatasetData): Opened {
  const dataset = openDataset(data);
  const dated = inTimeOrder(dataset);
  const statements = statementsByIncident(dataset);
  const ids = dated.map(({ incident }) => incident.id);
  return {
    dataset,
    ids,
    statements,
    unplaced: openDataset({
      ...data,
      incidents: [],
      statements: data.statements.filter((statement) => incidentsOf(statement).length === 0),
    }),
    columns: columnsOf(dataset, dated),
    marked: Uint8Array.from(dated, ({ span }) => (span.qualifier === null ? 0 : 1)),
    facets: facetsOf(dataset, dated, statements),
    figures: figuresOf(dated, statements),
    positionOf: new Map(ids.map((id, position) => [id, position])),
  };
}

function shownBy(opened: Opened, filters: Filters): Shown {
  const { positions, faults } = filtered(opened, filters);
  const marks = shownMarks(opened.columns, positions);
  return {
    positions,
    counts: countsOf(opened.facets, marks.isShown),
    marks,
    bins: binsOf(opened.columns, positions, opened.marked),
    faults,
  };
}

/** How many of the incidents shown have each thing that can be chosen. */
function countsOf(facets: Facets, isShown: Uint8Array): Shown["counts"] {
  return {
    actors: countsIn(facets.actors, isShown),
    places: countsIn(facets.places, isShown),
    types: countsIn(facets.types, isShown),
    harms: countsIn(facets.harms, isShown),
    sources: countsIn(facets.sources, isShown),
    languages: countsIn(facets.languages, isShown),
  };
}

function countsIn({ ids, starts, positions }: Facet, isShown: Uint8Array): Uint32Array {
  const counts = new Uint32Array(ids.length);
  for (let index = 0; index < counts.length; index++) {
    let count = 0;
    const end = starts[index + 1] ?? 0;
    for (let at = starts[index] ?? 0; at < end; at++) count += isShown[positions[at] ?? 0] ?? 0;
    counts[index] = count;
  }
  return counts;
}
