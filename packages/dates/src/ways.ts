/** `to` lies at most `weight` days after `from`; both are numbers of points. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  /** The position of the constraint that says so; -1 where none is needed. */
  readonly source: number;
}

/** Steps by the point that they leave. */
export type Graph = readonly (readonly Step[])[];

/** A graph of so many points; steps that are turned around give the ways to a point instead of those from it. */
export function graphOf(points: number, steps: readonly Step[], turned = false): Graph {
  const graph: Step[][] = Array.from({ length: points }, () => []);
  for (const step of steps) graph[turned ? step.to : step.from]?.push(turned ? turnedAround(step) : step);
  return graph;
}

function turnedAround({ from, to, weight, source }: Step): Step {
  return { from: to, to: from, weight, source };
}

/** The lengths of ways to points, and how they grow shorter. */
export interface Ways {
  /** The length of the shortest way to each point that was found so far; Infinity where there is none. */
  readonly lengths: Float64Array;
  /**
   * Shortens the lengths until no step makes one shorter, where only steps that leave `starts` may do so at first. Gives
   * the steps of a round trip of negative length, in their order, where there is one: then that would never end.
   *
   * @param leftOut the position of a constraint whose steps are not taken.
   * @param enough whether what is known is enough, though lengths may still grow shorter.
   */
  shorten(starts: Iterable<number>, leftOut?: number, enough?: () => boolean): readonly Step[] | undefined;
  /** The last step of the shortest way to a point. */
  lastStep(point: number): Step | undefined;
}

/**
 * The ways through a graph, with lengths to begin with. Of two ways of one length the one that was found first stays.
 *
 * The shortest ways make a tree. Where the way to a point grows shorter, the ways that lead on from it are forgotten, as
 * they will all be found again and be shorter (Tarjan 1981): so a long chain is gone through once and not once for
 * each of its points. A step that would hang a point below itself closes a round trip of negative length.
 */
export function waysThrough(graph: Graph, lengths: Float64Array): Ways {
  const points = graph.length;
  const last = new Array<Step | undefined>(points).fill(undefined);
  // The tree as a ring of points for each of its roots, in which every point is followed by those that hang on it.
  const next = new Int32Array(points);
  const previous = new Int32Array(points);
  const depth = new Int32Array(points);
  // The run in which a point was last in the tree, and in the queue, so that a run need not go through all points.
  const inTree = new Uint32Array(points);
  const inQueue = new Uint32Array(points);
  let run = 0;

  const root = (point: number): void => {
    inTree[point] = run;
    inQueue[point] = run;
    next[point] = point;
    previous[point] = point;
    depth[point] = 0;
    last[point] = undefined;
  };

  const link = (first: number, second: number): void => {
    next[first] = second;
    previous[second] = first;
  };

  /** Takes a point and all that hangs on it from the tree; false where `kept` is among them. */
  const forget = (point: number, kept: number): boolean => {
    if (point === kept) return false;
    if (inTree[point] !== run) return true;
    let at = next[point] ?? point;
    for (; (depth[at] ?? 0) > (depth[point] ?? 0); at = next[at] ?? point) {
      if (at === kept) return false;
      inTree[at] = 0;
      inQueue[at] = 0;
    }
    link(previous[point] ?? point, at);
    return true;
  };

  const hang = (step: Step): void => {
    const { from, to } = step;
    const following = next[from] ?? from;
    link(from, to);
    link(to, following);
    inTree[to] = run;
    depth[to] = (depth[from] ?? 0) + 1;
    last[to] = step;
  };

  const roundTrip = (closing: Step): readonly Step[] => {
    const steps = [closing];
    for (let at = closing.from; at !== closing.to; ) {
      const step = last[at];
      if (step === undefined) break;
      steps.push(step);
      at = step.from;
    }
    return steps.reverse();
  };

  return {
    lengths,
    lastStep: (point) => last[point],
    shorten(starts, leftOut, enough) {
      run++;
      const queue = [...starts];
      for (const point of queue) root(point);
      for (let i = 0; i < queue.length; i++) {
        const point = queue[i] ?? 0;
        if (inQueue[point] !== run) continue;
        inQueue[point] = 0;
        const length = lengths[point] ?? Infinity;
        for (const step of graph[point] ?? []) {
          const { to, weight, source } = step;
          if (source === leftOut || length + weight >= (lengths[to] ?? Infinity)) continue;
          if (!forget(to, point)) return roundTrip(step);
          lengths[to] = length + weight;
          hang(step);
          if (inQueue[to] !== run) queue.push(to);
          inQueue[to] = run;
        }
        if (enough?.() === true) break;
      }
      return undefined;
    },
  };
}
