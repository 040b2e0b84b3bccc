/** Heights in pixels. Browsers draw nothing that is taller than some tens of millions; a longer list is scrolled in larger steps. */
const tallest = 10_000_000;

export interface ListShape {
  readonly rows: number;
  readonly rowHeight: number;
  /** Of the part that is seen. */
  readonly viewHeight: number;
}

/** How tall the list is as it is scrolled. */
export function scrollHeight({ rows, rowHeight }: ListShape): number {
  return Math.min(rows * rowHeight, tallest);
}

/** How far into the rows the view begins, in pixels of rows, and how far one scrolled pixel goes. */
function stretch(shape: ListShape): number {
  const { rows, rowHeight, viewHeight } = shape;
  const scrolled = scrollHeight(shape) - viewHeight;
  return scrolled <= 0 ? 1 : Math.max(1, (rows * rowHeight - viewHeight) / scrolled);
}

/** The rows that are seen, with some before and after: from the first to before the last. */
export function rowsInView(shape: ListShape, scrollTop: number): { readonly first: number; readonly last: number } {
  const { rows, rowHeight, viewHeight } = shape;
  const offset = Math.max(0, scrollTop) * stretch(shape);
  const spare = 4;
  const first = Math.min(Math.max(0, Math.floor(offset / rowHeight) - spare), Math.max(0, rows - 1));
  const last = Math.min(rows, Math.ceil((offset + viewHeight) / rowHeight) + spare);
  return { first, last: Math.max(first, last) };
}

/** Where a row stands in the list as it is scrolled, from its top. */
export function topOfRow(shape: ListShape, scrollTop: number, row: number): number {
  return row * shape.rowHeight - scrollTop * (stretch(shape) - 1);
}

/** Where to scroll to so that a row is seen whole: nowhere, if it is. */
export function scrollTo(shape: ListShape, scrollTop: number, row: number): number {
  const { rowHeight, viewHeight } = shape;
  const by = stretch(shape);
  const [top, bottom] = [row * rowHeight, (row + 1) * rowHeight];
  if (top < scrollTop * by) return top / by;
  if (bottom > scrollTop * by + viewHeight) return Math.max(0, (bottom - viewHeight) / by);
  return scrollTop;
}
