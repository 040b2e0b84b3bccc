import { defineConfig } from "tsup";
import { library } from "../../tsup.base.ts";

export default defineConfig(
  library([
    "src/index.ts",
    "src/dataset.ts",
    "src/characters.ts",
    "src/diff/index.ts",
    "src/merge.ts",
    "src/schema/index.ts",
  ]),
);
