import type { Command } from "../command.ts";
import { bash } from "./bash.ts";
import { fish } from "./fish.ts";
import { powershell } from "./powershell.ts";
import { zsh } from "./zsh.ts";

/** Every shell, with what writes its completions. */
export const shells: ReadonlyMap<string, (commands: readonly Command[]) => string> = new Map(
  Object.entries({ bash, zsh, fish, powershell }),
);
