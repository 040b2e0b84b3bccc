// A server of files for pages that are tried in a browser.
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
};

const packed = promisify(gzip);

/**
 * A plain server of files on a free port, as any host has one: it packs what it sends, keeps that as long as the file is the same,
 * and says nothing of policies.
 * @param {string} folder
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function servedFolder(folder) {
  const kept = new Map();
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent((request.url ?? "/").split("?", 1)[0] ?? "/");
    const file = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
    const found = file.startsWith(folder + sep) ? await stat(file).catch(() => undefined) : undefined;
    if (found?.isFile() !== true) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(file)] ?? "application/octet-stream";
    const version = `${found.mtimeMs} ${found.size}`;
    if (kept.get(file)?.version !== version) {
      kept.set(file, { version, bytes: await packed(await readFile(file), { level: 9 }) });
    }
    response.writeHead(200, { "Content-Type": type, "Content-Encoding": "gzip" });
    response.end(kept.get(file).bytes);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
