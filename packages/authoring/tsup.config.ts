import { defineConfig } from "tsup";
import { library } from "../../tsup.base.ts";

export default defineConfig(
  library(["src/index.ts", "src/gate.ts", "src/ndjson/index.ts", "src/sheet/index.ts", "src/ndjson/worker.ts"]),
);
