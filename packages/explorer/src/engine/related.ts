import { type Dataset, type Incident, list } from "@incident-data/core";
import type { Related } from "./protocol.ts";

/** What refers to each incident: its parts, the agreements that ended it, and those whose days are told by it. */
interface Referring {
  readonly parts: ReadonlyMap<string, readonly string[]>;
  readonly endedBy: ReadonlyMap<string, readonly string[]>;
  readonly anchored: ReadonlyMap<string, readonly string[]>;
}

const found = new WeakMap<Dataset, Referring>();

function referring(dataset: Dataset): Referring {
  const known = found.get(dataset);
  if (known !== undefined) return known;
  const [parts, endedBy, anchored] = [new Map(), new Map(), new Map()] as const;
  for (const incident of list(dataset.incidents)) {
    for (const whole of incident.partOf ?? []) add(parts, whole, incident.id);
    for (const ended of endsOf(incident)) add(endedBy, ended, incident.id);
    for (const { anchor } of incident.when) {
      if (anchor !== undefined && "record" in anchor) add(anchored, anchor.record, incident.id);
    }
  }
  const made = { parts, endedBy, anchored };
  found.set(dataset, made);
  return made;
}

/** The incidents to which one stands as a part or a whole, or as what ended it, by their positions, the earliest first. */
export function relatedTo(dataset: Dataset, id: string, positionOf: ReadonlyMap<string, number>): Related {
  const incident = dataset.incident(id);
  const { parts, endedBy } = referring(dataset);
  const positions = (ids: readonly string[] = []): readonly number[] =>
    ids.flatMap((each) => positionOf.get(each) ?? []).sort((a, b) => a - b);
  return {
    partOf: positions(incident.partOf),
    parts: positions(parts.get(id)),
    ends: positions(endsOf(incident)),
    endedBy: positions(endedBy.get(id)),
  };
}

/** The incidents that tell of the days of one, although it does not refer to them: what ended it, and what was before or after it. */
export function tellingOfDays(dataset: Dataset, id: string): readonly string[] {
  const { endedBy, anchored } = referring(dataset);
  return [...(endedBy.get(id) ?? []), ...(anchored.get(id) ?? [])];
}

function endsOf(incident: Incident): readonly string[] {
  return "ends" in incident ? (incident.ends ?? []) : [];
}

function add(lists: Map<string, string[]>, key: string, value: string): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else known.push(value);
}
