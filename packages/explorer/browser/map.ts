import type { Page } from "playwright-core";

/** Waits until the map is drawn: a picture of more than a colour or two. */
export async function mapDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const canvas = document.querySelector("incident-explorer")?.shadowRoot?.querySelector("canvas");
    const context = canvas?.getContext("2d");
    if (!canvas || !context || canvas.width === 0 || !canvas.checkVisibility()) return false;
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return new Set(new Uint32Array(data.buffer)).size > 4;
  });
}
