import { openEngine } from "./engine.ts";
import { answering } from "./messages.ts";

// The engine in a worker: what it does never holds up the page.
const answer = answering(openEngine());
self.onmessage = async ({ data }: MessageEvent) => self.postMessage(await answer(data));
