import type * as z from "zod";
import { prototypeKeys } from "./door.ts";

/**
 * How many fields a value made by `JSON.parse` has, in all the objects inside it, where it fits a schema; 0 where it does
 * not. Text that has more fields than its value wrote one of them twice.
 */
export type Fits = (json: unknown) => number;

/** A text's pattern, and a quicker way to know that a text matches it: it may say no of one that does, never yes of one that does not. */
export type Shortcuts = ReadonlyMap<RegExp, (text: string) => boolean>;

/**
 * A schema as one function, written as source text: it says yes or no about data that `JSON.parse` made, and leaves it to
 * the schema to explain a no.
 *
 * `z.compile` writes a schema as a single function too, but V8 optimises none of more than 60 KB of bytecode, which ours
 * exceed, and it builds a value anew around each optional field. Here each object has a function of its own, and nothing is
 * built. What JSON cannot hold is not asked for: accessors, prototypes, `undefined`.
 *
 * @throws TypeError for a schema with a part that is not known here: there is no silent way around it.
 */
export function compileSchema(schema: z.core.$ZodType, shortcuts: Shortcuts = new Map()): Fits {
  const writer = new Writer(shortcuts);
  const root = writer.functionFor(schema);
  const text = `let fields = 0;\n${writer.functions.join("\n")}\nreturn (json) => (fields = 0, ${root}(json) ? fields : 0);`;
  return new Function(...writer.constants.keys(), text)(...writer.constants.values()) as Fits;
}

class Writer {
  readonly functions: string[] = [];
  readonly constants = new Map<string, unknown>([["lengthOf", lengthOfValue]]);
  readonly #names = new Map<z.core.$ZodType, string>();
  readonly #shortcuts: Shortcuts;
  #variables = 0;

  constructor(shortcuts: Shortcuts) {
    this.#shortcuts = shortcuts;
  }

  /** The name of the function that says whether a value fits a schema. */
  functionFor(schema: z.core.$ZodType): string {
    const known = this.#names.get(schema);
    if (known !== undefined) return known;
    const name = `fits${this.#names.size}`;
    this.#names.set(schema, name);
    const { def } = (schema as z.core.$ZodTypes)._zod;
    const body = def.type === "object" ? this.#object(def, "value") : this.#test(schema, "value");
    this.functions.push(`function ${name}(value) {\n${body}\nreturn true;\n}`);
    return name;
  }

  /** Statements that return false where the expression `value` does not fit. */
  #test(schema: z.core.$ZodType, value: string): string {
    const { def } = (schema as z.core.$ZodTypes)._zod;
    switch (def.type) {
      case "string":
        if ("format" in def) throw unknown(`the text format ${def.format}`);
        return `${no(`typeof ${value} !== "string"`)}${this.#checks(def.checks, value)}`;
      case "number": {
        const format = "format" in def ? def.format : undefined;
        if (format !== undefined && format !== "safeint") throw unknown(`the number format ${format}`);
        const whole = format === undefined ? "" : no(`!Number.isSafeInteger(${value})`);
        // The text `-0` does not survive being a whole number.
        return `${no(`typeof ${value} !== "number" || !Number.isFinite(${value}) || Object.is(${value}, -0)`)}${whole}${this.#checks(def.checks, value)}`;
      }
      case "boolean":
        return no(`typeof ${value} !== "boolean"`);
      case "literal":
        return this.#oneOf(def.values, value);
      case "enum":
        return this.#oneOf(Object.values(def.entries), value);
      case "nullable":
        return `if (${value} !== null) { ${this.#test(def.innerType, value)} }`;
      case "array": {
        const [i, member] = [this.#variable(), this.#variable()];
        return `${no(`!Array.isArray(${value})`)}${this.#checks(def.checks, value)}
for (let ${i} = 0; ${i} < ${value}.length; ${i}++) { const ${member} = ${value}[${i}]; ${this.#test(def.element, member)} }`;
      }
      case "tuple": {
        if (def.rest !== null) throw unknown("a tuple with a rest");
        const members = def.items.map((item, i) => {
          const member = this.#variable();
          return `const ${member} = ${value}[${i}]; ${this.#test(item, member)}`;
        });
        return `${no(`!Array.isArray(${value}) || ${value}.length !== ${def.items.length}`)}${members.join("\n")}`;
      }
      case "record": {
        const [key, member] = [this.#variable(), this.#variable()];
        return `${no(notAnObject(value))}
for (const ${key} in ${value}) { fields++; ${no(prototypeKeys.map((name) => `${key} === "${name}"`).join(" || "))}${this.#test(def.keyType, key)}
const ${member} = ${value}[${key}]; ${this.#test(def.valueType, member)} }`;
      }
      case "object":
        return no(`!${this.functionFor(schema)}(${value})`);
      case "union":
        return "discriminator" in def
          ? this.#switch(String(def.discriminator), def.options, value)
          : this.#anyOf(def.options, value);
      default:
        throw unknown(`the type ${def.type}`);
    }
  }

  #object(def: z.core.$ZodObjectDef, value: string): string {
    if (def.catchall?._zod.def.type !== "never") throw unknown("an object that is not strict");
    // To go through the fields that are there is quicker than to ask for each that may be: records have many shapes.
    let required = 0;
    const [field, inner] = [this.#variable(), this.#variable()];
    const cases = Object.entries(def.shape).map(([name, schema]) => {
      const own = (schema as z.core.$ZodTypes)._zod.def;
      const optional = own.type === "optional";
      if (!optional) required++;
      const test = this.#test(optional ? own.innerType : schema, inner);
      return `case ${JSON.stringify(name)}: { ${optional ? "" : "required++; "}${test} break; }`;
    });
    return `${no(notAnObject(value))}
let required = 0;
for (const ${field} in ${value}) { const ${inner} = ${value}[${field}]; fields++; switch (${field}) {
${cases.join("\n")}
default: return false; } }
${no(`required !== ${required}`)}`;
  }

  /** A union whose branches one field tells apart. */
  #switch(field: string, options: readonly z.core.$ZodType[], value: string): string {
    const branches = options.map((option) => {
      const names = [...(option._zod.propValues?.[field] ?? [])].map((name) => `case ${literal(name)}:`);
      if (names.length === 0) throw unknown("a branch without a name");
      return `${names.join(" ")} ${no(`!${this.functionFor(option)}(${value})`)} break;`;
    });
    return `${no(`typeof ${value} !== "object" || ${value} === null`)}
switch (${value}[${JSON.stringify(field)}]) { ${branches.join("\n")} default: return false; }`;
  }

