import { parseJson, readUntrusted } from "@incident-data/authoring/gate";
import { isPlain } from "@incident-data/core/characters";
import type { RecordLine } from "@incident-data/core/schema";
import type { Batch, Input, ReadContext } from "../format.ts";
import { headOf } from "../head.ts";
import { InteropError, type RowFault } from "../issues.ts";
import { cellText, isObject, type JsonObject, type ListedValue, listedValues } from "../json/listed.ts";
import type { Member } from "../json/members.ts";
import { type RowGeometry, slugOf, unstatedRadius } from "../rows/event.ts";
import { RowRecords } from "../rows/records.ts";
import { SoundRecords } from "../rows/sound.ts";
import { cleanText, takenLosses } from "../table/clean.ts";
import { eventOf, isEvent, known } from "./event.ts";
import { boxFault, fault, readGeometry } from "./geometry.ts";

/**
 * Features of a GeoJSON (RFC 7946): those that are written here are incidents with their claims; of any other it is not known
 * that something happened: they are places.
 */
export async function* readGeojson(input: Input, context: ReadContext): AsyncIterable<Batch> {
  const reader = new FeatureReader(input.name, context);
  yield reader.about();
  const { text } = await headOf(input);
  if (/"features"\s*:\s*\[/.test(text)) {
    const isList = (key: string) => key === "features";
    const beside = (member: Member) => reader.beside(member);
    for await (const { values, size } of listedValues(input, context.report, { isList, beside })) {
      for (const value of values) reader.feature(value);
      context.progress(size);
      yield reader.batch();
    }
    reader.finish();
  } else {
    reader.whole(await documentOf(input, context.progress));
  }
  yield reader.batch();
}

/** The bytes that a document of one feature or geometry may have. */
const most = 5_000_000;

/** A document that is no collection, as a whole. */
async function documentOf(input: Input, progress: (bytes: number) => void): Promise<ListedValue> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of input.chunks()) {
    size += piece.length;
    if (size > most) {
      const [expected, received] = [`a collection of features, or a document of at most ${most} bytes`, "more"];
      throw new InteropError([{ code: "too_large", field: input.name, expected, received }]);
    }
    pieces.push(piece.slice());
    progress(piece.length);
  }
  const bytes = Buffer.concat(pieces);
  const gated = readUntrusted(bytes);
  const parsed = gated.ok ? parseJson(gated.text) : undefined;
  const [first, ...rest] = gated.ok ? (parsed?.faults ?? []) : gated.faults;
  if (first === undefined) return { line: 1, value: parsed?.value, text: bytes.toString("utf8").slice(0, 20_000) };
  const own = ({ code, expected, received, line }: typeof first) => ({ code, field: "", expected, received, line });
  throw new InteropError([own(first), ...rest.map(own)]);
}

/** Members that a collection may not have: it would be taken for another object (RFC 7946, section 7.1). */
const forbidden = ["coordinates", "geometries", "geometry", "properties"];

class FeatureReader {
  readonly #context: ReadContext;
  readonly #name: string;
  readonly #id: string;
  readonly #sound = new SoundRecords();
  readonly #records: RowRecords;
  readonly #keys = new Set<string>();
  #type = false;
  #number = 0;

  constructor(name: string, context: ReadContext) {
    this.#name = name;
    this.#context = context;
    this.#id = `geojson-${slugOf(name)}`;
    this.#records = new RowRecords(this.#id, this.#id, `${this.#id}-maker`, this.#sound);
  }

