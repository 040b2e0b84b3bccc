import type { Fault, Path } from "../issues.ts";
import { onceARecord } from "../once-a-record.ts";
import { entries, get, members, type RawRecord } from "../raw.ts";

interface Edge {
  readonly to: string;
  readonly path: Path;
}

/** What may not lead back to itself: a name for it, and the edges that leave a record. */
interface Relation {
  readonly name: string;
  readonly edges: (record: RawRecord) => Iterable<readonly [from: string, edge: Edge]>;
}

function* field(
  record: RawRecord,
  kind: RawRecord["kind"],
  name: string,
  inner?: string,
): Generator<readonly [string, Edge]> {
  if (record.kind !== kind || record.id === undefined) return;
  const value = get(record.value, name);
  const list = Array.isArray(value) ? value : [value];
  for (const [i, member] of list.entries()) {
    const to = inner === undefined ? member : get(member, inner);
    const path = Array.isArray(value) ? [...record.path, name, i] : [...record.path, name];
    if (typeof to === "string") yield [record.id, { to, path: inner === undefined ? path : [...path, inner] }];
  }
}

function claimRelation(kind: string): Relation {
  return {
    name: kind,
    *edges(record) {
      if (record.kind !== "statement" || record.id === undefined) return;
      for (const [key, claim] of entries(get(record.value, "claims"))) {
        for (const [i, relation] of members(get(claim, "relations")).entries()) {
          const to = get(relation, "claim");
          if (typeof to !== "string" || get(relation, "kind") !== kind) continue;
          yield [`${record.id}#${key}`, { to, path: [...record.path, "claims", key, "relations", i, "claim"] }];
        }
      }
    },
  };
}

const relations: readonly Relation[] = [
  { name: "quotedIn", edges: (record) => field(record, "source", "quotedIn") },
  { name: "partOf", edges: (record) => field(record, "actor", "partOf", "actor") },
  { name: "partOf", edges: (record) => field(record, "place", "partOf", "place") },
  { name: "partOf", edges: (record) => field(record, "incident", "partOf") },
  { name: "speaksFor", edges: (record) => field(record, "actor", "speaksFor", "actor") },
  {
    name: "anchor",
    *edges(record) {
      if (record.kind !== "incident" || record.id === undefined) return;
      for (const [i, when] of members(get(record.value, "when")).entries()) {
        const to = get(get(when, "anchor"), "record");
        if (typeof to === "string") yield [record.id, { to, path: [...record.path, "when", i, "anchor", "record"] }];
      }
    },
  },
  { name: "ends", edges: (record) => field(record, "incident", "ends") },
  // A chain of one kind only: what reports a part of something may well supersede the whole. The same and the disjoint go both ways.
  ...["reports", "supersedes", "retracts", "subsetOf", "additionalTo"].map(claimRelation),
];

/** The edges of every relation that leave a record. */
const edgesOf = onceARecord((record) =>
  relations.flatMap((relation) => [...relation.edges(record)].map(([from, edge]) => [relation, from, edge] as const)),
);

/**
 * Chains that lead back to where they began: of `partOf`, `quotedIn`, `speaksFor`, `ends`, date anchors and claim relations
 * of one kind. One fault a cycle.
 */
export function checkCycles(records: readonly RawRecord[]): Fault[] {
  const faults: Fault[] = [];
  const graphs = new Map<Relation, Map<string, Edge[]>>();
  for (const record of records) {
    for (const [relation, from, edge] of edgesOf(record)) {
      const graph = graphs.get(relation) ?? new Map<string, Edge[]>();
      graphs.set(relation, graph);
      const edges = graph.get(from);
      if (edges === undefined) graph.set(from, [edge]);
      else edges.push(edge);
    }
  }
  for (const relation of relations) {
    for (const cycle of cyclesOf(graphs.get(relation) ?? new Map())) {
      const last = cycle.at(-1);
      if (last === undefined) continue;
      const round = [last.to, ...cycle.map((edge) => edge.to)].join(" → ");
      faults.push({
        code: "cycle",
        path: last.path,
        expected: `${relation.name} to lead to an end`,
        received: `a circle: ${round}`,
        hint: "Take one of these links out.",
      });
    }
  }
  return faults;
}

/** One cycle for each edge that closes one, by a depth-first search without recursion: linear in the edges, at any depth. */
function cyclesOf(graph: ReadonlyMap<string, readonly Edge[]>): Edge[][] {
  const cycles: Edge[][] = [];
  const done = new Set<string>();
  for (const start of graph.keys()) {
    if (done.has(start)) continue;
    const trail: { readonly node: string; readonly edges: readonly Edge[]; next: number }[] = [];
    const taken: Edge[] = [];
    const depth = new Map<string, number>();
    const enter = (node: string) => {
      depth.set(node, trail.length);
      trail.push({ node, edges: graph.get(node) ?? [], next: 0 });
    };
    enter(start);
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const edge = top.edges[top.next++];
      if (edge === undefined) {
        done.add(top.node);
        depth.delete(top.node);
        trail.pop();
        taken.pop();
        continue;
      }
      const at = depth.get(edge.to);
      if (at !== undefined) cycles.push([...taken.slice(at), edge]);
      else if (!done.has(edge.to)) {
        taken.push(edge);
        enter(edge.to);
      }
    }
  }
  return cycles;
}
