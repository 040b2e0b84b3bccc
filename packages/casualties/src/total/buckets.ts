import type { Cell } from "../cell.ts";
import type { PartIndex } from "../part-index.ts";
import type { Entry, Taken } from "./entry.ts";
import { type Context, few, Relations, relateIn, take } from "./relations.ts";

/** Returns the entries in groups that can share somebody within, and nobody between: by incidents, then by sides. */
export function bucketsOf(entries: readonly Entry[], { incidents, sides }: Context): readonly (readonly Entry[])[] {
  if (entries.length <= 8) return [entries];
  return split(entries, (entry) => entry.cell.incident, incidents).flatMap((group) =>
    group.length <= 8 ? [group] : split(group, (entry) => entry.cell.side, sides.ever),
  );
}

function split(
  entries: readonly Entry[],
  idOf: (entry: Entry) => string | undefined,
  index: PartIndex,
): readonly (readonly Entry[])[] {
  if (entries.some((entry) => idOf(entry) === undefined)) return [entries];
  const family = index.families(index.empty ? [] : new Set(entries.map((entry) => idOf(entry) ?? "")));
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = family(idOf(entry) ?? "");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
}

/** Entries of one side and status, and the families of incidents that they come from. */
interface Kin {
  readonly side: string | undefined;
  readonly status: string;
  readonly entries: Entry[];
  /** A family, and whether there is another. */
  readonly first: number;
  more: boolean;
}

/**
 * Notes the incidents of entries that would be one another's victims if the incidents were not disjoint: the sides and
 * statuses agree, or one is everybody. `groups` are the outermost entries, apart from group to group.
 */
export function takeIncidents(groups: readonly (readonly Entry[])[], context: Context, taken: Taken): void {
  const all = groups.length > few ? null : groups.flat();
  if (all !== null && all.length <= few) {
    take(all, [...all.keys()], new Relations(all, context), taken);
    return;
  }
  const kins = kinsOf(groups);
  const families = new Map<string, { readonly first: number; more: boolean }>();
  const note = (key: string, { first, more }: Kin) => {
    const known = families.get(key);
    if (known === undefined) families.set(key, { first, more });
    else known.more ||= more || known.first !== first;
  };
  const keys = (kin: Kin, side: string, status: string) => {
    const sides = kin.side === undefined ? [side] : [`=${kin.side}`, side];
    return sides.flatMap((each) =>
      (kin.status === "any" ? [status] : [kin.status, status]).map((one) => `${one} ${each}`),
    );
  };
  // Entries of one side meet those of that side and those of all sides; the same for a status.
  for (const kin of kins) {
    for (const status of [kin.status, "every"]) {
      for (const side of [kin.side === undefined ? "all" : `=${kin.side}`, "every"]) note(`${status} ${side}`, kin);
    }
  }
  for (const kin of kins) {
    const met = keys(kin, kin.side === undefined ? "every" : "all", kin.status === "any" ? "every" : "any");
    const meets = met.some((key) => {
      const known = families.get(key);
      return known !== undefined && (known.more || known.first !== kin.first);
    });
    if (!kin.more && !meets) continue;
    for (const { cell } of kin.entries) {
      if (context.declared.has(cell) && isDeclared(cell, kins, context)) continue;
      taken.incidents.add(cell.incident ?? "");
    }
  }
}

/** True where a claim says so of each cell that is disjoint from a cell as an incident would be. */
function isDeclared(cell: Cell, kins: readonly Kin[], context: Context): boolean {
  return kins
    .filter(
      ({ side, status }) =>
        (side === undefined || cell.side === undefined || side === cell.side) &&
        (status === "any" || cell.status === "any" || status === cell.status),
    )
    .every((kin) => kin.entries.every((other) => relateIn(context, cell, other.cell).because !== "incidents-disjoint"));
}

function kinsOf(groups: readonly (readonly Entry[])[]): readonly Kin[] {
  const kins = new Map<string | undefined, Map<string, Kin>>();
  const all: Kin[] = [];
  groups.forEach((group, family) => {
    for (const entry of group) {
      const { cell } = entry;
      const statuses = kins.get(cell.side) ?? new Map<string, Kin>();
      if (statuses.size === 0) kins.set(cell.side, statuses);
      let kin = statuses.get(cell.status);
      if (kin === undefined) {
        kin = { side: cell.side, status: cell.status, entries: [], first: family, more: false };
        statuses.set(cell.status, kin);
        all.push(kin);
      }
      kin.more ||= kin.first !== family;
      kin.entries.push(entry);
    }
  });
  return all;
}
