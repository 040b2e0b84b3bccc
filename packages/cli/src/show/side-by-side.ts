import { formatCount } from "@incident-data/casualties";
import {
  type Actor,
  type CasualtiesClaim,
  comparedCells,
  comparedKey,
  type Dataset,
  nameFor,
  perClaimant,
  type SaidClaim,
  type Table,
} from "@incident-data/core";
import { en, openProse } from "@incident-data/prose";

/** What a column of the table is about: `killed, Armenia (military)`. */
interface Column {
  readonly harms: readonly string[];
  readonly side?: string;
  readonly status: string;
  readonly label: string;
}

/** An incident's claims as they are shown, claimant by claimant; what nobody spoke of is `null`, never zero. */
export interface SideBySide {
  readonly incident: { readonly id: string; readonly title: string; readonly when: readonly string[] };
  readonly columns: readonly Column[];
  readonly rows: readonly {
    readonly claimant: string;
    readonly name: string;
    readonly figures: readonly (readonly string[] | null)[];
  }[];
  readonly claims: readonly {
    readonly id: string;
    readonly claimant: string;
    readonly name: string;
    readonly kind: string;
    /** What it says, and who says it, as a sentence. */
    readonly reads: string;
    readonly quotes: readonly { readonly text: string; readonly lang: string }[];
  }[];
  /** What could have been reported and was not, by anybody. */
  readonly unreported: readonly string[];
}

type CellOf = Pick<CasualtiesClaim, "harms" | "side" | "status">;

export function sideBySide(dataset: Dataset, id: string): SideBySide {
  const incident = dataset.incident(id);
  const accounts = perClaimant(dataset, id);
  const name = (actor: string) => nameOf(dataset.actors, actor);
  const prose = openProse(dataset, en);
  const label = ({ harms, side, status }: CellOf) =>
    `${harms.join(" or ")}, ${side === undefined ? "everybody" : name(side)}${status === "any" ? "" : ` (${status})`}`;
  const cells = comparedCells(dataset, id);
  const columns = cells.map(({ key, silent: _silent, ...cell }) => ({
    key,
    column: { ...cell, label: label(cell) },
  }));
  return {
    incident: { id, title: titleOf(incident.title), when: incident.when.map(({ edtf }) => edtf) },
    columns: columns.map(({ column }) => column),
    rows: accounts.flatMap(({ claimant, claims }) => {
      const figures = columns.map(({ key }) => figuresOf(claims, key));
      return figures.every((each) => each === null) ? [] : [{ claimant, name: name(claimant), figures }];
    }),
    claims: accounts.flatMap(({ claimant, claims }) =>
      claims.map(({ claim, evidence }) => ({
        id: claim.id,
        claimant,
        name: name(claimant),
        kind: claim.kind,
        reads: prose.claim(claim.id, { topic: false }).text,
        quotes: evidence.flatMap((each) => ("lang" in each ? [{ text: each.text, lang: each.lang }] : [])),
      })),
    ),
    unreported: cells.filter(({ silent }) => silent).map(label),
  };
}

function figuresOf(claims: readonly SaidClaim[], key: string): readonly string[] | null {
  const own = claims.flatMap(({ claim }) => (claim.kind === "casualties" && comparedKey(claim) === key ? [claim] : []));
  return own.length === 0 ? null : own.map(({ count }) => formatCount(count));
}

function nameOf(actors: Table<string, Actor>, id: string): string {
  const actor = actors[id];
  return actor === undefined ? id : nameFor(actor, "en").name.text;
}

/** A title in English, else in the first language there is. */
export function titleOf(title: { readonly [lang: string]: string }): string {
  return title["en"] ?? Object.values(title)[0] ?? "";
}
