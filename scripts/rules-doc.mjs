// npm run docs:rules: writes docs/rules.md from the built rules.
import { writeFileSync } from "node:fs";
import { rulesDocument } from "@incident-data/lint";

writeFileSync(new URL("../docs/rules.md", import.meta.url), rulesDocument());
