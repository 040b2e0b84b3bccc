import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { policy } from "../site/policy.ts";
import { begun, called } from "../testing.ts";

const article = fileURLToPath(new URL("../../../armenia-azerbaijan-2021/records", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "incident-data-preview-"));
let [count, folder] = [0, ""];
let running: ReturnType<typeof begun> | undefined;

beforeEach(() => {
  folder = join(root, String(count++));
  cpSync(article, join(folder, "records"), { recursive: true });
});
afterEach(async () => {
  running?.stop();
  await running?.ended;
  running = undefined;
});
afterAll(() => rmSync(root, { recursive: true }));

/** Begins a preview, and gives its address. */
async function previewed(...more: readonly string[]): Promise<string> {
  const call = begun(["preview", "--port", "0", ...more], folder);
  running = call;
  await vi.waitFor(() => expect(call.printed.stderr).toContain("Ctrl-C"), 20_000);
  return call.printed.stdout.split("\n", 1)[0] ?? "";
}

interface Ask {
  readonly path: string;
  readonly method?: string;
  readonly headers?: { readonly [name: string]: string };
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks from a process of its own: this one is not let onto any network. An event stream is read up to its first event. */
async function asked(url: string, asks: readonly Ask[]): Promise<readonly Answer[]> {
  const program = `
    import { request } from "node:http";
    const [url, asks] = [process.argv[1], JSON.parse(process.argv[2])];
    const { hostname, port } = new URL(url);
    const answers = asks.map(({ path, method, headers }) => new Promise((done, fail) => {
      request({ hostname, port, path, method, headers }, (response) => {
        let body = "";
        const end = () => done({ status: response.statusCode, headers: response.headers, body });
        response.setEncoding("utf8").on("end", end).on("data", (text) => {
          body += text;
          if (response.headers["content-type"] === "text/event-stream") end();
        });
      }).on("error", fail).end();
    }));
    process.stdout.write(JSON.stringify(await Promise.all(answers)), () => process.exit());`;
  const args = ["--input-type=module", "--eval", program, url, JSON.stringify(asks)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 50_000_000 });
  return JSON.parse(stdout);
}

const bodyOf = async (url: string, path = "/") => (await asked(url, [{ path }]))[0]?.body ?? "";
const actor = () => join(folder, "records/actors/armenia.yaml");

describe("preview", () => {
  it("serves what build --site writes, but for the script that loads the page again", async () => {
    const url = await previewed();
    await called(["build", "--site", "site"], folder);
    const [page, data] = await asked(url, [{ path: "/?text=Yeraskh" }, { path: "/data.json" }]);
    expect(data?.body).toBe(readFileSync(join(folder, "site/data.json"), "utf8"));
    const script = /<script type="module" src="\.\/preview\/reload\.js\?version=[0-9a-f]{16}"><\/script>/;
    expect(page?.body.replace(script, "")).toBe(readFileSync(join(folder, "site/index.html"), "utf8"));
    expect(await bodyOf(url, "/preview/reload.js")).toContain("location.reload()");
  });

  it("listens on loopback alone, and answers no name but this machine's", async () => {
    const url = await previewed();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const hosts = ["127.0.0.1", "localhost:1234", "LOCALHOST", "[::1]:80"];
    const others = [
      "evil.example",
      "localhost.evil.example",
      "127.0.0.1.evil.example",
      "evil.example:80",
      "[::1",
      "0.0.0.0",
    ];
    const answers = await asked(
      url,
      [...hosts, ...others].map((Host) => ({ path: "/data.json", headers: { Host } })),
    );
    expect(answers.slice(0, hosts.length).map(({ status }) => status)).toEqual(hosts.map(() => 200));
    for (const { status, body } of answers.slice(hosts.length)) {
      expect(status).toBe(421);
      expect(body).not.toContain("armenia");
    }
  });

  it("takes GET and HEAD, and gives no file but its own", async () => {
    const url = await previewed();
    const methods = ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"];
    for (const { status } of await asked(
      url,
      methods.map((method) => ({ path: "/", method })),
    ))
      expect(status).toBe(405);
    const [head] = await asked(url, [{ path: "/data.json", method: "HEAD" }]);
    expect(head).toMatchObject({ status: 200, body: "" });
    const paths = [
      "/../package.json",
      "/..%2f..%2fpackage.json",
      "//etc/passwd",
      "/%00",
      "/records/dataset.yaml",
      "/constructor",
    ];
    for (const { status } of await asked(
      url,
      paths.map((path) => ({ path })),
    ))
      expect(status).toBe(404);
  });

  it("says with every answer what the page may do and who may read it", async () => {
    const url = await previewed();
    const asks = [
      { path: "/" },
      { path: "/data.json" },
      { path: "/none" },
      { path: "/preview/events" },
      { path: "/", method: "POST" },
    ];
    for (const { headers } of await asked(url, asks)) {
      expect(headers).toMatchObject({
        "content-security-policy": `${policy}; frame-ancestors 'none'`,
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cross-origin-resource-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
        "cache-control": "no-store",
      });
      expect(headers["access-control-allow-origin"]).toBeUndefined();
    }
  });

  it("has another version after a change, and the findings in place of data that is no longer true", async () => {
    const url = await previewed();
    const [first = "", before] = [await bodyOf(url, "/preview/events"), readFileSync(actor(), "utf8")];
    expect(first).toMatch(/^retry: 1000\nevent: version\ndata: [0-9a-f]{16}\n\n$/);
    writeFileSync(actor(), `${before}nmae: "</pre><script>x</script>"\n`);
    await vi.waitFor(() => expect(running?.printed.stdout).toContain("error[unknown_field]"), 20_000);
    const page = await vi.waitFor(async () => {
      const body = await bodyOf(url);
      expect(body).toContain("1 error in the records");
      return body;
    }, 20_000);
    expect(page).toContain("actors/armenia.yaml");
    expect(page).not.toContain("<script>x");
    const [data, event = ""] = [await asked(url, [{ path: "/data.json" }]), await bodyOf(url, "/preview/events")];
    expect(data[0]?.status).toBe(404);
    expect(event).not.toBe(first);
    writeFileSync(actor(), before);
    await vi.waitFor(async () => expect(await bodyOf(url, "/preview/events")).toBe(first), 20_000);
  });

  it("ends with 130, and gives the port back", async () => {
    const url = await previewed();
    running?.stop();
    expect((await running?.ended)?.code).toBe(130);
    const port = new URL(url).port;
    running = begun(["preview", "--port", port], folder);
    await vi.waitFor(() => expect(running?.printed.stdout).toContain(`http://127.0.0.1:${port}/\n`), 20_000);
    expect(await called(["preview", "--port", port], folder)).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("another program has it"),
    });
  });

  it.each(["x", "-1", "65536", "1e3", ""])("refuses the port %j", async (port) => {
    expect(await called(["preview", "--port", port], folder)).toMatchObject({ code: 2, stdout: "" });
  });
});
