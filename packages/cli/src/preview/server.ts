import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { PageFiles } from "../site/explorer.ts";
import { policy } from "../site/policy.ts";

/** What is served now, and which version of it that is. */
export interface Served {
  readonly files: PageFiles;
  readonly version: string;
}

/** A server that this machine alone can ask. */
export interface PreviewServer {
  /** The page's address. */
  readonly url: string;
  /** Serves something else, and says so to the pages that are open. */
  show(served: Served): void;
  close(): Promise<void>;
}

/** Where a page that is open hears of new versions. */
export const eventsPath = "preview/events";

/** The loopback interface alone: nobody else on the network can ask. */
const loopback = "127.0.0.1";

/** Names of this machine. A page elsewhere whose name leads here asks by its own name (DNS rebinding), and is refused. */
const ownHost = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i;

const headers = {
  "Content-Security-Policy": `${policy}; frame-ancestors 'none'`,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "no-store",
} as const;

/**
 * Serves files from memory on the loopback interface: no path of a request becomes a path on the disk.
 *
 * @param port 0 takes a free one.
 * @throws the system's error where the port cannot be had.
 */
export async function startServer(first: Served, port: number): Promise<PreviewServer> {
  let served = first;
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => answer(request, response, served, listeners));
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(port, loopback, done);
  });
  return {
    url: `http://${loopback}:${(server.address() as AddressInfo).port}/`,
    show(next) {
      served = next;
      for (const each of listeners) each.write(eventOf(served.version));
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { files, version }: Served,
  listeners: Set<ServerResponse>,
): void {
  const [path = ""] = (request.url ?? "").split("?", 1);
  const refused = refusalOf(request);
  if (refused === undefined && path === `/${eventsPath}`) {
    response.writeHead(200, { ...headers, "Content-Type": "text/event-stream" });
    if (request.method === "HEAD") {
      response.end();
      return;
    }
    response.write(eventOf(version));
    listeners.add(response);
    response.on("close", () => listeners.delete(response));
    return;
  }
  const { status, name = "", body, more } = refused ?? fileAt(path, files);
  const length = Buffer.byteLength(body);
  response.writeHead(status, { ...headers, "Content-Type": typeOf(name), "Content-Length": length, ...more });
  response.end(request.method === "HEAD" ? undefined : body);
}

interface Answer {
  readonly status: number;
  readonly name?: string;
  readonly body: string | Uint8Array;
  readonly more?: OutgoingHttpHeaders;
}

function refusalOf({ headers: { host = "" }, method = "" }: IncomingMessage): Answer | undefined {
  if (!ownHost.test(host)) return { status: 421, body: "This address is for this machine alone.\n" };
  if (method === "GET" || method === "HEAD") return undefined;
  return { status: 405, body: "GET and HEAD alone.\n", more: { Allow: "GET, HEAD" } };
}

function fileAt(path: string, files: PageFiles): Answer {
  const name = path === "/" ? "index.html" : path.slice(1);
  const body = files.get(name);
  return body === undefined ? { status: 404, body: "There is no such file.\n" } : { status: 200, name, body };
}

/** A server-sent event: https://html.spec.whatwg.org/multipage/server-sent-events.html */
function eventOf(version: string): string {
  return `retry: 1000\nevent: version\ndata: ${version}\n\n`;
}

function typeOf(name: string): string {
  if (name === "") return "text/plain; charset=utf-8";
  return types[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}

const types: { readonly [extension: string]: string | undefined } = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json",
  geojson: "application/geo+json",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
};
