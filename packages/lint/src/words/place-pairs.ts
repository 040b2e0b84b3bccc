import { folded } from "../folded.ts";

/**
 * Places of the South Caucasus for which the two sides use names of different origin, as each side's documents and the
 * gazetteers GeoNames and Wikidata have them. The order of the columns has no meaning: what is asked of one is asked of the other.
 */
const pairs: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ["Kalbajar", "Kelbajar", "Kəlbəcər", "Kelbadzhar", "Кельбаджар", "Քելբաջար"],
    ["Karvachar", "Karvacharr", "Քարվաճառ", "Карвачар"],
  ],
  [
    ["Shusha", "Şuşa", "Шуша"],
    ["Shushi", "Շուշի", "Шуши"],
  ],
  [
    ["Khankendi", "Xankəndi", "Ханкенди"],
    ["Stepanakert", "Ստեփանակերտ", "Степанакерт"],
  ],
  [
    ["Lachin", "Laçın", "Лачин"],
    ["Berdzor", "Բերձոր", "Бердзор"],
  ],
  [
    ["Jabrayil", "Cəbrayıl", "Джебраил"],
    ["Jrakan", "Ջրական", "Джракан"],
  ],
  [
    ["Zangilan", "Zəngilan", "Зангелан"],
    ["Kovsakan", "Կովսական", "Ковсакан"],
  ],
  [
    ["Fuzuli", "Füzuli", "Физули"],
    ["Varanda", "Վարանդա", "Варанда"],
  ],
  [
    ["Aghdam", "Agdam", "Ağdam", "Агдам"],
    ["Akna", "Ակնա", "Акна"],
  ],
  [
    ["Aghdara", "Ağdərə", "Агдере"],
    ["Martakert", "Մարտակերտ", "Мартакерт"],
  ],
  [
    ["Basarkechar", "Basargechar", "Basarkeçər", "Басаркечар"],
    ["Vardenis", "Վարդենիս", "Варденис"],
  ],
  [
    ["Arazdayan", "Arazdeyen", "Араздаян"],
    ["Yeraskh", "Երասխ", "Ерасх"],
  ],
  [
    ["Nagorno-Karabakh", "Mountainous Karabakh", "Dağlıq Qarabağ", "Нагорный Карабах", "Լեռնային Ղարաբաղ"],
    ["Artsakh", "Արցախ", "Арцах"],
  ],
];

/** A name's counterparts, and whether another name is one of them. */
export interface OtherNames {
  readonly others: readonly string[];
  readonly isOther: (name: string) => boolean;
}

const bySpelling = new Map<string, OtherNames>(
  pairs.flatMap(([one, other]) => [...known(one, other), ...known(other, one)]),
);

function known(own: readonly string[], others: readonly string[]): (readonly [string, OtherNames])[] {
  const spellings = new Set(others.map(folded));
  const entry: OtherNames = { others, isOther: (name) => spellings.has(folded(name)) };
  return own.map((name) => [folded(name), entry]);
}

/** What the other side calls the place of a name, where the two sides' names differ. */
export function otherNamesOf(name: string): OtherNames | undefined {
  return bySpelling.get(folded(name));
}
