import type { ComponentChildren, JSX } from "preact";

/** A link that leads elsewhere and tells nobody where the reader comes from; plain text where the address is no web address. */
export function OutsideLink({ url, children }: { url: string; children: ComponentChildren }): JSX.Element {
  return isWebAddress(url) ? (
    <a href={url} rel="noreferrer noopener">
      {children}
    </a>
  ) : (
    <span>{children}</span>
  );
}

/** Whether an address leads to a page and runs nothing: `http` or `https`. */
export function isWebAddress(url: string): boolean {
  try {
    return ["http:", "https:"].includes(new URL(url).protocol);
  } catch {
    return false;
  }
}
