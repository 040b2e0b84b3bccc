import type { JSX } from "preact";
import type { DataFaultCode } from "../engine/protocol.ts";
import { fill, numberText } from "../words/fill.ts";
import type { Fault } from "./fault.ts";
import type { LoadFault } from "./load.ts";
import { useSpoken } from "./model.ts";
import type { Data } from "./use-data.ts";

type Underway = Extract<Data, { kind: "loading" | "reading" }>;

/** What is on its way, and how far it is. */
export function Waiting({ data }: { data: Underway }): JSX.Element {
  const { words, language } = useSpoken();
  if (data.kind === "reading") return <p class="waiting">{words.before.reading}</p>;
  const { progress } = data;
  const kilobytes = (bytes: number) => numberText(language, Math.round(bytes / 1000));
  return (
    <p class="waiting">
      {words.before.loading}{" "}
      {progress === undefined ? null : (
        <>
          <progress
            aria-label={words.before.loading}
            {...(progress.total === undefined
              ? {}
              : { value: progress.read, max: Math.max(progress.read, progress.total) })}
          />{" "}
          {fill(words.before.progress, { kilobytes: kilobytes(progress.read) })}
        </>
      )}
    </p>
  );
}

/** The file could not be had: what was tried, what was found, how to mend it. */
export function Failed({ fault }: { fault: LoadFault }): JSX.Element {
  const { words } = useSpoken();
  const { before } = words;
  switch (fault.kind) {
    case "no-address":
      return <Message title={before.noAddress} mend={before.mendAddress} />;
    case "status":
      return (
        <Message
          title={before.notThere}
          tried={fault.url}
          found={fault.found}
          mend={fault.status === 404 ? before.mendMissing : before.mendStatus}
        />
      );
    case "unreachable":
      return (
        <Message
          title={before.unreachable}
          tried={fault.url}
          found={fault.found}
          mend={fault.fromDisk ? before.mendDisk : before.mendUnreachable}
        />
      );
  }
}

/** The file is there, and the engine does not take it. */
export function Refused({ fault, url }: { fault: Fault; url: string }): JSX.Element {
  const { words } = useSpoken();
  const newer = fault.code === "schema_version";
  const known = Object.hasOwn(words.before.faults, fault.code ?? "");
  return (
    <Message
      title={newer ? words.before.otherVersion : words.before.noDataset}
      tried={url}
      {...(known ? { why: words.before.faults[fault.code as DataFaultCode] } : {})}
      found={fault.text}
      mend={newer ? words.before.mendVersion : words.before.mendDataset}
    />
  );
}

interface MessageProps {
  readonly title: string;
  readonly tried?: string;
  /** What is wrong with what was found. */
  readonly why?: string;
  /** What was found, to the letter. */
  readonly found?: string;
  readonly mend: string;
}

function Message({ title, tried, why, found, mend }: MessageProps): JSX.Element {
  const { words } = useSpoken();
  return (
    <section class="message" role="alert">
      <h1>{title}</h1>
      <dl>
        {tried === undefined ? null : (
          <>
            <dt>{words.before.tried}</dt>
            <dd>
              <code>{tried}</code>
            </dd>
          </>
        )}
        {found === undefined ? null : (
          <>
            <dt>{words.before.found}</dt>
            {why === undefined ? null : <dd>{why}</dd>}
            <dd lang="en" class={why === undefined ? "lines" : "lines detail"}>
              {found}
            </dd>
          </>
        )}
        <dt>{words.before.mend}</dt>
        <dd>{mend}</dd>
      </dl>
    </section>
  );
}
