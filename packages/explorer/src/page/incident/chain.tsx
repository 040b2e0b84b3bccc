import type { JSX } from "preact";
import type { ChainLink, SourceView } from "../../engine/protocol.ts";
import { fill } from "../../words/fill.ts";
import { OutsideLink } from "../link.tsx";
import { useSpoken } from "../model.ts";
import { Local } from "../text.tsx";

/** How a claim came to the reader: who claims, who speaks, in which source, quoted in which. */
export function Chain({ links }: { links: readonly ChainLink[] }): JSX.Element {
  const { words } = useSpoken();
  const firstSource = links.findIndex(({ role }) => role === "source");
  return (
    <ol class="chain" aria-label={words.claims.chain}>
      {links.map((link, index) => (
        <li key={link.role === "source" ? `source ${link.source.id}` : `${link.role} ${link.actor}`}>
          <span class="label">
            {link.role === "source" && index > firstSource ? words.claims.quotedIn : words.claims.roles[link.role]}
          </span>{" "}
          {link.role === "source" ? <SourceLine source={link.source} /> : <Local line={link.name} />}
          {link.role === "source" || link.said === undefined ? null : `, ${link.said}`}
        </li>
      ))}
    </ol>
  );
}

/** A source in a line: its title as a link, or what it is where it has none; whose it is, when; and the copies in archives. */
export function SourceLine({ source }: { source: SourceView }): JSX.Element {
  const { words } = useSpoken();
  const { title, by, published, url, archive } = source;
  const name = title === undefined ? words.sourceTypes[source.type] : <Local line={title} />;
  return (
    <span class="source">
      {url === undefined ? name : <OutsideLink url={url}>{name}</OutsideLink>}
      {by === undefined ? null : (
        <>
          {", "}
          <Local line={by} />
        </>
      )}
      {published === undefined ? null : `, ${published}`}
      {archive.map((copy) => (
        <span key={copy.url}>
          {", "}
          <OutsideLink url={copy.url}>{fill(words.claims.archived, { date: copy.captured })}</OutsideLink>
        </span>
      ))}
    </span>
  );
}
