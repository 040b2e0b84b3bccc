import { CasualtyError, issue } from "../issue.ts";

/** `min ≤ Σ factor · x ≤ max` over whole numbers of people; null is no end. */
export interface Row {
  readonly terms: readonly (readonly [variable: number, factor: number])[];
  readonly min: number | null;
  readonly max: number | null;
  /** The claim that says so; absent = it holds by what the groups are. */
  readonly claim?: string;
}

/** Rows over the variables 0 to `size − 1`, each a whole number of 0 or more. */
export interface System {
  readonly size: number;
  readonly rows: readonly Row[];
}

/** What each variable may be; null is no upper end. */
export interface Domains {
  readonly min: number[];
  readonly max: (number | null)[];
}

/** Returns the domains before anything is known. */
export function openDomains(size: number): Domains {
  return { min: new Array<number>(size).fill(0), max: new Array<number | null>(size).fill(null) };
}

/** Returns a number that is held exactly, or throws `too_large`. */
export function exact(value: number): number {
  if (Number.isSafeInteger(value)) return value;
  throw new CasualtyError(issue("too_large", `at most ${Number.MAX_SAFE_INTEGER}`, String(value)));
}

/** Sets of things that grow together: union–find by halving paths. */
export class Families {
  readonly #parent: number[];

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, index) => index);
  }

  of(member: number): number {
    let at = member;
    for (;;) {
      const parent = this.#parent[at] ?? at;
      if (parent === at) return at;
      const above = this.#parent[parent] ?? parent;
      this.#parent[at] = above;
      at = above;
    }
  }

  /** Joins two families; false when they were one already. */
  join(a: number, b: number): boolean {
    const [first, second] = [this.of(a), this.of(b)];
    if (first === second) return false;
    this.#parent[second] = first;
    return true;
  }
}

/** A part of a system that shares no variable with the rest. */
export interface Component extends System {
  /** The variables of the whole system, in the order in which they are numbered here. */
  readonly variables: readonly number[];
  /**
   * True where rows and variables form a tree and every factor is 1 or −1: then bounds that no row can narrow are
   * reached, every number between them too (each row is an interval of sums, and a tree has no second way round).
   */
  readonly tree: boolean;
}

/** Returns the parts of a system that share no variable, in the order of their first variables. */
export function componentsOf(system: System): readonly Component[] {
  const families = new Families(system.size);
  for (const { terms } of system.rows) {
    for (const [variable] of terms) families.join(terms[0]?.[0] ?? variable, variable);
  }
  const variables = new Map<number, number[]>();
  const place: number[] = [];
  for (let variable = 0; variable < system.size; variable += 1) {
    const root = families.of(variable);
    const list = variables.get(root) ?? [];
    place.push(list.length);
    list.push(variable);
    variables.set(root, list);
  }
  const rows = new Map<number, Row[]>();
  for (const row of system.rows) {
    const root = families.of(row.terms[0]?.[0] ?? 0);
    const list = rows.get(root) ?? [];
    list.push({ ...row, terms: row.terms.map(([variable, factor]) => [place[variable] ?? 0, factor]) });
    rows.set(root, list);
  }
  return [...variables].map(([root, members]) => {
    const own = rows.get(root) ?? [];
    return { variables: members, size: members.length, rows: own, tree: isTree(members.length, own) };
  });
}

function isTree(size: number, rows: readonly Row[]): boolean {
  const families = new Families(size + rows.length);
  return rows.every(
    ({ terms }, index) =>
      terms.length < 2 ||
      terms.every(([variable, factor]) => Math.abs(factor) === 1 && families.join(variable, size + index)),
  );
}
