// Lines of NDJSON for measurements: records of all kinds, mostly statements with claims, in the shapes and languages of
// real ones, made from a counter, the same on every run. Every reference leads somewhere.

const words = {
  en: (n) =>
    `The ministry said at least ${n} servicemen were killed and ${n + 3} wounded when positions near the village came under fire on Wednesday morning; it added that “the adversary” had opened fire first, and that the situation was “relatively stable” by noon.`,
  hy: (n) =>
    `Հայաստանի պաշտպանության նախարարության տվյալներով՝ առնվազն ${n} զինծառայող զոհվել է, ${n + 3}-ը՝ վիրավորվել։ Հակառակորդը կրակ է բացել առաջինը։`,
  az: (n) =>
    `Müdafiə Nazirliyinin məlumatına görə, ən azı ${n} hərbi qulluqçu həlak olub, ${n + 3} nəfər yaralanıb. Atəşi birinci qarşı tərəf açıb.`,
  ru: (n) =>
    `По данным министерства обороны, по меньшей мере ${n} военнослужащих погибли, ещё ${n + 3} ранены. Огонь первой открыла противоположная сторона.`,
};
const langs = Object.keys(words);

/** So many lines: a tenth each sources and incidents, a twentieth each actors and places, the rest statements. */
export function* lines(count) {
  const [sources, actors, places, incidents] = [0.1, 0.05, 0.05, 0.1].map((share) =>
    Math.max(2, Math.floor(count * share)),
  );
  const two = (n) => String(n).padStart(2, "0");
  const day = (i) => `20${two(10 + (i % 15))}-${two(1 + (i % 12))}-${two(1 + (i % 28))}`;
  const lang = (i) => langs[(i * 7) % 10 < 6 ? 0 : 1 + (i % 3)];
  const quote = (i) => ({ source: `source-${i % sources}`, text: words[lang(i)](i % 40), lang: lang(i) });
  for (let i = 0; i < sources; i++) {
    yield {
      kind: "source",
      id: `source-${i}`,
      type: i % 3 === 0 ? "post" : "article",
      title: { en: `Armenia and Azerbaijan trade accusations in clash ${i}` },
      by: `actor-${i % actors}`,
      published: [{ edtf: day(i) }],
      lang: lang(i),
      url: `https://example.org/${day(i).replaceAll("-", "/")}/clash-${i}`,
    };
  }
  for (let i = 0; i < actors; i++) {
    yield {
      kind: "actor",
      id: `actor-${i}`,
      type: i % 2 === 0 ? "state" : "ministry",
      names: [
        { text: `Ministry of Defence ${i}`, lang: "en", source: `source-${i % sources}` },
        { text: `Պաշտպանության նախարարություն ${i}`, lang: "hy", source: `source-${(i + 1) % sources}` },
      ],
      ...(i > 1 ? { partOf: [{ actor: `actor-${i % 2}`, basis: "inferred" }] } : {}),
    };
  }
  for (let i = 0; i < places; i++) {
    yield {
      kind: "place",
      id: `place-${i}`,
      type: "settlement",
      names: [{ text: `Yeraskh ${i}`, lang: "en", source: `source-${i % sources}` }],
      geometry: {
        type: "Point",
        coordinates: [44.8 + (i % 100) / 1000, 39.7 + (i % 90) / 1000],
        radius: 1500,
        source: `source-${i % sources}`,
      },
    };
  }
  for (let i = 0; i < incidents; i++) {
    yield {
      kind: "incident",
      id: `incident-${i}`,
      type: "clash",
      title: { en: `Border clash ${i}` },
      when: [{ edtf: day(i), words: "on Wednesday morning", profile: "plain@1" }],
      where: [`place-${i % places}`],
      parties: [`actor-${i % actors}`, `actor-${(i + 1) % actors}`],
      evidence: [quote(i)],
    };
  }
  for (let i = 0; i < count - sources - actors - places - incidents; i++) {
    const n = i % 40;
    const [at, own] = [quote(i), lang(i)];
    const counted = { en: `at least ${n}`, hy: `առնվազն ${n}`, az: `ən azı ${n}`, ru: `по меньшей мере ${n}` }[own];
    const side = `actor-${i % actors}`;
    const about = `incident-${i % incidents}`;
    const casualties = { kind: "casualties", about, side, status: "military" };
    yield {
      kind: "statement",
      id: `statement-${i}`,
      speaker: `actor-${(i + 1) % actors}`,
      said: [{ edtf: `${day(i)}/${day(i).slice(0, 7)}-28`, sense: "within" }],
      acts: ["report", "accuse"],
      paraphrase: { text: at.text.slice(0, 60), lang: own },
      evidence: [at],
      claims: {
        killed: { ...casualties, harms: ["killed"], count: { min: n, max: null, words: counted } },
        ...(i % 2 === 0
          ? { wounded: { ...casualties, harms: ["wounded"], count: { min: n + 3, max: n + 3, words: String(n + 3) } } }
          : {}),
        ...(i % 3 === 0
          ? {
              blame: {
                kind: "responsibility",
                about,
                accused: `actor-${(i + 2) % actors}`,
                act: "started",
                extent: "unstated",
                intent: "unstated",
              },
            }
          : {}),
      },
    };
  }
}
