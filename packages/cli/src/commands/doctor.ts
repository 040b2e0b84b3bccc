import { execFile } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import manifest from "../../package.json" with { type: "json" };
import { recordsFolder } from "../check/folder.ts";
import type { Command, Context } from "../command.ts";
import { exit } from "../exit.ts";
import { jsonText } from "../output/encode.ts";
import { folded } from "../output/width.ts";
import { styled } from "../output/writer.ts";

interface Examined {
  readonly what: string;
  readonly found: string;
  /** What is wrong, and how to mend it. */
  readonly wrong?: string;
}

export const command: Command = {
  name: "doctor",
  summary: "looks at what the command needs of this machine",
  arguments: [{ name: "folder", summary: "the folder of records", optional: true, completes: "folder" }],
  options: [{ name: "json", summary: "for a program" }],
  async run(context) {
    const { options, out } = context;
    const all = [version(), node(), system(), locale(), terminal(context), await git(), ...folder(context)];
    const wrong = all.filter((each) => each.wrong !== undefined);
    if (options.flag("json")) out.document(jsonText(all));
    else {
      for (const each of all) {
        const mark = each.wrong === undefined ? styled("green", "ok   ") : styled("red", "wrong");
        out.line(mark, " ", each.what.padEnd(12), each.found);
        for (const line of each.wrong === undefined ? [] : folded(each.wrong, 72)) out.line(" ".repeat(18), line);
      }
    }
    return wrong.length === 0 ? exit.clean : exit.environment;
  },
};

function version(): Examined {
  return { what: "command", found: `incident-data ${manifest.version}` };
}

function node(): Examined {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const good = major >= 23 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
  const found = { what: "Node", found: process.versions.node };
  return good ? found : { ...found, wrong: `${manifest.engines.node} is needed: https://nodejs.org` };
}

function system(): Examined {
  return { what: "system", found: `${process.platform} ${process.arch}` };
}

function locale(): Examined {
  const { locale: own, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const found = { what: "locale", found: `${own}, ${timeZone}, ICU ${process.versions["icu"] ?? "none"}` };
  // Text is compared by code units and folded by Unicode's own rules; only the widths of characters ask ICU.
  return process.versions["icu"] === undefined ? { ...found, wrong: "This Node was built without ICU." } : found;
}

function terminal({ out, env }: Context): Examined {
  const kind = env["TERM"] ?? "unknown";
  return { what: "terminal", found: `${kind}, ${out.width} columns, ${out.colour ? "colour" : "no colour"}` };
}

async function git(): Promise<Examined> {
  try {
    const { stdout } = await promisify(execFile)("git", ["--version"]);
    return { what: "git", found: stdout.trim() };
  } catch {
    return { what: "git", found: "none", wrong: "It is needed for --since and for revisions: https://git-scm.com" };
  }
}

function folder({ args: [given], cwd }: Context): readonly Examined[] {
  let path: string;
  try {
    path = recordsFolder(given, cwd).path;
  } catch (error) {
    return [{ what: "records", found: given ?? ".", wrong: (error as Error).message }];
  }
  const there = existsSync(join(path, "dataset.yaml"));
  // Somebody may stand anywhere: only a folder that was named has to be one of records.
  if (!there && given === undefined) return [{ what: "records", found: "none here" }];
  const found = { what: "records", found: path };
  if (!there) return [{ ...found, wrong: "There is no dataset.yaml in it." }];
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    return [found];
  } catch {
    return [{ ...found, wrong: "It may not be read and written by whoever runs this." }];
  }
}
