import type { JSX } from "preact";
import type { IncidentView, LocalLine, PlaceView, QuoteView } from "../../engine/protocol.ts";
import { type Model, useSpoken } from "../model.ts";
import { Local, Names, Sentence } from "../text.tsx";
import { Note, OtherNames } from "./accounts.tsx";
import { Quote } from "./quote.tsx";
import { Related } from "./related.tsx";

interface FactsProps {
  readonly view: IncidentView;
  readonly model: Model;
  readonly open: (id: string) => void;
}

/** When, where and between whom, in a few lines: the editor's frame, wide enough for every claim. */
export function Facts({ view, model, open }: FactsProps): JSX.Element {
  const { words } = model;
  const { when, narrowed, places, parties, agreement, related } = view;
  return (
    <dl class="facts">
      <dt>{words.incident.when}</dt>
      <dd>
        {when.text} <span class="edtf">EDTF {when.edtf.join("; ")}</span>
        {narrowed === undefined ? null : (
          <p class="narrowed">
            <Sentence prose={narrowed} />
          </p>
        )}
      </dd>
      <dt>{words.incident.where}</dt>
      <dd>
        {places.length === 0
          ? words.incident.nowhere
          : places.map((place, index) => (
              <span key={place.id}>
                {index === 0 ? null : "; "}
                <PlaceLine place={place} />
              </span>
            ))}
      </dd>
      <dt>{words.incident.parties}</dt>
      <dd>{parties.length === 0 ? words.incident.noParties : <Names names={parties.map(({ name }) => name)} />}</dd>
      <Actors label={words.incident.broker} names={agreement?.broker ?? []} />
      <Actors label={words.incident.proposedBy} names={agreement?.proposedBy ?? []} />
      <Related {...{ model, related, open }} />
    </dl>
  );
}

function Actors({ label, names }: { label: string; names: readonly LocalLine[] }): JSX.Element | null {
  if (names.length === 0) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <Names names={names} />
      </dd>
    </>
  );
}

/** A place by its name, with how exactly it is known. */
function PlaceLine({ place }: { place: PlaceView }): JSX.Element {
  const [name] = place.names;
  const exactness = useExactness(place);
  return (
    <>
      {name === undefined ? place.id : <Local line={name} />} <span class="precision">({exactness})</span>
    </>
  );
}

/** What sort of place it is, how exactly it is known, and its position where one is known. */
function useExactness({ type, precision, where }: Pick<PlaceView, "type" | "precision" | "where">): string {
  const { words } = useSpoken();
  const exact = precision === undefined ? words.map.precisionUnknown : words.map.precision[precision];
  return [words.places.types[type], exact, where ?? words.places.noPosition].join("; ");
}

/** The places of an incident with all their names. */
export function Places({ view }: { view: IncidentView }): JSX.Element {
  const { words } = useSpoken();
  return (
    <section aria-labelledby="places-title">
      <h3 id="places-title">{words.places.title}</h3>
      {view.places.length === 0 ? <p class="silence">{words.incident.nowhere}</p> : null}
      {view.places.map((place) => (
        <Place key={place.id} place={place} />
      ))}
    </section>
  );
}

function Place({ place }: { place: PlaceView }): JSX.Element {
  const { words } = useSpoken();
  const [name, ...others] = place.names;
  const exactness = useExactness(place);
  return (
    <div class="place">
      <h4>{name === undefined ? place.id : <Local line={name} />}</h4>
      <p>{exactness}</p>
      <Labelled label={words.places.partOf} names={place.partOf} />
      <Labelled label={words.places.adjacentTo} names={place.adjacentTo} />
      {place.members === undefined ? null : (
        <p>
          <span class="label">{words.places.members}</span> <q dir="auto">{place.members}</q>
        </p>
      )}
      <OtherNames names={others} />
      {place.ascribedTo.map(({ name, dates, quotes }, index) => (
        <div key={index} class="claim">
          <p>
            <span class="label">{words.places.ascribedTo}</span> <Local line={name} />
            {dates === undefined ? null : <span class="edtf"> EDTF {dates}</span>}
          </p>
          <Quotes quotes={quotes} />
        </div>
      ))}
      {place.quotes.length === 0 ? null : (
        <div class="claim">
          <Quotes quotes={place.quotes} />
        </div>
      )}
      {place.note === undefined ? null : <Note text={place.note} />}
    </div>
  );
}

function Labelled({ label, names }: { label: string; names: readonly LocalLine[] }): JSX.Element | null {
  if (names.length === 0) return null;
  return (
    <p>
      <span class="label">{label}</span> <Names names={names} />
    </p>
  );
}

function Quotes({ quotes }: { quotes: readonly QuoteView[] }): JSX.Element {
  return (
    <>
      {quotes.map((quote, index) => (
        <Quote key={index} quote={quote} />
      ))}
    </>
  );
}
