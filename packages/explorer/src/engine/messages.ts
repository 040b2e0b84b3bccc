import type { Engine } from "./protocol.ts";

/** A question to an engine on the other side of a worker: the call of one of its functions. */
export interface Call {
  readonly id: number;
  readonly name: keyof Engine;
  readonly args: readonly unknown[];
}

/** What went wrong, as far as it can be sent. */
export interface SentError {
  readonly message: string;
  readonly code?: string;
}

export type Answer = { readonly id: number } & ({ readonly value: unknown } | { readonly error: SentError });

/** A fault that the engine reported. */
export class EngineError extends Error {
  override readonly name = "EngineError";
  /** `unknown_id`, `not_json` and so on, where the fault is of the data; absent where it is of the program. */
  readonly code: string | undefined;

  constructor({ message, code }: SentError) {
    super(message);
    this.code = code;
  }
}

/** Answers calls by an engine; what it throws is an answer too. */
export function answering(engine: Engine): (call: Call) => Promise<Answer> {
  return async ({ id, name, args }) => {
    try {
      const ask = engine[name] as (...args: readonly unknown[]) => Promise<unknown>;
      return { id, value: await ask(...args) };
    } catch (error) {
      return { id, error: sent(error) };
    }
  };
}

function sent(error: unknown): SentError {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = (error as { readonly code?: unknown }).code;
  return { message: error.message, ...(typeof code === "string" ? { code } : {}) };
}

/** The engine on the other side of a channel: each call is sent, and each answer settles its call. */
export function calling(send: (call: Call) => void): { readonly engine: Engine; receive(answer: Answer): void } {
  const waiting = new Map<number, (answer: Answer) => void>();
  let next = 0;
  const call =
    (name: keyof Engine) =>
    (...args: readonly unknown[]): Promise<never> =>
      new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, (answer) => {
          if ("error" in answer) reject(new EngineError(answer.error));
          else resolve(answer.value as never);
        });
        send({ id, name, args });
      });
  return {
    engine: {
      open: call("open"),
      overview: call("overview"),
      filter: call("filter"),
      rows: call("rows"),
      statements: call("statements"),
      incident: call("incident"),
      cite: call("cite"),
      download: call("download"),
    },
    receive(answer) {
      const settle = waiting.get(answer.id);
      waiting.delete(answer.id);
      settle?.(answer);
    },
  };
}
