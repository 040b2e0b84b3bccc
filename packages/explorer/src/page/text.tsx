import type { Part, Prose } from "@incident-data/prose";
import type { ComponentChildren, JSX } from "preact";
import type { LocalLine } from "../engine/protocol.ts";

/** A text in a language of its own, which runs in its own direction. */
export function Local({ line, class: name }: { line: LocalLine; class?: string }): JSX.Element {
  return (
    <span class={name} lang={line.lang} dir="auto">
      {line.text}
    </span>
  );
}

/** Names after each other. */
export function Names({ names }: { names: readonly LocalLine[] }): JSX.Element {
  return (
    <>
      {names.map((name, index) => (
        <span key={index}>
          {index === 0 ? null : ", "}
          <Local line={name} />
        </span>
      ))}
    </>
  );
}

/** A sentence; what is not in its language, a name or a quote, says so. */
export function Sentence({ prose }: { prose: Prose }): JSX.Element {
  return (
    <span lang={prose.lang} dir="auto">
      {prose.parts.map((part, index) => (
        // Parts have no identity but their place.
        <Piece key={index} part={part} />
      ))}
    </span>
  );
}

function Piece({ part }: { part: Part }): ComponentChildren {
  const own = part.lang === undefined ? {} : { lang: part.lang, dir: "auto" as const };
  if (part.quote) return <q {...own}>{part.text}</q>;
  if (part.bound !== undefined) return <strong {...own}>{part.text}</strong>;
  return part.lang === undefined ? part.text : <bdi lang={part.lang}>{part.text}</bdi>;
}

/** What stands in a cell, a list, a line for those who do not see how it is laid out. */
export function Unseen({ children }: { children: ComponentChildren }): JSX.Element {
  return <span class="unseen">{children}</span>;
}
