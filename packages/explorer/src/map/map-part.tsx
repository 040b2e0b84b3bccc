import type { JSX } from "preact";
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Columns, Row } from "../engine/protocol.ts";
import { lineAt, textAt } from "../engine/texts.ts";
import type { Model } from "../page/model.ts";
import { numberText } from "../words/fill.ts";
import { type Basemap, openBasemap } from "./basemap.ts";
import { Chooser } from "./chooser.tsx";
import { clustersOf, placesIn } from "./clusters.ts";
import { watchGestures } from "./gestures.ts";
import { numbersCollide, placesInView } from "./in-view.ts";
import { Legend } from "./legend.tsx";
import { keyChange, useMapControl } from "./map-view.ts";
import { incidentsAt } from "./marks.ts";
import { clusterAt, placesAt, type ScreenPoint } from "./nearby.ts";
import { paintBase, paintScale } from "./paint-base.ts";
import { clusterRadius, type MarkForm, type MarkScene, markForm, paintMarks } from "./paint-marks.ts";
import { onPaletteChange, type Palette, readPalette } from "./palette.ts";
import { distanceText, precisionText } from "./place-words.ts";
import { hullOf, hullOfMiddles, NOWHERE, type PlaceColumns } from "./places.ts";
import { useSelectedPlaces } from "./selected-places.ts";
import { fitted, type Viewport, zoomed } from "./viewport.ts";

/** Above so many places in sight, numbers are drawn for those that stand close together: more marks would cover each other. */
const MOST_MARKS = 100;

/** Pixels between the middles of two such numbers, at least. */
const CELL = 72;

/** Up to so many incidents under a number are offered at once; of more, the map goes closer. */
const FEW = 12;

