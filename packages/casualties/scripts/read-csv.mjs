/** Returns the rows of CSV text (RFC 4180): quoted fields may hold commas, line breaks and doubled quotes. */
export function readCsv(text) {
  const rows = [];
  let row = [];
  let field = "";
  let quoted = false;
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length; at += 1) {
    const mark = text[at];
    if (quoted) {
      if (mark !== '"') field += mark;
      else if (text[at + 1] === '"') {
        field += mark;
        at += 1;
      } else quoted = false;
    } else if (mark === '"' && field === "") quoted = true;
    else if (mark === ",") {
      row.push(field);
      field = "";
    } else if (mark === "\n" || mark === "\r") {
      if (mark === "\r" && text[at + 1] === "\n") at += 1;
      rows.push([...row, field]);
      row = [];
      field = "";
    } else field += mark;
  }
  if (quoted) throw new Error("a quoted field is not closed");
  if (field !== "" || row.length > 0) rows.push([...row, field]);
  return rows;
}

/** Returns the rows as objects by the header; a second row of HXL tags ("#event+id") is none. */
export function readRecords(text) {
  const [header = [], ...rows] = readCsv(text);
  const tags = rows[0]?.some((field) => field.startsWith("#")) && rows[0].every((field) => /^(#.*)?$/u.test(field));
  return (tags ? rows.slice(1) : rows).map((row, index) => {
    if (row.length !== header.length) throw new Error(`row ${index + 1} has ${row.length} of ${header.length} fields`);
    return Object.fromEntries(header.map((name, at) => [name, row[at]]));
  });
}
