/** What tests take from where they run; the library itself knows neither processes nor consoles. */
interface Host {
  readonly process: { readonly env: Readonly<Record<string, string | undefined>> };
  readonly console: { readonly log: (text: string) => void };
}

// The packages are typed without a platform.
const host = globalThis as unknown as Host;

/** True where the full counts are wanted: `DEEP=1`. */
export const deep = host.process.env["DEEP"] === "1";

/** Prints one line beside the test's result. */
export function report(line: string): void {
  host.console.log(line);
}
