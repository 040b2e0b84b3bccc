import type { Format, Head } from "./format.ts";
import { formats } from "./formats.ts";

/**
 * The format that a file says it is of, or the names of all that it may be of where several or none say so.
 * What a file is called only decides between formats that both may be.
 */
export function detectFormat(head: Head): Format | readonly Format[] {
  const found = formats.flatMap((format) => {
    const sure = format.read === undefined ? 0 : (format.detect?.(head) ?? 0);
    return sure === 0 ? [] : [{ format, sure }];
  });
  const most = Math.max(0, ...found.map(({ sure }) => sure));
  const best = found.filter(({ sure }) => sure === most).map(({ format }) => format);
  const [only] = best;
  if (only !== undefined && best.length === 1) return only;
  const ending = head.name.toLowerCase().split(".").at(-1) ?? "";
  const named = best.filter(({ extensions }) => extensions.includes(ending));
  return named.length === 1 && named[0] !== undefined ? named[0] : best;
}

/** What a file is that no format knows, as far as its beginning tells, and what to do with it. */
export function shapeOf({ bytes, text }: Head): { readonly received: string; readonly hint?: string } | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) {
    return { received: "a workbook of before 2007 (XLS)", hint: "Save it as XLSX or CSV." };
  }
  if (a === 0x1f && b === 0x8b) return { received: "compressed data (gzip)", hint: "Unpack it first." };
  if (a === 0x50 && b === 0x4b)
    return { received: "an archive (ZIP)", hint: "Unpack it, and name the file inside of it." };
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    return { received: "text in UTF-16", hint: "Save it as UTF-8." };
  }
  if (text.trim() === "") return { received: "an empty file" };
  if (/^\s*</.test(text)) return { received: "a document of HTML or XML" };
  return undefined;
}