  /** The file, and whoever made it, of whom it does not tell. */
  about(): Batch {
    const by = `${this.#id}-maker`;
    const names = [{ text: `Maker of ${this.#name}`, lang: "en", source: this.#id }];
    const records: RecordLine[] = [
      { kind: "actor", id: by, type: "organisation", names },
      {
        kind: "source",
        id: this.#id,
        type: "data-file",
        title: { und: this.#name },
        by,
        note: "Features of a GeoJSON.",
      },
    ];
    return { records, closed: true };
  }

  batch(): Batch {
    return this.#sound.batch();
  }

  /** What stands beside the features of a collection. */
  beside({ key, line, bytes, listed }: Member): void {
    // A list is told as often as it has members.
    if (listed && bytes.length > 0) return;
    if (this.#keys.has(key)) throw refusal("duplicate_key", key, "each key once", `${JSON.stringify(key)} again`, line);
    this.#keys.add(key);
    const text = new TextDecoder().decode(bytes);
    if (key === "type") {
      if (text !== '"FeatureCollection"') throw refusal("wrong_format", key, '"FeatureCollection"', text, line);
      this.#type = true;
    } else if (forbidden.includes(key)) {
      throw refusal("forbidden_key", key, "no such member in a collection", JSON.stringify(key), line);
    } else if (key === "crs" && !/CRS84|4326/.test(text)) {
      const hint = "RFC 7946 has longitude and latitude of WGS 84 alone.";
      throw refusal("wrong_format", key, "WGS 84", text.slice(0, 80), line, hint);
    } else if ((key === "licence" || key === "citation") && text.startsWith('"')) {
      this.#context.report[key] = String(JSON.parse(text));
    } else if (!["crs", "bbox"].includes(key)) {
      const value = listed ? "a list" : text.slice(0, 200);
      this.#context.report.lose("read", key, "a member that GeoJSON does not have", { line, value });
    }
  }

  finish(): void {
    if (!this.#type) throw refusal("wrong_format", "type", '"FeatureCollection"', "nothing", 1);
  }

  /** A document that is one feature, or one geometry. */
  whole(document: ListedValue): void {
    const { value, line } = document;
    if (!isObject(value))
      throw refusal("wrong_format", "", "a GeoJSON: an object", JSON.stringify(value)?.slice(0, 80) ?? "nothing", line);
    const { type } = value;
    if (type === "FeatureCollection")
      throw refusal(
        "wrong_format",
        "features",
        "a list of features",
        cellText(value["features"]).slice(0, 80) || "nothing",
        line,
      );
    if (type === "Feature") this.feature(document);
    else this.feature({ ...document, value: { type: "Feature", geometry: value, properties: null } });
  }

  feature(given: ListedValue): void {
    const { value, line, text } = given;
    this.#number++;
    const report = this.#context.report;
    const [first, ...rest] = this.#read(value, line);
    if (first === undefined) report.accept();
    else report.setAside({ line, faults: [first, ...rest], text });
  }

  #read(value: unknown, line: number): readonly RowFault[] {
    if (!isObject(value)) return fault("", "a feature: an object", value);
    const { type, id, geometry, properties, bbox } = value;
    const faults: RowFault[] = [];
    if (type !== "Feature") faults.push(...fault("type", '"Feature"', type));
    if (id !== undefined && typeof id !== "string" && typeof id !== "number")
      faults.push(...fault("id", "a text or a number", id));
    if (properties !== null && !isObject(properties))
      faults.push(...fault("properties", "an object, or null", properties));
    for (const member of ["coordinates", "geometries", "features"]) {
      if (Object.hasOwn(value, member))
        faults.push(...fault(member, "no such member in a feature", value[member] ?? null));
    }
    const box = boxFault(bbox, "feature");
    if (box !== undefined) faults.push(box);
    const read = geometry === undefined ? undefined : readGeometry(geometry);
    if (read === undefined) faults.push(...fault("geometry", "a geometry, or null", geometry));
    else if (!read.ok) faults.push(...read.faults);
    if (faults.length > 0 || read?.ok !== true) return faults;
    const own = this.#clean(isObject(properties) ? properties : {}, line);
    if (typeof id === "string" && !isPlain(id)) this.#sound.plain = false;
    const shape = read.shape;
    const radius = typeof own["radius"] === "number" && own["radius"] >= 0 ? own["radius"] : unstatedRadius;
    const place = shape === undefined ? undefined : ({ ...shape, radius } as RowGeometry);
    const event = isEvent(own);
    const put = event ? this.#putEvent(id, own, place) : this.#putPlace(id, own, place);
    if (put.length > 0) return put;
    this.#tell(value, own, event, line, read);
    return [];
  }

  /** Tells what of a feature has no place in our records. */
  #tell(
    feature: JsonObject,
    properties: JsonObject,
    event: boolean,
    line: number,
    { altitudes, unheld }: { readonly altitudes: number; readonly unheld?: string },
  ): void {
    const { report } = this.#context;
    const lose = (field: string, reason: string, value: unknown) => {
      report.lose("read", field, reason, {
        line,
        ...(value === undefined ? {} : { value: cellText(value).slice(0, 200) }),
      });
    };
    if (altitudes > 0) lose("geometry.coordinates", "a place has no altitude", `${altitudes} of them`);
    if (unheld !== undefined) lose("geometry", "a place is a point, a line or an area, and not several", unheld);
    const names = event ? known : ["name", ...(typeof properties["radius"] === "number" ? ["radius"] : [])];
    for (const [key, value] of Object.entries(properties)) {
      if (!names.includes(key) && value !== null && value !== "")
        lose(`properties.${key}`, "a property that no field of our records has", value);
    }
    for (const [key, value] of Object.entries(feature)) {
      if (!["type", "id", "geometry", "properties", "bbox"].includes(key))
        lose(key, "a member that GeoJSON does not have", value);
    }
    if (feature["id"] !== undefined && !event) lose("id", "an id of which nobody says whose it is", feature["id"]);
    if (!event && Object.keys(properties).length + (unheld === undefined ? 0 : 1) > 0) {
      report.find("place_alone", "features", "nothing says that something happened: they are places");
    }
  }

  #putEvent(id: unknown, properties: JsonObject, geometry: RowGeometry | undefined): readonly RowFault[] {
    const event = eventOf(id, properties, geometry);
    if (!("cells" in event)) return event;
    const { incident, statements } = this.#records.of(event, this.#number);
    return this.#sound.put(incident, statements);
  }

  #putPlace(id: unknown, properties: JsonObject, geometry: RowGeometry | undefined): readonly RowFault[] {
    const name = [properties["name"], id].find(
      (each) => (typeof each === "string" && /\S/.test(each)) || typeof each === "number",
    );
    if (name === undefined && geometry === undefined)
      return fault("geometry", "a geometry of one part, or a name", null);
    const text = name === undefined ? {} : { name: String(name) };
    const cells =
      name === undefined
        ? []
        : [{ column: typeof properties["name"] === "string" ? "name" : "id", text: String(name) }];
    return this.#records.place(
      { ...text, type: "site", ...(geometry === undefined ? {} : { geometry }), divisions: {} },
      this.#number,
      cells,
    );
  }

  /** Properties without the characters that no record may hold. */
  #clean(properties: JsonObject, line: number): JsonObject {
    this.#sound.plain = true;
    const clean = (value: unknown, field: string): unknown => {
      if (typeof value === "string") {
        if (!isPlain(value)) this.#sound.plain = false;
        const { text, taken } = cleanText(value, field !== "words" && field !== "note");
        for (const each of taken) this.#context.report.lose("read", `properties.${field}`, takenLosses[each], { line });
        return text;
      }
      if (Array.isArray(value)) return value.map((each) => clean(each, field));
      if (!isObject(value)) return value;
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner, key)]));
    };
    return clean(properties, "") as JsonObject;
  }
}

function refusal(
  code: RowFault["code"],
  field: string,
  expected: string,
  received: string,
  line: number,
  hint?: string,
): InteropError {
  return new InteropError([{ code, field, expected, received, line, ...(hint === undefined ? {} : { hint }) }]);
}
