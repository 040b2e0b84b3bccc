import type { Command } from "../command.ts";
import { valuesOf, wordsOf } from "./words.ts";

export function bash(commands: readonly Command[]): string {
  const words = wordsOf(commands);
  const cases = words.map(({ command, options, argument }) => {
    const values = options
      .filter(({ value }) => value !== undefined)
      .map(({ name, completes }) => {
        const known = valuesOf(completes);
        const reply = known.length > 0 ? `compgen -W "${known.join(" ")}" -- "$cur"` : pathsOf(completes);
        return `        --${name}) mapfile -t COMPREPLY < <(${reply}); return ;;`;
      });
    const known = valuesOf(argument?.completes);
    const rest = known.length > 0 ? `compgen -W "${known.join(" ")}" -- "$cur"` : pathsOf(argument?.completes);
    return [
      `    ${command})`,
      ...(values.length > 0 ? ['      case "$prev" in', ...values, "      esac"] : []),
      '      if [[ "$cur" == -* ]]; then',
      `        mapfile -t COMPREPLY < <(compgen -W "${options.map(({ name }) => `--${name}`).join(" ")}" -- "$cur")`,
      "      else",
      `        mapfile -t COMPREPLY < <(${rest})`,
      "      fi",
      "      ;;",
    ].join("\n");
  });
  return [
    "# completions of incident-data for bash",
    "_incident_data() {",
    '  local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}"',
    "  COMPREPLY=()",
    "  if [[ $COMP_CWORD -eq 1 ]]; then",
    `    mapfile -t COMPREPLY < <(compgen -W "${[...words.map(({ command }) => command), "help", "--help", "--version"].join(" ")}" -- "$cur")`,
    "    return",
    "  fi",
    '  case "${COMP_WORDS[1]}" in',
    ...cases,
    "  esac",
    "}",
    "complete -o filenames -F _incident_data incident-data",
  ].join("\n");
}

function pathsOf(completes: unknown): string {
  return `compgen -${completes === "folder" ? "d" : "f"} -- "$cur"`;
}
