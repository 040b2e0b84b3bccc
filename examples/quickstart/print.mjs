// The report for a terminal of 80 columns, readable without colour.
const width = 80;

/** @param {ReturnType<typeof import("./report.mjs").report>} report */
export function print(report) {
  const lines = [];
  const say = (text = "", indent = 0) => lines.push(...fold(text, indent));
  const head = (text) => lines.push("", text.toUpperCase(), "-".repeat(width));

  say(report.incident.title);
  say("Who says what, in their words. Nothing is merged unless a policy is named.");

  head("In sentences");
  say(report.inSentences);

  head("Killed and wounded, side by side");
  table(lines, ["", ...report.sideBySide.columns.map(({ harm, side }) => `${harm}, ${side}`)]);
  for (const { claimant: who, figures } of report.sideBySide.rows) {
    table(lines, [who, ...figures.map((figure) => (figure === null ? "(silent)" : figure.join(" and ")))]);
  }

  head("In their words");

  let claimant = "";
  for (const each of report.casualties) {
    if (each.claimant !== claimant) say(`${each.claimant}:`);
    claimant = each.claimant;
    say(`${each.cell}: ${each.reads}`, 2);
    for (const { text } of each.quotes) say(`"${text}"`, 6);
    say(way(each), 6);
  }

  head("Who blames whom, for what");
  claimant = "";
  for (const each of report.responsibility) {
    if (each.claimant !== claimant) say(`${each.claimant}:`);
    claimant = each.claimant;
    say(each.sentence, 2);
    for (const { text } of each.quotes) say(`"${text}"`, 6);
    say(way(each), 6);
  }

  head("What else they say of it");
  for (const { sentence, quotes } of report.others) {
    say(sentence);
    for (const { text } of quotes) say(`"${text}"`, 6);
  }

  head("What nobody reported");
  for (const cell of report.unreported) say(`${cell}: no claim by anybody. That is not zero.`, 2);

  head("Totals, by policy");
  row(lines, ["", ...report.totals[0].byPolicy.map(({ policy }) => policy)]);
  for (const { cell, byPolicy } of report.totals) {
    row(lines, [cell, ...byPolicy.map(({ reads }) => reads)]);
    for (const text of behind(byPolicy)) say(text, 4);
  }
  say();
  say(
    "hull: any of the claims may be right. intersection: all are. own-losses: each side is believed of its own people only. ≥ 3 means at least three: no upper bound is known.",
  );
  const assumed = new Set(report.totals.flatMap(({ byPolicy }) => byPolicy.flatMap(({ assumptions }) => assumptions)));
  if (assumed.size > 0) say("Assumed:");
  for (const text of assumed) say(`- ${text}`, 2);
  const war = report.withTheWar;
  say();
  for (const each of war.war) {
    say(`${each.claimant} of the war: ${each.cell}: ${each.reads}`);
    for (const { text } of each.quotes) say(`"${text}"`, 6);
  }
  say(`${war.of} (${war.policy}): ${war.reads}`);
  say(`from ${war.used.join(", ")}`, 4);
  say("Assumed:");
  for (const text of war.assumptions.filter((each) => !assumed.has(each))) say(`- ${text}`, 2);

  head("Drift: retold with another bound");
  for (const { claim, reports, verdict, basis, text } of report.drift.filter((each) => each.verdict !== "same")) {
    say(text, 2);
    say(`${claim} retells ${reports} (${basis}); as a retelling it is ${verdict}.`, 6);
  }

  head("Timeline, as far as the dates are known");
  for (const entry of report.timeline.entries) {
    if (entry.afterPrevious) say(order(entry), 4);
    say(entry.title);
    say(days(entry), 6);
    if (entry.words.length > 0) say(`in the words: ${entry.words.map((words) => `"${words}"`).join(", ")}`, 6);
    for (const reason of entry.narrowedBy) say(`narrowed because ${reason}`, 6);
  }

  head("Sources");
  for (const { source, type, by, title, published, url, licence } of report.sources) {
    say(
      `${source}: ${[type, by, published?.join(" and "), title && `"${title}"`, licence].filter(Boolean).join(", ")}`,
    );
    if (url) say(url, 6);
  }
  return `${lines.join("\n")}\n`;
}

function way({ via, said }) {
  const links = via.map((link) => {
    if (link.speaker) return `told by ${link.speaker}`;
    const by = link.by ? ` of ${link.by}` : "";
    return `${link.type}${by}, ${(link.published ?? ["undated"]).join(" and ")}`;
  });
  return `said ${said.map((edtf) => edtf.replace("/", " to ")).join(" and ")}; known from: ${links.join(", in: ")}`;
}

function days({ began, ended }) {
  if (began.earliest !== null && began.earliest === ended.latest) return began.earliest;
  if (began.earliest === ended.earliest && began.latest === ended.latest) {
    return `some time from ${began.earliest} to ${ended.latest}`;
  }
  return `began ${between(began)}; ended ${between(ended)}`;
}

function between({ earliest, latest }) {
  if (earliest === latest && earliest !== null) return `on ${earliest}`;
  if (earliest === null) return latest === null ? "on an unknown day" : `on or before ${latest}`;
  return latest === null ? `on or after ${earliest}` : `between ${earliest} and ${latest}`;
}

function order({ afterPrevious, laterThan }) {
  if (laterThan && afterPrevious.answer === "yes") return `| then, on the same day ("${laterThan.words}")`;
  if (afterPrevious.answer === "yes") return "| then, surely later";
  if (afterPrevious.answer === "no") return "| not before it";
  return `| maybe later: ${afterPrevious.because}`;
}

/** The claims behind the figures of one row: once where the policies agree on them. */
function behind(byPolicy) {
  const texts = byPolicy.map(({ used, dropped }) => {
    const out = dropped.filter(({ reason }) => reason !== "other-cell");
    const from = used.length === 0 ? "from no claim" : `from ${used.join(", ")}`;
    return out.length === 0
      ? from
      : `${from}; without ${out.map(({ claim, text }) => `${claim} (${text})`).join(", ")}`;
  });
  if (new Set(texts).size === 1) return [texts[0]];
  return texts.map((text, i) => `${byPolicy[i].policy}: ${text}`);
}

/** A row whose cells are folded in columns of their own. */
function table(lines, cells) {
  const [first, ...rest] = cells.map((text, i) => fold(text, 0, i === 0 ? 28 : 12));
  const height = Math.max(first.length, ...rest.map((cell) => cell.length));
  for (let i = 0; i < height; i++) {
    lines.push([(first[i] ?? "").padEnd(28), ...rest.map((cell) => (cell[i] ?? "").padEnd(12))].join(" ").trimEnd());
  }
}

function row(lines, [first, ...rest]) {
  const cells = rest.map((text) => text.padStart(14));
  lines.push(`${first.padEnd(width - 14 * rest.length)}${cells.join("")}`);
}

function fold(text, indent, columns = width) {
  const lines = [];
  let line = "";
  for (const word of text.split(" ")) {
    const room = columns - indent - (lines.length > 0 ? 2 : 0);
    if (line !== "" && [...line].length + 1 + [...word].length > room) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((each, i) => `${" ".repeat(indent + (i > 0 ? 2 : 0))}${each}`.trimEnd());
}
