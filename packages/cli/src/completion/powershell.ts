import type { Command } from "../command.ts";
import { valuesOf, wordsOf } from "./words.ts";

export function powershell(commands: readonly Command[]): string {
  const words = wordsOf(commands);
  return [
    "# completions of incident-data for PowerShell",
    "Register-ArgumentCompleter -Native -CommandName incident-data -ScriptBlock {",
    "  param($wordToComplete, $commandAst, $cursorPosition)",
    "  $known = @{",
    ...words.map(({ command, options, argument }) => {
      const all = [...options.map(({ name }) => `--${name}`), ...valuesOf(argument?.completes)];
      return `    ${text(command)} = @(${all.map(text).join(", ")})`;
    }),
    "  }",
    "  $parts = @($commandAst.CommandElements | ForEach-Object { $_.ToString() })",
    "  $first = $parts.Count -lt 2 -or ($parts.Count -eq 2 -and $wordToComplete -ne '')",
    `  $all = if ($first) { @(${words.map(({ command }) => text(command)).join(", ")}, '--help', '--version') } else { $known[$parts[1]] }`,
    '  $all | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {',
    "    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)",
    "  }",
    "}",
  ].join("\n");
}

/** A text inside single quotes of PowerShell. */
function text(of: string): string {
  return `'${of.replace(/'/g, "''")}'`;
}
