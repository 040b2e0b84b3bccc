import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { fileInput, fileOutput } from "./files.ts";

const folder = mkdtempSync(join(tmpdir(), "incident-data-interop-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a file is read piece by piece, each time from its beginning", async () => {
  const file = join(folder, "in.txt");
  writeFileSync(file, "x".repeat(600_000));
  const input = await fileInput(file);
  for (let time = 0; time < 2; time++) {
    let [size, pieces] = [0, 0];
    for await (const chunk of input.chunks()) [size, pieces] = [size + chunk.length, pieces + 1];
    expect([size, pieces > 1]).toEqual([600_000, true]);
  }
  expect([input.name, input.size]).toEqual(["in.txt", 600_000]);
});

test("what is no file is not read, and not written", async () => {
  await expect(fileInput(folder)).rejects.toMatchObject({ code: "EISDIR" });
  await expect(fileInput(join(folder, "none"))).rejects.toMatchObject({ code: "ENOENT" });
  await expect(fileOutput(folder)).rejects.toMatchObject({ code: "EISDIR" });
  await expect(fileOutput(join(folder, "none", "x"))).rejects.toMatchObject({
    code: "ENOENT",
    path: join(folder, "none", "x"),
  });
});

test("a file is there whole, or as it was before", async () => {
  const file = join(folder, "out.txt");
  writeFileSync(file, "before");
  const dropped = await fileOutput(file);
  await dropped.write("half");
  expect(readFileSync(file, "utf8")).toBe("before");
  await dropped.drop();
  expect(readFileSync(file, "utf8")).toBe("before");
  const kept = await fileOutput(file);
  await kept.write("new");
  await kept.write(" text");
  await kept.keep();
  await kept.drop();
  expect(readFileSync(file, "utf8")).toBe("new text");
  expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
});
