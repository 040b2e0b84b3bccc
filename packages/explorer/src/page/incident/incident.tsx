import type { JSX } from "preact";
import type { IncidentView } from "../../engine/protocol.ts";
import { fill } from "../../words/fill.ts";
import type { Fault } from "../fault.ts";
import { type Model, useSpoken } from "../model.ts";
import { CopyCitation } from "../share/citation.tsx";
import { Local } from "../text.tsx";
import { Accounts, Note } from "./accounts.tsx";
import { SourceLine } from "./chain.tsx";
import { Comparison } from "./comparison.tsx";
import { Blame, Happened, Silence } from "./gist.tsx";
import { Neighbours } from "./neighbours.tsx";
import { Facts, Places } from "./places.tsx";
import { Why } from "./policy.tsx";
import { Quote } from "./quote.tsx";
import { Reading } from "./reading.tsx";
import { Statements } from "./statements.tsx";
import type { Selected } from "./use-incident.ts";

interface IncidentProps {
  readonly model: Model;
  readonly found: Selected;
  readonly open: (id: string) => void;
  readonly close: () => void;
}

/** The selected incident: who says what, who blames whom, what nobody reported, where and when, and in which words. */
export function Incident({ model, found, open, close }: IncidentProps): JSX.Element | null {
  const { words } = model;
  if (found.kind === "none") return null;
  return (
    <section class="incident" aria-labelledby="incident-title" aria-busy={found.kind === "waiting"}>
      <button type="button" class="back" onClick={close}>
        <span aria-hidden="true">← </span>
        {words.incident.close}
      </button>
      {found.kind === "waiting" ? (
        <h2 id="incident-title" tabIndex={-1}>
          {words.incident.waiting}
        </h2>
      ) : null}
      {found.kind === "unknown" ? (
        <>
          <h2 id="incident-title" tabIndex={-1}>
            {fill(words.incident.unknown, { id: found.id })}
          </h2>
          <Missing fault={found.fault} open={open} />
        </>
      ) : null}
      {found.kind === "view" ? <View view={found.view} model={model} open={open} /> : null}
    </section>
  );
}

/** That an incident went, and which may have been meant; of any other fault the engine's own words. */
function Missing({ fault, open }: { fault: Fault; open: (id: string) => void }): JSX.Element {
  const { words } = useSpoken();
  const { code, near, text } = fault;
  if (code !== "unknown_id" && code !== "buried_id") return <p lang="en">{text}</p>;
  return (
    <>
      {code === "buried_id" ? <p>{words.incident.gone}</p> : null}
      {near.length === 0 ? null : (
        <p>
          {code === "buried_id" ? words.incident.instead : words.incident.meant}{" "}
          {near.map((id) => (
            <button key={id} type="button" onClick={() => open(id)}>
              {id}
            </button>
          ))}
        </p>
      )}
    </>
  );
}

function View({ view, model, open }: Pick<IncidentProps, "model" | "open"> & { view: IncidentView }): JSX.Element {
  const { words, state } = model;
  const hasFigures = view.columns.length > 0;
  return (
    <>
      <header>
        <p class="kicker">{words.types[view.type]}</p>
        <h2 id="incident-title" tabIndex={-1}>
          <Local line={view.title} />
        </h2>
        <Facts {...{ view, model, open }} />
      </header>
      <Terms view={view} />
      {hasFigures ? (
        <section aria-labelledby="comparison-title">
          <h3 id="comparison-title">{words.comparison.title}</h3>
          <Comparison view={view} policy={state.policy} />
          <Reading model={model} accounts={view.accounts} />
          <Why view={view} />
        </section>
      ) : null}
      <Silence view={view} />
      <Blame view={view} />
      <Happened view={view} />
      <Accounts view={view} />
      <Statements view={view} />
      <Places view={view} />
      <Neighbours model={model} position={view.position} open={open} />
      <section aria-labelledby="sources-title">
        <h3 id="sources-title">{words.incident.sources}</h3>
        <ul class="sources">
          {view.sources.map((source) => (
            <li key={source.id}>
              <SourceLine source={source} />
              {source.licence === undefined ? null : `, ${fill(words.page.licence, { licence: source.licence })}`}
              {source.note === undefined ? null : <Note text={source.note} />}
            </li>
          ))}
        </ul>
        <details class="frame">
          <summary>{words.incident.evidence}</summary>
          {view.evidence.map((quote, index) => (
            <Quote key={index} quote={quote} />
          ))}
          {view.note === undefined ? null : <Note text={view.note} />}
        </details>
        <CopyCitation model={model} incident={view.id} />
      </section>
    </>
  );
}

/** What an agreement says, in its own words. */
function Terms({ view }: { view: IncidentView }): JSX.Element | null {
  const { words } = useSpoken();
  const terms = view.agreement?.terms ?? [];
  if (terms.length === 0) return null;
  return (
    <section class="claim" aria-labelledby="terms-title">
      <h3 id="terms-title">{words.incident.terms}</h3>
      {terms.map((quote, index) => (
        <Quote key={index} quote={quote} />
      ))}
    </section>
  );
}
