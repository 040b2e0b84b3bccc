import { answering, calling } from "./messages.ts";
import type { Engine } from "./protocol.ts";
import workerUrl from "./worker.ts?worker&url";

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** An engine in a worker; on the page itself where a worker cannot be had. */
export async function connect(): Promise<Engine> {
  const worker = startWorker();
  if (worker === undefined) {
    const { openEngine } = await import("./engine.ts");
    const answer = answering(openEngine());
    const { engine, receive } = calling(async (call) => receive(await answer(call)));
    return engine;
  }
  const { engine, receive } = calling((call) => worker.postMessage(call));
  worker.onmessage = ({ data }) => receive(data);
  return engine;
}

/** A site of another origin, or a policy of the page, may refuse a worker. */
function startWorker(): Worker | undefined {
  try {
    // Where the page asks for trusted types, the worker's own address is the one that is trusted.
    const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
    const policy = trustedTypes?.createPolicy("incident-explorer", { createScriptURL: (url) => url });
    const url = new URL(workerUrl, import.meta.url).href;
    return new Worker(policy?.createScriptURL(url) ?? url, { type: "module" });
  } catch {
    return undefined;
  }
}
