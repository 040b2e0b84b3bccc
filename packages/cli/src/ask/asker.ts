import { environmentError } from "../exit.ts";

/** Something to ask for. */
interface Question {
  readonly message: string;
  /** Shown in grey where nothing was typed. */
  readonly placeholder?: string;
  /** What an empty answer means. */
  readonly initial?: string;
}

/** Asks whoever sits at a terminal. There is none where standard input or standard error is no terminal. */
export interface Asker {
  /** The answer; `undefined` where it is left empty. */
  text(question: Question): Promise<string | undefined>;
  choose(message: string, choices: readonly string[], initial?: string): Promise<string>;
  confirm(message: string): Promise<boolean>;
}

/** Asks on the process's own terminal; questions go to standard error, results alone to standard output. */
export function terminalAsker(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Asker {
  // Loaded when something is asked: most calls ask nothing.
  const prompts = () => import("@clack/prompts");
  const answered = async <T>(ask: (all: Awaited<ReturnType<typeof prompts>>) => Promise<T | symbol>): Promise<T> => {
    const all = await prompts();
    const answer = await ask(all);
    if (all.isCancel(answer)) throw environmentError("stopped: nothing was written");
    return answer as T;
  };
  return {
    async text({ message, placeholder, initial }) {
      const answer = await answered<string | undefined>(({ text }) =>
        text({
          ...{ message, input, output },
          ...(placeholder === undefined ? {} : { placeholder }),
          ...(initial === undefined ? {} : { defaultValue: initial, placeholder: initial }),
        }),
      );
      return answer === undefined || answer.trim() === "" ? undefined : answer.trim();
    },
    choose: (message, choices, initial) =>
      answered<string>(({ select }) =>
        select({
          ...{ message, input, output, options: choices.map((value) => ({ value, label: value })) },
          ...(initial === undefined ? {} : { initialValue: initial }),
        }),
      ),
    confirm: (message) => answered<boolean>(({ confirm }) => confirm({ message, input, output })),
  };
}
