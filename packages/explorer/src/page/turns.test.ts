import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inTurn } from "./turns.ts";

/** What was done, with a `|` for each frame. */
let done: string[];
let isSeen: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  [done, isSeen] = [[], true];
  vi.stubGlobal("requestAnimationFrame", (draw: () => void) =>
    setTimeout(() => {
      if (!isSeen) return;
      done.push("|");
      draw();
    }, 16),
  );
  vi.stubGlobal("cancelAnimationFrame", clearTimeout);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const does = (what: string) => () => void done.push(what);

test("things are done one after another, with a frame before each", () => {
  for (const what of ["a", "b", "c"]) inTurn(does(what));
  expect(done).toEqual([]);
  vi.runAllTimers();
  expect(done.join("")).toBe("|a|b|c");
});

test("what is asked for by one of them comes after those that wait", () => {
  inTurn(() => {
    done.push("a");
    inTurn(does("c"));
  });
  inTurn(does("b"));
  vi.runAllTimers();
  expect(done.join("")).toBe("|a|b|c");
  inTurn(does("d"));
  vi.runAllTimers();
  expect(done.join("")).toBe("|a|b|c|d");
});

test("what is called off is not done, and one that fails holds up no other", () => {
  inTurn(() => {
    done.push("a");
    throw new Error("a");
  });
  const callOff = inTurn(does("b"));
  inTurn(does("c"));
  callOff();
  callOff();
  expect(() => vi.runAllTimers()).toThrow("a");
  vi.runAllTimers();
  expect(done.join("")).toBe("|a|c");
});

test("a page that nobody sees does them too", () => {
  isSeen = false;
  for (const what of ["a", "b"]) inTurn(does(what));
  vi.advanceTimersByTime(100);
  expect(done.join("")).toBe("a");
  vi.advanceTimersByTime(100);
  expect(done.join("")).toBe("ab");
});
