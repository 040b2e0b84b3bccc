import type * as z from "zod";

type Schema = z.core.$ZodTypes;

/** The fields that a schema knows at a path into a value; of a union those of the branch that the value is of, else of all. */
export function knownFields(schema: z.ZodType, value: unknown, path: readonly PropertyKey[]): string[] {
  const found = new Set<string>();
  let here: readonly (readonly [Schema, unknown])[] = branches(schema as unknown as Schema, value);
  for (const step of path) here = here.flatMap(([inner, own]) => below(inner, own, step));
  for (const [{ _zod }] of here) if (_zod.def.type === "object") for (const key in _zod.def.shape) found.add(key);
  return [...found];
}

function below(schema: Schema, value: unknown, step: PropertyKey): readonly (readonly [Schema, unknown])[] {
  const { def } = schema._zod;
  const inner =
    def.type === "object"
      ? def.shape[String(step)]
      : def.type === "array"
        ? def.element
        : def.type === "record"
          ? def.valueType
          : undefined;
  return inner === undefined ? [] : branches(inner as Schema, field(value, step));
}

function branches(schema: Schema, value: unknown): readonly (readonly [Schema, unknown])[] {
  const { def } = schema._zod;
  if (def.type === "optional" || def.type === "nullable") return branches(def.innerType as Schema, value);
  if (def.type !== "union") return [[schema, value]];
  const options = def.options as readonly Schema[];
  const discriminator = "discriminator" in def ? String(def.discriminator) : undefined;
  const own = options.filter(
    (option) =>
      discriminator !== undefined &&
      option._zod.propValues?.[discriminator]?.has(field(value, discriminator) as string),
  );
  return (own.length > 0 ? own : options).flatMap((option) => branches(option, value));
}

function field(value: unknown, step: PropertyKey): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
  return (value as { readonly [key: PropertyKey]: unknown })[step];
}
