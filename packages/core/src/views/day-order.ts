import type { AnyIds, Id, Ids } from "../ids.ts";
import type { Incident } from "../records/incident.ts";

/** Words that put an incident after another of the same day: "later that day". */
export interface LaterThan<I extends Ids = AnyIds> {
  readonly incident: Id<I, "incident">;
  readonly words?: string;
}

/** What words say of the order of incidents where days do not tell. */
export interface WordOrder {
  /** The incidents of the same day that an incident comes after, the last of them first. */
  readonly laterThan: ReadonlyMap<string, readonly LaterThan[]>;
  /** How many incidents at most stand, one after another, before each. */
  readonly rank: ReadonlyMap<string, number>;
}

/** The order that the anchors of incidents give: which is later on the same day, and which is on an earlier day. */
export function wordOrder(incidents: readonly Incident[]): WordOrder {
  const later = new Map<string, LaterThan[]>();
  const next = new Map<string, string[]>(incidents.map(({ id }) => [id, []]));
  const follows = (first: string, second: string) => next.get(first)?.push(second);
  for (const { id, when } of incidents) {
    for (const { anchor, words } of when) {
      if (anchor === undefined || !("record" in anchor)) continue;
      const { record, relation } = anchor;
      const [first, second] = relation === "before" || relation === "earlier-same-day" ? [id, record] : [record, id];
      if (relation === "same-day") continue;
      follows(first, second);
      if (relation === "before" || relation === "after") continue;
      const own = later.get(second) ?? [];
      own.push({ incident: first, ...(words === undefined ? {} : { words }) });
      later.set(second, own);
    }
  }
  const rank = longestPaths(next);
  for (const own of later.values()) own.sort((a, b) => (rank.get(b.incident) ?? 0) - (rank.get(a.incident) ?? 0));
  return { laterThan: later, rank };
}

/** The steps of the longest path to each; what stands in a circle, or after one, keeps what was found before it. */
function longestPaths(next: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> {
  const open = new Map<string, number>();
  for (const seconds of next.values()) for (const second of seconds) open.set(second, (open.get(second) ?? 0) + 1);
  const rank = new Map<string, number>();
  const ready = [...next.keys()].filter((id) => !open.has(id));
  for (const id of ready) {
    const own = rank.get(id) ?? 0;
    for (const second of next.get(id) ?? []) {
      rank.set(second, Math.max(rank.get(second) ?? 0, own + 1));
      const left = (open.get(second) ?? 0) - 1;
      open.set(second, left);
      if (left === 0) ready.push(second);
    }
  }
  return rank;
}
