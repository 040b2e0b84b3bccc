/** What the engine says is wrong, as it is shown: its code, and its message, which is in English. */
export interface Fault {
  readonly code?: string;
  readonly text: string;
}

/** Whatever was thrown, as it can be shown. */
export function faultOf(thrown: unknown): Fault {
  if (typeof thrown !== "object" || thrown === null) return { text: String(thrown) };
  const { code, message } = thrown as { readonly code?: unknown; readonly message?: unknown };
  const text = typeof message === "string" && message !== "" ? message : String(thrown);
  return typeof code === "string" ? { code, text } : { text };
}
