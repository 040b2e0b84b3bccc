// npm start            the article's rival claims side by side, on the terminal
// npm start -- --json  the same as data
import { print } from "./print.mjs";
import { report } from "./report.mjs";

const known = ["--json", "--check"];
const args = process.argv.slice(2);
if (args.includes("--help")) {
  console.log("npm start: the article's rival claims side by side. npm start -- --json: the same as data.");
  process.exit(0);
}
// npm keeps options before "--" for itself.
if (process.env.npm_config_json === "true" && !args.includes("--json")) {
  console.error("for data write: npm start --silent -- --json");
  process.exit(2);
}
const unknown = args.filter((arg) => !known.includes(arg));
if (unknown.length > 0) {
  console.error(`quickstart: unknown option ${unknown.join(" ")}; it takes --json`);
  process.exit(2);
}
const found = report("2021-07-28-border-clash");
if (args.includes("--check")) {
  const long = print(found)
    .split("\n")
    .filter((line) => [...line].length > 80 && !line.includes("://"));
  if (long.length > 0) {
    console.error(`lines over 80 columns:\n${long.join("\n")}`);
    process.exit(1);
  }
}
process.stdout.write(args.includes("--json") ? `${JSON.stringify(found, null, 2)}\n` : print(found));
