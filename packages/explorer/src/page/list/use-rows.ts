import { useEffect, useRef, useState } from "preact/hooks";
import type { Row } from "../../engine/protocol.ts";
import type { Model } from "../model.ts";

/** So many rows are kept; beyond that all are forgotten, and those that are seen asked for again. */
const mostKept = 5000;

/** Rows by the position of their incident: those wanted are asked for, and what is there already is given at once. */
export function useRows({ engine, language, overview }: Model, wanted: readonly number[]): ReadonlyMap<number, Row> {
  const kept = useRef({ rows: new Map<number, Row>(), language, id: overview.id, engine });
  const [, redraw] = useState(0);
  const { current } = kept;
  // Rows are in a language, and of a data set.
  if (current.language !== language || current.engine !== engine || current.id !== overview.id) {
    kept.current = { rows: new Map(), language, id: overview.id, engine };
  }
  const missing = wanted.filter((position) => !kept.current.rows.has(position));
  const asked = missing.join();
  useEffect(() => {
    if (asked === "") return;
    const { rows } = kept.current;
    const positions = Uint32Array.from(asked.split(","), Number);
    engine.rows(positions, language).then(
      (found) => {
        if (rows.size > mostKept) rows.clear();
        for (const row of found) rows.set(row.position, row);
        redraw((count) => count + 1);
      },
      // What is wrong with the engine is told where its answers are shown; a row that does not come stays open.
      () => undefined,
    );
  }, [asked, engine, language]);
  return kept.current.rows;
}
