import type { JSX } from "preact";
import type { IncidentView } from "../../engine/protocol.ts";
import { goTo } from "../focus.ts";
import { useSpoken } from "../model.ts";
import { Sentence } from "../text.tsx";

/** Who blames whom, in a sentence for each claim: the accusations themselves stand with each account. */
export function Blame({ view }: { view: IncidentView }): JSX.Element {
  const { words } = useSpoken();
  const claims = view.accounts.flatMap((account) => account.claims.filter(({ kind }) => kind === "responsibility"));
  return (
    <section aria-labelledby="blame-title">
      <h3 id="blame-title">{words.blame.title}</h3>
      {claims.length === 0 ? <p class="silence">{words.blame.nobody}</p> : null}
      <ul class="blame">
        {claims.map((claim) => (
          <li key={claim.id}>
            <Sentence prose={claim.sentence} />{" "}
            <button type="button" class="more" onClick={(event) => goTo(event.currentTarget, `claim-${claim.id}`)}>
              {words.blame.words}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What nobody gave a figure of: said in words, since an empty cell reads as zero. */
export function Silence({ view }: { view: IncidentView }): JSX.Element | null {
  const { words } = useSpoken();
  if (view.silent.length === 0) return null;
  return (
    <section class="silent" aria-labelledby="silent-title">
      <h3 id="silent-title">
        <span aria-hidden="true">∅ </span>
        {words.silence.title}
      </h3>
      <p>{words.silence.notZero}</p>
      <ul>
        {view.silent.map(({ column, label }) => (
          <li key={column}>
            <Sentence prose={label} />
          </li>
        ))}
      </ul>
    </section>
  );
}
