import type { ClaimView } from "../../engine/protocol.ts";

/** Claims that rest on the same words, came to the reader the same way, and of whose statement the same is noted. */
export type Together = readonly [ClaimView, ...ClaimView[]];

/** Neighbours that share their quotes and their chains, so that no quote is read twice in a row. */
export function together(claims: readonly ClaimView[]): readonly Together[] {
  const groups: [ClaimView, ...ClaimView[]][] = [];
  for (const claim of claims) {
    const last = groups.at(-1);
    if (last !== undefined && ground(last[0]) === ground(claim)) last.push(claim);
    else groups.push([claim]);
  }
  return groups;
}

function ground({ quotes, chains, statementNote }: ClaimView): string {
  const way = chains.map((chain) =>
    chain.map((link) => (link.role === "source" ? link.source.id : [link.actor, link.said])),
  );
  return JSON.stringify([quotes.map(({ source, text, cell }) => [source, text, cell]), way, statementNote]);
}
