import type { Path } from "@incident-data/core";
import type { Context } from "../context.ts";
import { tables } from "../entries.ts";
import type { Found } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { privateIn } from "../words/private.ts";

export const personalData: Rule = {
  code: "personal_data",
  severity: "error",
  title: "A text holds what tells of a private person: a telephone number, an address, a minor, a victim by name.",
  why: `No count needs the name of a dead or wounded person, and a name can harm the living: the Berkeley Protocol and Every Casualty's
Standards weigh it for every publication. Public bodies and public speakers are actors, and may be named.`,
  wrong: `statements/2021-07-28-east:
  note: The ministry's release names private Ivan Sample.`,
  right: `statements/2021-07-28-east:
  note: The ministry's release names one of them.`,
  each: tables,
  *check(context) {
    for (const [text, path] of textsOf(context)) {
      const found = faultOf(text, path, context.actorNames);
      if (found !== undefined) yield found;
    }
  },
};

function* textsOf(context: Context): Generator<readonly [string, Path]> {
  for (const { text, path, as } of context.ownTexts) if (as !== "name") yield [text, path];
  for (const { list, path } of context.evidence) {
    for (const [i, { text }] of list.entries()) yield [text, [...path, i, "text"]];
  }
  for (const { id, text, paraphrase } of context.data.statements) {
    if (text !== undefined) yield [text.text, ["statements", id, "text", "text"]];
    if (paraphrase !== undefined) yield [paraphrase.text, ["statements", id, "paraphrase", "text"]];
  }
}

function faultOf(text: string, path: Path, known: Pick<ReadonlySet<string>, "has">): Found | undefined {
  const what = privateIn(text, known);
  if (what === undefined) return undefined;
  return {
    path,
    expected: "nothing that tells of a private person",
    // What must not be published is not shown either.
    received: what,
    hint: "Take it out; of a quote keep the words around it.",
  };
}
