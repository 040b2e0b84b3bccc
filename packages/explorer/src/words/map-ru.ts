import { numberText } from "./fill.ts";
import { counted, type MapWords } from "./map-words.ts";

const number = (value: number): string => numberText("ru", value);

export const mapRu: MapWords = {
  map: "Карта",
  mapDescription:
    "Где произошли показанные события — настолько точно, насколько это известно. В списке есть всё, что есть на карте.",
  mapKeys: "Стрелки двигают карту, плюс и минус меняют масштаб, 0 показывает всё.",
  zoomIn: "Приблизить",
  zoomOut: "Отдалить",
  showAll: "Всё показанное",
  previousOnMap: "Предыдущее событие на карте",
  nextOnMap: "Следующее событие на карте",
  stepOf: (step, steps) => `${number(step)} из ${number(steps)}`,
  unplaced: (unplaced, shown) =>
    unplaced === shown
      ? shown === 1
        ? "Положение единственного показанного события неизвестно; оно есть в списке."
        : `Положение всех показанных событий (${number(shown)}) неизвестно; они есть в списке.`
      : counted("ru", unplaced, {
          one: `Неизвестно положение # события из ${number(shown)}; оно есть в списке.`,
          other: `Неизвестно положение # событий из ${number(shown)}; они есть в списке.`,
        }),
  nothingShown: "Не показано ни одного события.",
  landMissing: "Сушу и воды загрузить не удалось. Знаки стоят на своих местах.",
  landSource: "Суша и воды: Natural Earth 4.1 (2018), общественное достояние",
  borders: "Границы",
  bordersSource:
    "Границы — как их начертил Natural Earth 4.1 в 2018 году. Они показывают скорее, кто контролировал территорию, чем чья она; некоторые из них спорные, и здесь ими ничего не утверждается. Мелкий пунктир: предел территории, у которой там нет собственного кода страны (ISO 3166-1).",
  incidentsHere: (incidents) =>
    counted("ru", incidents, { one: "Здесь # событие", few: "Здесь # события", other: "Здесь # событий" }),
  moreHere: (incidents) => counted("ru", incidents, { other: "Ещё #" }),
  morePlaces: (places) =>
    counted("ru", places, { one: "и ещё # место", few: "и ещё # места", many: "и ещё # мест", other: "и ещё # места" }),
  degrees: (degrees, towards) =>
    `${degrees}° ${{ north: "с. ш.", south: "ю. ш.", east: "в. д.", west: "з. д." }[towards]}`,
  close: "Закрыть",
  alsoNamed: "Другие названия",
  marks: {
    dot: "точка, известная с точностью до километра",
    ring: "где-то в этом круге",
    area: "где-то в этой области",
    line: "где-то вдоль этой линии",
    number: "столько событий рядом друг с другом",
  },
  precision: {
    exact: "известно с точностью до 10 м",
    vicinity: "известно с точностью до 100 м",
    locality: "известно с точностью до километра",
    settlement: "населённый пункт или его часть",
    surroundings: "близ известной точки, в пределах 25 км",
    district: "где-то в районе",
    region: "где-то в регионе",
    "line-or-fuzzy-area": "вдоль линии или в области без чётких пределов",
    country: "где-то в стране",
    "sea-or-air": "на море или в воздухе",
  },
  precisionUnknown: "насколько точно, не указано",
  within: (distance) => `в пределах ${distance}`,

  timeline: "Шкала времени",
  timelineDescription:
    "Сколько из показанных событий произошло в каждый отрезок времени: не менее скольких и не более скольких.",
  surely: "Не менее",
  atMost: "Не более",
  stretch: "Когда",
  bar: (stretch, surely, atMost) =>
    surely === atMost
      ? `${stretch}: ${number(surely)}`
      : `${stretch}: не менее ${number(surely)}, не более ${number(atMost)}`,
  barKeys:
    "Выберите столбец или проведите по нескольким, чтобы видеть только эти даты. С клавиатуры: стрелки, Shift и стрелки, Enter.",
  asTable: "В виде таблицы",
  asChart: "В виде диаграммы",
  allDates: "Все даты",
  noDates: "Ни одну дату показанных событий нельзя отложить на шкале времени.",
  linesFrom: (shown, limit) =>
    `Отдельная линия для каждого события рисуется, когда показано не больше ${number(limit)}; сейчас их ${number(shown)}.`,
  line: {
    began: (earliest, latest) => bounds("началось", "когда началось, неизвестно", earliest, latest),
    ended: (earliest, latest) => bounds("закончилось", "когда закончилось, неизвестно", earliest, latest),
    on: (day) => day,
    between: (earliest, latest) => `в какой-то день от ${earliest} до ${latest}`,
    openStart: "начало открыто",
    openEnd: "конец открыт",
    unknown: "дата неизвестна",
  },
};

function bounds(verb: string, unknown: string, earliest: string | null, latest: string | null): string {
  if (earliest === null && latest === null) return unknown;
  if (earliest === latest) return `${verb}: ${latest}`;
  if (earliest === null) return `${verb} не позднее: ${latest}`;
  return latest === null ? `${verb} не ранее: ${earliest}` : `${verb}: от ${earliest} до ${latest}`;
}
