import { numberText } from "./fill.ts";
import { counted, type MapWords } from "./map-words.ts";

const number = (value: number): string => numberText("hy", value);

export const mapHy: MapWords = {
  map: "Քարտեզ",
  mapDescription:
    "Ցուցադրված դեպքերի վայրերը՝ այնքան ճշգրիտ, որքան հայտնի է։ Ցանկում կա այն ամենը, ինչ կա քարտեզի վրա։",
  mapKeys: "Սլաքները շարժում են քարտեզը, գումարման և հանման նշանները փոխում են մասշտաբը, 0-ն ցույց է տալիս ամենը։",
  zoomIn: "Մոտեցնել",
  zoomOut: "Հեռացնել",
  showAll: "Ցուցադրված ամենը",
  previousOnMap: "Քարտեզի նախորդ դեպքը",
  nextOnMap: "Քարտեզի հաջորդ դեպքը",
  stepOf: (step, steps) => `${number(step)} / ${number(steps)}`,
  unplaced: (unplaced, shown) =>
    unplaced === shown
      ? shown === 1
        ? "Ցուցադրված միակ դեպքի դիրքը հայտնի չէ. այն ցանկում է։"
        : `Ցուցադրված բոլոր ${number(shown)} դեպքերի դիրքը հայտնի չէ. դրանք ցանկում են։`
      : `Ցուցադրված ${number(shown)} դեպքից ${number(unplaced)}-ի դիրքը հայտնի չէ. դրանք նույնպես ցանկում են։`,
  nothingShown: "Ոչ մի դեպք ցուցադրված չէ։",
  landMissing: "Ցամաքն ու ջրերը չհաջողվեց բեռնել։ Նշանները իրենց տեղերում են։",
  landSource: "Ցամաք և ջրեր՝ Natural Earth 4.1 (2018), հանրային սեփականություն",
  borders: "Սահմաններ",
  bordersSource:
    "Սահմանները՝ ինչպես Natural Earth 4.1-ը գծել է 2018 թվականին։ Դրանք ցույց են տալիս ավելի շուտ, թե ով էր վերահսկում տարածքը, քան թե ումն է այն. որոշները վիճելի են, և այստեղ դրանցով ոչինչ չի պնդվում։ Մանր կետագիծ՝ այն տարածքի եզրը, որն այնտեղ երկրի սեփական կոդ (ISO 3166-1) չունի։",
  incidentsHere: (incidents) => counted("hy", incidents, { other: "Այստեղ # դեպք" }),
  moreHere: (incidents) => counted("hy", incidents, { other: "Եվս #" }),
  morePlaces: (places) => counted("hy", places, { other: "և ևս # վայր" }),
  degrees: (degrees, towards) =>
    `${degrees}° ${{ north: "հս. լ.", south: "հվ. լ.", east: "արլ. ե.", west: "արմ. ե." }[towards]}`,
  close: "Փակել",
  alsoNamed: "Այլ անվանումներ",
  marks: {
    dot: "կետ՝ հայտնի մինչև մեկ կիլոմետր ճշտությամբ",
    ring: "ինչ-որ տեղ այս շրջանում",
    area: "ինչ-որ տեղ այս տարածքում",
    line: "ինչ-որ տեղ այս գծի երկայնքով",
    number: "իրար մոտ դեպքերի թիվը",
  },
  precision: {
    exact: "հայտնի է մինչև 10 մ ճշտությամբ",
    vicinity: "հայտնի է մինչև 100 մ ճշտությամբ",
    locality: "հայտնի է մինչև մեկ կիլոմետր ճշտությամբ",
    settlement: "բնակավայր կամ դրա մի մասը",
    surroundings: "հայտնի կետի մոտ՝ 25 կմ սահմաններում",
    district: "ինչ-որ տեղ շրջանում",
    region: "ինչ-որ տեղ մարզում կամ տարածաշրջանում",
    "line-or-fuzzy-area": "գծի երկայնքով կամ առանց հստակ սահմանների տարածքում",
    country: "ինչ-որ տեղ երկրում",
    "sea-or-air": "ծովում կամ օդում",
  },
  precisionUnknown: "որքան ճշգրիտ՝ նշված չէ",
  within: (distance) => `${distance} սահմաններում`,

  timeline: "Ժամանակագիծ",
  timelineDescription:
    "Ցուցադրված դեպքերից քանիսն են տեղի ունեցել ժամանակի յուրաքանչյուր հատվածում՝ առնվազն և առավելագույնը։",
  surely: "Առնվազն",
  atMost: "Առավելագույնը",
  stretch: "Երբ",
  bar: (stretch, surely, atMost) =>
    surely === atMost
      ? `${stretch}՝ ${number(surely)}`
      : `${stretch}՝ առնվազն ${number(surely)}, առավելագույնը ${number(atMost)}`,
  barKeys:
    "Ընտրեք սյունակ կամ քաշեք մի քանիսի վրայով՝ միայն այդ ամսաթվերը տեսնելու համար։ Ստեղնաշարով՝ սլաքներ, Shift և սլաքներ, Enter։",
  asTable: "Աղյուսակով",
  asChart: "Գծապատկերով",
  allDates: "Բոլոր ամսաթվերը",
  noDates: "Ցուցադրված դեպքերի ոչ մի ամսաթիվ հնարավոր չէ տեղադրել ժամանակագծի վրա։",
  linesFrom: (shown, limit) =>
    `Յուրաքանչյուր դեպքի համար առանձին գիծ է գծվում, երբ ցուցադրված է ոչ ավելի, քան ${number(limit)} դեպք. այժմ դրանք ${number(shown)} են։`,
  line: {
    began: (earliest, latest) => bounds("սկիզբը", earliest, latest),
    ended: (earliest, latest) => bounds("ավարտը", earliest, latest),
    on: (day) => day,
    between: (earliest, latest) => `որևէ օր՝ ${earliest} – ${latest} միջակայքում`,
    openStart: "սկիզբը բաց է",
    openEnd: "ավարտը բաց է",
    unknown: "ամսաթիվը հայտնի չէ",
  },
};

function bounds(noun: string, earliest: string | null, latest: string | null): string {
  if (earliest === null && latest === null) return `${noun}՝ հայտնի չէ`;
  if (earliest === latest) return `${noun}՝ ${latest}`;
  if (earliest === null) return `${noun}՝ ոչ ուշ, քան ${latest}`;
  return latest === null ? `${noun}՝ ոչ շուտ, քան ${earliest}` : `${noun}՝ ${earliest} – ${latest} միջակայքում`;
}