/** Where the incidents shown were, as exactly as it is known; the list is its equal for those who do not see it. */
export function MapPart({ model }: { model: Model }): JSX.Element {
  const { overview, shown, state, language, engine } = model;
  const words = model.words.map;
  const { columns } = overview;
  const { places, index } = columns;
  const { marks } = shown;
  // Of many places, drawn as numbers, one that may be anywhere in a country does not make a spot of all others.
  const all = useMemo(
    () => (marks.places.length > MOST_MARKS ? hullOfMiddles : hullOf)(places, marks.places),
    [places, marks],
  );
  const selected = useSelectedPlaces(model);
  const selectedOnMap = useMemo(
    () => selected?.places.filter((place) => places.kind[place] !== NOWHERE) ?? [],
    [selected, places],
  );

  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const probe = useRef<HTMLSpanElement>(null);
  const palette = useRef<Palette | undefined>(undefined);
  const [chosen, setChosen] = useState<Uint32Array>();
  const [hovered, setHovered] = useState<{ readonly place: number; readonly at: ScreenPoint }>();
  const [landFailed, setLandFailed] = useState(false);

  // One picture a frame, of what is true when it is drawn.
  const awaited = useRef(0);
  const draw = useRef<() => void>(() => undefined);
  const redraw = useCallback(() => {
    if (awaited.current !== 0) return;
    awaited.current = requestAnimationFrame(() => {
      awaited.current = 0;
      draw.current();
    });
  }, []);
  const basemap = useRef<Basemap | undefined>(undefined);
  basemap.current ??= openBasemap(() => {
    setLandFailed(basemap.current?.failed ?? false);
    redraw();
  });
  const control = useMapControl(model, all, redraw);

  const sceneIn = (view: Viewport): MarkScene => {
    const inView = placesInView(view, places, marks.places, MOST_MARKS);
    const common = {
      columns: places,
      counts: marks.counts,
      selected: selectedOnMap,
      nameOf: (place: number) => textAt(columns.placeNames.texts, place),
      numberText: (value: number) => numberText(language, value),
    };
    if (inView !== null && !numbersCollide(view, places, marks.counts, inView))
      return { ...common, places: inView, clusters: null };
    // Of what is in sight alone, so that it is as quick where all are in one town.
    const inSight = Uint32Array.from(placesInView(view, places, marks.places, Infinity) ?? []);
    const clusters = clustersOf(columns, marks, inSight, CELL / 2 ** Math.floor(Math.log2(view.scale)));
    const alone = clusters.first.filter((_, cluster) => clusters.places[cluster] === 1);
    return { ...common, places: Array.from(alone), clusters };
  };

  draw.current = () => {
    const view = control.current();
    const context = canvas.current?.getContext("2d", { alpha: false });
    if (view === undefined || !context || canvas.current === null || probe.current === null) return;
    palette.current ??= readPalette(probe.current);
    const ratio = canvas.current.width / view.width;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const land = basemap.current?.pieces("land", view) ?? [];
    const borders = state.borders ? (basemap.current?.pieces("borders", view) ?? []) : [];
    paintBase(context, view, palette.current, land, borders);
    paintMarks(context, view, palette.current, sceneIn(view));
    paintScale(context, view, palette.current, (metres) => distanceText(metres, language));
  };
  useEffect(redraw);

  // The frame's size in pixels of the screen.
  useEffect(() => {
    const [box, picture] = [frame.current, canvas.current];
    if (box === null || picture === null) return;
    const fit = (): void => {
      const { clientWidth: width, clientHeight: height } = box;
      if (width === 0 || height === 0) return;
      const ratio = Math.max(1, devicePixelRatio);
      const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
      if (picture.width !== wide) picture.width = wide;
      if (picture.height !== high) picture.height = high;
      control.resize({ width, height });
      // What is resized is empty until it is drawn.
      draw.current();
    };
    const observer = new ResizeObserver(fit);
    observer.observe(box);
    fit();
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (probe.current === null) return;
    return onPaletteChange(probe.current, () => {
      palette.current = undefined;
      draw.current();
    });
  }, []);

  // What is chosen elsewhere is brought into sight; what was chosen here is in sight.
  useEffect(() => control.reveal(hullOf(places, selectedOnMap)), [selectedOnMap]);

  const choose = ({ id }: Pick<Row, "id">): void => {
    setChosen(undefined);
    if (id !== state.selected) model.change({ selected: id });
  };
  const chooseOf = async (positions: Uint32Array): Promise<void> => {
    if (positions.length > 1) {
      setChosen(positions);
      return;
    }
    const [row] = await engine.rows(positions, language);
    if (row !== undefined) choose(row);
  };
  const offer = (positions: Uint32Array): void => {
    if (positions.length > 0) chooseOf(positions).catch(() => setChosen(undefined));
  };

  const onChoose = (at: ScreenPoint, isTouch: boolean): void => {
    const view = control.current();
    if (view === undefined) return;
    setHovered(undefined);
    setChosen(undefined);
    const scene = sceneIn(view);
    const cluster = scene.clusters === null ? undefined : clusterAt(view, scene.clusters, at, clusterRadius);
    if (scene.clusters !== null && cluster !== undefined && (scene.clusters.places[cluster] ?? 0) > 1) {
      const members = placesIn(scene.clusters, marks, cluster);
      const incidents = incidentsAt(index, marks, members);
      const closer = fitted((members.length > MOST_MARKS ? hullOfMiddles : hullOf)(places, members), view);
      if (incidents.length <= FEW || closer.scale <= view.scale * 1.2) offer(incidents);
      else control.glide(() => closer);
      return;
    }
    offer(
      incidentsAt(index, marks, placesAt(view, places, [...scene.places, ...selectedOnMap], at, isTouch ? 22 : 12)),
    );
  };
  const onHover = (at: ScreenPoint | null): void => {
    const view = control.current();
    const scene = at === null || view === undefined ? undefined : sceneIn(view);
    const place =
      at === null || view === undefined || scene === undefined
        ? undefined
        : placesAt(view, places, scene.places, at, 10)[0];
    if (frame.current !== null) frame.current.style.cursor = place === undefined ? "" : "pointer";
    setHovered((before) =>
      place === undefined || at === null ? undefined : before?.place === place ? before : { place, at },
    );
  };
  const latest = useRef({ onChoose, onHover });
  latest.current = { onChoose, onHover };
  useEffect(() => {
    if (frame.current === null) return;
    return watchGestures(frame.current, {
      onMove: control.move,
      onChoose: (at, isTouch) => latest.current.onChoose(at, isTouch),
      onHover: (at) => latest.current.onHover(at),
    });
  }, []);

  // From one incident on the map to the next, in time order.
  const step = selected?.position === undefined ? -1 : marks.placed.indexOf(selected.position);
  const go = (by: number): void => {
    const count = marks.placed.length;
    const next = step === -1 ? (by > 0 ? 0 : count - 1) : (step + by + count) % count;
    const position = marks.placed[next];
    if (position !== undefined) offer(Uint32Array.of(position));
  };

  const forms = useMemo(() => formsOf(places, marks.places), [places, marks]);
  const hasNumbers = useMemo(
    () => marks.places.length > MOST_MARKS || marks.counts.some((count) => count > 1),
    [marks],
  );
  const isEmpty = all === null;
  // No filter brings anything onto the map: it is not drawn, and a line tells why. Where a filter alone empties it, it stays.
  const isNowhere = useMemo(() => places.kind.every((kind) => kind === NOWHERE), [places]);
  return (
    <section class="map" aria-labelledby="map-title">
      <h2 id="map-title">{words.map}</h2>
      <p class="unseen" id="map-about" hidden={isNowhere}>
        {words.mapDescription} {words.mapKeys}
      </p>
      <div class={isEmpty ? "map-frame map-frame-empty" : "map-frame"} hidden={isNowhere}>
        <div
          ref={frame}
          class="map-view"
          role="application"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is moved by keys, as an application
          tabIndex={0}
          aria-labelledby="map-title"
          aria-describedby="map-about"
          onKeyDown={(event) => {
            if (event.altKey || event.ctrlKey || event.metaKey) return;
            const change = keyChange(event.key, event.shiftKey && event.key.startsWith("Arrow"));
            if (change !== undefined) {
              if (event.key.startsWith("Arrow")) control.move(change);
              else control.glide(change);
            } else if (event.key === "0") control.showAll();
            else return;
            event.preventDefault();
          }}
        >
          <canvas ref={canvas} />
        </div>
        <span ref={probe} class="map-probe" aria-hidden="true" />
        <div class="map-buttons">
          <button
            type="button"
            aria-label={words.zoomIn}
            title={words.zoomIn}
            onClick={() => control.glide((view) => zoomed(view, 2))}
          >
            <Icon path="M10 4 V16 M4 10 H16" />
          </button>
          <button
            type="button"
            aria-label={words.zoomOut}
            title={words.zoomOut}
            onClick={() => control.glide((view) => zoomed(view, 0.5))}
          >
            <Icon path="M4 10 H16" />
          </button>
          <button type="button" aria-label={words.showAll} title={words.showAll} onClick={control.showAll}>
            <Icon path="M3 8 V3 H8 M12 3 H17 V8 M17 12 V17 H12 M8 17 H3 V12" />
          </button>
        </div>
        {hovered === undefined ? null : (
          <Hover model={model} place={hovered.place} at={hovered.at} count={marks.counts[hovered.place] ?? 0} />
        )}
        {chosen === undefined ? null : (
          <Chooser
            model={model}
            positions={chosen}
            onChoose={choose}
            onClose={() => {
              setChosen(undefined);
              frame.current?.focus();
            }}
          />
        )}
      </div>
      <div class="map-foot" hidden={isNowhere}>
        {marks.placed.length === 0 ? null : (
          <p class="map-steps">
            <button type="button" aria-label={words.previousOnMap} title={words.previousOnMap} onClick={() => go(-1)}>
              <Icon path="M12 4 L6 10 L12 16" />
            </button>
            <span>
              {step === -1 ? numberText(language, marks.placed.length) : words.stepOf(step + 1, marks.placed.length)}
            </span>
            <button type="button" aria-label={words.nextOnMap} title={words.nextOnMap} onClick={() => go(1)}>
              <Icon path="M8 4 L14 10 L8 16" />
            </button>
          </p>
        )}
        <label class="map-borders">
          <input
            type="checkbox"
            checked={state.borders}
            onChange={(event) => model.change({ borders: event.currentTarget.checked })}
          />
          {words.borders}
        </label>
      </div>
      {marks.unplaced > 0 ? <p class="map-note">{words.unplaced(marks.unplaced, shown.positions.length)}</p> : null}
      {shown.positions.length === 0 ? <p class="map-note">{words.nothingShown}</p> : null}
      {selected === undefined || selectedOnMap.length === 0 ? null : (
        <SelectedNames model={model} places={selectedOnMap} selected={selected} />
      )}
      <Legend forms={forms} hasNumbers={hasNumbers} words={words} />
      {isNowhere ? null : <p class="map-source">{landFailed ? words.landMissing : words.landSource}</p>}
      {state.borders && !isNowhere ? <p class="map-source">{words.bordersSource}</p> : null}
    </section>
  );
}

