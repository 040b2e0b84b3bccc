import type { Cell } from "../cell.ts";
import type { PartIndex } from "../part-index.ts";
import type { Entry, Taken } from "./entry.ts";
import { type Context, few, Relations, relateIn, take } from "./relations.ts";

/** Returns the entries in groups that can share somebody within, and nobody between: by incidents, then by sides. */
export function bucketsOf(entries: readonly Entry[], { incidents, sides }: Context): readonly (readonly Entry[])[] {
  return split(entries, (entry) => entry.cell.incident, incidents).flatMap((group) =>
    group.length <= 8 ? [group] : split(group, (entry) => entry.cell.side, sides.ever),
  );
}

function split(
  entries: readonly Entry[],
  idOf: (entry: Entry) => string | undefined,
  index: PartIndex,
): readonly (readonly Entry[])[] {
  const family = index.families(entries, idOf);
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const id = idOf(entry);
    // Everything: no group is apart from it.
    if (id === undefined) return [entries];
    const key = family(id);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
}

/** Entries of one family of sides and one status, and the families of incidents that they come from. */
interface Kin {
  readonly side: string | undefined;
  readonly status: string;
  readonly cells: Cell[];
  readonly from: Origin;
}

/** A family of incidents, and whether there is another. */
interface Origin {
  readonly first: number;
  more: boolean;
}

/**
 * Notes the incidents of entries that would be one another's victims if the incidents were not disjoint: the sides and
 * statuses agree, or one is everybody. `groups` are the outermost entries, apart from group to group. Of more than a few
 * entries the harms are not compared: an incident too many may be noted, and none too few.
 */
export function takeIncidents(groups: readonly (readonly Entry[])[], context: Context, taken: Taken): void {
  const all = groups.flat();
  if (all.length <= few) {
    take(all, [...all.keys()], new Relations(all, context), taken);
    return;
  }
  const kins = kinsOf(groups, all, context);
  // Where the entries of a status, or of any, come from that are of a side, of all sides, or of whichever side.
  const origins = new Map<string, Origin>();
  for (const { side, status, from } of kins) {
    for (const statuses of [status, "every"]) {
      for (const sides of [side === undefined ? "all" : `=${side}`, "every"]) {
        const key = `${statuses} ${sides}`;
        const known = origins.get(key);
        origins.set(key, known === undefined ? from : both(known, from));
      }
    }
  }
  for (const { side, status, cells, from } of kins) {
    // Entries of one side meet those of that side and those of all sides; the same for a status.
    const sides = side === undefined ? ["every"] : [`=${side}`, "all"];
    const statuses = status === "any" ? ["every"] : [status, "any"];
    const met = statuses.flatMap((one) => sides.flatMap((each) => origins.get(`${one} ${each}`) ?? []));
    if (!met.reduce(both, from).more) continue;
    for (const cell of cells) {
      if (!isDeclared(cell, all, context)) taken.incidents.add(cell.incident ?? "");
    }
  }
}

function both(a: Origin, b: Origin): Origin {
  return { first: a.first, more: a.more || b.more || a.first !== b.first };
}

/** True where claims say so of each cell that would else be taken to be disjoint as an incident. */
function isDeclared(cell: Cell, all: readonly Entry[], context: Context): boolean {
  if (!context.declared.has(cell)) return false;
  return all.every((other) => relateIn(context, cell, other.cell).because !== "incidents-disjoint");
}

function kinsOf(groups: readonly (readonly Entry[])[], all: readonly Entry[], { sides }: Context): readonly Kin[] {
  const family = sides.ever.families(all, ({ cell }) => cell.side);
  const kins = new Map<string | undefined, Map<string, Kin>>();
  groups.forEach((group, first) => {
    for (const { cell } of group) {
      const side = cell.side === undefined ? undefined : family(cell.side);
      let statuses = kins.get(side);
      if (statuses === undefined) {
        statuses = new Map();
        kins.set(side, statuses);
      }
      const kin = statuses.get(cell.status);
      if (kin === undefined) {
        statuses.set(cell.status, { side, status: cell.status, cells: [cell], from: { first, more: false } });
        continue;
      }
      kin.from.more ||= kin.from.first !== first;
      kin.cells.push(cell);
    }
  });
  return [...kins.values()].flatMap((statuses) => [...statuses.values()]);
}
