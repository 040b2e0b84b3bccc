import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Row } from "../engine/protocol.ts";
import { textAt } from "../engine/texts.ts";
import type { Model } from "../page/model.ts";
import { inTurn } from "../page/turns.ts";
import { distanceText, numberText } from "../words/fill.ts";
import { Chooser } from "./chooser.tsx";
import { watchGestures } from "./gestures.ts";
import { Hover } from "./hover.tsx";
import { Legend } from "./legend.tsx";
import { MapButtons } from "./map-buttons.tsx";
import { keyAction, useMapControl } from "./map-view.ts";
import { formsOf } from "./mark-form.ts";
import { incidentsAt } from "./marks.ts";
import type { ScreenPoint } from "./nearby.ts";
import { paintBase, paintScale } from "./paint-base.ts";
import { paintMarks } from "./paint-marks.ts";
import { hullOf, NOWHERE } from "./places.ts";
import { type MapScene, MOST_SHAPES, sceneOf } from "./scene.ts";
import { SelectedNames } from "./selected-names.tsx";
import { useSelectedPlaces } from "./selected-places.ts";
import { Steps } from "./steps.tsx";
import { askedAt, hoveredAt } from "./under-pointer.ts";
import { usePicture } from "./use-picture.ts";
import type { Size, Viewport } from "./viewport.ts";

/** Where the incidents shown were, as exactly as it is known; the list is its equal for those who do not see it. */
export function MapPart({ model }: { model: Model }): JSX.Element {
  const { overview, shown, state, language, engine } = model;
  const words = model.words.map;
  const { columns } = overview;
  const { places, index } = columns;
  const { marks } = shown;
  const selected = useSelectedPlaces(model);
  const selectedOnMap = useMemo(
    () => selected?.places.filter((place) => places.kind[place] !== NOWHERE) ?? [],
    [selected, places],
  );
  const [chosen, setChosen] = useState<Uint32Array>();
  const [hovered, setHovered] = useState<{ readonly places: readonly number[]; readonly at: ScreenPoint }>();

  const resize = useRef<(size: Size) => void>(() => undefined);
  const { frame, canvas, probe, paint, redraw, landFailed } = usePicture(resize);
  const control = useMapControl(model, marks.hull, redraw);
  resize.current = control.resize;
  // What is drawn again, or pointed at, is looked for once.
  const known = useRef<{ readonly of: readonly unknown[]; readonly scene: MapScene }>(undefined);
  const isAwaited = useRef(false);
  const sceneIn = (view: Viewport): MapScene => {
    const of = [view, columns, marks, selectedOnMap];
    const before = known.current;
    if (before !== undefined && of.every((each, i) => before.of[i] === each)) return before.scene;
    const scene = sceneOf(view, columns, marks, selectedOnMap);
    known.current = { of, scene };
    return scene;
  };
  paint.current = ({ context, palette, basemap }) => {
    const view = control.current();
    if (view === undefined) return;
    const borders = state.borders ? basemap.pieces("borders", view) : [];
    paintBase(context, view, palette, basemap.pieces("land", view), borders, words);
    // The land comes first: to find out what of thousands of places is in sight takes as long as a frame may.
    if (known.current === undefined) {
      if (isAwaited.current) return;
      isAwaited.current = true;
      inTurn(() => {
        isAwaited.current = false;
        const now = control.current();
        if (now !== undefined) sceneIn(now);
        redraw();
      });
      return;
    }
    paintMarks(context, view, palette, sceneIn(view), {
      nameOf: (place) => textAt(columns.placeNames.texts, place),
      radiusOf: (place) => `± ${distanceText(places.radius[place] ?? 0, language)}`,
      numberText: (value) => numberText(language, value),
    });
    paintScale(context, view, palette, (metres) => distanceText(metres, language));
  };

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
    const asked = askedAt(view, sceneIn(view), index, marks, at, isTouch);
    if (asked.kind === "incidents") offer(asked.positions);
    else control.glide(() => asked.view);
  };
  const onHover = (at: ScreenPoint | null): void => {
    const view = control.current();
    const under = at === null || view === undefined ? [] : hoveredAt(view, sceneIn(view), marks, at);
    if (frame.current !== null) frame.current.style.cursor = under.length === 0 ? "" : "pointer";
    setHovered((before) => {
      if (at === null || under.length === 0) return undefined;
      return before?.places.join() === under.join() ? before : { places: under, at };
    });
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

  const forms = useMemo(() => formsOf(places, marks.places), [places, marks]);
  const hasNumbers = useMemo(
    () => marks.places.length > MOST_SHAPES || marks.counts.some((count) => count > 1),
    [marks],
  );
  // No filter brings anything onto the map: it is not drawn, and a line tells why. Where a filter alone empties it, it stays.
  const isNowhere = useMemo(() => places.kind.every((kind) => kind === NOWHERE), [places]);
  return (
    <section class="map" aria-labelledby="map-title">
      <h2 id="map-title">{words.map}</h2>
      <p class="unseen" id="map-about" hidden={isNowhere}>
        {words.mapDescription} {words.mapKeys}
      </p>
      <div class={marks.hull === null ? "map-frame map-frame-empty" : "map-frame"} hidden={isNowhere}>
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
            const act = keyAction(control, event.key, event.shiftKey);
            if (act === undefined) return;
            act();
            event.preventDefault();
          }}
        >
          <canvas ref={canvas} />
        </div>
        <span ref={probe} class="map-probe" aria-hidden="true" />
        <MapButtons control={control} words={words} />
        {hovered === undefined ? null : (
          <Hover
            model={model}
            places={hovered.places}
            at={hovered.at}
            width={frame.current?.clientWidth ?? 0}
            count={incidentsAt(index, marks, hovered.places).length}
          />
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
        <Steps
          placed={marks.placed}
          selected={selected?.position}
          onGo={(position) => offer(Uint32Array.of(position))}
          words={words}
          language={language}
        />
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
