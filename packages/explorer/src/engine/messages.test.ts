import article from "@incident-data/armenia-azerbaijan-2021/data.json" with { type: "json" };
import { expect, test } from "vitest";
import { noFilters } from "../state/filters.ts";
import { openEngine } from "./engine.ts";
import { answering, calling, EngineError } from "./messages.ts";
import type { Engine } from "./protocol.ts";
import { jsonStream } from "./testing.ts";

/** An engine on the other side of a channel over which everything is copied. */
function behindChannel(inner: Engine = openEngine()): Engine {
  const take = answering(inner, (answer) => receive(structuredClone(answer)));
  const { engine, receive } = calling((message) => {
    const part = "part" in message ? message.part : undefined;
    take(structuredClone(message, part === undefined ? {} : { transfer: [part.buffer] }));
  });
  return engine;
}

const request = { language: "en", profile: "strict@1", order: [] } as const;

test("an engine behind a channel opens, answers and refuses as itself", async () => {
  const [engine, remote] = [openEngine(), behindChannel()];
  expect(await remote.open(jsonStream(article), "en")).toEqual(await engine.open(jsonStream(article), "en"));
  expect(await remote.filter(noFilters)).toEqual(await engine.filter(noFilters));
  const refusal = remote.incident("nothing", request);
  await expect(refusal).rejects.toThrow(EngineError);
  await expect(refusal).rejects.toMatchObject({ code: "unknown_id" });
  await expect(remote.open(jsonStream([]), "en")).rejects.toMatchObject({ code: "not_data" });
});

test("a call that cannot be sent is refused with the reason", async () => {
  const { engine } = calling(() => Promise.reject(new TypeError("no engine could be loaded")));
  await expect(engine.filter(noFilters)).rejects.toThrow("no engine could be loaded");
  await expect(engine.open(jsonStream(article), "en")).rejects.toThrow("no engine could be loaded");
});

test("bytes that break off are told as they broke, and what comes after them is opened", async () => {
  const remote = behindChannel();
  const error = new TypeError("network error");
  const broken = jsonStream(article).pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(bytes, parts) {
        parts.enqueue(bytes.subarray(0, 5000));
        parts.error(error);
      },
    }),
  );
  await expect(remote.open(broken, "en")).rejects.toBe(error);
  await expect(remote.filter(noFilters)).rejects.toThrow("no data set is open");
  expect((await remote.open(jsonStream(article), "en")).counts.incidents).toBe(5);
});

test("no more bytes are sent than there is room for, and none to who wants no more", async () => {
  let [read, isCancelled] = [0, false];
  const endless = () =>
    new ReadableStream<Uint8Array>({
      pull(parts) {
        read++;
        parts.enqueue(Uint8Array.of(0x20));
      },
      cancel() {
        isCancelled = true;
      },
    });
  const turn = () => new Promise((resume) => setTimeout(resume, 5));
  let refuse = (): void => undefined;
  const idle: Engine = {
    ...openEngine(),
    open: () =>
      new Promise((_, reject) => {
        refuse = () => reject(new Error("enough"));
      }),
  };
  const opening = behindChannel(idle).open(endless(), "en");
  await turn();
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(5);
  const waiting = read;
  await turn();
  expect(read).toBe(waiting);
  refuse();
  await expect(opening).rejects.toThrow("enough");
  expect(isCancelled).toBe(true);
});
