import fc from "fast-check";
import type * as z from "zod";

/** Values that a schema takes, as JSON holds them: every optional field, every branch, now and then. */
export function arbitraryOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "string": {
      const pattern = checksOf(def).find((check) => check.check === "string_format");
      return pattern?.check === "string_format" &&
        pattern.pattern !== undefined &&
        !pattern.pattern.source.startsWith("[^")
        ? fc.stringMatching(pattern.pattern).filter((text) => [...text].length <= limit(def, "max_length", 100))
        : fc.string({ minLength: 0, maxLength: 20, unit: "grapheme" }).map((text) => `x${text}`);
    }
    case "number": {
      const [min, max] = [limit(def, "greater_than", -1e6), limit(def, "less_than", 1e6)];
      const whole = checksOf(def).some((check) => check.check === "number_format") || "format" in def;
      return (whole ? fc.integer({ min, max: Math.min(max, 1e9) }) : fc.double({ min, max, noNaN: true })).map(
        (number) => number + 0,
      );
    }
    case "boolean":
      return fc.boolean();
    case "literal":
      return fc.constantFrom(...def.values);
    case "enum":
      return fc.constantFrom(...Object.values(def.entries));
    case "nullable":
      return fc.option(arbitraryOf(def.innerType), { nil: null });
    case "array": {
      const minLength = limit(def, "min_length", 0);
      return fc.array(arbitraryOf(def.element), { minLength, maxLength: minLength + 2 });
    }
    case "tuple":
      return fc.tuple(...def.items.map(arbitraryOf));
    case "record":
      return fc.dictionary(arbitraryOf(def.keyType) as fc.Arbitrary<string>, arbitraryOf(def.valueType), {
        maxKeys: 3,
      });
    case "object": {
      const fields = Object.entries(def.shape);
      const inner = ([name, field]: readonly [string, z.core.$ZodType]) => {
        const own = (field as z.core.$ZodTypes)._zod.def;
        return [name, arbitraryOf(own.type === "optional" ? own.innerType : field)] as const;
      };
      const required = fields.filter(([, field]) => (field as z.core.$ZodTypes)._zod.def.type !== "optional");
      return fc.record(Object.fromEntries(fields.map(inner)), {
        requiredKeys: required.map(([name]) => name),
        noNullPrototype: true,
      });
    }
    case "union":
      return fc.oneof(...def.options.map(arbitraryOf));
    default:
      throw new TypeError(`no values of the type ${def.type}`);
  }
}

type WithChecks = { readonly checks?: readonly z.core.$ZodCheck<never>[] | undefined };

function checksOf(def: WithChecks) {
  return (def.checks ?? []).map((check) => (check as z.core.$ZodChecks)._zod.def);
}

function limit(def: WithChecks, check: string, otherwise: number): number {
  for (const own of checksOf(def)) {
    if (own.check !== check) continue;
    if (own.check === "min_length") return own.minimum;
    if (own.check === "max_length") return own.maximum;
    if (own.check === "greater_than" || own.check === "less_than") return Number(own.value);
  }
  return otherwise;
}
