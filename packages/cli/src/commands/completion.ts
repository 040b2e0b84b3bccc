import { nearest } from "@incident-data/core";
import type { Command } from "../command.ts";
import { shells } from "../completion/index.ts";
import { exit, usageError } from "../exit.ts";

export const command: Command = {
  name: "completion",
  summary: "prints the completions for a shell",
  details: [
    "bash:        incident-data completion bash > ~/.local/share/bash-completion/completions/incident-data",
    "zsh:         incident-data completion zsh > a folder of $fpath, as _incident-data",
    "fish:        incident-data completion fish > ~/.config/fish/completions/incident-data.fish",
    "PowerShell:  incident-data completion powershell >> $PROFILE",
  ],
  arguments: [
    { name: "shell", summary: "bash, zsh, fish or powershell", completes: ["bash", "zsh", "fish", "powershell"] },
  ],
  options: [],
  async run({ args: [name = ""], out }) {
    const shell = shells.get(name);
    if (shell === undefined) {
      const near = nearest(name, shells.keys());
      const hint = near === undefined ? `There are ${[...shells.keys()].join(", ")}.` : `Did you mean ${near}?`;
      throw usageError(`completion: there is no shell ${JSON.stringify(name)}`, hint);
    }
    // In a function, since the table of commands loads this one too.
    const { commands } = await import("./index.ts");
    const all = await Promise.all(commands.map(async ({ load }) => (await load()).command));
    out.document(shell(all));
    return exit.clean;
  },
};
