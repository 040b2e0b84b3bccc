import { expect, it } from "vitest";
import type { ChainLink, ClaimView } from "../../engine/protocol.ts";
import { together } from "./together.ts";

const prose = { lang: "en", text: "", parts: [] };
const by = (actor: string): ChainLink => ({ role: "claimant", actor, name: { text: actor, lang: "en" } });

function claim(id: string, text: string, actor = "ministry"): ClaimView {
  const quotes = [{ source: "article", text, lang: "en" }];
  return { id, kind: "casualties", sentence: prose, quotes, chains: [[by(actor)]], drifts: [] };
}

it("puts neighbours together that share their words and their way", () => {
  const claims = [claim("a", "three killed and four wounded"), claim("b", "three killed and four wounded")];
  const others = [
    claim("c", "2 wounded"),
    claim("d", "2 wounded", "other"),
    claim("e", "three killed and four wounded"),
  ];
  const groups = together([...claims, ...others]).map((group) => group.map(({ id }) => id));
  expect(groups).toEqual([["a", "b"], ["c"], ["d"], ["e"]]);
  expect(together([])).toEqual([]);
});

it("keeps apart what stands in two cells, or was said on two days", () => {
  const first = claim("low", "26");
  const [quote] = first.quotes;
  const inCell = (id: string, column: string): ClaimView =>
    quote === undefined ? first : { ...first, id, quotes: [{ ...quote, cell: { row: 3, column } }] };
  const on = (id: string, said: string): ClaimView => ({
    ...first,
    id,
    chains: [[{ ...by("ministry"), said } as ChainLink]],
  });
  const apart = [inCell("low", "low"), inCell("best", "best"), on("a", "28 July"), on("b", "29 July")];
  expect(together(apart)).toEqual(apart.map((each) => [each]));
});
