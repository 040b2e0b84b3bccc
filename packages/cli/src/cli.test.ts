import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { commands } from "./commands/index.ts";
import { called } from "./testing.ts";

const article = fileURLToPath(new URL("../../armenia-azerbaijan-2021/records", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "incident-data-cli-"));
let count = 0;
let folder = "";

beforeEach(() => {
  // Spaces and letters of another script, as a folder may have them.
  folder = join(root, `ձեռագիր և ${count++}`);
  cpSync(article, join(folder, "records"), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }), 60_000);

const actor = () => join(folder, "records/actors/armenia.yaml");
const spoil = () => writeFileSync(actor(), `${readFileSync(actor(), "utf8")}nmae: x\n`);

describe("check", () => {
  it("has nothing to say of the article", async () => {
    expect(await called(["check"], folder)).toEqual({
      code: 0,
      stdout: "66 files, nothing to object to\n",
      stderr: "",
    });
  });

  it("tells a fault with its place, and how to mend it", async () => {
    spoil();
    const { code, stdout } = await called(["check"], folder);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^error\[unknown_field\]/);
    expect(stdout).toMatch(/--> records\/actors\/armenia.yaml:\d+:1\n/);
    expect(stdout).toContain("incident-data explain unknown_field");
  });

  it("tells the same of files with CR LF", async () => {
    writeFileSync(actor(), readFileSync(actor(), "utf8").replaceAll("\n", "\r\n"));
    expect((await called(["check"], folder)).code).toBe(0);
  });

  it("writes a format to a file", async () => {
    spoil();
    const { code, stdout } = await called(
      ["check", "--format", "json,sarif=o,ut.sarif", "--format", "junit=out.xml"],
      folder,
    );
    expect(code).toBe(1);
    expect(JSON.parse(stdout).counts).toEqual({ error: 1, warning: 0, hint: 0 });
    expect(JSON.parse(readFileSync(join(folder, "o,ut.sarif"), "utf8")).version).toBe("2.1.0");
    expect(readFileSync(join(folder, "out.xml"), "utf8")).toContain('failures="1"');
  });

  it("tells with --since what is in files that changed", async () => {
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=x", "-c", "user.email=x@example.org", ...args], {
        cwd: folder,
        stdio: "pipe",
      });
    spoil();
    git("init", "-q");
    git("add", ".");
    git("commit", "-qm", "x");
    expect((await called(["check", "--since", "HEAD"], folder)).code).toBe(0);
    writeFileSync(actor(), `${readFileSync(actor(), "utf8")}# again\n`);
    expect((await called(["check", "--since", "HEAD"], folder)).code).toBe(1);
    expect((await called(["check", "--since", "nowhere"], folder)).code).toBe(2);
    expect((await called(["check", "--since", "--output=x"], folder)).code).toBe(2);
  });

  it("checks a file with a record a line", async () => {
    writeFileSync(join(folder, "x.ndjson"), '{"kind":"actor"}\n');
    const { code, stdout } = await called(["check", "x.ndjson", "--json"], folder);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).findings[0]).toMatchObject({ file: "x.ndjson", line: 1 });
  });

  it("seeks quotes in the texts of sources", async () => {
    mkdirSync(join(folder, "texts"));
    writeFileSync(join(folder, "texts/global-voices-2021-07-29.txt"), "nothing of it");
    const { code, stdout } = await called(["check", "--sources", "texts"], folder);
    expect(code).toBe(1);
    expect(stdout).toContain("error[quote_not_found]");
  });

  it.each([
    [["check", "nowhere"], 3],
    [["check", "--format", "prety"], 2],
    [["check", "--format", "json,sarif"], 2],
    [["check", "--max-warnings", "x"], 2],
    [["check", "--nothing"], 2],
    [["check", "a", "b"], 2],
    [["chekc"], 2],
    [["explain", "bad_dat"], 2],
    [["show", "nothing"], 2],
    [["build"], 2],
    [["build", "--out", "o", "--name", "../x"], 2],
    [["completion", "tcsh"], 2],
    [[], 2],
    [["--help"], 0],
    [["help", "check"], 0],
    [["check", "--help"], 0],
  ])("%j gives %i", async (argv, code) => {
    const { code: given, stdout, stderr } = await called(argv, folder);
    expect({ given, stdout, stderr }).toMatchObject({ given: code });
    expect(code === 0 ? stderr : stdout).toBe("");
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe("build", () => {
  it("writes a package, and the same again", async () => {
    const call = ["build", "--out", "pack age", "--name", "@x/y", "--package"];
    expect((await called(call, folder)).code).toBe(0);
    const read = () =>
      Object.fromEntries(
        readdirSync(join(folder, "pack age")).map((file) => [
          file,
          readFileSync(join(folder, "pack age", file), "utf8"),
        ]),
      );
    const first = read();
    expect(Object.keys(first)).toEqual([
      "data.json",
      "datapackage.json",
      "index.d.ts",
      "index.js",
      "package.json",
      "records.ndjson",
    ]);
    expect((await called(call, folder)).code).toBe(0);
    expect(read()).toEqual(first);
    expect((await called(["show", "pack age"], folder)).stdout).toContain("2021-07-28-border-clash");
  });

  it("writes nothing where check finds an error of any kind, such as a count that is not what its words say", async () => {
    const file = join(folder, "records/statements/2021-07-28-armenia-mod.yaml");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace("min: 3, max: 3", "min: 4, max: 4"));
    const { code, stdout, stderr } = await called(["build", "--out", "refused", "--name", "x"], folder);
    writeFileSync(file, text);
    expect([code, stdout]).toEqual([1, expect.stringContaining("error[count_reads_differently]")]);
    expect(stderr).toContain("nothing was written");
    expect(readdirSync(folder)).not.toContain("refused");
  });

  it("tells with --previous what changed since, and names the package as package.json does", async () => {
    const out = join(folder, "out");
    writeFileSync(join(folder, "package.json"), '{"name":"@x/y"}');
    expect((await called(["build", "--out", "before"], folder)).code).toBe(0);
    const file = join(folder, "records/statements/2021-07-28-armenia-mod.yaml");
    const text = readFileSync(file, "utf8");
    writeFileSync(
      file,
      text.replace("    count: { min: 3, max: 3", "    note: Read again.\n    count: { min: 3, max: 3"),
    );
    expect((await called(["build", "--out", "out", "--previous", "before"], folder)).stdout).toContain("@x/y");
    expect(readFileSync(join(out, "CHANGES.json"), "utf8")).toContain("2021-07-28-armenia-mod#killed");
    expect((await called(["build", "--out", "out", "--previous", "nowhere"], folder)).code).toBe(3);
    // Without it what was true is true no more.
    expect((await called(["build", "--out", "out"], folder)).code).toBe(0);
    expect(readdirSync(out)).not.toContain("CHANGES.json");
  });

  it.each(["licence", "citation"])("refuses without a %s, and writes nothing", async (field) => {
    const file = join(folder, "records/dataset.yaml");
    const lines = readFileSync(file, "utf8").split("\n");
    const at = lines.findIndex((line) => line.startsWith(`${field}:`));
    const end = lines.findIndex((line, i) => i > at && /^\S/.test(line));
    writeFileSync(file, lines.toSpliced(at, end - at).join("\n"));
    const { code, stdout } = await called(["build", "--out", "out", "--name", "x"], folder);
    expect(code).toBe(1);
    expect(stdout).toContain("missing_field");
    expect(stdout).toContain(field);
    expect(readdirSync(folder)).toEqual(["records"]);
  });
});

describe("fix", () => {
  const untidy = () => writeFileSync(actor(), readFileSync(actor(), "utf8").replace("\n", "  \n"));

  it("mends what it can, and then has nothing to mend", async () => {
    const before = readFileSync(actor(), "utf8");
    untidy();
    expect(await called(["fix"], folder)).toEqual({
      code: 0,
      stdout: "records/actors/armenia.yaml:1: trailing_space\n",
      stderr: "1 mended in 1 file\n",
    });
    expect(readFileSync(actor(), "utf8")).toBe(before);
    expect((await called(["fix", "--quiet"], folder)).stdout).toBe("");
  });

  it("shows with --dry-run what it would do, and writes nothing", async () => {
    untidy();
    const spoilt = readFileSync(actor(), "utf8");
    const { code, stdout } = await called(["fix", "--dry-run"], folder);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^--- a\/actors\/armenia.yaml\n\+\+\+ b\/actors\/armenia.yaml\n@@ /);
    expect(readFileSync(actor(), "utf8")).toBe(spoilt);
  });

  it("mends with --only what has that code, and leaves what only a person can mend", async () => {
    untidy();
    spoil();
    const { code, stdout, stderr } = await called(["fix", "--only", "id_in_file", "--json"], folder);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ changed: [], left: [{ code: "unknown_field" }] });
    expect(stderr).toContain("1 left that only a person can mend");
  });
});

