import { SaxesParser } from "saxes";
import type { Limits } from "../../limits.ts";
import { readUntrusted } from "../../read-untrusted.ts";
import { broken, WorkbookFault } from "./zip.ts";

/** What is told while an XML document is read, each element by its name without a prefix. */
export interface XmlHandler {
  open?(name: string, attributes: { readonly [name: string]: string }): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads an XML document of a workbook. A document type is refused, and with it every entity that is not XML's own, so that
 * nothing is fetched and nothing grows; so is deep nesting.
 */
export function readXml(bytes: Uint8Array, part: string, limits: Limits, handler: XmlHandler): void {
  const free = Number.MAX_SAFE_INTEGER;
  const gated = readUntrusted(bytes, { ...limits, bytes: limits.unpackedBytes, lineLength: free, depth: free });
  if (!gated.ok) {
    const [first] = gated.faults;
    throw new WorkbookFault({ ...first, received: `${first.received} in ${part}` });
  }
  const parser = new SaxesParser({ position: false });
  let depth = 0;
  parser.on("doctype", () => {
    throw broken(`a document type in ${part}`);
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (++depth > limits.depth) throw broken(`too deep nesting in ${part}`);
    handler.open?.(local(name), attributes as { readonly [name: string]: string });
  });
  parser.on("text", (text) => handler.text?.(text));
  parser.on("cdata", (text) => handler.text?.(text));
  parser.on("closetag", ({ name }) => {
    depth--;
    handler.close?.(local(name));
  });
  try {
    parser.write(gated.text).close();
  } catch (error) {
    throw error instanceof WorkbookFault ? error : broken(`no XML in ${part}`);
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
