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

/** The foot of the comparison: what the chosen policy makes of each column. */
export function Policy({ view, policy, scale }: PolicyProps): JSX.Element {
  const { words } = useSpoken();
  const silent = new Set(view.silent.map(({ column }) => column));
  return (
    <tfoot role="rowgroup">
      <tr role="row" class="policy">
        <th role="rowheader" scope="row">
          {fill(words.policy.result, { policy })}
        </th>
        {view.columns.map((column) => (
          <td key={column.key} role="cell" class={silent.has(column.key) ? "column-silent" : undefined}>
            <span class="cell-label" aria-hidden="true">
              <Sentence prose={column.label} />
            </span>
            <Result column={column} scale={scale} />
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

function Result({ column, scale }: { column: ColumnView; scale: Scale | null }): JSX.Element {
  const { words } = useSpoken();
  const { resolution } = column;
  if (resolution === undefined) return <span class="silence">{words.policy.needsOrder}</span>;
  const { kind, bound, estimate } = resolution;
  if (bound === undefined) {
    const unreported = kind === "unreported";
    return <Flag sign={unreported ? "∅" : "?"} text={unreported ? words.policy.unreported : words.policy.unresolved} />;
  }
  return (
    <div class="figure">
      <span class="value">
        <BoundText bound={bound} />
      </span>
      {scale === null ? null : <Bar bound={bound} scale={scale} />}
      {estimate === undefined ? null : <span class="qualified">{words.comparison.estimates[estimate]}</span>}
    </div>
  );
}

/** How the policy came to each column's answer: what it used, what it dropped and why, what it assumed. */
export function Why({ view }: { view: IncidentView }): JSX.Element | null {
  const { words } = useSpoken();
  const answered = view.columns.filter(({ resolution }) => resolution !== undefined);
  if (answered.length === 0) return null;
  return (
    <details class="why">
      <summary>{words.policy.why}</summary>
      {answered.map((column, index) => (
        // A key has spaces, and an id none.
        <section key={column.key} aria-labelledby={`why-${index}`}>
          <h4 id={`why-${index}`}>
            <Sentence prose={column.label} />
          </h4>
          <WhyOf column={column} view={view} />
        </section>
      ))}
    </details>
  );
}

function WhyOf({ column: { resolution }, view }: { column: ColumnView; view: IncidentView }): JSX.Element | null {
  const { words } = useSpoken();
  if (resolution === undefined) return null;
  const { used, dropped, assumptions, sentence } = resolution;
  return (
    <>
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
        {assumptions.map((assumption) => (
          <dd key={assumption.text}>
            <Sentence prose={assumption} />
          </dd>
        ))}
      </dl>
    </>
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
