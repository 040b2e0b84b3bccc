import { Fragment, type JSX } from "preact";
import { useState } from "preact/hooks";
import type { Download, DownloadFormat } from "../../engine/protocol.ts";
import { counted, fill, numberText } from "../../words/fill.ts";
import { faultOf } from "../fault.ts";
import type { Model } from "../model.ts";
import { ByHand, CopyCitation, Failed } from "./citation.tsx";
import { copyText, saveFile } from "./clipboard.ts";

/** Copies the address of what is shown, a citation, and saves what is shown as a file. */
export function Share({ model, address }: { model: Model; address: boolean }): JSX.Element {
  const { words } = model;
  return (
    <section class="share" aria-label={words.share.title}>
      {address ? <CopyLink model={model} /> : null}
      <CopyCitation model={model} />
      {model.shown.positions.length === 0 ? null : <SaveAs model={model} />}
    </section>
  );
}

function CopyLink({ model: { words, announce } }: { model: Model }): JSX.Element {
  const [byHand, setByHand] = useState<string>();
  const copy = async (): Promise<void> => {
    const copied = await copyText(location.href);
    setByHand(copied ? undefined : location.href);
    announce(copied ? words.share.linkCopied : words.share.copyByHand);
  };
  return (
    <>
      <button type="button" onClick={copy}>
        {words.share.copyLink}
      </button>
      {byHand === undefined ? null : <ByHand label={words.share.copyByHand} text={byHand} />}
    </>
  );
}

/** Names of formats, which are the same in every language but for what they are for. */
const formats: readonly DownloadFormat[] = ["csv", "csv-for-excel", "geojson", "ndjson"];

function SaveAs({ model }: { model: Model }): JSX.Element {
  const { engine, words, state, shown, language, announce } = model;
  const [saved, setSaved] = useState<Pick<Download, "name" | "losses">>();
  const [failed, setFailed] = useState<string>();
  const save = async (format: DownloadFormat): Promise<void> => {
    setFailed(undefined);
    try {
      const download = await engine.download(format, state.filters);
      saveFile(download);
      setSaved(download);
      announce(savedText(model, download));
    } catch (error) {
      setFailed(faultOf(error).text);
      announce(words.share.failed);
    }
  };
  return (
    <details class="save-as">
      <summary>{counted(language, words.share.saveShown, shown.positions.length)}</summary>
      <div class="save-formats">
        {formats.map((format) => (
          <button key={format} type="button" onClick={() => save(format)}>
            {words.share.formats[format]}
          </button>
        ))}
        {failed === undefined ? null : <Failed label={words.share.failed} text={failed} />}
        {saved === undefined ? null : (
          <>
            <p>{fill(words.share.saved, { name: saved.name })}</p>
            <Losses model={model} losses={saved.losses} />
          </>
        )}
      </div>
    </details>
  );
}

/** What the format could not hold: how much at once, and what in a list that is opened. Fields are called as the records have them. */
function Losses({ model, losses }: { model: Model; losses: Download["losses"] }): JSX.Element {
  if (losses.length === 0) return <p>{lossText(model, losses)}</p>;
  const { words, language } = model;
  return (
    <details>
      <summary>{lossText(model, losses)}</summary>
      <dl class="losses">
        {losses.map(({ of, fields }) => (
          <Fragment key={of}>
            <dt>{words.share.lostOf[of]}</dt>
            <dd>
              {fields.map(({ field, count }, i) => (
                <span key={field ?? ""}>
                  {i === 0 ? null : ", "}
                  {field === undefined ? words.share.lostWhole : <code>{field}</code>} ({numberText(language, count)})
                </span>
              ))}
            </dd>
          </Fragment>
        ))}
      </dl>
    </details>
  );
}

function lossText({ words, language }: Model, losses: Download["losses"]): string {
  const fields = losses.reduce((sum, each) => sum + each.fields.length, 0);
  return fields === 0 ? words.share.nothingLost : counted(language, words.share.losses, fields);
}

/** That a file is saved, and how much its format could not hold. */
function savedText(model: Model, { name, losses }: Pick<Download, "name" | "losses">): string {
  return `${fill(model.words.share.saved, { name })} ${lossText(model, losses)}`;
}
