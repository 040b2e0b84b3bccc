// npm run api [-- --check]
// Writes docs/api: what each entry point exports, with its types, so that a review sees every change of them as a change of a
// line. With --check it writes nothing, and fails where a report is not what the build exports.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";
import { entriesOf, filesIn, packageFolders, readManifest, root } from "./lib/packages.mjs";
import { turboQuietly } from "./turbo.mjs";

const check = process.argv.includes("--check");
const reports = join(root, "docs/api");
turboQuietly(["build"], "building");
mkdirSync(reports, { recursive: true });
const temp = mkdtempSync(join(tmpdir(), "incident-data-api-"));
const stale = [];
const entries = packageFolders().flatMap((folder) =>
  entriesOf(readManifest(folder), filesIn(folder))
    .filter(({ types }) => types !== undefined)
    // core.api.md, core.schema.api.md
    .map(({ key, types }) => ({
      folder,
      types,
      file: `${[basename(folder), ...key.split("/").slice(1)].join(".")}.api.md`,
    })),
);
const expected = new Set(entries.map(({ file }) => file));
try {
  // One program for all, so that what they share is read once; what is for a page has one of its own, since a program that
  // knows the names of a page gives those that are also ours another name.
  const isOfPage = ({ folder, types }) => readFileSync(join(folder, types), "utf8").includes('<reference lib="dom"');
  const programs = [entries.filter((each) => !isOfPage(each)), entries.filter(isOfPage)].map(programOf);
  for (const { file, config, compilerState } of programs.flat()) {
    const made = report(config, compilerState, file);
    const path = join(reports, file);
    if (existsSync(path) && readFileSync(path, "utf8") === made) continue;
    stale.push(file);
    if (!check) writeFileSync(path, made);
  }
  for (const file of readdirSync(reports).filter((each) => each.endsWith(".api.md") && !expected.has(each))) {
    stale.push(`${file} (of no entry point)`);
    if (!check) rmSync(join(reports, file));
  }
} finally {
  rmSync(temp, { recursive: true, force: true });
}
if (check && stale.length > 0) {
  console.error(`docs/api is stale: ${stale.join(", ")}. Run \`npm run api\`, and review what changed.`);
  process.exit(1);
}
console.log(
  `${expected.size} entry points; ${stale.length === 0 ? "nothing has changed" : `written: ${stale.join(", ")}`}`,
);

/** Entry points with their settings, and the program that they share. */
function programOf(some) {
  const configs = some.map(configOf);
  const compilerState = CompilerState.create(configs[0], {
    additionalEntryPoints: configs.slice(1).map((each) => each.mainEntryPointFilePath),
  });
  return some.map(({ file }, i) => ({ file, config: configs[i], compilerState }));
}

function configOf({ folder, types, file }) {
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(folder, "package.json"),
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: join(folder, types),
      newlineKind: "lf",
      compiler: {
        overrideTsconfig: {
          compilerOptions: { target: "es2022", module: "nodenext", lib: ["es2023"], types: [], skipLibCheck: true },
          files: [types],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: file,
        reportFolder: temp,
        reportTempFolder: join(temp, "temp"),
        // A type that an export mentions is part of what can change under a consumer.
        includeForgottenExports: true,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      // Comments are TypeDoc's to judge, and everything that is exported is public without a tag that says so.
      messages: {
        extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
  });
}

/** The report of one entry point, as text. */
function report(config, compilerState, file) {
  Extractor.invoke(config, {
    compilerState,
    localBuild: true,
    messageCallback(message) {
      // What it says of itself is not for the reader; what it says of the declarations is, and makes them faulty.
      if (message.messageId.startsWith("console-")) message.handled = true;
      else if (message.logLevel === "error" || message.logLevel === "warning") process.exitCode = 1;
    },
  });
  return readFileSync(join(temp, file), "utf8").replace(/^ *\/\/ \(undocumented\)\n/gm, "");
}
