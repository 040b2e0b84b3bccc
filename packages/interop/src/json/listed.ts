import { parseJson, readUntrusted } from "@incident-data/authoring/gate";
import type { Input } from "../format.ts";
import type { RowFault } from "../issues.ts";
import type { Report } from "../report.ts";
import { type Member, Members } from "./members.ts";

/** A member of a list in a document. */
export interface ListedValue {
  /** Counted from 1. */
  readonly line: number;
  readonly value: unknown;
  /** As it stands, at most 20,000 characters of it. */
  readonly text: string;
}

/** Members that came with one piece of a file. */
export interface ListedValues {
  readonly values: readonly ListedValue[];
  /** Bytes of the piece. */
  readonly size: number;
}

/** What of a document is read. */
export interface ListedOptions {
  /** Whether the list under a key is that which is meant. A document that is a list itself always is. */
  readonly isList: (key: string) => boolean;
  /** Takes what stands under any other key. */
  readonly beside: (member: Member) => void;
}

/** Bytes that one member may have. */
const most = 5_000_000;

/**
 * The members of a list in a document of JSON, as they come: of a document that is a list, or of the list under a key. A member
 * that cannot be read is set aside.
 *
 * @throws InteropError `syntax` and `too_large` for what is around the members.
 */
export async function* listedValues(
  input: Input,
  report: Report,
  { isList, beside }: ListedOptions,
): AsyncIterable<ListedValues> {
  const members = new Members(most);
  let bare: boolean | undefined;
  const read = (piece: Uint8Array): ListedValue[] => {
    const values: ListedValue[] = [];
    for (const member of members.take(piece)) {
      if (bare !== true && !(member.listed && isList(member.key))) beside(member);
      else if (member.bytes.length > 0) values.push(...memberValue(member, report));
    }
    return values;
  };
  for await (const piece of input.chunks()) {
    if (bare === undefined) {
      const first = piece.findIndex((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf);
      if (first >= 0) {
        bare = piece[first] === 0x5b;
        // A list is read as the one member of a document.
        if (bare) read(listStart);
      }
    }
    yield { values: read(piece), size: piece.length };
  }
  if (bare === true) read(listEnd);
  members.finish();
}

const listStart = new TextEncoder().encode('{"":');
const listEnd = new TextEncoder().encode("}");

/** A member as JSON; one that is none is set aside. */
function memberValue({ bytes, line, key }: Member, report: Report): ListedValue[] {
  const text = new TextDecoder().decode(bytes.subarray(0, 20_000));
  const gated = readUntrusted(bytes);
  const parsed = gated.ok ? parseJson(gated.text) : undefined;
  const [fault, ...faults] = (gated.ok ? (parsed?.faults ?? []) : gated.faults).map(
    ({ code, expected, received }): RowFault => ({ code, field: key, expected, received }),
  );
  if (fault === undefined) return [{ line, value: parsed?.value, text }];
  report.setAside({ line, faults: [fault, ...faults], text });
  return [];
}

/** An object of JSON. */
export type JsonObject = { readonly [key: string]: unknown };

/** A value as an object; undefined where it is none, which is set aside. */
export function objectOf({ value, line, text }: ListedValue, what: string, report: Report): JsonObject | undefined {
  if (isObject(value)) return value;
  const received = Array.isArray(value) ? "a list" : JSON.stringify(value).slice(0, 80);
  report.setAside({
    line,
    faults: [{ code: "wrong_type", field: "", expected: `${what}: an object`, received }],
    text,
  });
  return undefined;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value as a cell would hold it. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
