// What a page and its worker hold, as the browser's debugger tells it: a script in a page is not told of its worker's.

/**
 * Asks for the memory of a page and of its worker after rubbish is collected; to be made before the page is opened.
 * @param {import("playwright-core").CDPSession} devtools
 * @returns {Promise<() => Promise<{ page: number, worker: number }>>} in bytes: objects, and arrays of bytes and numbers
 */
export async function memoryOf(devtools) {
  const waiting = new Map();
  let [worker, calls] = ["", 0];
  devtools.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    if (targetInfo.type === "worker") worker = sessionId;
  });
  devtools.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result, error } = JSON.parse(message);
    waiting.get(id)?.(error === undefined ? { result } : { error: new Error(error.message) });
    waiting.delete(id);
  });
  await devtools.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const askWorker = async (method) => {
    if (worker === "") throw new Error("the page has no worker");
    const id = ++calls;
    const answered = new Promise((answer) => waiting.set(id, answer));
    await devtools.send("Target.sendMessageToTarget", { sessionId: worker, message: JSON.stringify({ id, method }) });
    const { result, error } = await answered;
    if (error !== undefined) throw error;
    return result;
  };
  const heldBy = async (ask) => {
    await ask("HeapProfiler.collectGarbage");
    const { usedSize, backingStorageSize } = await ask("Runtime.getHeapUsage");
    return usedSize + backingStorageSize;
  };
  return async () => ({
    page: await heldBy((method) => devtools.send(method)),
    worker: await heldBy(askWorker),
  });
}
