// Hazard 8: a hundred thousand characters in every text of a data set, of the sorts that slow patterns down.
import { badIssues, issuesOf } from "../judge.mjs";
import { madeDataset, put, waysTo } from "../made.mjs";

const length = 100_000;
const units = [
  "a",
  " ",
  "-",
  "a-",
  "2021-",
  "0",
  "\t",
  "\u0301",
  "x ",
  "/",
  "https://",
  ".",
  "1.",
  "\u202e",
  "\u200d",
  "?",
  "~%",
  "{",
  "..",
  "[1667..",
  "Y1",
  "#",
  "ա",
  "ab-",
  "\u00a0",
];
const ends = ["", "!", "\u0000", "-", " x", "#"];
const ways = waysTo(madeDataset(), (value) => typeof value === "string");

export default {
  ci: 80,
  deep: ways.length * units.length,
  batch: 2_000,
  run(random, index) {
    const way = ways[(index * 7_919) % ways.length];
    const unit = units[Math.floor(index / ways.length) % units.length];
    const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + random.pick(ends);
    const data = madeDataset();
    put(data, way, random.pick([text, `2021${text}`, `a${text}`, `https://e.org/${text}`]));
    return badIssues(issuesOf(data));
  },
};
