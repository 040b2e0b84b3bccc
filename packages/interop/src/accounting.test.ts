import { type RecordLine, safeParseLine } from "@incident-data/core/schema";
import fc from "fast-check";
import { expect, test } from "vitest";
import { records, runs } from "./arbitrary.test-util.ts";
import { formats } from "./formats.ts";
import type { Loss } from "./report.ts";
import { convertedText, inputOf } from "./testing.ts";

/** A text of a record, and the way to it: `statements`, `said`, `claims.dead`, `note`. */
interface Held {
  readonly record: string;
  readonly field: string;
  readonly text: string;
}

/** Every text of the records that stands nowhere else. */
function textsOf({ kind, id, ...record }: RecordLine): Held[] {
  const found: Held[] = [];
  const walk = (value: unknown, owner: string, field: string, way: readonly string[]) => {
    if (typeof value === "string") {
      for (const text of value.match(/w\d+w/g) ?? []) found.push({ record: owner, field, text });
    } else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        const inClaim = kind === "statement" && way.length === 1 && way[0] === "claims";
        if (inClaim) walk(inner, `${id}#${key}`, "claims", []);
        else
          walk(
            inner,
            owner,
            way.length === 0 && field !== "claims"
              ? `${kind}s.${key}`
              : field === "claims" && way.length === 0
                ? `claims.${key}`
                : field,
            [...way, key],
          );
      }
    }
  };
  walk(record, id, `${kind}s`, []);
  return found;
}

/** Whether a loss tells of a text: its record's field, or the record, or claim, as a whole. */
function tells({ field, spots }: Loss, held: Held, kindOf: ReadonlyMap<string, string>): boolean {
  return spots.some(({ record }) => {
    if (record === undefined) return false;
    const whole = !field.includes(".") || (field.startsWith("claims.") && kindOf.get(record) === field);
    // A record that is lost is lost with all that it has.
    return (
      (record === held.record && (whole || field === held.field)) || (whole && held.record.startsWith(`${record}#`))
    );
  });
}

test.each(formats.flatMap(({ name, write }) => (write === undefined ? [] : [name])))(
  "whatever is converted to %s is written, or told as lost by its field",
  async (to) => {
    for (const made of fc.sample(records, { numRuns: runs(25), seed: 20210728 })) {
      for (const line of made) expect(safeParseLine(line)).not.toHaveProperty("issues");
      const { text, report } = await convertedText(inputOf(made.map((each) => JSON.stringify(each)).join("\n")), {
        from: "ndjson",
        to,
      });
      expect(report.badRows).toEqual([]);
      const kinds = new Map(
        made.flatMap((each) =>
          each.kind === "statement"
            ? Object.entries(each.claims ?? {}).map(
                ([key, claim]) =>
                  [
                    `${each.id}#${key}`,
                    claim.kind === "casualties" ? `claims.${claim.harms.join("+")}` : `claims.${claim.kind}`,
                  ] as const,
              )
            : [],
        ),
      );
      const silent = made
        .flatMap(textsOf)
        .filter((held) => !text.includes(held.text) && !report.losses.some((loss) => tells(loss, held, kinds)));
      expect(silent).toEqual([]);
    }
  },
);
