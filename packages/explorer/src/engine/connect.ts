import { type Answer, answering, type Call, calling } from "./messages.ts";
import type { Engine } from "./protocol.ts";
import workerUrl from "./worker.ts?worker&url";

interface Policy {
  createScriptURL(url: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

/**
 * An engine in a worker; on the page itself where a worker cannot be had. It can be asked at once: what is asked waits until it
 * is known who answers.
 */
export function connect(): Engine {
  const answerer = startWorker().then(
    (worker) => inWorker(worker),
    () => onPage(),
  );
  const { engine, receive } = calling(async (call) => (await answerer)(call, receive));
  return engine;
}

type Ask = (call: Call, receive: (answer: Answer) => void) => void;

function inWorker(worker: Worker): Ask {
  return (call, receive) => {
    worker.onmessage = ({ data }) => receive(data);
    // The bytes of a data set are given away rather than copied: the page has no more use for them.
    const given = call.args.flatMap((arg) => (call.name === "open" && arg instanceof Uint8Array ? [arg.buffer] : []));
    worker.postMessage(call, given);
  };
}

async function onPage(): Promise<Ask> {
  const { openEngine } = await import("./engine.ts");
  const answer = answering(openEngine());
  return async (call, receive) => receive(await answer(call));
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