describe("diff", () => {
  const versions = () => {
    cpSync(join(folder, "records"), join(folder, "after"), { recursive: true });
    const file = join(folder, "after/statements/2021-07-28-armenia-mod.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("min: 3, max: 3", "min: 3, max: 4"));
  };

  it("has nothing to say of equal versions", async () => {
    expect(await called(["diff", "records", "records"], folder)).toEqual({
      code: 0,
      stdout: "nothing changed\n",
      stderr: "",
    });
  });

  it("tells by claim what changed, and the step with its reason", async () => {
    versions();
    const { code, stdout } = await called(["diff", "records", "after"], folder);
    expect(code).toBe(1);
    expect(stdout).toContain("killed: 3 → 3 to 4, by Ministry of Defence of the Republic of Armenia");
    expect(stdout).toMatch(/^minor: /m);
    expect(JSON.parse((await called(["diff", "records", "after", "--json"], folder)).stdout)).toMatchObject({
      step: "minor",
      changes: [{ of: "claim", id: "2021-07-28-armenia-mod#killed" }],
    });
  });

  it("writes a changeset, and wants to know of which package", async () => {
    versions();
    const args = ["diff", "records", "after", "--changeset", "set.md"];
    expect((await called(args, folder)).code).toBe(2);
    expect((await called([...args, "--name", "@x/y"], folder)).code).toBe(1);
    expect(readFileSync(join(folder, "set.md"), "utf8")).toMatch(/^---\n"@x\/y": minor\n---\n/);
  });

  it("compares nothing where a version has faults, and wants two", async () => {
    spoil();
    const { code, stdout } = await called(["diff", "records", article], folder);
    expect(code).toBe(1);
    expect(stdout).toContain("unknown_field");
    expect((await called(["diff", "records"], folder)).code).toBe(2);
    expect(await called(["diff", "nowhere", "records"], folder)).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("nowhere: expected a data set that is there, found none"),
    });
  });
});

