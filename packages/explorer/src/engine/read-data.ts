import { type DatasetData, kinds } from "@incident-data/core";
import { JsonObjectReader } from "./json-object.ts";
import type { DataFaultCode } from "./protocol.ts";

/** What was expected of bytes and found, in a sentence for the reader of the page. */
class DataError extends Error {
  override readonly name = "DataError";
  readonly code: DataFaultCode;

  constructor(code: DataError["code"], message: string) {
    super(message);
    this.code = code;
  }
}

/** The version of the schema that this page reads. */
const known = 1;

/**
 * The records in the bytes of a `data.json`, as a build writes it. It was checked when it was built; here is seen only that it
 * is one: the validators would be more than all of the page.
 * @throws DataError
 */
export async function readData(bytes: ReadableStream<Uint8Array>): Promise<DatasetData> {
  const data = await parsed(bytes);
  if (!isRecord(data)) throw new DataError("not_data", `It should hold a data set; it holds ${described(data)}.`);
  const { dataset } = data;
  const missing = ["dataset", ...kinds.map((kind) => `${kind}s`)].filter((name) => !Object.hasOwn(data, name));
  if (missing.length > 0 || !isRecord(dataset)) {
    const what =
      missing.length > 0
        ? `${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} not in it`
        : "its dataset is no record";
    throw new DataError("not_data", `It should be a data.json that a build of a data set makes; ${what}.`);
  }
  if (dataset["schemaVersion"] !== known) {
    const found = described(dataset["schemaVersion"]);
    throw new DataError(
      "schema_version",
      `This page reads schema version ${known}; the data set has ${found}. Build the page and the data set with one version of the command.`,
    );
  }
  for (const kind of kinds) {
    const records = data[`${kind}s`];
    if (!Array.isArray(records))
      throw new DataError("not_data", `Its ${kind}s should be a list; they are ${described(records)}.`);
    const odd = records.findIndex((record) => !isRecord(record) || typeof record["id"] !== "string");
    if (odd !== -1) throw new DataError("not_data", `Record ${odd + 1} of its ${kind}s has no id.`);
  }
  return data as unknown as DatasetData;
}

/** A data set is read while it comes. Of what cannot be read so, all of it is looked at again: what is wrong is told of the whole. */
async function parsed(bytes: ReadableStream<Uint8Array>): Promise<unknown> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const object = new JsonObjectReader();
  let isRead = true;
  const reading = (read: () => unknown): unknown => {
    try {
      return read();
    } catch {
      isRead = false;
      return undefined;
    }
  };
  const reader = bytes.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const part = next.value;
    parts.push(part as Uint8Array<ArrayBuffer>);
    if (isRead) reading(() => object.take(part));
  }
  const data = isRead ? reading(() => object.end()) : undefined;
  return isRead ? data : parsedWhole(new Uint8Array(await new Blob(parts).arrayBuffer()));
}

function parsedWhole(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new DataError("not_utf8", "It should be text in UTF-8; it holds other bytes.");
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DataError("not_json", `It should be JSON: ${(error as Error).message}.`);
  }
}

/**
 * What the validators find in records that could not be opened, which then are loaded after all.
 * @throws DataError always
 */
export async function refuse(data: DatasetData, reason: unknown): Promise<never> {
  const { safeParseDataset } = await import("@incident-data/core/schema");
  const read = safeParseDataset(data);
  if (read.success) throw reason;
  const [shown, more] = [read.issues.slice(0, 10), read.issues.length - 10];
  const lines = shown.map(({ path, message }) => `${path.join("/")}: ${message}`);
  throw new DataError("invalid", [...lines, ...(more > 0 ? [`… and ${more} more`] : [])].join("\n"));
}

function isRecord(value: unknown): value is { readonly [field: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function described(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object"
    ? "an object"
    : value === undefined
      ? "nothing"
      : `${typeof value} ${JSON.stringify(value)?.slice(0, 40)}`;
}
