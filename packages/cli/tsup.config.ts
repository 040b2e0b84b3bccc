import { defineConfig } from "tsup";
import { library } from "../../tsup.base.ts";

export default defineConfig({ ...library(["src/cli.ts", "src/commands/index.ts"]), dts: false, sourcemap: false });
