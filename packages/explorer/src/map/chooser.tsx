import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Row } from "../engine/protocol.ts";
import type { Model } from "../page/model.ts";

interface ChooserProps {
  readonly model: Model;
  readonly positions: Uint32Array;
  readonly onChoose: (row: Row) => void;
  readonly onClose: () => void;
}

const PAGE = 40;

/** All incidents under one mark, to choose from. */
export function Chooser({ model, positions, onChoose, onClose }: ChooserProps): JSX.Element {
  const { engine, language } = model;
  const words = model.words.map;
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [limit, setLimit] = useState(PAGE);
  const list = useRef<HTMLUListElement>(null);
  const isFirst = useRef(true);

  useEffect(() => {
    let isStale = false;
    const asked = engine.rows(positions.subarray(0, limit), language);
    asked.then((found) => isStale || setRows(found)).catch(() => isStale || onClose());
    return () => {
      isStale = true;
    };
  }, [engine, language, positions, limit]);

  // The keyboard goes where the choice is, once.
  useEffect(() => {
    if (!isFirst.current || rows.length === 0) return;
    isFirst.current = false;
    list.current?.querySelector("button")?.focus();
  }, [rows]);

  const left = positions.length - Math.min(limit, positions.length);
  const title = words.incidentsHere(positions.length);
  return (
    <div
      class="map-chooser"
      role="dialog"
      aria-label={title}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") onClose();
      }}
    >
      <p class="map-chooser-title">
        <strong>{title}</strong>
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      </p>
      <ul ref={list}>
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" aria-pressed={row.id === model.state.selected} onClick={() => onChoose(row)}>
              <span lang={row.title.lang} dir="auto">
                {row.title.text}
              </span>
              <span class="map-chooser-when">{row.when}</span>
            </button>
          </li>
        ))}
      </ul>
      {left > 0 && rows.length > 0 ? (
        <button type="button" class="map-more" onClick={() => setLimit(limit + PAGE)}>
          {words.moreHere(left)}
        </button>
      ) : null}
    </div>
  );
}
