import { type Harm, harms, safeBoundOfCount } from "@incident-data/casualties";
import type { Statement } from "@incident-data/core";
import type { Dated } from "./order.ts";

/** The figures of all claims of casualties that have a bound, in columns: many are looked through at once. */
export interface Figures {
  /** By figure: the position of the incident that it is about. */
  readonly incident: Uint32Array;
  /** By figure: its harms, one bit each. */
  readonly harms: Uint8Array;
  /** In people; infinite where there is no upper bound. */
  readonly min: Float64Array;
  readonly max: Float64Array;
}

/** Words that give no bound under `strict@1`, such as "numerous", are no figure. */
export function figuresOf(dated: readonly Dated[], statements: ReadonlyMap<string, readonly Statement[]>): Figures {
  const incidents: number[] = [];
  const [bits, mins, maxs]: [number[], number[], number[]] = [[], [], []];
  dated.forEach(({ incident }, position) => {
    for (const { claims = {} } of statements.get(incident.id) ?? []) {
      for (const key in claims) {
        const claim = claims[key];
        if (claim?.kind !== "casualties" || claim.about !== incident.id) continue;
        const read = safeBoundOfCount(claim.count, "strict@1");
        if (!read.ok) continue;
        incidents.push(position);
        bits.push(bitsOf(claim.harms));
        mins.push(read.bound.min);
        maxs.push(read.bound.max ?? Number.POSITIVE_INFINITY);
      }
    }
  });
  return {
    incident: Uint32Array.from(incidents),
    harms: Uint8Array.from(bits),
    min: Float64Array.from(mins),
    max: Float64Array.from(maxs),
  };
}

/** One bit for each harm; all where none is named. */
export function bitsOf(some: readonly Harm[]): number {
  return some.reduce((bits, harm) => bits | (1 << harms.indexOf(harm)), 0);
}
