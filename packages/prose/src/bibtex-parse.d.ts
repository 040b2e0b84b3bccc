/** What the tests use of a parser that comes without types. */
declare module "bibtex-parse" {
  export function entries(text: string): ({ readonly key: string; readonly type: string } & {
    readonly [field: string]: string | undefined;
  })[];
}
