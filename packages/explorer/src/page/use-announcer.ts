import { useCallback, useState } from "preact/hooks";

/** The text of the live region, and what changes it. The same text twice is told twice. */
export function useAnnouncer(): { readonly announced: string; readonly announce: (text: string) => void } {
  const [announced, setAnnounced] = useState("");
  const announce = useCallback((text: string) => {
    setAnnounced((before) => (before === text ? `${text}\u00a0` : text));
  }, []);
  return { announced, announce };
}
