// Homes: empty folders outside the repository, in which packed packages are installed as a stranger would install them.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { entriesOf, filesIn, readManifest } from "../lib/packages.mjs";
import { must, together } from "../lib/run.mjs";

/**
 * One home for each package with nothing beside it but what it declares, so that no sibling lends it a dependency, and
 * the one home `all` that holds every package. Not `apart`, all share that one, which is quicker.
 *
 * @param {readonly string[]} tarballs
 */
export async function makeHomes(tarballs, folder, apart) {
  const packed = new Map(
    await Promise.all(
      tarballs.map(async (tarball) => {
        const manifest = JSON.parse(await must("tar", ["-xzOf", tarball, "package/package.json"]));
        return [manifest.name, { tarball, manifest }];
      }),
    ),
  );
  const install = async (name, parts) => {
    const home = join(folder, name.replace(/^@.*\//, ""));
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, "package.json"), JSON.stringify({ name: "stranger", private: true, type: "module" }));
    const paths = parts.map((each) => packed.get(each).tarball);
    // Without install scripts: npm 12 runs none, and the packages may need none.
    const args = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--silent", ...paths];
    await must("npm", args, { cwd: home });
    return home;
  };
  const names = [...packed.keys()];
  const homes = await together([
    () => install("all", names),
    ...(apart ? names : []).map((name) => () => install(name, closure(name, packed))),
  ]);
  return {
    all: homes[0],
    packages: names.map((name, i) => {
      const home = apart ? homes[i + 1] : homes[0];
      return lookAt({ name, tarball: packed.get(name).tarball, home, held: join(home, "node_modules", name) });
    }),
  };
}

/** A package of a home with what it holds there now. */
export function lookAt({ name, tarball, home, held }) {
  const [manifest, files] = [readManifest(held), filesIn(held)];
  return { name, tarball, home, held, manifest, files, entries: entriesOf(manifest, files) };
}

/** A package and those of the packed ones that it depends on, directly or not. */
function closure(name, packed, found = new Set()) {
  if (!packed.has(name) || found.has(name)) return [...found];
  found.add(name);
  for (const each of Object.keys(packed.get(name).manifest.dependencies ?? {})) closure(each, packed, found);
  return [...found];
}
