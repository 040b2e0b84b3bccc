import { useEffect, useState } from "preact/hooks";
import type { IncidentView } from "../../engine/protocol.ts";
import { type Fault, faultOf } from "../fault.ts";
import type { Model } from "../model.ts";

/** The view of the selected incident: what is shown of it stays until it is there in another language or under another policy. */
export type Selected =
  | { readonly kind: "none" }
  | { readonly kind: "waiting" }
  | { readonly kind: "view"; readonly view: IncidentView }
  | { readonly kind: "unknown"; readonly id: string; readonly fault: Fault };

/** Asks the engine for the selected incident, again whenever the policy, the profile or the language changes. */
export function useIncident({ engine, state, language }: Model): Selected {
  const { selected, policy, profile, order } = state;
  const [found, setFound] = useState<Selected>({ kind: "none" });
  useEffect(() => {
    if (selected === undefined) {
      setFound({ kind: "none" });
      return undefined;
    }
    let latest = true;
    setFound((before) => (before.kind === "view" && before.view.id === selected ? before : { kind: "waiting" }));
    const request = { language, profile, order, ...(policy === undefined ? {} : { policy }) };
    engine.incident(selected, request).then(
      (view) => latest && setFound({ kind: "view", view }),
      (error: unknown) => latest && setFound({ kind: "unknown", id: selected, fault: faultOf(error) }),
    );
    return () => {
      latest = false;
    };
  }, [engine, selected, policy, profile, order, language]);
  return found;
}
