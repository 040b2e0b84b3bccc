import type { JSX } from "preact";
import type { AccountView, ClaimView, ColumnView, IncidentView } from "../../engine/protocol.ts";
import { fill } from "../../words/fill.ts";
import { goTo } from "../focus.ts";
import { useSpoken } from "../model.ts";
import { Local, Sentence } from "../text.tsx";
import { Axis } from "./bar.tsx";
import { Figure } from "./figure.tsx";
import { Policy } from "./policy.tsx";
import { type Scale, scaleOf } from "./scale.ts";

/**
 * Claims side by side: a row for each claimant, a column for whose people came to which harm. Whoever says nothing has that
 * said of them. Roles are written out, since a narrow screen lays the rows out as cards.
 */
export function Comparison({ view, policy }: { view: IncidentView; policy: string | undefined }): JSX.Element {
  const { words } = useSpoken();
  const { columns, accounts } = view;
  const bounds = accounts.flatMap(({ claims }) => claims.flatMap(({ bound }) => (bound === undefined ? [] : [bound])));
  const scale = scaleOf(bounds);
  const clashing = new Set(view.clashes.flatMap(({ claims }) => claims));
  return (
    <>
      <p class="hint" id="comparison-about">
        {words.comparison.caption}
        {scale?.kind === "logarithmic" ? ` ${words.comparison.byRatios}` : null}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard */}
      <div class="comparison" role="group" tabIndex={0} aria-labelledby="comparison-title">
        <table role="table" aria-labelledby="comparison-title" aria-describedby="comparison-about">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                {words.comparison.claimant}
              </th>
              {columns.map((column) => (
                <th key={column.key} role="columnheader" scope="col">
                  <Sentence prose={column.label} />
                  {scale === null ? null : <Axis scale={scale} />}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {inOrder(accounts).map((account) => (
              <Account key={account.claimant} {...{ account, columns, scale, clashing }} />
            ))}
          </tbody>
          {policy === undefined ? null : <Policy {...{ view, policy, scale }} />}
        </table>
      </div>
    </>
  );
}

interface AccountProps {
  readonly account: AccountView;
  readonly columns: readonly ColumnView[];
  readonly scale: Scale | null;
  readonly clashing: ReadonlySet<string>;
}

function Account({ account, columns, scale, clashing }: AccountProps): JSX.Element {
  const { words } = useSpoken();
  const inColumn = (column: ColumnView): readonly ClaimView[] =>
    account.claims.filter((claim) => claim.column === column.key);
  const others = account.claims.filter(({ column }) => column === undefined);
  const silent = account.claims.length === others.length;
  return (
    <tr role="row" class={silent ? "account account-silent" : "account"}>
      <th role="rowheader" scope="row">
        <Local line={account.name} class="name" />
        {others.length === 0 ? null : (
          <button
            type="button"
            class="also"
            onClick={(event) => goTo(event.currentTarget, `account-${account.claimant}`)}
          >
            {fill(words.comparison.also, { kinds: kindsOf(others, words.claims.kinds) })}
          </button>
        )}
      </th>
      {silent && columns.length > 1 ? (
        <td role="cell" colSpan={columns.length} aria-colspan={columns.length}>
          <span class="silence">{words.comparison.nothingOfAny}</span>
        </td>
      ) : (
        columns.map((column) => (
          <td key={column.key} role="cell">
            <span class="cell-label" aria-hidden="true">
              <Sentence prose={column.label} />
            </span>
            {inColumn(column).length === 0 ? (
              <span class="silence">{words.comparison.nothingSaid}</span>
            ) : (
              inColumn(column).map((claim) => (
                <Figure key={claim.id} claim={claim} scale={scale} clashing={clashing.has(claim.id)} />
              ))
            )}
          </td>
        ))
      )}
    </tr>
  );
}

/** What else somebody says, by kind, each once. */
function kindsOf(claims: readonly ClaimView[], names: Readonly<Record<string, string>>): string {
  return [...new Set(claims.map(({ kind }) => names[kind] ?? kind))].join(", ");
}

/** Those who give figures before those who give none; else as they come. */
function inOrder(accounts: readonly AccountView[]): readonly AccountView[] {
  const gives = ({ claims }: AccountView): boolean => claims.some(({ column }) => column !== undefined);
  return [...accounts.filter(gives), ...accounts.filter((account) => !gives(account))];
}
