/** The colours of the page that a canvas needs, as the browser computes them. */
const names = [
  "ink",
  "paper",
  "muted",
  "accent",
  "line",
  "land",
  "water",
  "mark",
  "mark-selected",
  "uncertain",
] as const;

export type Palette = { readonly [N in (typeof names)[number]]: string } & { readonly font: string };

/** Read where they are in force, so that a colour may be written in any way that CSS knows. */
export function readPalette(probe: HTMLElement): Palette {
  const style = getComputedStyle(probe);
  const colours = names.map((name): [string, string] => {
    probe.style.color = `var(--${name})`;
    return [name, style.color];
  });
  return { ...(Object.fromEntries(colours) as { [N in (typeof names)[number]]: string }), font: style.fontFamily };
}

const preferences = [
  "(prefers-color-scheme: dark)",
  "(prefers-contrast: more)",
  "(prefers-contrast: less)",
  "(forced-colors: active)",
  "print",
];

/** Calls when the colours may have changed; the function it gives ends that. */
export function onPaletteChange(probe: HTMLElement, changed: () => void): () => void {
  const queries = preferences.map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener("change", changed);
  // A page may have a switch of its own for its colours.
  const observer = new MutationObserver(changed);
  const root = probe.getRootNode();
  const hosts = [document.documentElement, document.body, root instanceof ShadowRoot ? root.host : null];
  for (const host of hosts)
    if (host !== null) observer.observe(host, { attributes: true, attributeFilter: ["class", "style", "data-theme"] });
  return () => {
    for (const query of queries) query.removeEventListener("change", changed);
    observer.disconnect();
  };
}
