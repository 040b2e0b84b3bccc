import { escaped } from "../characters.ts";
import type { Change, ChangeKind, Diff } from "./diff.ts";
import { type Step, steps } from "./rules.ts";
import { nouns } from "./words.ts";

/** A diff as plain text for people: by record and claim, each change with its step, and at the end the step of all with its reasons. */
export function diffText(diff: Diff): string {
  const { changes, step } = diff;
  if (step === null) return "nothing changed\n";
  const lines: string[] = [];
  let last = "";
  for (const change of changes) {
    const head = nameOf(change);
    if (head !== last) lines.push(`${lines.length === 0 ? "" : "\n"}${head}`);
    last = head;
    lines.push(`  ${change.step.padEnd(5)}  ${change.text}`);
  }
  const reasons = new Set(changes.filter((change) => change.step === step).map(({ why }) => why));
  lines.push("", `${step}: ${[...reasons].join("; ")}`);
  // What is not seen is written out, so that no line is turned about by what it tells of.
  return `${lines.map((line) => escaped(line)).join("\n")}\n`;
}

/** What a change is of, with its id: `claim said#wounded`. */
function nameOf({ of, id }: Change): string {
  return `${nouns[of]} ${id}`;
}

const headings: { readonly [K in ChangeKind]: string } = {
  removed: "Gone without a tombstone",
  tombstoned: "Gone, with a tombstone",
  corrected: "Corrected",
  added: "Added",
  changed: "Changed",
};

/** Of so many changes of a sort each has a sentence; of more, how many there are. */
const mostSentences = 50;

/**
 * A diff as a changeset file: the package with its step, and one sentence a change under a heading for each sort of it.
 * Changes of words alone say of what, not the words: they are somebody's, and not for a changelog.
 */
export function changesetText(diff: Diff, packageName: string): string {
  if (diff.step === null) return "---\n---\n";
  const parts = Object.entries(headings).flatMap(([kind, heading]) => {
    const own = diff.changes.filter((change) => change.kind === kind);
    if (own.length === 0) return [];
    const sentences = [...new Set(own.map(sentence))];
    const more = sentences.length > mostSentences ? [`- … and ${sentences.length - mostSentences} more.`] : [];
    return [`${heading}:\n\n${[...sentences.slice(0, mostSentences), ...more].join("\n")}`];
  });
  const summary = `${headlines[diff.step]} ${countOf(diff.changes.length)}.`;
  return `---\n${JSON.stringify(packageName)}: ${diff.step}\n---\n\n${[summary, ...parts].join("\n\n")}\n`;
}

const headlines: { readonly [S in Step]: string } = {
  major: "Ids, types, terms or meanings that were relied on are others:",
  minor: "The data says more, or otherwise:",
  patch: "The data says the same in mended words, links or notes:",
};

function countOf(changes: number): string {
  return changes === 1 ? "one change" : `${changes} changes`;
}

function sentence(change: Change): string {
  const name = `${nouns[change.of]} \`${change.id}\``;
  const label = change.text.slice(0, change.text.indexOf(":"));
  const said = change.step === "patch" && change.kind === "changed" ? `${label} mended` : change.text;
  return `- ${name.charAt(0).toUpperCase()}${name.slice(1)}: ${markdown(said)}.`;
}

/** Text in Markdown that is no mark-up, whatever it holds. */
function markdown(text: string): string {
  return escaped(text).replace(/[\\`*_{}[\]<>|~@&!]/g, (mark) => `\\${mark}`);
}

/** An id in `CHANGES.json`, with the step of what happened to it. */
export interface ChangedId {
  readonly kind: Change["of"];
  readonly id: string;
  readonly step: Step;
}

/** What became otherwise of an id, in `CHANGES.json`. */
export interface ChangedValue extends ChangedId {
  readonly path: Change["path"];
  readonly before?: unknown;
  readonly after?: unknown;
  /** The change in words. */
  readonly text: string;
}

/** What `CHANGES.json` holds: from which version to which, and what happened to which id. */
export interface Changes {
  readonly dataset: string;
  readonly from: string;
  readonly to: string;
  readonly step: Step | null;
  readonly added: readonly ChangedId[];
  /** Wording, links, translations, notes and what a record says besides. */
  readonly changed: readonly (ChangedId & { readonly paths: readonly Change["path"][] })[];
  /** What questions and views answer otherwise for. */
  readonly corrected: readonly ChangedValue[];
  readonly tombstoned: readonly ChangedId[];
  /** Ids and tombstones that are gone without a word. */
  readonly removed: readonly ChangedId[];
}

/** A diff as what `CHANGES.json` holds: the same diff gives the same bytes. */
export function changesOf({ dataset, from, to, step, changes }: Diff): Changes {
  const of = (kind: ChangeKind) => changes.filter((change) => change.kind === kind);
  const idOf = (change: Change): ChangedId => ({ kind: change.of, id: change.id, step: change.step });
  const changed = new Map<string, ChangedId & { paths: Change["path"][] }>();
  for (const change of of("changed")) {
    const known = changed.get(nameOf(change));
    if (known === undefined) changed.set(nameOf(change), { ...idOf(change), paths: [change.path] });
    else {
      known.paths.push(change.path);
      const step = steps.find((each) => each === known.step || each === change.step) ?? known.step;
      changed.set(nameOf(change), { ...known, step });
    }
  }
  return {
    dataset,
    from,
    to,
    step,
    added: of("added").map(idOf),
    changed: [...changed.values()],
    corrected: of("corrected").map((change) => {
      const was = change.before === undefined ? {} : { before: change.before };
      const is = change.after === undefined ? {} : { after: change.after };
      return { ...idOf(change), path: change.path, ...was, ...is, text: change.text };
    }),
    tombstoned: of("tombstoned").map(idOf),
    removed: of("removed").map(idOf),
  };
}
