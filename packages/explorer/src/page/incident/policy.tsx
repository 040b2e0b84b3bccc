import type { JSX } from "preact";
import type { ColumnView, IncidentView } from "../../engine/protocol.ts";
import { fill } from "../../words/fill.ts";
import { useSpoken } from "../model.ts";
import { Local, Sentence } from "../text.tsx";
import { Bar } from "./bar.tsx";
import { BoundText, Flag } from "./figure.tsx";
import type { Scale } from "./scale.ts";

interface PolicyProps {
  readonly view: IncidentView;
  readonly policy: string;
  readonly scale: Scale | null;
}

/** The foot of the comparison: what the chosen policy makes of each column, with what it used, dropped and assumed. */
export function Policy({ view, policy, scale }: PolicyProps): JSX.Element {
  const { words } = useSpoken();
  return (
    <tfoot role="rowgroup">
      <tr role="row" class="policy">
        <th role="rowheader" scope="row">
          {fill(words.policy.result, { policy })}
        </th>
        {view.columns.map((column) => (
          <td key={column.key} role="cell">
            <span class="cell-label" aria-hidden="true">
              <Sentence prose={column.label} />
            </span>
            <Result column={column} view={view} scale={scale} />
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

function Result({ column, view, scale }: { column: ColumnView; view: IncidentView; scale: Scale | null }): JSX.Element {
  const { words } = useSpoken();
  const { resolution } = column;
  if (resolution === undefined) return <span class="silence">{words.policy.needsOrder}</span>;
  const { kind, bound, used, dropped, assumptions, sentence } = resolution;
  return (
    <div class="figure">
      {bound === undefined ? (
        <Flag
          sign={kind === "unreported" ? "∅" : "?"}
          text={kind === "unreported" ? words.policy.unreported : words.policy.unresolved}
        />
      ) : (
        <span class="value">
          <BoundText bound={bound} />
        </span>
      )}
      {bound === undefined || scale === null ? null : <Bar bound={bound} scale={scale} />}
      <details class="why">
        <summary>{words.policy.why}</summary>
        <p>
          <Sentence prose={sentence} />
        </p>
        <dl>
          <dt>{words.policy.used}</dt>
          {used.length === 0 ? <dd>{words.policy.none}</dd> : null}
          {used.map((id) => (
            <dd key={id}>
              <ClaimName id={id} view={view} />
            </dd>
          ))}
          <dt>{words.policy.dropped}</dt>
          {dropped.length === 0 ? <dd>{words.policy.none}</dd> : null}
          {dropped.map(({ claim, reason }) => (
            <dd key={claim}>
              <ClaimName id={claim} view={view} /> ({words.policy.reasons[reason]})
            </dd>
          ))}
          <dt>{words.policy.assumed}</dt>
          {assumptions.length === 0 ? <dd>{words.policy.none}</dd> : null}
          {assumptions.map((text) => (
            <dd key={text} lang="en">
              {text}
            </dd>
          ))}
        </dl>
      </details>
    </div>
  );
}

/** A claim by its claimant and its words, else by its id. */
function ClaimName({ id, view }: { id: string; view: IncidentView }): JSX.Element {
  for (const { name, claims } of view.accounts) {
    const claim = claims.find((each) => each.id === id);
    if (claim === undefined) continue;
    return (
      <>
        <Local line={name} />
        {": "}
        <q lang={claim.quotes[0]?.lang ?? "und"} dir="auto" class="said">
          {claim.words ?? claim.sentence.text}
        </q>
      </>
    );
  }
  return <code>{id}</code>;
}
