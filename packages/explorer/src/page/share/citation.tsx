import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { faultOf } from "../fault.ts";
import type { Model } from "../model.ts";
import { copyText, today } from "./clipboard.ts";

/** Copies a citation of the data set, or of an incident; where that cannot be, shows it to be copied by hand. */
export function CopyCitation({ model, incident }: { model: Model; incident?: string }): JSX.Element {
  const { engine, words, announce } = model;
  const [byHand, setByHand] = useState<string>();
  const [failed, setFailed] = useState<string>();
  const copy = async (): Promise<void> => {
    setByHand(undefined);
    setFailed(undefined);
    try {
      const citation = await engine.cite(incident, today(new Date()), location.href);
      const copied = await copyText(citation);
      if (!copied) setByHand(citation);
      announce(copied ? words.share.citationCopied : words.share.copyByHand);
    } catch (error) {
      setFailed(faultOf(error).text);
      announce(words.share.citationFailed);
    }
  };
  return (
    <>
      <button type="button" onClick={copy}>
        {incident === undefined ? words.share.copyCitation : words.share.copyIncidentCitation}
      </button>
      {byHand === undefined ? null : <ByHand label={words.share.copyByHand} text={byHand} />}
      {failed === undefined ? null : <Failed label={words.share.citationFailed} text={failed} />}
    </>
  );
}

/** What could not be done, and the engine's own words for why, which are in English. */
export function Failed({ label, text }: { label: string; text: string }): JSX.Element {
  return (
    <p>
      {label} <span lang="en">{text}</span>
    </p>
  );
}

/** A text that could not be copied, to be copied by hand. */
export function ByHand({ label, text }: { label: string; text: string }): JSX.Element {
  return (
    <label class="by-hand">
      <span class="label">{label}</span>
      <textarea readOnly rows={2} value={text} onFocus={(event) => event.currentTarget.select()} />
    </label>
  );
}
