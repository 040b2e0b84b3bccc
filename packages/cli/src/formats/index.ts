import type { Format } from "./format.ts";
import { github } from "./github.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { pretty } from "./pretty.ts";
import { sarif } from "./sarif.ts";

/** Every format, by its name. */
export const formats: ReadonlyMap<string, Format> = new Map(
  [pretty, json, sarif, github, junit].map((each) => [each.name, each]),
);
