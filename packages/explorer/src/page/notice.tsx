import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { AddressFault } from "../state/address.ts";
import { fill } from "../words/fill.ts";
import { useSpoken } from "./model.ts";

/** What of the address was not understood, and that the rest of it is shown. What the reader has dismissed stays so. */
export function AddressNotice({ faults }: { faults: readonly AddressFault[] }): JSX.Element | null {
  const { words } = useSpoken();
  const [dismissed, setDismissed] = useState<string>();
  const key = JSON.stringify(faults);
  if (faults.length === 0 || key === dismissed) return null;
  return (
    <section class="notice" role="alert" aria-labelledby="notice-title">
      <h2 id="notice-title">{words.address.title}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.code} ${fault.name} ${fault.value}`}>
            {fill(words.address.faults[fault.code], { name: fault.name, value: fault.value })}
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => setDismissed(key)}>
        {words.address.dismiss}
      </button>
    </section>
  );
}
