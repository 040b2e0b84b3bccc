import type { JSX } from "preact";
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
  return (
    <Message
      title={newer ? words.before.otherVersion : words.before.noDataset}
      tried={url}
      found={fault.text}
      mend={newer ? words.before.mendVersion : words.before.mendDataset}
    />
  );
}

interface MessageProps {
  readonly title: string;
  readonly tried?: string;
  readonly found?: string;
  readonly mend: string;
}

function Message({ title, tried, found, mend }: MessageProps): JSX.Element {
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
            <dd lang="en" class="lines">
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
