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

/** So many columns have room on a sheet of paper. */
const mostOnPaper = 6;

/**
 * Claims side by side: a row for each claimant, a column for whose people came to which harm. Whoever says nothing has that
 * said of them. Roles are written out, since a narrow screen lays the rows out as cards.
 */
export function Comparison({ view, policy }: { view: IncidentView; policy: string | undefined }): JSX.Element {
  const { words } = useSpoken();
  const { columns, accounts } = view;
  const bounds = accounts.flatMap(({ claims }) => claims.flatMap(({ bound }) => (bound === undefined ? [] : [bound])));
  const scale = scaleOf(bounds);
  // On paper, which cannot be scrolled, columns of which nobody says anything are left to the list of them, where there are many.
  const silent = new Set(view.silent.map(({ column }) => column));
  const isWide = columns.length > mostOnPaper;
  const clashing = new Set(view.clashes.flatMap(({ claims }) => claims));
  return (
    <>
      <p class="hint" id="comparison-about">
        {words.comparison.caption}
        {scale?.kind === "logarithmic" ? ` ${words.comparison.byRatios}` : null}
      </p>
      <div
        class={isWide ? "comparison comparison-wide" : "comparison"}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
        tabIndex={0}
        aria-labelledby="comparison-title"
      >
        <table role="table" aria-labelledby="comparison-title" aria-describedby="comparison-about">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                {words.comparison.claimant}
              </th>
              {columns.map((column) => (
                <th
                  key={column.key}
                  role="columnheader"
                  scope="col"
                  class={silent.has(column.key) ? "column-silent" : undefined}
                >
                  <Sentence prose={column.label} />
                  {scale === null ? null : <Axis scale={scale} />}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {inOrder(accounts).map((account) => (
              <Account key={account.claimant} {...{ account, columns, scale, clashing, silent }} />
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
  /** Keys of the columns in which nobody gives a figure. */
  readonly silent: ReadonlySet<string>;
}

function Account({ account, columns, scale, clashing, silent }: AccountProps): JSX.Element {
  const { words } = useSpoken();
  const inColumn = (column: ColumnView): readonly ClaimView[] =>
    account.claims.filter((claim) => claim.column === column.key);
  const others = account.claims.filter(({ column }) => column === undefined);
  const isSilent = account.claims.length === others.length;
  return (
    <tr role="row" class={isSilent ? "account account-silent" : "account"}>
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
      {isSilent && columns.length > 1 ? (
        <td role="cell" colSpan={columns.length} aria-colspan={columns.length}>
          <span class="silence">{words.comparison.nothingOfAny}</span>
        </td>
      ) : (
        columns.map((column) => (
          <td key={column.key} role="cell" class={silent.has(column.key) ? "column-silent" : undefined}>
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
