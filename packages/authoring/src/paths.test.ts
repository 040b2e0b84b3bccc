import { describe, expect, test } from "vitest";
import { pathFault } from "./paths.ts";

describe("a path that may be followed", () => {
  test.each([
    "a",
    "a/b.yaml",
    "statements/2021-07-28-x.yaml",
    ".a",
    "a..b",
    "..a",
    "console",
    "com",
    "com10",
    "nul1",
    "Հայ.txt",
    "a b",
  ])("%s", (path) => {
    expect(pathFault(path)).toBeUndefined();
  });
});

describe("a path that may not", () => {
  test.each([
    ["", "an empty path"],
    ["/etc/passwd", "an absolute path"],
    ["..", "a step upwards (..)"],
    ["a/../../b", "a step upwards (..)"],
    ["./a", "a step to where it is (.)"],
    ["a//b", "an empty name"],
    ["a/", "an empty name"],
    ["..\\a", "a backslash"],
    ["\\\\server\\share", "a backslash"],
    ["C:/a", "a drive letter"],
    ["c:a", "a drive letter"],
    ["a\0.yaml", "U+0000"],
    ["a\nb", "U+000A"],
    ["a\u202eb", "U+202E right-to-left override"],
    ["a.yaml:stream", "a character that Windows allows in no name"],
    ["a?", "a character that Windows allows in no name"],
    ["CON", "the name of a device on Windows"],
    ["actors/nul.yaml", "the name of a device on Windows"],
    ["com1.tar.gz", "the name of a device on Windows"],
    ["lpt\u00b9.x", "the name of a device on Windows"],
    ["conin$", "the name of a device on Windows"],
    ["a./b", "a dot or a space at the end of a name"],
    ["a ", "a dot or a space at the end of a name"],
    ["...", "a dot or a space at the end of a name"],
    ["a".repeat(256), "a name of more than 255 bytes"],
    ["ա".repeat(128), "a name of more than 255 bytes"],
  ])("%j", (path, received) => {
    expect(pathFault(path)?.received.startsWith(`${received}: "`)).toBe(true);
  });

  test("is shown as it was written, but for what is not seen", () => {
    expect(pathFault("x/../C:\\a")?.received).toBe('a backslash: "x/../C:\\a"');
    expect(pathFault("x\u202ey")?.received).toContain('"x<U+202E right-to-left override>y"');
  });
});
