import type { Argument, Command, Option } from "../command.ts";
import { quoted, valuesOf, wordsOf } from "./words.ts";

export function zsh(commands: readonly Command[]): string {
  const words = wordsOf(commands);
  return [
    "#compdef incident-data",
    "_incident_data() {",
    "  local -a commands",
    "  commands=(",
    ...words.map(({ command, summary }) => `    ${quoted(`${command}:${summary.replace(/:/g, "\\:")}`)}`),
    "  )",
    "  if (( CURRENT == 2 )); then",
    "    _describe command commands",
    "    return",
    "  fi",
    '  case "$words[2]" in',
    ...words.map(({ command, options, argument }) =>
      [
        `    ${command})`,
        "      shift words; (( CURRENT-- ))",
        "      _arguments \\",
        [
          ...options.map((each) => `        ${quoted(optionSpec(each))}`),
          ...(argument === undefined
            ? []
            : [`        ${quoted(`1:${argument.name}:${actionOf(argument.completes)}`)}`]),
        ].join(" \\\n"),
        "      ;;",
      ].join("\n"),
    ),
    "  esac",
    "}",
    '_incident_data "$@"',
  ].join("\n");
}

function optionSpec({ name, value, summary, repeat, completes }: Option): string {
  const what = summary.replace(/[[\]:\\]/g, "\\$&");
  const given = value === undefined ? "" : `:${value.replace(/[[\]:=]/g, " ").trim()}:${actionOf(completes)}`;
  return `${repeat === true ? "*" : ""}--${name}[${what}]${given}`;
}

function actionOf(completes: Argument["completes"] | Option["completes"]): string {
  const known = valuesOf(completes);
  if (known.length > 0) return `(${known.join(" ")})`;
  return completes === "folder" ? "_files -/" : "_files";
}
