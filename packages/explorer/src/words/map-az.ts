import { numberText } from "./fill.ts";
import { counted, type MapWords } from "./map-words.ts";

const number = (value: number): string => numberText("az", value);

export const mapAz: MapWords = {
  map: "Xəritə",
  mapDescription: "Göstərilən hadisələrin yeri, məlum olduğu dəqiqliklə. Xəritədə olanların hamısı siyahıda da var.",
  mapKeys: "Ox düymələri xəritəni hərəkət etdirir, üstəgəl və çıxma miqyası dəyişir, 0 hamısını göstərir.",
  zoomIn: "Yaxınlaşdır",
  zoomOut: "Uzaqlaşdır",
  showAll: "Göstərilənlərin hamısı",
  previousOnMap: "Xəritədə əvvəlki hadisə",
  nextOnMap: "Xəritədə növbəti hadisə",
  stepOf: (step, steps) => `${number(step)} / ${number(steps)}`,
  unplaced: (unplaced, shown) =>
    unplaced === shown
      ? shown === 1
        ? "Göstərilən yeganə hadisənin mövqeyi məlum deyil; hadisə siyahıdadır."
        : `Göstərilən ${number(shown)} hadisənin hamısının mövqeyi məlum deyil; onlar siyahıdadır.`
      : `Göstərilən hadisələr: ${number(shown)}. Onlardan mövqeyi məlum olmayanlar: ${number(unplaced)}; onlar da siyahıdadır.`,
  nothingShown: "Heç bir hadisə göstərilmir.",
  landMissing: "Quru və sular yüklənmədi. Nişanlar öz yerindədir.",
  landSource: "Quru və sular: Natural Earth 4.1 (2018), ictimai mülkiyyət",
  borders: "Sərhədlər",
  bordersSource:
    "Sərhədlər Natural Earth 4.1-in 2018-ci ildə çəkdiyi kimidir. Onlar ərazinin kimə məxsus olduğundan çox, kimin nəzarətində olduğunu göstərir; bəziləri mübahisəlidir və burada onlarla heç nə iddia edilmir. Daha xırda qırıq xətt: orada öz ölkə kodu (ISO 3166-1) olmayan ərazinin hüdudu.",
  incidentsHere: (incidents) => counted("az", incidents, { other: "Burada # hadisə" }),
  moreHere: (incidents) => counted("az", incidents, { other: "Daha #" }),
  morePlaces: (places) => counted("az", places, { other: "və daha # yer" }),
  degrees: (degrees, towards) =>
    `${degrees}° ${{ north: "şm. e.", south: "c. e.", east: "ş. u.", west: "q. u." }[towards]}`,
  close: "Bağla",
  alsoNamed: "Digər adları",
  marks: {
    dot: "bir kilometr dəqiqliklə məlum olan nöqtə",
    ring: "bu dairənin içində hansısa yer",
    area: "bu ərazinin içində hansısa yer",
    line: "bu xətt boyunca hansısa yer",
    number: "bir-birinə yaxın hadisələrin sayı",
  },
  precision: {
    exact: "10 m dəqiqliklə məlumdur",
    vicinity: "100 m dəqiqliklə məlumdur",
    locality: "bir kilometr dəqiqliklə məlumdur",
    settlement: "yaşayış məntəqəsi və ya onun bir hissəsi",
    surroundings: "məlum nöqtənin yaxınlığında, 25 km daxilində",
    district: "rayonun hansısa yerində",
    region: "regionun hansısa yerində",
    "line-or-fuzzy-area": "xətt boyunca və ya dəqiq hüdudları olmayan ərazidə",
    country: "ölkənin hansısa yerində",
    "sea-or-air": "dənizdə və ya havada",
  },
  precisionUnknown: "nə qədər dəqiq olduğu göstərilməyib",
  within: (distance) => `${distance} daxilində`,

  timeline: "Zaman xətti",
  timelineDescription: "Göstərilən hadisələrdən hər zaman kəsiyində neçəsinin baş verdiyi: ən azı və ən çoxu.",
  surely: "Ən azı",
  atMost: "Ən çoxu",
  stretch: "Nə vaxt",
  bar: (stretch, surely, atMost) =>
    surely === atMost
      ? `${stretch}: ${number(surely)}`
      : `${stretch}: ən azı ${number(surely)}, ən çoxu ${number(atMost)}`,
  barKeys:
    "Yalnız həmin tarixləri görmək üçün bir sütunu seçin və ya bir neçəsinin üzərindən çəkin. Klaviatura ilə: oxlar, Shift və oxlar, Enter.",
  asTable: "Cədvəl kimi",
  asChart: "Diaqram kimi",
  allDates: "Bütün tarixlər",
  noDates: "Göstərilən hadisələrin heç bir tarixi zaman xəttində yerləşdirilə bilmir.",
  linesFrom: (shown, limit) =>
    `Hər hadisə üçün ayrıca xətt ${number(limit)} və ya daha az hadisə göstəriləndə çəkilir; indi onların sayı: ${number(shown)}.`,
  line: {
    began: (earliest, latest) => bounds("başlanması", earliest, latest),
    ended: (earliest, latest) => bounds("bitməsi", earliest, latest),
    on: (day) => day,
    between: (earliest, latest) => `${earliest} ilə ${latest} arasında hansısa gün`,
    openStart: "başlanğıcı açıqdır",
    openEnd: "sonu açıqdır",
    unknown: "tarix məlum deyil",
  },
};

function bounds(noun: string, earliest: string | null, latest: string | null): string {
  if (earliest === null && latest === null) return `${noun}: məlum deyil`;
  if (earliest === latest) return `${noun}: ${latest}`;
  if (earliest === null) return `${noun}: ən geci ${latest}`;
  return latest === null ? `${noun}: ən tezi ${earliest}` : `${noun}: ${earliest} ilə ${latest} arasında`;
}
