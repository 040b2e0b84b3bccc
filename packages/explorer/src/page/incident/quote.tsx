import type { JSX } from "preact";
import type { QuoteView } from "../../engine/protocol.ts";
import { fill } from "../../words/fill.ts";
import { useSpoken } from "../model.ts";

/** Words to the letter, in their language; closed until the reader opens them where the record says why they should be. */
export function Quote({ quote }: { quote: QuoteView }): JSX.Element {
  const { words } = useSpoken();
  const { cell } = quote;
  const text = (
    <>
      <blockquote lang={quote.lang} dir="auto">
        {quote.text}
      </blockquote>
      {cell === undefined ? null : (
        <p class="cell">{fill(words.claims.cell, { row: String(cell.row), column: cell.column })}</p>
      )}
    </>
  );
  if (quote.sensitive === undefined) return text;
  return (
    <details class="sensitive">
      <summary>
        {fill(words.claims.sensitive, { reason: words.claims.sensitivities[quote.sensitive] ?? quote.sensitive })}
      </summary>
      {text}
    </details>
  );
}
