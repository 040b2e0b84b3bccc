// Hazard 1: nesting bombs, as bytes and as values, two in one process, at the limit and far beyond it.
import { issuesOf, read } from "../judge.mjs";
import { madeDataset } from "../made.mjs";

const depths = [1, 2, 8, 62, 63, 64, 65, 66, 100, 1_000, 10_000, 100_000, 1_000_000];
const misleading = 'a: |\n  "\nb:\n ';
/** name, format, text of so many levels, levels around it */
const forms = [
  ["lists", "json", (n) => "[".repeat(n) + "]".repeat(n), 0],
  ["objects", "json", (n) => `${'{"a":'.repeat(n)}1${"}".repeat(n)}`, 0],
  ["unclosed lists", "json", (n) => "[".repeat(n), 0],
  ["unclosed objects", "json", (n) => '{"a":'.repeat(n), 0],
  ["lines", "json", (n) => "[\n".repeat(n), 0],
  ["both", "json", (n) => '[{"a":'.repeat(Math.ceil(n / 2)), 0],
  ["lines", "ndjson", (n) => `{"a":1}\n${"[".repeat(n)}`, 0],
  ["flow lists", "yaml", (n) => "[".repeat(n) + "]".repeat(n), 0],
  ["flow objects", "yaml", (n) => `${"{a: ".repeat(n)}1${"}".repeat(n)}`, 0],
  ["lists of lists", "yaml", (n) => `${"- ".repeat(n)}x`, 0],
  ["keys of keys", "yaml", (n) => `${"? ".repeat(n)}x`, 0],
  ["flow in block", "yaml", (n) => `a:\n  b:\n    ${"[".repeat(n)}`, 2],
  ["behind a quote", "yaml", (n) => `${misleading}${"[".repeat(n)}${"]".repeat(n)}`, 1],
  ["lists behind a quote", "yaml", (n) => `${misleading}${"- ".repeat(n)}x`, 1],
  [
    "indentation",
    "yaml",
    (n) => Array.from({ length: Math.min(n, 2_000) }, (_, i) => `${" ".repeat(i)}a:`).join("\n"),
    0,
  ],
];
const wide = { bytes: 50_000_000, lineLength: 50_000_000, yamlLength: 50_000_000 };

function nested(levels, list) {
  let value = "x";
  for (let i = 0; i < levels; i++) value = list ? [value] : { a: value };
  return value;
}

export default {
  ci: 100,
  deep: 2_000,
  batch: 200,
  run(random, index) {
    if (index % 5 === 4) {
      const depth = random.pick(depths);
      const data = madeDataset();
      const place = random.pick([data.dataset, data.sources[0], data.statements[0].claims, data.places[1].geometry]);
      place.coordinates = nested(depth, random.chance(0.5));
      const codes = issuesOf(data).map(({ code }) => code);
      if (depth > 66 && !codes.includes("too_deep")) return `a value of ${depth} levels: ${codes}`;
      return depth < 60 && codes.includes("too_deep") ? `a value of ${depth} levels is too deep` : undefined;
    }
    for (let file = 0; file < 2; file++) {
      const [name, format, form, around] = random.pick(forms);
      const depth = random.chance(0.8) ? random.pick(depths) : 1 + random.below(200);
      const text = form(depth);
      const raised = random.chance(0.5);
      const { faults } = read(format, text, raised ? wide : {});
      const codes = faults.map(({ code }) => code);
      const levels = Math.min(depth, name === "indentation" ? 2_000 : depth) + around;
      const refused = codes.some(
        (code) => code === "too_deep" || (!raised && /^(?:too_large|line_too_long)$/.test(code)),
      );
      if (levels > 65 && !refused) return `${format}, ${name}, ${depth} levels: ${codes}`;
      if (levels < 64 && codes.includes("too_deep")) return `${format}, ${name}, ${depth} levels are too deep`;
      if (codes.includes("too_deep") && (faults[0].line < 1 || faults[0].column < 1))
        return `no place: ${JSON.stringify(faults[0])}`;
    }
    return undefined;
  },
};
