import { type Bound, formatBound } from "@incident-data/casualties";
import type { JSX } from "preact";
import type { ClaimView } from "../../engine/protocol.ts";
import { fill } from "../../words/fill.ts";
import { goTo } from "../focus.ts";
import { useSpoken } from "../model.ts";
import { Bar } from "./bar.tsx";
import type { Scale } from "./scale.ts";

interface FigureProps {
  readonly claim: ClaimView;
  readonly scale: Scale | null;
  readonly clashing: boolean;
}

/** What one claim says in one column: the figure in words, on the scale, the words it was read from, and what is amiss with it. */
export function Figure({ claim, scale, clashing }: FigureProps): JSX.Element {
  const { words } = useSpoken();
  const { bound, quotes, estimate, asOf } = claim;
  const drifted = claim.drifts.some(({ verdict }) => verdict !== "same");
  return (
    <div class="figure">
      <button type="button" class="value" onClick={(event) => goTo(event.currentTarget, `claim-${claim.id}`)}>
        {bound === undefined ? words.comparison.noFigure : <BoundText bound={bound} />}
      </button>
      {bound === undefined || scale === null ? null : <Bar bound={bound} scale={scale} />}
      {claim.words === undefined ? null : (
        <q class="said" lang={quotes[0]?.lang ?? "und"} dir="auto">
          {claim.words}
        </q>
      )}
      {estimate === undefined ? null : <span class="qualified">{words.comparison.estimates[estimate]}</span>}
      {asOf === undefined ? null : <span class="qualified">{fill(words.comparison.asOf, { date: asOf })}</span>}
      {clashing ? <Flag sign="≠" text={words.comparison.clash} /> : null}
      {drifted ? <Flag sign="↝" text={words.comparison.drift} /> : null}
    </div>
  );
}

/** A figure in words that keep its bounds: "at least 2, no upper bound". */
export function BoundText({ bound }: { bound: Bound }): JSX.Element {
  const { language, words } = useSpoken();
  const text = formatBound(bound, { style: "words", lang: language });
  return (
    <>
      <span class="number">{text}</span>
      {bound.max === null ? <span class="open-end"> {words.comparison.noUpperBound}</span> : null}
    </>
  );
}

/** What the reader should know of a claim: a sign and the words for it, so that no colour is needed. */
export function Flag({ sign, text }: { sign: string; text: string }): JSX.Element {
  return (
    <span class="flag">
      <span aria-hidden="true">{sign}</span> {text}
    </span>
  );
}
