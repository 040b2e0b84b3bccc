// How solving a network of constraints grows: chains of events in the order of their constraints, against it and shuffled.
import { performance } from "node:perf_hooks";
import { openNetwork, solveNetwork } from "../dist/index.js";

const world = { earliest: 0, latest: 1_000_000 };

/** Constraints between each event and the next, every one of which is dated. */
function chain(length, between, world) {
  const dated = Array.from({ length }, (_, i) => ({
    id: `d${i}`,
    kind: "dated",
    event: `e${i}`,
    begin: world,
    end: world,
  }));
  return [...dated, ...Array.from({ length: length - 1 }, (_, i) => between(i))];
}

const forwards = (i) => ({ id: `c${i}`, kind: "before", a: `e${i}`, b: `e${i + 1}` });
const backwards = (i) => ({ id: `c${i}`, kind: "before", a: `e${i + 1}`, b: `e${i}` });
const measured = (i) => ({ id: `c${i}`, kind: "days-before", a: `e${i}`, b: `e${i + 1}`, days: { min: 1, max: 3 } });
const star = (i) => ({ id: `c${i}`, kind: "before", a: "e0", b: `e${i + 1}` });

/** The same order on every run that looks like none. */
function shuffled(list) {
  const mixed = [...list];
  let state = 1;
  for (let i = mixed.length - 1; i > 0; i--) {
    state = (state * 16_807) % 2_147_483_647;
    const j = state % (i + 1);
    [mixed[i], mixed[j]] = [mixed[j], mixed[i]];
  }
  return mixed;
}

const shapes = {
  forwards: (length) => chain(length, forwards, world),
  backwards: (length) => chain(length, backwards, world),
  shuffled: (length) => shuffled(chain(length, forwards, world)),
  "of days in between, shuffled": (length) => shuffled(chain(length, measured, world)),
  "a star": (length) => chain(length, star, world),
  "too long for its days": (length) => chain(length, forwards, { earliest: 0, latest: length - 2 }),
};

for (const [name, shape] of Object.entries(shapes)) {
  const times = [1_000, 10_000].map((length) => {
    const constraints = shape(length);
    const rounds = Array.from({ length: 5 }, () => {
      const start = performance.now();
      solveNetwork(constraints);
      return performance.now() - start;
    });
    return rounds.toSorted((a, b) => a - b)[2];
  });
  const [thousand, tenThousand] = times;
  console.log(
    `${name.padEnd(30)} 1,000: ${thousand.toFixed(1)} ms, 10,000: ${tenThousand.toFixed(1)} ms, × ${(tenThousand / thousand).toFixed(1)}`,
  );
}

const network = openNetwork(chain(10_000, forwards, world));
const start = performance.now();
let sure = 0;
for (let i = 0; i + 1 < 10_000; i++) if (network.isBefore(`e${i}`, `e${i + 1}`) === "yes") sure++;
console.log(`${sure} questions of order in the chain of 10,000: ${(performance.now() - start).toFixed(0)} ms`);
