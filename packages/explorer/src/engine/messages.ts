import type { Engine } from "./protocol.ts";

/** A question to an engine on the other side of a worker: the call of one of its functions. */
interface Call {
  readonly id: number;
  readonly name: keyof Engine;
  /** Of `open` without the bytes, which come after it. */
  readonly args: readonly unknown[];
}

/** Some of the bytes that a call opens; at their end none. `isBroken`: there will be no end. */
interface Part {
  readonly id: number;
  readonly part?: Uint8Array<ArrayBuffer>;
  readonly isBroken?: boolean;
}

export type Message = Call | Part;

/** What went wrong, as far as it can be sent. */
export interface SentError {
  readonly message: string;
  readonly code?: string;
  readonly near?: readonly string[];
}

type Settled = { readonly id: number } & ({ readonly value: unknown } | { readonly error: SentError });

/** What settles a call; before it, that a call which opens bytes has room for some more of them. */
export type Answer = Settled | { readonly id: number; readonly wants: "more" };

/** A fault that the engine reported. */
export class EngineError extends Error {
  override readonly name = "EngineError";
  /** `unknown_id`, `not_json` and so on, where the fault is of the data; absent where it is of the program. */
  readonly code: string | undefined;
  /** Ids that may have been meant, where there is none of the id that was asked for. */
  readonly near: readonly string[];

  constructor({ message, code, near = [] }: SentError) {
    super(message);
    this.code = code;
    this.near = near;
  }
}

/** Takes what is sent to an engine, and answers each call by it; what it throws is an answer too. */
export function answering(engine: Engine, answer: (answer: Answer) => void): (message: Message) => void {
  const opening = new Map<number, ReadableStreamDefaultController<Uint8Array>>();
  const ask = async ({ id, name, args }: Call): Promise<Settled> => {
    try {
      const method = engine[name] as (...args: readonly unknown[]) => Promise<unknown>;
      if (name !== "open") return { id, value: await method(...args) };
      const bytes = new ReadableStream<Uint8Array>(
        { start: (parts) => void opening.set(id, parts), pull: () => answer({ id, wants: "more" }) },
        // While one is read the next one is there.
        { highWaterMark: 2 },
      );
      return { id, value: await method(bytes, ...args) };
    } catch (error) {
      return { id, error: sent(error) };
    }
  };
  return (message) => {
    if ("name" in message) {
      ask(message).then(answer);
      return;
    }
    const { id, part, isBroken } = message;
    const parts = opening.get(id);
    if (part !== undefined) {
      parts?.enqueue(part);
      return;
    }
    opening.delete(id);
    if (isBroken === true) parts?.error(new Error("the bytes did not come to their end"));
    else parts?.close();
  };
}

function sent(error: unknown): SentError {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, near } = error as { readonly code?: unknown; readonly near?: unknown };
  return {
    message: error.message,
    ...(typeof code === "string" ? { code } : {}),
    ...(Array.isArray(near) ? { near } : {}),
  };
}

/** The engine on the other side of a channel: each call is sent, and each answer settles its call, as does that it cannot be sent. */
export function calling(send: (message: Message) => void | Promise<void>): {
  readonly engine: Engine;
  receive(answer: Answer): void;
} {
  const waiting = new Map<number, (answer: Settled) => void>();
  /** What sends some more bytes of those that are opened: as many as there is room for, so that they never fill the memory. */
  const feeding = new Map<number, () => void>();
  let next = 0;
  const ask = (id: number, name: keyof Engine, args: readonly unknown[]): Promise<never> =>
    new Promise((resolve, reject) => {
      waiting.set(id, (answer) => {
        if ("error" in answer) reject(new EngineError(answer.error));
        else resolve(answer.value as never);
      });
      Promise.resolve(send({ id, name, args })).catch((error: unknown) => {
        waiting.delete(id);
        reject(error);
      });
    });
  const call =
    (name: keyof Engine) =>
    (...args: readonly unknown[]): Promise<never> =>
      ask(next++, name, args);
  return {
    engine: {
      async open(bytes, language) {
        const id = next++;
        const reader = bytes.getReader();
        let broken: { readonly by: unknown } | undefined;
        feeding.set(id, async () => {
          try {
            const { done, value } = await reader.read();
            send(done ? { id } : { id, part: alone(value) });
          } catch (error) {
            broken = { by: error };
            send({ id, isBroken: true });
          }
        });
        try {
          return await ask(id, "open", [language]);
        } catch (error) {
          throw broken === undefined ? error : broken.by;
        } finally {
          feeding.delete(id);
          reader.cancel().catch(() => undefined);
        }
      },
      overview: call("overview"),
      filter: call("filter"),
      rows: call("rows"),
      statements: call("statements"),
      incident: call("incident"),
      cite: call("cite"),
      download: call("download"),
    },
    receive(answer) {
      if ("wants" in answer) {
        feeding.get(answer.id)?.();
        return;
      }
      const settle = waiting.get(answer.id);
      waiting.delete(answer.id);
      settle?.(answer);
    },
  };
}

/** Bytes that have their memory for themselves, so that it can be given away. */
function alone(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.byteLength === bytes.buffer.byteLength ? (bytes as Uint8Array<ArrayBuffer>) : bytes.slice();
}
