// Texts to be read, of three kinds; every text is EDTF to all libraries that are compared.

/** Days only. */
export function plain(count) {
  return Array.from({ length: count }, (_, i) => day(i));
}

/** As in a register of events: mostly days, else months, years, marks, intervals and seasons. */
export function realistic(count) {
  return Array.from({ length: count }, (_, i) => {
    const kind = (i * 37) % 100;
    const date = day(i);
    if (kind < 62) return date;
    if (kind < 72) return date.slice(0, 7);
    if (kind < 78) return date.slice(0, 4);
    if (kind < 83) return `${date}?`;
    if (kind < 87) return `${date.slice(0, 7)}~`;
    if (kind < 93) return `${date}/${Number(date.slice(0, 4)) + 1}-01-02`;
    if (kind < 96) return `${date.slice(0, 7)}-XX`;
    if (kind < 98) return `${date.slice(0, 4)}-2${1 + (i % 4)}`;
    return `${date}/..`;
  });
}

/** Levels 1 and 2 in all their forms. */
export function hard(count) {
  return Array.from({ length: count }, (_, i) => HARD[i % HARD.length]);
}

const HARD = [
  "1984?",
  "2004-06~",
  "2004-06-11%",
  "201X",
  "20XX",
  "2004-XX",
  "1985-04-XX",
  "1985-XX-XX",
  "-1985",
  "2001-21",
  "2003-24",
  "1985-04-12/..",
  "1985-04/",
  "/1985-04-12",
  "1984?/2004%",
  "1984-06-02?/2004-08-08~",
  "Y170000002",
  "Y-17E7",
  "1950S2",
  "[1667,1668,1670..1672]",
  "{1960,1961-12}",
  "[1760-01,1760-02,1760-12]",
  "2004?-06-11",
  "2004-06~-11",
  "2004-%06-11",
  "2004-06-~01/2004-06-~20",
  "156X-12-25",
  "15XX-12-XX",
  "1XXX-12",
  "1984-1X",
];

function day(i) {
  const two = (number) => String(number).padStart(2, "0");
  return `${1900 + ((i * 7) % 150)}-${two(1 + ((i * 5) % 12))}-${two(1 + ((i * 11) % 28))}`;
}
