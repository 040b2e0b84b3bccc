import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Asker } from "./ask/asker.ts";
import { called } from "./testing.ts";

const root = mkdtempSync(join(tmpdir(), "incident-data-newcomer-"));
let count = 0;
let folder = "";
beforeEach(async () => {
  folder = join(root, `Նոր ${count++}`);
  await called(["init", folder], root);
});
afterAll(() => rmSync(root, { recursive: true }));

describe("init", () => {
  it("without a terminal makes a data set to which check has nothing to object, and which builds", async () => {
    expect(await called(["check", "--sources", "texts", "--max-warnings", "0"], folder)).toEqual({
      code: 0,
      stdout: "11 files, nothing to object to\n",
      stderr: "",
    });
    expect((await called(["build", "--out", "dist", "--name", "x", "--package"], folder)).code).toBe(0);
  });

  it("makes a bare one too, and takes nobody's place", async () => {
    const { code, stdout } = await called(
      ["init", "bare", "--bare", "--title", "Ford", "--package", "@x/ford"],
      folder,
    );
    expect(code).toBe(0);
    expect(stdout).toContain("bare/records/dataset.yaml\n");
    expect(stdout).not.toContain("example");
    expect((await called(["check"], join(folder, "bare"))).code).toBe(0);
    expect((await called(["init", "bare"], folder)).code).toBe(3);
  });

  it("asks on a terminal for what is not said", async () => {
    const asked: string[] = [];
    const ask: Asker = {
      text: async ({ message }) => {
        asked.push(message);
        return message === "Title" ? "The ford" : message.startsWith("Folder") ? "asked" : undefined;
      },
      choose: async (_, [first = ""]) => first,
      confirm: async () => true,
    };
    expect((await called(["init", "--licence", "CC0-1.0"], folder, {}, ask)).code).toBe(0);
    expect(asked).toHaveLength(5);
    const manifest = readFileSync(join(folder, "asked/records/dataset.yaml"), "utf8");
    expect(manifest).toContain("title: { en: The ford }");
    expect(manifest).toContain("licence: CC0-1.0");
  });

  it.each([
    [["init"]],
    [["init", "x", "--language", "no language"]],
    [["init", "x", "--package", "No Name"]],
    [["init", "..."]],
  ])("%j is a wrong call, and nothing is written", async (argv) => {
    const before = readdirSync(folder);
    const { code, stderr } = await called(argv, folder);
    expect(code).toBe(2);
    expect(stderr).not.toContain("citation: ");
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe("add", () => {
  const statement = ["add", "statement", "--source", "example-gazette-2021-07-29"];
  const quote = "The Ministry of the West said … five wounded";

  it("adds a record whose blanks check finds, so that nothing is built", async () => {
    const { code, stdout, stderr } = await called([...statement, "--quote", quote], folder);
    expect(code).toBe(0);
    expect(stdout).toBe("records/statements/2021-07-29-example-gazette.yaml\n");
    expect(stderr).toContain("2021-07-28-example-west-ministry (words of the same passage)");
    expect(stderr).toMatch(/:2: blank: the id of the actor whose words are told/);
    const text = readFileSync(join(folder, stdout.trim()), "utf8");
    expect(text).toContain("# yaml-language-server: $schema=../../schemas/statement.json\n");
    expect(text).toContain("count: { min: 2, max: null, words: at least two of its soldiers were killed } # REVIEW:");
    const { stdout: found } = await called(["check", "--json"], folder);
    const codes = JSON.parse(found).findings.filter((each: { severity: string }) => each.severity === "error");
    expect(new Set(codes.map((each: { code: string }) => each.code))).toEqual(new Set(["to_be_reviewed"]));
    expect((await called(["build", "--out", "dist", "--name", "x"], folder)).code).toBe(1);
    expect(existsSync(join(folder, "dist"))).toBe(false);
    // Filled in and with its marks taken away, as a person would.
    const filled = text
      .replace("speaker:", "speaker: example-west-ministry")
      .replaceAll("side:", "side: example-west")
      .replaceAll("status:  ", "status: military")
      .replace(/status: (?=#)/, "status: military ")
      .replaceAll(/ *# REVIEW:.*/g, "");
    writeFileSync(join(folder, stdout.trim()), filled);
    expect((await called(["build", "--out", "dist", "--name", "x"], folder)).stdout).toContain("x 0.1.0: dist");
  });

  it("shows with --dry-run and --json what it would add, and writes nothing", async () => {
    const before = readdirSync(join(folder, "records/actors"));
    const args = ["add", "actor", "--name", "The Ministry of Trade", "--type", "ministry"];
    expect((await called([...args, "--dry-run"], folder)).stdout).toContain("type: ministry\n");
    const { stdout } = await called([...args, "--dry-run", "--json"], folder);
    expect(JSON.parse(stdout)).toMatchObject({
      id: "the-ministry-of-trade",
      file: "records/actors/the-ministry-of-trade.yaml",
    });
    expect(JSON.parse(stdout).similar).toHaveLength(2);
    expect(readdirSync(join(folder, "records/actors"))).toEqual(before);
  });

  it("asks on a terminal, shows what is alike, and goes no further where that is it", async () => {
    const ask: Asker = {
      text: async ({ message }) => (message.startsWith("name") ? "The Ministry of War" : undefined),
      choose: async (_, choices) => choices[1] ?? "",
      confirm: async () => false,
    };
    const { stdout, stderr } = await called(["add", "actor"], folder, {}, ask);
    expect(stdout).toBe("");
    expect(stderr).toContain("example-east-ministry (the name Ministry of the East)");
    expect(existsSync(join(folder, "records/actors/the-ministry-of-war.yaml"))).toBe(false);
  });

  it.each([
    [["add", "actr"], 2, "Did you mean actor?"],
    [["add", "actor"], 2, "--id: expected something to make an id of"],
    [["add", "actor", "--name", "x", "--quote", "y"], 2, "--quote: expected one of names"],
    [["add", "actor", "--name", "x", "--type", "empire"], 2, "--type: expected"],
    [["add", "statement", "--said", "yesterday"], 2, "--said: expected a date"],
    [[...statement, "--quote", "nothing of it"], 2, "--quote: expected words of the text"],
    [["add", "actor", "nowhere", "--name", "x"], 3, "nowhere: it is not there"],
    [["add", "actor", "texts", "--name", "x"], 3, "incident-data init"],
  ])("%j gives %i: %s", async (argv, code, said) => {
    const { code: given, stderr, stdout } = await called(argv, folder);
    expect(stderr).toContain(said);
    expect({ given, stdout }).toEqual({ given: code, stdout: "" });
  });
});
