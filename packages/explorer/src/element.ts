/** The element `<incident-explorer>`: the explorer on anybody's own page. */
export class IncidentExplorer extends HTMLElement {
  get src(): string {
    return this.getAttribute("src") ?? "";
  }

  set src(url: string) {
    this.setAttribute("src", url);
  }
}

customElements.define("incident-explorer", IncidentExplorer);
