/** Characters that take two columns: East Asian Width W and F of Unicode, as blocks, and emoji. */
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]|^\p{Emoji_Presentation}|^.\ufe0f/u;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** How many columns of a terminal a text takes. */
export function columns(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += wide.test(segment) ? 2 : 1;
  return width;
}

/** A text with spaces after it, so that it takes so many columns. */
export function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - columns(text)));
}

/** A text as lines of at most so many columns, broken between words; a longer word is cut. */
export function folded(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  const end = () => {
    if (line !== "") lines.push(line);
    line = "";
  };
  for (const word of text.split(" ")) {
    if (line !== "" && columns(line) + 1 + columns(word) > width) end();
    line = line === "" ? word : `${line} ${word}`;
    while (columns(line) > width) {
      let head = "";
      for (const { segment } of graphemes.segment(line)) {
        if (head !== "" && columns(head + segment) > width) break;
        head += segment;
      }
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  end();
  return lines.length === 0 ? [""] : lines;
}
