import type { DatasetData, Kind } from "@incident-data/core";
import { safeParseRecord } from "@incident-data/core/schema";
import { defaultLimits } from "../limits.ts";
import { readUntrusted } from "../read-untrusted.ts";
import { diskFiles } from "../sources/disk.ts";
import { parseYaml } from "../yaml.ts";

/** Kinds in which a field without a value is a blank and nothing else: a count may have no upper end. */
const read = ["source", "actor", "incident"] as const satisfies readonly Kind[];

/**
 * The data with those records beside it that wait for their review: what they do say is known of them. A source whose
 * address is still a blank has its day and its language.
 */
export async function withUnfinished(
  data: DatasetData,
  folder: string,
  ids: { readonly [K in (typeof read)[number]]: ReadonlySet<string> },
): Promise<DatasetData> {
  const files = diskFiles(folder);
  const found: { [table: string]: readonly { readonly id: string }[] } = {};
  for (const kind of read) {
    const own: { readonly id: string }[] = [...data[`${kind}s`]];
    const known = new Set(own.map(({ id }) => id));
    for (const id of ids[kind]) {
      if (known.has(id)) continue;
      const bytes = await files.bytes(`${kind}s/${id}.yaml`, defaultLimits.bytes);
      const text = bytes.ok ? readUntrusted(bytes.value) : undefined;
      const yaml = text?.ok === true ? parseYaml(text.text) : undefined;
      if (yaml === undefined || yaml.faults.length > 0) continue;
      const value = withoutBlanks(yaml.value);
      const record = safeParseRecord(kind, { ...(value as object), id });
      if (record.success) own.push(record.value);
    }
    found[`${kind}s`] = own;
  }
  return { ...data, ...found };
}

/** A value without the fields that have none. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([field, inner]) => (inner === null ? [] : [[field, withoutBlanks(inner)]])),
  );
}
