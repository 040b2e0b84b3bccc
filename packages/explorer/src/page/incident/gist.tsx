import type { JSX } from "preact";
import type { IncidentView } from "../../engine/protocol.ts";
import { goTo } from "../focus.ts";
import { useSpoken } from "../model.ts";
import { Sentence } from "../text.tsx";

/** Who blames whom: an accusation by its sentence. */
export function Blame({ view }: { view: IncidentView }): JSX.Element {
  const { words } = useSpoken();
  return <Gist view={view} name="blame" kinds={["responsibility"]} {...words.blame} />;
}

/** What happened, where and when, as each claimant tells it. */
export function Happened({ view }: { view: IncidentView }): JSX.Element {
  const { words } = useSpoken();
  return (
    <Gist view={view} name="happened" kinds={["occurrence", "control", "comparison", "duration"]} {...words.happened} />
  );
}

interface GistProps {
  readonly view: IncidentView;
  readonly name: string;
  readonly kinds: readonly string[];
  readonly title: string;
  /** Where nobody claims any such thing. */
  readonly nobody: string;
}

/** Claims of some kinds in a sentence each, which leads to the words that it rests on. */
function Gist({ view, name, kinds, title, nobody }: GistProps): JSX.Element {
  const { words } = useSpoken();
  const claims = view.accounts.flatMap((account) => account.claims.filter(({ kind }) => kinds.includes(kind)));
  return (
    <section aria-labelledby={`${name}-title`}>
      <h3 id={`${name}-title`}>{title}</h3>
      {claims.length === 0 ? <p class="silence">{nobody}</p> : null}
      <ul class="gist">
        {claims.map((claim) => (
          <li key={claim.id}>
            <Sentence prose={claim.sentence} />{" "}
            <button type="button" class="more" onClick={(event) => goTo(event.currentTarget, `claim-${claim.id}`)}>
              {words.claims.seeWords}
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
      <ul>
        {view.silent.map(({ column, label }) => (
          <li key={column}>
            <Sentence prose={label} />
          </li>
        ))}
      </ul>
      <p>{words.silence.notZero}</p>
    </section>
  );
}
