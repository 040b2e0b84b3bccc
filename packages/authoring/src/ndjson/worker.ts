import { parentPort, workerData } from "node:worker_threads";
import type { Limits } from "../limits.ts";
import { IdSet, type PackedIds } from "./ids.ts";
import { checkPart, findSuspects, type Part, type PartReport } from "./part.ts";

/** What a thread is asked to do with a part of a file. */
export type Task =
  | { readonly do: "check"; readonly part: Part; readonly limits: Limits; readonly seed: number }
  | {
      readonly do: "find";
      readonly part: Part;
      readonly limits: Limits;
      readonly seed: number;
      readonly again: PackedIds;
      readonly missing: PackedIds;
    };

type Packed<T> = { readonly [K in keyof T]: T[K] extends IdSet ? PackedIds : T[K] };

/** What a thread answers. */
export type Answer =
  | { readonly to: "progress"; readonly bytes: number }
  | { readonly to: "check"; readonly report: Packed<PartReport> }
  | { readonly to: "find"; readonly found: Awaited<ReturnType<typeof findSuspects>> };

async function work(task: Task): Promise<void> {
  const progress = (bytes: number) => tell({ to: "progress", bytes });
  if (task.do === "check") {
    const report = await checkPart(task.part, task.limits, task.seed, progress);
    const { brought, again, needed, buried } = report;
    const packed = { brought: brought.packed, again: again.packed, needed: needed.packed, buried: buried.packed };
    // Handed over, not copied.
    tell(
      { to: "check", report: { ...report, ...packed } },
      Object.values(packed).map(([table]) => table.buffer),
    );
  } else {
    const [again, missing] = [new IdSet(task.seed, ...task.again), new IdSet(task.seed, ...task.missing)];
    tell({ to: "find", found: await findSuspects(task.part, task.limits, again, missing, progress) });
  }
}

function tell(answer: Answer, handedOver: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(answer, handedOver);
}

await work(workerData as Task);
