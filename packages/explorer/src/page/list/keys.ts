/** The row to which a key leads; undefined where it leads to none and is left to the browser. */
export function rowAfter(key: string, row: number, rows: number, page: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + page,
    PageUp: row - page,
    Home: 0,
    End: rows - 1,
  };
  const to = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return to === undefined || rows === 0 ? undefined : Math.min(rows - 1, Math.max(0, to));
}
