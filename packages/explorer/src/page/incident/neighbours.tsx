import { Fragment, type JSX } from "preact";
import { useRows } from "../list/use-rows.ts";
import type { Model } from "../model.ts";
import { Local } from "../text.tsx";
import { nextTo } from "./next-to.ts";

interface NeighboursProps {
  readonly model: Model;
  readonly position: number;
  readonly open: (id: string) => void;
}

/**
 * The incidents shown before and after this one, each with its date: what led to it and what followed may be among them. That
 * they stand so in the list is all that is said; dates that overlap leave the order open.
 */
export function Neighbours({ model, position, open }: NeighboursProps): JSX.Element | null {
  const { words, shown } = model;
  const { before, after } = nextTo(shown.positions, position);
  const sides = [
    { label: words.incident.before, at: before },
    { label: words.incident.after, at: after },
  ];
  const rows = useRows(
    model,
    sides.flatMap(({ at }) => at ?? []),
  );
  const there = sides.flatMap(({ label, at }) => {
    const row = at === undefined ? undefined : rows.get(at);
    return row === undefined ? [] : [{ label, row }];
  });
  if (there.length === 0) return null;
  return (
    <nav aria-labelledby="neighbours-title">
      <h3 id="neighbours-title">{words.incident.neighbours}</h3>
      <dl class="neighbours">
        {there.map(({ label, row }) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>
              <button type="button" class="more" onClick={() => open(row.id)}>
                <Local line={row.title} />
              </button>{" "}
              · {row.when}
            </dd>
          </Fragment>
        ))}
      </dl>
    </nav>
  );
}
