// The declarations as a consumer's compiler sees them: by several versions of TypeScript, under both ways to resolve.
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { run } from "../lib/run.mjs";

const programs = fileURLToPath(new URL("programs/", import.meta.url));

const strict = {
  target: "es2022",
  types: [],
  strict: true,
  skipLibCheck: false,
  noEmit: true,
  resolveJsonModule: true,
};

/** What is compiled with each version of TypeScript: a way to resolve, and a switch that changes what fits a type. */
export const settings = [
  { module: "nodenext", exactOptionalPropertyTypes: true },
  { module: "bundler", exactOptionalPropertyTypes: false },
];
/** The other halves, which differ less. */
export const moreSettings = [
  { module: "nodenext", exactOptionalPropertyTypes: false },
  { module: "bundler", exactOptionalPropertyTypes: true },
];
/** Nothing but the language: neither Node's types nor a browser's. The zod behind `core/schema` wants the type URL. */
export const bare = { module: "nodenext", exactOptionalPropertyTypes: true, bare: true };

/** The entry points whose types name those of zod. */
const typedByZod = new Set([
  "@incident-data/core/schema",
  "@incident-data/authoring/ndjson",
  "@incident-data/interop",
  "@incident-data/interop/files",
]);

/** Puts the program that is compiled into a home; every entry point with types is imported, whether it is used or not. */
export function layTypes(home, packages) {
  cpSync(join(programs, "types.ts"), join(home, "types.ts"));
  cpSync(join(programs, "types.cts"), join(home, "types.cts"));
  const typed = packages.flatMap(({ entries }) => entries.filter(({ types }) => types !== undefined));
  const line = ({ specifier }, i) => `export type * as entry${i} from "${specifier}";\n`;
  writeFileSync(join(home, "entries.ts"), typed.map(line).join(""));
  const plain = typed.filter(({ specifier }) => !typedByZod.has(specifier));
  writeFileSync(join(home, "bare.ts"), plain.map(line).join(""));
}

/** What `tsc` says of the programs in a home. */
export async function typeFaults(tsc, home, { module, exactOptionalPropertyTypes, bare = false }) {
  const bundler = module === "bundler";
  const options = bundler ? { module: "esnext", moduleResolution: "bundler" } : { module };
  const lib = bare ? ["es2022"] : ["es2022", "dom"];
  // A bundler has no CommonJS modules of its own.
  const programs = bundler ? ["types.ts", "entries.ts"] : ["types.ts", "types.cts", "entries.ts"];
  const config = `tsconfig.${process.hrtime.bigint()}.json`;
  const compilerOptions = { ...strict, ...options, lib, exactOptionalPropertyTypes };
  writeFileSync(join(home, config), JSON.stringify({ compilerOptions, files: bare ? ["bare.ts"] : programs }));
  const args = [tsc, "-p", config, "--pretty", "false"];
  const { status, stdout, stderr } = await run(process.execPath, args, { cwd: home });
  return status === 0 ? [] : `${stdout}${stderr}`.trim().split("\n");
}

/** The names of values that each entry point declares, to be compared with what it exports at run time. */
export function declaredNames(home, specifiers) {
  const file = join(home, "declared.ts");
  writeFileSync(file, specifiers.map((specifier, i) => `export * as entry${i} from "${specifier}";\n`).join(""));
  const program = ts.createProgram([file], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts"],
    types: [],
    skipLibCheck: true,
  });
  const checker = program.getTypeChecker();
  const resolved = (symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
  const source = checker.getSymbolAtLocation(program.getSourceFile(file));
  const isValue = (symbol) =>
    (resolved(symbol).flags & ts.SymbolFlags.Value) !== 0 &&
    !symbol.declarations?.some(
      (each) => ts.isExportSpecifier(each) && (each.isTypeOnly || each.parent.parent.isTypeOnly),
    );
  return Object.fromEntries(
    checker.getExportsOfModule(source).map((symbol) => [
      specifiers[Number(symbol.name.slice("entry".length))],
      checker
        .getExportsOfModule(resolved(symbol))
        .filter(isValue)
        .map(({ name }) => name)
        .sort(),
    ]),
  );
}