  /** A union whose branches are tried in turn; what one that fails has counted does not count. */
  #anyOf(options: readonly z.core.$ZodType[], value: string): string {
    const before = this.#variable();
    const tries = options.map((option) => `((fields = ${before}), ${this.functionFor(option)}(${value}))`);
    return `const ${before} = fields; ${no(`!(${tries.join(" || ")})`)}`;
  }

  #oneOf(values: readonly unknown[], value: string): string {
    if (values.length > 4) return no(`!${this.#constant(new Set(values))}.has(${value})`);
    return no(values.map((each) => `${value} !== ${literal(each)}`).join(" && "));
  }

  #checks(checks: readonly z.core.$ZodCheck<never>[] | undefined, value: string): string {
    return (checks ?? []).map((check) => this.#check((check as z.core.$ZodChecks)._zod.def, value)).join("");
  }

  #check(def: z.core.$ZodChecks["_zod"]["def"], value: string): string {
    switch (def.check) {
      case "min_length":
        return no(
          `${value}.length < ${def.minimum}${def.minimum > 1 ? ` || ${lengthOf(value)} < ${def.minimum}` : ""}`,
        );
      case "max_length":
        return no(`${value}.length > ${def.maximum} && ${lengthOf(value)} > ${def.maximum}`);
      case "greater_than":
        return no(`${value} ${def.inclusive ? "<" : "<="} ${Number(def.value)}`);
      case "less_than":
        return no(`${value} ${def.inclusive ? ">" : ">="} ${Number(def.value)}`);
      case "number_format":
        if (def.format !== "safeint") throw unknown(`the number format ${def.format}`);
        return no(`!Number.isSafeInteger(${value})`);
      case "string_format": {
        if (def.format !== "regex" || def.pattern === undefined) throw unknown(`the text format ${def.format}`);
        if (def.pattern.global || def.pattern.sticky) throw unknown("a pattern that remembers where it was");
        const slow = `!${this.#constant(def.pattern)}.test(${value})`;
        const shortcut = this.#shortcuts.get(def.pattern);
        return no(shortcut === undefined ? slow : `!${this.#constant(shortcut)}(${value}) && ${slow}`);
      }
      default:
        throw unknown(`the check ${def.check}`);
    }
  }

  #variable(): string {
    return `v${this.#variables++}`;
  }

  #constant(value: unknown): string {
    for (const [name, known] of this.constants) if (known === value) return name;
    const name = `c${this.constants.size}`;
    this.constants.set(name, value);
    return name;
  }
}

/** Text is as long as it has code points, of which some take two units. */
function lengthOfValue(value: string | readonly unknown[]): number {
  return typeof value === "string" ? [...value].length : value.length;
}

function lengthOf(value: string): string {
  return `lengthOf(${value})`;
}

function no(condition: string): string {
  return `if (${condition}) return false; `;
}

function notAnObject(value: string): string {
  return `typeof ${value} !== "object" || ${value} === null || Array.isArray(${value})`;
}

function literal(value: unknown): string {
  if (typeof value === "bigint" || typeof value === "symbol") throw unknown("a value that JSON has not");
  return JSON.stringify(value) ?? "undefined";
}

function unknown(what: string): TypeError {
  return new TypeError(`a schema cannot be compiled: it has ${what}`);
}
