import { Fragment, type JSX } from "preact";
import type { Related as RelatedIncidents } from "../../engine/protocol.ts";
import { useRows } from "../list/use-rows.ts";
import type { Model } from "../model.ts";
import { Local } from "../text.tsx";
import { Some } from "./some.tsx";

interface RelatedProps {
  readonly model: Model;
  readonly related: RelatedIncidents;
  readonly open: (id: string) => void;
}

const kinds = ["partOf", "parts", "ends", "endedBy"] as const;

/** The incidents that one is a part of, its own parts, what it ended and what ended it: each opens. */
export function Related({ model, related, open }: RelatedProps): JSX.Element {
  return (
    <>
      {kinds
        .filter((kind) => related[kind].length > 0)
        .map((kind) => (
          <Fragment key={kind}>
            <dt>{model.words.incident.related[kind]}</dt>
            <dd>
              <Some all={related[kind]}>{(some) => <Incidents {...{ model, open }} positions={some} />}</Some>
            </dd>
          </Fragment>
        ))}
    </>
  );
}

interface IncidentsProps {
  readonly model: Model;
  readonly positions: readonly number[];
  readonly open: (id: string) => void;
}

function Incidents({ model, positions, open }: IncidentsProps): JSX.Element {
  const rows = useRows(model, positions);
  return (
    <ul class="related">
      {positions.map((position) => {
        const row = rows.get(position);
        return (
          <li key={position}>
            {row === undefined ? (
              model.words.list.waiting
            ) : (
              <>
                <button type="button" class="more" onClick={() => open(row.id)}>
                  <Local line={row.title} />
                </button>{" "}
                · {row.when}
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