describe("sheet", () => {
  it.each(["book.xlsx", "sheets"])("writes %s and reads it back", async (to) => {
    const written = await called(["sheet", "--to", to], folder);
    expect(written).toMatchObject({ code: 0, stderr: "" });
    expect(written.stdout.split("\n")[0]).toBe(to === "sheets" ? "sheets/dataset.csv" : to);
    expect(await called(["sheet", "records", "--from", to], folder)).toEqual({
      code: 0,
      stdout: "",
      stderr: "records: 66 as before\n",
    });
    expect(await called(["sheet", "new", "--from", to], folder)).toMatchObject({ stderr: "new: 66 added\n" });
    expect(await called(["check", "new"], folder)).toMatchObject({ code: 0 });
  });

  it("tells a bad cell with its sheet, and writes nothing", async () => {
    await called(["sheet", "--to", "sheets"], folder);
    const file = join(folder, "sheets/claims.csv");
    writeFileSync(file, readFileSync(file, "utf8").replace(",casualties,", ",casualites,"));
    const { code, stdout, stderr } = await called(["sheet", "new", "--from", "sheets"], folder);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^error\[not_allowed\].*\n +--> claims.csv, C\d+\n/);
    expect(stdout).toContain('Did you mean "casualties"?');
    expect(stderr).toBe("nothing was written\n");
    expect(readdirSync(folder)).not.toContain("new");
    const { stdout: document } = await called(["sheet", "--from", "sheets", "--json"], folder);
    expect(JSON.parse(document).findings[0]).toMatchObject({
      file: "claims.csv",
      cell: expect.stringMatching(/^C\d+$/),
    });
  });

  it("writes a template that says what is missing", async () => {
    expect(await called(["sheet", "--template", "--to", "t.xlsx"], folder)).toMatchObject({
      code: 0,
      stdout: "t.xlsx\n",
    });
    const { code, stdout } = await called(["sheet", "new", "--from", "t.xlsx"], folder);
    expect(code).toBe(1);
    expect(stdout).toContain("t.xlsx, dataset!A2");
  });

  it("asks where to, and finds no file that is not there", async () => {
    expect(await called(["sheet"], folder)).toMatchObject({ code: 2 });
    expect(await called(["sheet", "--from", "no.xlsx"], folder)).toMatchObject({ code: 3 });
  });
});

describe("the rest", () => {
  it("shows an incident's claims side by side", async () => {
    const { code, stdout } = await called(["show", "2021-07-28-border-clash"], folder);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\(silent\)/);
    expect(stdout).toContain("Reported by nobody. That is not zero.");
    const { stdout: data } = await called(["show", "2021-07-28-border-clash", ".", "--json"], folder);
    expect(JSON.parse(data).unreported).toEqual(["killed, Azerbaijan (military)"]);
  });

  it("explains every code", async () => {
    const { stdout } = await called(["explain", "--list", "--json"], folder);
    for (const { code } of JSON.parse(stdout)) expect((await called(["explain", code], folder)).code).toBe(0);
  });

  it.each(["bash", "zsh", "fish", "powershell"])("completes in %s", async (shell) => {
    const { code, stdout } = await called(["completion", shell], folder);
    expect(code).toBe(0);
    for (const { name } of commands) expect(stdout).toContain(name);
    expect(stdout).toContain("max-warnings");
    const program = shell === "powershell" ? "pwsh" : shell;
    if (shell === "powershell" || spawnSync(program, ["--version"]).error !== undefined) return;
    expect(spawnSync(program, ["-n"], { input: stdout, encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
  });

  it("says what of the machine stands in the way", async () => {
    expect((await called(["doctor"], folder)).code).toBe(0);
    expect((await called(["doctor", "nowhere"], folder)).code).toBe(3);
  });

  it("says of a fault of its own where to report it, without a stack", async () => {
    const { code, stderr } = await called(["check"], undefined as unknown as string);
    expect(code).toBe(70);
    expect(stderr).toContain("Please report it");
    expect(stderr).not.toMatch(/\n\s+at /);
    expect((await called(["check", "--debug"], undefined as unknown as string)).stderr).toMatch(/\n\s+at /);
  });
});
