/// <reference lib="dom" />

/** The element `<incident-explorer src="data.json">`, registered by importing this module. */
export declare class IncidentExplorer extends HTMLElement {
  /** Where the data set's `data.json` is; a URL relative to the page. */
  src: string;
}

declare global {
  interface HTMLElementTagNameMap {
    "incident-explorer": IncidentExplorer;
  }
}
