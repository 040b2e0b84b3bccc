// Answers questions of order about spans of dates; fails below two million a second.
import { after, before, during, overlaps, sameDay, spanOf } from "../dist/index.js";

const PROMISED = 2_000_000;
const spans = Array.from({ length: 1000 }, (_, i) => {
  const month = String(1 + (i % 12)).padStart(2, "0");
  const edtf = i % 3 === 0 ? `2021-${month}` : i % 3 === 1 ? `2021-${month}-15` : `2021-${month}-03/2021-${month}-20`;
  return spanOf(i % 2 === 0 ? { edtf } : { edtf, sense: "throughout" });
});
const questions = [before, after, during, overlaps, sameDay];

const rates = [];
let maybes = 0;
for (let round = -2; round < 9; round++) {
  const start = process.hrtime.bigint();
  let count = 0;
  for (let i = 0; i < spans.length; i++) {
    for (let j = 0; j < 100; j++) {
      const b = spans[(i * 7 + j * 13) % spans.length];
      for (const ask of questions) if (ask(spans[i], b).answer === "maybe") maybes++;
      count += questions.length;
    }
  }
  if (round >= 0) rates.push((count / Number(process.hrtime.bigint() - start)) * 1e9);
}
const rate = rates.toSorted((a, b) => a - b)[4];
console.log(`relations: ${(rate / 1e6).toFixed(1)} million a second (at least 2), ${maybes} maybes`);
if (rate < PROMISED) process.exitCode = 1;
