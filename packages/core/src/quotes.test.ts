import { describe, expect, test } from "vitest";
import { heldPassages, rawRecords } from "./index.ts";
import { checkQuotes } from "./quotes.ts";
import { type Change, data, draft } from "./testing.ts";

const text = [
  "They clashed at the ford.  Later they agreed.",
  "A truce ended the\n44-day war. The ministry counts 2 wounded. West violated the truce.",
  "They clashed at the ford, the worst since the 44-day war: at least two wounded.",
].join("\n");

const clash = ["incidents", "clash", "evidence", 0];

function check(texts: { readonly [source: string]: string }, ...changes: readonly Change[]) {
  const { checked, unchecked, issues } = checkQuotes(data(...changes), texts);
  return { checked, unchecked, issues: issues.map(({ code, path, hint }) => [code, path.join("/"), hint]) };
}

describe("quotes in the texts of their sources", () => {
  test("are found, white space aside, also through the source that theirs is quoted in", () => {
    // Five incidents' and told's in the paper; said's, and its claim's, in the post.
    expect(check({ paper: text })).toEqual({ checked: 8, unchecked: 0, issues: [] });
  });

  test("are not sought where no text is at hand", () => {
    expect(check({})).toEqual({ checked: 0, unchecked: 8, issues: [] });
    expect(check({ sheet: "dozens" })).toEqual({ checked: 0, unchecked: 8, issues: [] });
  });

  test("are sought in their own source's text first", () => {
    const post = "The ministry counts 2 wounded. West violated the truce.";
    expect(check({ paper: text.replace(post, ""), post }).issues).toEqual([]);
    expect(check({ paper: text, post: "Something else." }).issues).toHaveLength(2);
  });

  test("that differ are reported with the place where they part", () => {
    const { issues } = check({ paper: text }, [[...clash, "text"], "They clashed at the Ford."]);
    expect(issues).toEqual([
      [
        "quote_not_found",
        "incidents/clash/evidence/0",
        'They part after "They clashed at the ": the text goes on "ford. Later they agreed. A truce ended t", the quote "Ford.".',
      ],
    ]);
  });

  test("of which nothing is there are reported", () => {
    const { issues } = check({ paper: text }, [[...clash, "text"], "Քարվաճառ"]);
    expect(issues).toEqual([
      ["quote_not_found", "incidents/clash/evidence/0", "The text does not have its first character."],
    ]);
  });

  test.each([
    [{ prefix: "the ford. ", suffix: " A truce" }, true],
    [{ prefix: "the ford.", suffix: "A truce" }, true], // without the spaces between
    [{ prefix: "the bank. " }, false],
    [{ suffix: " The truce" }, false],
    [{ prefix: "d." }, true],
  ])("with the words around them: %j, found: %s", (around, found) => {
    const quote = { source: "paper", text: "Later they agreed.", lang: "en", ...around };
    expect(check({ paper: text }, [["incidents", "pact", "evidence", 0], quote]).issues).toHaveLength(found ? 0 : 1);
  });

  test("a suffix that goes on with the word", () => {
    const quote = { source: "paper", text: "44", lang: "en", prefix: "the", suffix: "-day war" };
    expect(check({ paper: text }, [["incidents", "pact", "evidence", 0], quote]).issues).toEqual([]);
  });

  test("a cell of a data file and a name are no quotes", () => {
    expect(check({ sheet: "x" }).checked).toBe(0);
  });
});

describe("an outline and the text", () => {
  const outline = [
    { from: "They clashed at the ford.", to: "they agreed." },
    { from: "A truce", to: "44-day war." },
    { from: "The ministry", to: "the truce." },
    { from: "They clashed", to: "two wounded." },
  ];
  const told = "They clashed at the ford. Later they agreed.";
  const changes = (passages: typeof outline): readonly Change[] => [
    [["sources", "paper", "outline"], passages],
    [["incidents", "clash", "evidence", 0, "text"], told],
  ];

  test("that is all of it", () => {
    expect(check({ paper: text }, ...changes(outline)).issues).toEqual([]);
  });

  test.each([
    ["a passage left out", outline.filter((_, i) => i !== 1), "sources/paper/outline/1"],
    ["the first left out", outline.slice(1), "sources/paper/outline/0"],
    ["the last left out", outline.slice(0, 3), "sources/paper/outline"],
  ])("%s", (_name, passages, path) => {
    expect(check({ paper: text }, ...changes(passages)).issues).toEqual([["passage_not_covered", path, undefined]]);
  });

  test("passages in another order", () => {
    const [a, b, c, d] = outline;
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error("no outline");
    expect(check({ paper: text }, ...changes([a, c, b, d])).issues.map(([code, path]) => [code, path])).toEqual([
      ["passage_not_covered", "sources/paper/outline/1"],
      ["quote_not_found", "sources/paper/outline/2"],
    ]);
  });
});

describe("passages and what holds them", () => {
  test("a claim without words of its own holds what its statement holds", () => {
    const held = heldPassages(
      rawRecords(
        draft([
          ["sources", "paper", "outline"],
          [
            { from: "The ministry", to: "2 wounded." },
            { from: "West violated", to: "truce." },
            { from: "Nobody", to: "said." },
          ],
        ]),
      ),
    );
    expect(held).toEqual([
      {
        source: "paper",
        index: 0,
        from: "The ministry",
        to: "2 wounded.",
        text: "The ministry counts 2 wounded.",
        heldBy: [
          { kind: "statement", id: "said" },
          { kind: "claim", id: "said#wounded" },
          { kind: "claim", id: "said#blame" },
        ],
      },
      {
        source: "paper",
        index: 1,
        from: "West violated",
        to: "truce.",
        text: "West violated the truce.",
        heldBy: [
          { kind: "statement", id: "said" },
          { kind: "claim", id: "said#blame" },
        ],
      },
      { source: "paper", index: 2, from: "Nobody", to: "said.", heldBy: [] },
    ]);
  });

  test("sources that quote each other in a circle are followed once", () => {
    const value = draft(
      [["sources", "paper", "quotedIn"], "post"],
      [["sources", "sheet", "outline"], [{ from: "They", to: "ford." }]],
    );
    expect(heldPassages(rawRecords(value)).map(({ heldBy }) => heldBy)).toEqual([[]]);
  });
});
