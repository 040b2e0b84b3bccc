// How long the worst string of 100,000 characters takes to be answered, the best of three; fails above 50 ms.
import { safeParseEdtf } from "../dist/index.js";
import { TEXTS } from "../fixtures/hostile-texts.mjs";

let worst = 0;
for (const text of TEXTS) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    safeParseEdtf(text);
    best = Math.min(best, performance.now() - start);
  }
  worst = Math.max(worst, best);
}
console.log(
  `hostile: the worst of ${TEXTS.length} strings of 100,000 characters takes ${worst.toFixed(1)} ms (at most 50)`,
);
if (worst > 50) process.exitCode = 1;
