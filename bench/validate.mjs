// Parses lines of NDJSON, and validates what each holds, by turns with other validators of the same schema, on the same
// lines, in one process. Prints how many times as long each takes as JSON.parse alone; fails above what is promised.
import Ajv from "ajv/dist/2020.js";
import { Compile } from "typebox/compile";
import * as v from "valibot";
import * as z from "zod";
import { fieldsOfLine, lineSchemas } from "../packages/core/dist/schema/index.js";
import { lines as make } from "./lines.mjs";
import { median } from "./measure.mjs";

const ROUNDS = Number(process.env.ROUNDS ?? 25);
const COUNT = Number(process.env.LINES ?? 10_000);
/** Lines that are read by one, then by the next: short turns, so that whatever else the machine does slows all alike. */
const TURN = 250;
const major = Number(process.versions.node.split(".")[0]);
const PROMISED = major < 22 ? 1.35 : 1.5;
const OURS = "@incident-data/core";
const PARSE = "JSON.parse alone";

const kinds = Object.keys(lineSchemas);
const jsonSchemas = Object.fromEntries(kinds.map((kind) => [kind, z.toJSONSchema(lineSchemas[kind])]));
const perKind = (make) => Object.fromEntries(kinds.map((kind) => [kind, make(kind)]));
const ajv = new Ajv({ strict: false });
const byAjv = perKind((kind) => ajv.compile(jsonSchemas[kind]));
const byTypebox = perKind((kind) => Compile(jsonSchemas[kind]));
const byCompiledZod = perKind((kind) => z.compile(lineSchemas[kind], { strict: true }));
const byValibot = perKind((kind) => valibotOf(lineSchemas[kind]));

const validators = {
  [PARSE]: () => true,
  [OURS]: (value) => fieldsOfLine(value) > 0,
  ajv: (value) => byAjv[value.kind](value),
  typebox: (value) => byTypebox[value.kind].Check(value),
  "z.compile": (value) => byCompiledZod[value.kind].validate(value),
  valibot: (value) => v.is(byValibot[value.kind], value),
  zod: (value) => lineSchemas[value.kind].safeParse(value).success,
};

// As read from a file: whole strings, each on its own.
const all = JSON.parse(JSON.stringify([...make(COUNT)].map((record) => JSON.stringify(record))));
agree();

const times = Object.fromEntries(Object.keys(validators).map((name) => [name, []]));
for (let round = -3; round < ROUNDS; round++) {
  const spent = Object.fromEntries(Object.keys(validators).map((name) => [name, 0]));
  for (let i = 0; i < all.length; i += TURN) {
    const lines = all.slice(i, i + TURN);
    // Each in turn is first, for the first finds the lines cold.
    const names = Object.keys(validators);
    for (let j = 0; j < names.length; j++) {
      const name = names[(j + i / TURN + Math.max(0, round)) % names.length];
      spent[name] += turn(lines, validators[name]);
    }
  }
  if (round >= 0) for (const name of Object.keys(validators)) times[name].push(spent[name] / all.length);
}

const size = all.reduce((sum, line) => sum + Buffer.byteLength(line), 0) / all.length;
console.log(`Node ${process.versions.node}, ${all.length} lines of ${size.toFixed(0)} bytes`);
const ratio = (name, to) => median(times[name].map((time, round) => time / times[to][round]));
for (const name of Object.keys(validators)) {
  const microseconds = (median(times[name]) / 1000).toFixed(2);
  console.log(
    `  ${name.padEnd(22)} ${microseconds.padStart(7)} µs a line, ${ratio(name, PARSE).toFixed(2)} × JSON.parse`,
  );
}
let missed = 0;
expect(`at most ${PROMISED} × JSON.parse`, ratio(OURS, PARSE) <= PROMISED, ratio(OURS, PARSE));
expect("at most 1.05 × ajv", ratio(OURS, "ajv") <= 1.05, ratio(OURS, "ajv"));
for (const peer of ["typebox", "valibot", "zod"]) expect(`less than ${peer}`, ratio(OURS, peer) < 1, ratio(OURS, peer));
process.exitCode = missed === 0 ? 0 : 1;

function expect(what, kept, found) {
  if (!kept) missed++;
  console.log(`  ${what}: ${found.toFixed(2)} (${kept ? "kept" : "MISSED"})`);
}

function turn(lines, validate) {
  const start = process.hrtime.bigint();
  for (const line of lines) if (!validate(JSON.parse(line))) throw new Error(`refused: ${line}`);
  return Number(process.hrtime.bigint() - start);
}

/** All take what is sound and refuse what is not: a comparison of unlike things would say nothing. */
function agree() {
  for (let i = 0; i < all.length; i += 7) {
    const line = all[i];
    const sound = JSON.parse(line);
    const broken = JSON.parse(line);
    if (i % 3 === 0) broken.extra = 1;
    else if (i % 3 === 1) delete broken.id;
    else broken.id = "Not an id";
    for (const [name, validate] of Object.entries(validators)) {
      if (name === PARSE) continue;
      if (!validate(sound)) throw new Error(`${name} refuses ${line}`);
      if (validate(broken)) throw new Error(`${name} takes ${JSON.stringify(broken)}`);
    }
  }
}

/** The same schema for valibot, part by part. */
function valibotOf(schema) {
  const { def } = schema;
  const checks = (def.checks ?? []).map(({ _zod: { def: check } }) => {
    switch (check.check) {
      case "min_length":
        return v.minLength(check.minimum);
      case "max_length":
        return v.maxLength(check.maximum);
      case "greater_than":
        return v.minValue(check.value);
      case "less_than":
        return v.maxValue(check.value);
      case "string_format":
        return v.regex(check.pattern);
      case "number_format":
        return v.safeInteger();
      default:
        throw new Error(check.check);
    }
  });
  const piped = (base) => (checks.length === 0 ? base : v.pipe(base, ...checks));
  switch (def.type) {
    case "string":
      return piped(v.string());
    case "number":
      return def.format === "safeint" ? v.pipe(v.number(), v.safeInteger(), ...checks) : piped(v.number());
    case "boolean":
      return v.boolean();
    case "literal":
      return v.picklist(def.values);
    case "enum":
      return v.picklist(Object.values(def.entries));
    case "nullable":
      return v.nullable(valibotOf(def.innerType));
    case "optional":
      return v.exactOptional(valibotOf(def.innerType));
    case "array":
      return piped(v.array(valibotOf(def.element)));
    case "tuple":
      return v.strictTuple(def.items.map(valibotOf));
    case "record":
      return v.record(valibotOf(def.keyType), valibotOf(def.valueType));
    case "object":
      return v.strictObject(
        Object.fromEntries(Object.entries(def.shape).map(([key, inner]) => [key, valibotOf(inner)])),
      );
    case "union":
      return def.discriminator
        ? v.variant(def.discriminator, def.options.map(valibotOf))
        : v.union(def.options.map(valibotOf));
    default:
      throw new Error(def.type);
  }
}
