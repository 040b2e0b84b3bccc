declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

/** Whether the tests run with full counts: `DEEP=1`. */
export const DEEP = process.env["DEEP"] === "1";

/** So many runs of a property, times forty where the tests run with full counts. */
export function runs(count: number): number {
  return DEEP ? count * 40 : count;
}
