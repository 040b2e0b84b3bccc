import type { JSX } from "preact";
import type { AccountView, ClaimView, IncidentView, LocalLine } from "../../engine/protocol.ts";
import { useSpoken } from "../model.ts";
import { Local, Sentence } from "../text.tsx";
import { Chain } from "./chain.tsx";
import { Flag } from "./figure.tsx";
import { Quote } from "./quote.tsx";
import { type Together, together } from "./together.ts";

/** Everything that each claimant says, claim by claim, with the words and the way they came. */
export function Accounts({ view }: { view: IncidentView }): JSX.Element {
  const { words } = useSpoken();
  return (
    <section class="accounts" aria-labelledby="accounts-title">
      <h3 id="accounts-title">{words.accounts.title}</h3>
      {view.accounts.length === 0 ? <p>{words.accounts.none}</p> : null}
      {view.accounts.map((account) => (
        <Account key={account.claimant} account={account} view={view} />
      ))}
    </section>
  );
}

/** Kinds of claims in the order of the questions that readers ask. */
const kinds = ["casualties", "responsibility", "occurrence", "control", "comparison", "duration"];

function Account({ account, view }: { account: AccountView; view: IncidentView }): JSX.Element {
  const { words } = useSpoken();
  const names: Readonly<Record<string, string>> = words.claims.kinds;
  return (
    <article class="account-full">
      <h4 id={`account-${account.claimant}`} tabIndex={-1}>
        <Local line={account.name} />
      </h4>
      <OtherNames names={account.otherNames} />
      {kinds
        .map((kind) => ({ kind, claims: account.claims.filter((claim) => claim.kind === kind) }))
        .filter(({ claims }) => claims.length > 0)
        .map(({ kind, claims }) => (
          <div key={kind} class="claims">
            <h5>{names[kind] ?? kind}</h5>
            <ul>
              {together(claims).map((some) => (
                <Claims key={some[0].id} claims={some} view={view} />
              ))}
            </ul>
          </div>
        ))}
    </article>
  );
}

/** The names that others use, so that none is *the* name. */
export function OtherNames({ names }: { names: readonly LocalLine[] }): JSX.Element | null {
  const { words } = useSpoken();
  if (names.length === 0) return null;
  return (
    <p class="other-names">
      <span class="label">{words.accounts.otherNames}</span>{" "}
      {names.map((name, index) => (
        <span key={`${name.lang} ${name.text}`}>
          {index === 0 ? "" : " · "}
          <Local line={name} />
        </span>
      ))}
    </p>
  );
}

/** Claims that rest on the same words and came the same way: the sentences, then what they share. */
function Claims({ claims, view }: { claims: Together; view: IncidentView }): JSX.Element {
  const [{ quotes, chains, statementNote }] = claims;
  return (
    <li class="claim">
      {claims.map((claim) => (
        <div key={claim.id} id={`claim-${claim.id}`} tabIndex={-1}>
          <p class="sentence">
            <Sentence prose={claim.sentence} />
          </p>
          <Findings claim={claim} view={view} />
          {claim.note === undefined ? null : <Note text={claim.note} />}
        </div>
      ))}
      {quotes.map((quote, index) => (
        <Quote key={index} quote={quote} />
      ))}
      {chains.map((links, index) => (
        <Chain key={index} links={links} />
      ))}
      {statementNote === undefined ? null : <Note text={statementNote} />}
    </li>
  );
}

/** That a claim contradicts others, and how it stands to what it retells. */
function Findings({ claim, view }: { claim: ClaimView; view: IncidentView }): JSX.Element {
  const { words } = useSpoken();
  return (
    <>
      {view.clashes
        .filter(({ claims }) => claims.includes(claim.id))
        .map(({ claims, sentence }) => (
          <p key={claims.join()} class="finding">
            <Flag sign="≠" text={words.comparison.clash} /> <Sentence prose={sentence} />
          </p>
        ))}
      {claim.drifts.map(({ verdict, sentence }) => (
        <p key={sentence.text} class="finding">
          <Flag
            sign={verdict === "same" ? "=" : "↝"}
            text={verdict === "same" ? words.claims.retold : words.comparison.drift}
          />{" "}
          <Sentence prose={sentence} />
        </p>
      ))}
    </>
  );
}

/** A remark of the editor, which is no claim. */
export function Note({ text }: { text: string }): JSX.Element {
  const { words } = useSpoken();
  return (
    <p class="note">
      <span class="label">{words.claims.note}</span> <span dir="auto">{text}</span>
    </p>
  );
}
