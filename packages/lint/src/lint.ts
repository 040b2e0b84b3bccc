import type { DatasetData, Path } from "@incident-data/core";
import { contextOf, groupBy } from "./context.ts";
import type { Finding } from "./finding.ts";
import type { Rule } from "./rule.ts";
import { rules as allRules } from "./rules/index.ts";
import { unusedSuppression } from "./rules/unused-suppression.ts";

/** What {@link lint} may be told. */
export interface LintOptions {
  /** The texts of sources by source id, where they are at hand: quotes are sought in them. */
  readonly texts?: ReadonlyMap<string, string>;
  /** The rules to run; all unless given. Suppressions of other rules are not judged. */
  readonly rules?: readonly Rule[];
}

/**
 * Returns what a careful editor would object to, in the order of paths and codes, without what the manifest suppresses.
 * A suppression that suppresses nothing is a finding.
 *
 * @param data records that their schemas take. Others may be missing, and references lead nowhere: rules pass over it.
 */
export function lint(data: DatasetData, options: LintOptions = {}): readonly Finding[] {
  const context = contextOf(data, options.texts ?? new Map());
  const rules = (options.rules ?? allRules).filter(({ needs }) => needs === undefined || context.texts.size > 0);
  const findings: Finding[] = [];
  for (const rule of rules) {
    const { code, severity } = rule;
    for (const found of rule.check(context)) findings.push({ code, severity, ...found });
  }
  const used = new Set<number>();
  const byRule = groupBy(
    context.suppressions.map((suppression, index) => ({ ...suppression, index })),
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
    for (const [index, { rule }] of context.suppressions.entries()) {
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
  return left.sort((a, b) => byPath(a.path, b.path) || byText(a.code, b.code) || byText(a.received, b.received));
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
