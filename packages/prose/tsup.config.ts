import { defineConfig } from "tsup";
import { library } from "../../tsup.base.ts";

// Each language is a module of its own, so that who imports one bundles one.
export default defineConfig(library(["src/index.ts", "src/languages/*.ts"]));
