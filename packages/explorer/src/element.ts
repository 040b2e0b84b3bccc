import { h, render } from "preact";
import { connect } from "./engine/connect.ts";
import type { Engine } from "./engine/protocol.ts";
import { Explorer } from "./page/explorer.tsx";
import { styleSheets } from "./styles/sheets.ts";

/** Where a page is rendered on a server there are no elements, and importing this must not fail. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/** The element `<incident-explorer>`: the explorer on anybody's own page. */
export class IncidentExplorer extends Base {
  static readonly observedAttributes = ["src", "lang", "address", "document-title"];

  #engine: Engine | undefined;
  #root: ShadowRoot | undefined;

  get src(): string {
    return this.getAttribute("src") ?? "";
  }

  set src(url: string) {
    this.setAttribute("src", url);
  }

  /** `"none"` keeps what is shown out of the page's address. */
  get address(): string {
    return this.getAttribute("address") ?? "";
  }

  set address(use: string) {
    this.setAttribute("address", use);
  }

  connectedCallback(): void {
    this.#root ??= this.attachShadow({ mode: "open" });
    this.#root.adoptedStyleSheets = styleSheets();
    this.#engine ??= connect();
    this.#draw();
  }

  disconnectedCallback(): void {
    if (this.#root !== undefined) render(null, this.#root);
  }

  attributeChangedCallback(): void {
    this.#draw();
  }

  #draw(): void {
    if (!this.isConnected || this.#root === undefined || this.#engine === undefined) return;
    const explorer = h(Explorer, {
      source: this.src,
      lang: this.getAttribute("lang") || undefined,
      address: this.address === "none" ? "none" : "hash",
      titled: this.hasAttribute("document-title"),
      engine: this.#engine,
    });
    render(explorer, this.#root);
  }
}

globalThis.customElements?.define("incident-explorer", IncidentExplorer);
