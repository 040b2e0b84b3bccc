/// <reference lib="dom" />

/**
 * The element `<incident-explorer src="data.json">`, registered by importing this module. With the attribute `document-title` it
 * names the data set and the incident that is looked at in the document's title, which it leaves alone otherwise.
 */
export declare class IncidentExplorer extends HTMLElement {
  /** Where the data set's `data.json` is; a URL relative to the page. */
  src: string;
  /** The language of the interface: `en`, `ru`, `az` or `hy`; the reader's own where it is empty. */
  lang: string;
  /** `"none"` keeps what is shown out of the page's address; else the address's hash holds it. */
  address: string;
}

declare global {
  interface HTMLElementTagNameMap {
    "incident-explorer": IncidentExplorer;
  }
}
