import type { DatasetData } from "@incident-data/core";
import { contextOf, lookupsOf } from "./context.ts";
import type { Finding } from "./finding.ts";
import { ItemsOf } from "./items.ts";
import type { Rule } from "./rule.ts";
import { rules as allRules } from "./rules/index.ts";
import { settled } from "./settle.ts";

/** What {@link lint} and {@link linter} may be told. */
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
  const { texts, rules } = settingsOf(options);
  const items = new ItemsOf(data);
  const lookups = lookupsOf(data, items);
  const context = contextOf({ data, texts, items, lookups, days: new WeakMap(), keeps: true });
  const findings: Finding[] = [];
  for (const rule of rules) {
    const { code, severity } = rule;
    for (const found of rule.check(context)) findings.push({ code, severity, ...found });
  }
  return settled(findings, rules, data.dataset?.suppressions ?? []);
}

/** The texts that are at hand, and the rules that can say something with them. */
export function settingsOf({ texts = new Map(), rules = allRules }: LintOptions): Required<LintOptions> {
  return { texts, rules: rules.filter(({ needs }) => needs === undefined || texts.size > 0) };
}
