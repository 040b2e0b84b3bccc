import type { JSX } from "preact";

/** A sign on a button, drawn by the path of its lines. */
export function Icon({ path }: { path: string }): JSX.Element {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" class="map-icon">
      <path d={path} />
    </svg>
  );
}
