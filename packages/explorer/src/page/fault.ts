/** What the engine says is wrong, as it is shown: its code, and its message, which is in English. */
export interface Fault {
  readonly code?: string;
  readonly text: string;
  /** Ids that may have been meant. */
  readonly near: readonly string[];
}

/** Whatever was thrown, as it can be shown. */
export function faultOf(thrown: unknown): Fault {
  if (typeof thrown !== "object" || thrown === null) return { text: String(thrown), near: [] };
  const { code, message, near } = thrown as Partial<Readonly<Record<"code" | "message" | "near", unknown>>>;
  const text = typeof message === "string" && message !== "" ? message : String(thrown);
  const ids = Array.isArray(near) ? near.map(String) : [];
  return typeof code === "string" ? { code, text, near: ids } : { text, near: ids };
}
