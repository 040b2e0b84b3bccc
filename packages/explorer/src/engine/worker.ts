import { openEngine } from "./engine.ts";
import { answering } from "./messages.ts";

// The engine in a worker: what it does never holds up the page.
const take = answering(openEngine(), (answer) => self.postMessage(answer));
self.onmessage = ({ data }) => take(data);
// It has begun: until this is heard, the page may have to do without a worker.
self.postMessage("begun");
