/** `to` lies at most `weight` days after `from`; points are numbers, of which 0 is the day 1970-01-01. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  /** The number of the rule that says so; -1 where no rule is needed. */
  readonly rule: number;
}

/** The shortest ways from one point to all others, or the rules of a round trip of negative length: a contradiction. */
export type Ways =
  | {
      readonly kind: "settled";
      readonly lengths: readonly number[];
      /** The last step of the shortest way to each point. */
      readonly last: readonly (Step | undefined)[];
    }
  | { readonly kind: "contradiction"; readonly rules: readonly number[] };

/** Steps by the point that they leave. */
export type Network = readonly (readonly Step[])[];

/** A network of so many points; steps that are turned around give the ways to a point instead of those from it. */
export function networkOf(points: number, steps: readonly Step[], turned = false): Network {
  const network: Step[][] = Array.from({ length: points }, () => []);
  for (const step of steps) {
    const own = turned ? { ...step, from: step.to, to: step.from } : step;
    network[own.from]?.push(own);
  }
  return network;
}

/**
 * The shortest ways from a point, or from everywhere at once (which finds every contradiction). Of two ways of one length
 * the one that was found first stays, so that a bound that a date gives is not put down to a rule.
 */
export function waysFrom(network: Network, start: number | "everywhere"): Ways {
  const points = network.length;
  const lengths = new Array<number>(points).fill(start === "everywhere" ? 0 : Number.POSITIVE_INFINITY);
  const last = new Array<Step | undefined>(points).fill(undefined);
  const waiting: number[] = start === "everywhere" ? lengths.map((_, point) => point) : [start];
  const isWaiting = new Set(waiting);
  if (start !== "everywhere") lengths[start] = 0;
  let changes = 0;
  for (let next = 0; next < waiting.length; next++) {
    const point = waiting[next] ?? 0;
    isWaiting.delete(point);
    const length = lengths[point] ?? Number.POSITIVE_INFINITY;
    for (const step of network[point] ?? []) {
      if (length + step.weight >= (lengths[step.to] ?? Number.POSITIVE_INFINITY)) continue;
      lengths[step.to] = length + step.weight;
      last[step.to] = step;
      if (!isWaiting.has(step.to)) {
        isWaiting.add(step.to);
        waiting.push(step.to);
      }
      // Last steps that lead round in a circle are a round trip of negative length; to look now and then is enough.
      if (++changes % points !== 0) continue;
      const rules = circleOf(last);
      if (rules !== undefined) return { kind: "contradiction", rules };
    }
  }
  return { kind: "settled", lengths, last };
}

/** The rules of a circle of last steps, in their order, if there is one. */
function circleOf(last: readonly (Step | undefined)[]): number[] | undefined {
  const seenFrom = new Array<number>(last.length).fill(-1);
  for (let start = 0; start < last.length; start++) {
    let point = start;
    while (seenFrom[point] === -1) {
      seenFrom[point] = start;
      const step = last[point];
      if (step === undefined) break;
      point = step.from;
    }
    if (seenFrom[point] !== start || last[point] === undefined) continue;
    return rulesTo(point, last, point);
  }
  return undefined;
}

/** The rules on the way to a point, in their order. */
export function rulesTo(point: number, last: readonly (Step | undefined)[], until?: number): number[] {
  const rules = new Set<number>();
  let at = point;
  for (let step = last[at]; step !== undefined; step = last[at]) {
    if (step.rule !== -1) rules.add(step.rule);
    at = step.from;
    if (at === until) break;
  }
  return [...rules].sort((a, b) => a - b);
}
