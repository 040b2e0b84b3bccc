// An archivist has a box of papers. What is their order, how many belong to each year, and what can be printed?
import assert from "node:assert/strict";
import { before, histogram, readWhen, reasonText, safeParseEdtf, spanOf, whenText } from "@incident-data/dates";

const box = {
  letter: { edtf: "1912-04-10" },
  photograph: { edtf: "191X" },
  diary: { edtf: "1911-06/1912-03", sense: "throughout" },
  postcard: { edtf: "1912-05?" },
  drawing: { edtf: "[1908,1912]" },
};
const name = (a, b) => ({ a: `the ${a}`, b: `the ${b}` });
const ask = (a, b) => before(spanOf(box[a]), spanOf(box[b]));

// The diary ended before the letter was written; no guess is needed.
assert.deepEqual(ask("diary", "letter"), { answer: "yes" });

// The photograph may be older or younger, and the answer says why.
const photograph = ask("photograph", "letter");
assert.equal(photograph.answer, "maybe");
const because = reasonText(photograph.reason, name("photograph", "letter"));
assert.equal(because, "the photograph ended between 1910-01-01 and 1919-12-31");

// Somebody doubted the postcard: a later date is not a sure one.
const postcard = ask("letter", "postcard");
assert.equal(postcard.answer, "maybe");
assert.equal(postcard.reason.otherwise, "yes");

// A note on the back of a print, read by a named convention and against the day it tells of.
const note = readWhen("earlier that day", { profile: "plain", anchor: { narrated: "1912-04-10" } });
assert.equal(note.success && note.when.edtf, "1912-04-10");
assert.equal(note.success && note.relation, "earlier-same-day");

// A date that a clerk wrote is refused with both of its meanings.
const clerk = safeParseEdtf("03/07/1912");
assert.deepEqual(clerk.success ? [] : clerk.issues[0].readings.map(({ edtf }) => edtf), ["1912-07-03", "1912-03-07"]);

// How many papers has each year? At least, and at most.
const { bins, marked } = histogram(Object.values(box), "year");
const count = ({ edtf, lower, upper }) => `${edtf}: ${lower} to ${upper}`;
assert.deepEqual(bins.filter(({ upper }) => upper > 1).map(count), ["1911: 1 to 2", "1912: 2 to 5"]);
assert.deepEqual(marked, [3]);

// For the label in the display case.
assert.equal(whenText(box.letter, "en-GB"), "10 April 1912");
assert.equal(whenText(box.postcard, "en-GB"), "May 1912 (uncertain)");
assert.equal(whenText({ edtf: "1912-04-01/1912-04-09", sense: "within" }, "en-GB"), "between 1 and 9 April 1912");

console.log(`The photograph may be older than the letter: ${because}.`);
console.log(bins.map(count).join("\n"));
