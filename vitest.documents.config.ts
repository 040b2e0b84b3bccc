import type { Plugin } from "vite";
import { defineConfig, mergeConfig } from "vitest/config";
import shared from "./vitest.shared.ts";

/**
 * Runs the examples of Markdown files: the `js` fences of a file are one test, and `expression; // => value` is an
 * assertion. Lines keep their numbers, so that a wrong value fails at the document's own line.
 */
function documents(): Plugin {
  return {
    name: "documents",
    enforce: "pre",
    transform(text, id) {
      if (!id.endsWith(".md")) return undefined;
      let inside = false;
      // An import inside a test is written as a call; one over several lines keeps its lines.
      const called = text.replace(/^import (\{[^}]*\}) from ("[^"]*");/gm, "const $1 = await import($2);");
      const lines = called.split("\n").map((line, i, all) => {
        if (line.startsWith("```")) {
          inside = !inside && line.trim() === "```js";
          return "";
        }
        if (!inside || line.startsWith("// => ")) return "";
        const next = all[i + 1] ?? "";
        const value =
          /^(.*);\s*\/\/ => (.*)$/.exec(line) ??
          (next.startsWith("// => ") ? [line, line.replace(/;$/, ""), next.slice(6)] : null);
        return value === null ? line : `expect(${value[1]}).toEqual(${value[2]});`;
      });
      lines[0] = `import { expect, test } from "vitest"; test("the examples are true", async () => {${lines[0]}`;
      return { code: `${lines.join("\n")}\n});\n`, map: null };
    },
  };
}

export default mergeConfig(
  shared,
  defineConfig({
    plugins: [documents()],
    test: {
      name: "documents",
      include: [
        "README.md",
        "docs/dates.md",
        "packages/{dates,casualties,core,authoring,lint,prose,interop,armenia-azerbaijan-2021,ecuador-peru-1939}/README.md",
      ],
    },
  }),
);