/** The name of the place under the mouse, how exactly it is known, how much happened there. */
function Hover({
  model,
  place,
  at,
  count,
}: {
  model: Model;
  place: number;
  at: ScreenPoint;
  count: number;
}): JSX.Element {
  const { name, precision } = inWords(model, place);
  return (
    <div class="map-hover" aria-hidden="true" style={{ left: `${at.x}px`, top: `${at.y}px` }}>
      <strong lang={name.lang} dir="auto">
        {name.text}
      </strong>
      <span>{precision}</span>
      <span>{model.words.map.incidentsHere(count)}</span>
    </div>
  );
}

/** Every name of the places that are looked at, and how exactly they are known. */
function SelectedNames({
  model,
  places,
  selected,
}: {
  model: Model;
  places: readonly number[];
  selected: NonNullable<ReturnType<typeof useSelectedPlaces>>;
}): JSX.Element {
  const words = model.words.map;
  return (
    <ul class="map-selected">
      {places.map((place) => {
        const { id, name, precision } = inWords(model, place);
        const names = selected.views.find((view) => view.id === id)?.names ?? [];
        const others = names.filter(({ text }) => text !== name.text);
        return (
          <li key={id}>
            <strong lang={name.lang} dir="auto">
              {name.text}
            </strong>{" "}
            <span>{precision}</span>
            {others.length === 0 ? null : (
              <span class="map-other-names">
                {words.alsoNamed}:{" "}
                {others.map(({ text, lang }, i) => (
                  <>
                    {i === 0 ? "" : ", "}
                    <bdi lang={lang}>{text}</bdi>
                  </>
                ))}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What a place is called, and how exactly it is known. */
function inWords({ overview, words, language }: Model, place: number) {
  const { placeIds, placeNames, placePrecisions, places }: Columns = overview.columns;
  const precision = textAt(placePrecisions, place);
  return {
    id: textAt(placeIds, place),
    name: lineAt(placeNames, place),
    precision: precisionText(precision, places.radius[place] ?? 0, words.map, language),
  };
}

function Icon({ path }: { path: string }): JSX.Element {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" class="map-icon">
      <path d={path} />
    </svg>
  );
}

/** The forms of the marks that there are, at a scale at which each shows its own shape. */
function formsOf(columns: PlaceColumns, places: Uint32Array): ReadonlySet<MarkForm> {
  const forms = new Set<MarkForm>();
  for (const place of places) forms.add(markForm(columns, place, 1));
  return forms;
}
