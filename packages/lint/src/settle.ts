import type { Path, Suppression } from "@incident-data/core";
import type { Finding } from "./finding.ts";
import { groupBy } from "./group-by.ts";
import type { Rule } from "./rule.ts";
import { rules as allRules } from "./rules/index.ts";
import { unusedSuppression } from "./rules/unused-suppression.ts";

/**
 * What is left of findings when what the manifest suppresses is taken out, with a finding for each suppression that suppresses
 * nothing, in the order of paths and codes.
 *
 * @param rules those that were run: suppressions of others are not judged.
 */
export function settled(
  findings: readonly Finding[],
  rules: readonly Rule[],
  suppressions: readonly Suppression[],
): readonly Finding[] {
  const used = new Set<number>();
  const byRule = groupBy(
    suppressions.map((suppression, index) => ({ ...suppression, index })),
    ({ rule, record }) => `${rule} ${record ?? ""}`,
  );
  const left = findings.filter((finding) => {
    const record = finding.path.slice(0, finding.path[0] === "dataset" ? 1 : 2).join("/");
    const own = [...(byRule.get(`${finding.code} ${record}`) ?? []), ...(byRule.get(`${finding.code} `) ?? [])];
    const covering = own.filter(({ path }) => covers(path, finding));
    for (const { index } of covering) used.add(index);
    return covering.length === 0;
  });
  if (rules.includes(unusedSuppression)) {
    const codes = new Set(allRules.map(({ code }) => code));
    const ran = new Set(rules.map(({ code }) => code));
    for (const [index, { rule }] of suppressions.entries()) {
      if (used.has(index) || (codes.has(rule) && !ran.has(rule))) continue;
      const { code, severity } = unusedSuppression;
      left.push({
        code,
        severity,
        path: ["dataset", "suppressions", index],
        expected: codes.has(rule) ? `a finding of ${rule} that it suppresses` : "the code of a rule",
        received: codes.has(rule) ? "none" : JSON.stringify(rule),
        hint: codes.has(rule) ? "Take it out, or mend its record or path." : "Name a rule that is there.",
      });
    }
  }
  return left.sort(
    (a, b) =>
      byPath(a.path, b.path) ||
      byText(a.code, b.code) ||
      byText(a.received, b.received) ||
      byText(a.expected, b.expected) ||
      byText(JSON.stringify(a), JSON.stringify(b)),
  );
}

/** Whether a finding lies at a path inside its record, or deeper. */
function covers(path: string | undefined, finding: Finding): boolean {
  const inside = finding.path.slice(finding.path[0] === "dataset" ? 1 : 2);
  return path === undefined || path.split("/").every((step, i) => step === String(inside[i]));
}

/** By code units, and indexes by number, so that the order is the same in every locale. */
function byPath(a: Path, b: Path): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const [one, other] = [a[i], b[i]];
    if (one === other) continue;
    if (typeof one === "number" && typeof other === "number") return one - other;
    return byText(String(one), String(other));
  }
  return a.length - b.length;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
