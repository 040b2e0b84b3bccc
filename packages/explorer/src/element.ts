import { h, render } from "preact";
import { type Connection, connect } from "./engine/connect.ts";
import { Explorer } from "./page/explorer.tsx";
import { styleSheets } from "./styles/sheets.ts";

/** Where a page is rendered on a server there are no elements, and importing this must not fail. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/** The element `<incident-explorer>`: the explorer on anybody's own page. */
export class IncidentExplorer extends Base {
  static readonly observedAttributes = ["src", "lang", "address", "document-title"];

  #connection: Connection | undefined;
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
    this.#connection ??= connect();
    this.#draw();
  }

  disconnectedCallback(): void {
    if (this.#root !== undefined) render(null, this.#root);
    this.#connection?.end();
    this.#connection = undefined;
  }

  attributeChangedCallback(): void {
    this.#draw();
  }

  #draw(): void {
    if (!this.isConnected || this.#root === undefined || this.#connection === undefined) return;
    const explorer = h(Explorer, {
      source: this.src,
      lang: this.getAttribute("lang") || undefined,
      address: this.address === "none" ? "none" : "hash",
      titled: this.hasAttribute("document-title"),
      engine: this.#connection.engine,
    });
    render(explorer, this.#root);
  }
}

globalThis.customElements?.define("incident-explorer", IncidentExplorer);
