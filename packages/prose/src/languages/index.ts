import type { Language } from "../language.ts";
import { az } from "./az.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { hy } from "./hy.ts";
import { ru } from "./ru.ts";

/** Every language that there is a table of, by its BCP 47 tag without a region. Whoever imports one alone bundles one alone. */
export const languages = { en, ru, az, hy, fr } as const satisfies { readonly [tag: string]: Language };
export { az, en, fr, hy, ru };
