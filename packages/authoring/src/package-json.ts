import type { Manifest } from "@incident-data/core";

/** The `package.json` that makes the files of a data set's package one that can be installed and published. */
export function packageJson(
  { title, description, version, licence, uses }: Manifest,
  packageName: string,
  files: readonly string[],
  coreVersion: string,
): string {
  const text = description ?? title;
  const others = files.filter((file) => file !== "index.js" && file !== "index.d.ts");
  const made = {
    name: packageName,
    version,
    description: text["en"] ?? Object.values(text)[0],
    license: licence,
    type: "module",
    sideEffects: false,
    exports: {
      ".": { types: "./index.d.ts", default: "./index.js" },
      ...Object.fromEntries(others.map((file) => [`./${file}`, `./${file}`])),
      "./package.json": "./package.json",
    },
    files,
    dependencies: { "@incident-data/core": coreVersion, ...uses },
  };
  return `${JSON.stringify(made, null, 2)}\n`;
}
