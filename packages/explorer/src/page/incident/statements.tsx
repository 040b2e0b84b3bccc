import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { IncidentView, StatementView } from "../../engine/protocol.ts";
import { counted } from "../../words/fill.ts";
import { type Model, useSpoken } from "../model.ts";
import { Local, Sentence } from "../text.tsx";
import { Note } from "./accounts.tsx";
import { SourceLine } from "./chain.tsx";
import { Quote } from "./quote.tsx";

/** What was said of an incident beside the claims about it: appeals, offers, agreement, and words that no claim was taken from. */
export function Statements({ view }: { view: IncidentView }): JSX.Element | null {
  const { words } = useSpoken();
  if (view.statements.length === 0) return null;
  return (
    <section aria-labelledby="statements-title">
      <h3 id="statements-title">{words.accounts.statements}</h3>
      <StatementList statements={view.statements} />
    </section>
  );
}

/** What is said in the data set of no one incident: so that nothing that is recorded is out of reach. */
export function OtherStatements({ model: { engine, language, words } }: { model: Model }): JSX.Element | null {
  const [statements, setStatements] = useState<readonly StatementView[]>([]);
  useEffect(() => {
    let latest = true;
    engine.statements(language).then(
      (found) => latest && setStatements(found),
      () => latest && setStatements([]),
    );
    return () => {
      latest = false;
    };
  }, [engine, language]);
  if (statements.length === 0) return null;
  return (
    <section class="others" aria-labelledby="others-title">
      <h2 id="others-title">{words.accounts.others}</h2>
      <StatementList statements={statements} />
    </section>
  );
}

/** So many statements are drawn at first, and as many more each time that the reader asks. */
const atOnce = 20;

function StatementList({ statements }: { statements: readonly StatementView[] }): JSX.Element {
  const { words, language } = useSpoken();
  const [drawn, setDrawn] = useState(atOnce);
  const more = statements.length - drawn;
  return (
    <>
      <ul class="statements">
        {statements.slice(0, drawn).map((statement) => (
          <Statement key={statement.id} statement={statement} />
        ))}
      </ul>
      {more <= 0 ? null : (
        <button type="button" onClick={() => setDrawn(drawn + atOnce)}>
          {counted(language, words.accounts.more, more)}
        </button>
      )}
    </>
  );
}

function Statement({ statement }: { statement: StatementView }): JSX.Element {
  const { words } = useSpoken();
  const { speaker, onBehalfOf, acts, said, claims, quotes, sources, note } = statement;
  return (
    <li class="claim">
      <p class="sentence">
        <Local line={speaker} class="name" />
        {onBehalfOf === undefined ? null : (
          <>
            {" ("}
            {words.accounts.onBehalfOf} <Local line={onBehalfOf} />
            {")"}
          </>
        )}
        {": "}
        {acts.map((act) => words.accounts.acts[act]).join(", ")}
        {" · "}
        {said}
      </p>
      {claims.map((claim) => (
        <p key={claim.text} class="sentence">
          <Sentence prose={claim} />
        </p>
      ))}
      {quotes.map((quote) => (
        <Quote key={`${quote.source} ${quote.text}`} quote={quote} />
      ))}
      {sources.map((source) => (
        <p key={source.id} class="from">
          {words.claims.from} <SourceLine source={source} />
        </p>
      ))}
      {note === undefined ? null : <Note text={note} />}
    </li>
  );
}
