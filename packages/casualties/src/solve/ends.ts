import type { Bound } from "../bound.ts";
import { endOf, findSolution, type Work } from "./integer.ts";
import { propagate } from "./propagate.ts";
import { type Component, componentsOf, type Domains, exact, openDomains, type System } from "./system.ts";

/** A bound, and whether both its ends are known to be reached. */
export interface NarrowedBound {
  /** In people. */
  readonly bound: Bound;
  /** True where some possible world has each end; where there is no upper end, worlds have any number. */
  readonly tight: boolean;
}

/** How many variables a part of a system may have to be solved exactly. */
const smallSize = 32;
const smallRows = 96;

/** Returns the bound of every variable, or null when there is no solution. `effort`: branches a question. */
export function endsOf(system: System, effort: number): readonly NarrowedBound[] | null {
  const found = new Array<NarrowedBound>(system.size);
  for (const component of componentsOf(system)) {
    const ends = endsOfComponent(component, effort);
    if (ends === null) return null;
    component.variables.forEach((variable, index) => {
      const end = ends[index];
      if (end !== undefined) found[variable] = end;
    });
  }
  return found;
}

/** Returns whether a system has a solution; null when that is not known. */
export function hasSolution(system: System, effort: number): boolean | null {
  let known: boolean | null = true;
  for (const component of componentsOf(system)) {
    const domains = openDomains(component.size);
    const state = propagate(component, domains);
    if (state === "empty") return false;
    if (component.tree && state === "stable") continue;
    const found = isSmall(component) ? findSolution(component, domains, { left: effort }) : null;
    if (found === false) return false;
    if (found === null) known = null;
  }
  return known;
}

function endsOfComponent(component: Component, effort: number): readonly NarrowedBound[] | null {
  const domains = openDomains(component.size);
  const state = propagate(component, domains);
  if (state === "empty") return null;
  // In a tree every narrowed end is reached, so that one too large to hold is there; round a circle it may not be.
  if (state === "large" && component.tree) exact(Number.POSITIVE_INFINITY);
  const proven = component.tree && state === "stable";
  if (proven || !isSmall(component) || effort <= 0) return domains.min.map((_, at) => narrowed(domains, at, proven));
  if (findSolution(component, domains, { left: effort }) === false) return null;
  const ends = domains.min.map((_, at) => solved(component, domains, at, effort));
  return ends.every((end) => end !== null) ? ends : null;
}

function solved(component: Component, domains: Domains, at: number, effort: number): NarrowedBound | null {
  const work: Work = { left: effort };
  const least = endOf(component, domains, at, -1, work);
  const most = endOf(component, domains, at, 1, work);
  if (least.kind === "none" || most.kind === "none") return null;
  const { bound } = narrowed(domains, at, false);
  const min = least.kind === "end" ? least.value : bound.min;
  const max = most.kind === "end" ? most.value : most.kind === "open" ? null : bound.max;
  return { bound: { min, max }, tight: least.kind === "end" && most.kind !== "unknown" };
}

function narrowed({ min, max }: Domains, at: number, tight: boolean): NarrowedBound {
  return { bound: { min: min[at] ?? 0, max: max[at] ?? null }, tight };
}

function isSmall(component: Component): boolean {
  return component.size <= smallSize && component.rows.length <= smallRows;
}
