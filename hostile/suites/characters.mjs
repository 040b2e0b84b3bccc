// Hazard 9: every character that is not seen, in every text and every free key of a data set. Somebody's words keep them to
// the letter, with a warning; nothing else may have them.
import { charactersIn, safeParseDataset } from "@incident-data/core/schema";
import { badIssues, issuesOf, read } from "../judge.mjs";
import { at, madeDataset, namedWay, put, waysTo } from "../made.mjs";

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const controls = [...range(0, 8), 0x0b, 0x0c, ...range(0x0e, 0x1f), 0x7f, ...range(0x80, 0x84), ...range(0x86, 0x9f)];
const hidden = [
  ...range(0x202a, 0x202e),
  ...range(0x2066, 0x2069),
  ...[0x200e, 0x200f, 0x61c, 0xad, 0x34f, 0x115f, 0x1160, 0x180e, 0x200b, 0x200c, 0x200d, 0x2028, 0x2029],
  ...[0x2060, 0x2061, 0x2064, 0x206a, 0x206f, 0x3164, 0xfeff, 0xffa0, 0xfff9, 0xe0001, 0xe0041, 0xe007f],
];
const halves = [0xd800, 0xdbff, 0xdc00, 0xdfff];
/** Look like Latin letters: Cyrillic, Greek, Armenian, full-width. */
const lookalikes = [0x430, 0x3bf, 0x585, 0xff41];
const all = [...controls, ...hidden, ...halves, ...lookalikes];
const ways = waysTo(madeDataset(), (value) => typeof value === "string");
/** Where somebody's words or prose stand, by the end of the way to them. */
const words =
  /^(?:dataset\/(?:title|description)\/\w+|dataset\/citation|(?:sources|incidents)\/\d+\/title\/\w+|(?:.*\/)?(?:note|damaged|words|vague|prefix|suffix)|.*\/(?:evidence\/\d+|paraphrase)\/text|sources\/\d+\/outline\/\d+\/(?:from|to))$/;

export default {
  ci: 150,
  deep: ways.length * all.length,
  batch: 4_000,
  count: ways.length * all.length,
  run(random, index) {
    // In the small run spread over all, in the whole one each once.
    const nth = (index * 7_919) % (ways.length * all.length);
    const way = ways[Math.floor(nth / all.length)];
    const code = all[nth % all.length];
    const character = String.fromCodePoint(code);
    const data = madeDataset();
    const text = at(data, way);
    const place = random.below(text.length + 1);
    const spoilt = text.slice(0, place) + character + text.slice(place);
    put(data, way, spoilt);
    const name = `${way.join("/")} with U+${code.toString(16)}`;
    const json = JSON.stringify(data).replace(/[\u{80}-\u{10ffff}]/gu, (each) =>
      random.chance(0.5)
        ? [...Array(each.length).keys()].map((i) => `\\u${each.charCodeAt(i).toString(16).padStart(4, "0")}`).join("")
        : each,
    );
    const format = random.pick(["json", "json", "yaml"]);
    const { faults, value } = read(format, json);
    if (controls.includes(code) || halves.includes(code)) {
      const codes = faults.map(({ code: own }) => own);
      const known = controls.includes(code) ? "control_character" : "lone_surrogate";
      if (!codes.includes(known)) return `${name} is let in by ${format}: ${codes}`;
      // The same straight from memory, where no gate stands.
      return issuesOf(data).some(({ code: own }) => own === known) ? undefined : `${name} is let in from memory`;
    }
    if (faults.length > 0) return `${name} is refused by ${format}: ${faults[0].received}`;
    const result = safeParseDataset(value);
    const id = way.at(-1) === "id" && typeof way.at(-2) === "number" && way.length === 3;
    if (lookalikes.includes(code)) {
      const idlike = id || !/\s|[A-Z]|\d{4}|[.:^@]/.test(text);
      if (!result.success) return badIssues(result.issues);
      return !idlike ||
        words.test(way.join("/")) ||
        /names|forms|scheme|licence|uses|column|zone|words|\/ids\//.test(way.join("/"))
        ? undefined
        : `${name} is let in`;
    }
    const prose = words.test(way.join("/"));
    if (!prose) {
      if (result.success) return `${name} is let in`;
      const here = id ? undefined : JSON.stringify(namedWay(data, way));
      return here === undefined || result.issues.some(({ path }) => JSON.stringify(path) === here)
        ? undefined
        : `${name}: not where it is`;
    }
    const inside = result.success || result.issues.every(({ code: own }) => own !== "hidden_character");
    if (!inside) return `${name} is refused in somebody's words`;
    if (result.success && !JSON.stringify(result.value).includes(JSON.stringify(spoilt)))
      return `${name} is not kept to the letter`;
    const [table, nthRecord, ...inner] = way;
    const [record, own] = table === "dataset" ? [value.dataset, way.slice(1)] : [value[table][nthRecord], inner];
    const told = charactersIn(record, []).filter(
      ({ allowed, path }) => allowed && JSON.stringify(path) === JSON.stringify(own),
    );
    return told.length === 1 || [0x200c, 0x200d].includes(code) ? undefined : `${name} is not warned of`;
  },
};
