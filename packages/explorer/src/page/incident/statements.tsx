import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { IncidentView, LocalLine, StatementView } from "../../engine/protocol.ts";
import { type Model, useSpoken } from "../model.ts";
import { Local, Names, Sentence } from "../text.tsx";
import { Note } from "./accounts.tsx";
import { SourceLine } from "./chain.tsx";
import { Quote } from "./quote.tsx";
import { Some } from "./some.tsx";

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

function StatementList({ statements }: { statements: readonly StatementView[] }): JSX.Element {
  return (
    <Some all={statements}>
      {(some) => (
        <ul class="statements">
          {some.map((statement) => (
            <Statement key={statement.id} statement={statement} />
          ))}
        </ul>
      )}
    </Some>
  );
}

function Statement({ statement }: { statement: StatementView }): JSX.Element {
  const { words } = useSpoken();
  const { speaker, onBehalfOf, addressees, acts, said, claims, text, paraphrase, cut, damaged } = statement;
  const { quotes, sources, note } = statement;
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
      {addressees.length === 0 ? null : (
        <p class="from">
          <span class="label">{words.accounts.addressees}</span> <Names names={addressees} />
        </p>
      )}
      <Said label={words.accounts.ownWords} line={text} />
      <Said label={words.accounts.retoldAs} line={paraphrase} />
      {quotes.map((quote, index) => (
        <Quote key={index} quote={quote} />
      ))}
      {cut === undefined ? null : <p class="from">{words.accounts.cut[cut]}</p>}
      {damaged === undefined ? null : (
        <p class="from">
          <span class="label">{words.accounts.damaged}</span> <span dir="auto">{damaged}</span>
        </p>
      )}
      {sources.map((source) => (
        <p key={source.id} class="from">
          {words.claims.from} <SourceLine source={source} />
        </p>
      ))}
      {note === undefined ? null : <Note text={note} />}
    </li>
  );
}

/** Words that are no quote of their own, and whose they are. */
function Said({ label, line }: { label: string; line: LocalLine | undefined }): JSX.Element | null {
  if (line === undefined) return null;
  return (
    <p class="from">
      <span class="label">{label}</span>{" "}
      <q lang={line.lang} dir="auto">
        {line.text}
      </q>
    </p>
  );
}
