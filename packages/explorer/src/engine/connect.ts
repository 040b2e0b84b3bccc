import { type Answer, answering, calling, type Message } from "./messages.ts";
import type { Engine } from "./protocol.ts";
import workerUrl from "./worker.ts?worker&url";

interface Policy {
  createScriptURL(url: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

/** An engine, and what ends it: a worker lives, with its data set, until it is told not to. */
export interface Connection {
  readonly engine: Engine;
  end(): void;
}

/**
 * An engine in a worker; on the page itself where a worker cannot be had. It can be asked at once: what is asked waits until it
 * is known who answers.
 */
export function connect(): Connection {
  const { engine, receive } = calling(async (message) => (await answerer)(message));
  const started = startWorker();
  const answerer = started.then(
    (worker) => inWorker(worker, receive),
    () => onPage(receive),
  );
  const end = (): void => {
    started.then(
      (worker) => worker.terminate(),
      () => undefined,
    );
  };
  return { engine, end };
}

type Receive = (answer: Answer) => void;
type Send = (message: Message) => void;

function inWorker(worker: Worker, receive: Receive): Send {
  worker.onmessage = ({ data }) => receive(data);
  // The bytes of a data set are given away rather than copied: the page has no more use for them.
  return (message) =>
    worker.postMessage(message, "part" in message && message.part !== undefined ? [message.part.buffer] : []);
}

async function onPage(receive: Receive): Promise<Send> {
  const { openEngine } = await import("./engine.ts");
  return answering(openEngine(), receive);
}

/** A worker that has begun. A site of another origin, or a policy of the page, may refuse one, at once or when it is loaded. */
function startWorker(): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const url = new URL(workerUrl, import.meta.url).href;
    const worker = new Worker(policy()?.createScriptURL(url) ?? url, { type: "module" });
    worker.onmessage = () => resolve(worker);
    worker.onerror = reject;
  });
}

let made: Policy | undefined;

/** Where the page asks for trusted types, the worker's own address is the one that is trusted; a policy can be made once. */
function policy(): Policy | undefined {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  made ??= trustedTypes?.createPolicy("incident-explorer", { createScriptURL: (url) => url });
  return made;
}
