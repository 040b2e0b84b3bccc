import { execFile, spawn } from "node:child_process";
import { type Files, listed, unreadable } from "../files.ts";
import { tooLarge } from "../read-untrusted.ts";

/** Where a revision is asked for. */
export interface GitOptions {
  /** A folder in the repository; the working folder of the process unless given. */
  readonly cwd?: string;
}

/** What stands at a path of a revision. */
export type GitObject =
  | { readonly type: "tree"; readonly files: Files; close(): void }
  | { readonly type: "blob"; bytes(most: number): ReturnType<Files["bytes"]> };

/** Why a revision or its path leads to nothing. */
export class GitError extends Error {
  override readonly name = "GitError";
}

/**
 * What stands at `REV:path`, by git's own reading of it. The working tree is not touched, nothing is fetched, and no hook,
 * pager or filter of the repository's runs. A name that begins like an option is none.
 *
 * @throws GitError where there is no git, no repository, no such revision, or nothing at the path.
 */
export async function openRevision(spec: string, options: GitOptions = {}): Promise<GitObject> {
  const colon = spec.indexOf(":");
  const revision = spec.slice(0, colon);
  if (colon < 1 || revision.startsWith("-") || /[\0-\x20\x7f]/.test(revision) || spec.includes("\0")) {
    throw new GitError("a revision and a path: REV:path");
  }
  // Trailing slashes are a shell's doing; git takes them for a name.
  let path = spec.slice(colon + 1);
  while (path.endsWith("/")) path = path.slice(0, -1);
  const commit = await resolved(`${revision}^{commit}`, options);
  const [prefix, at] = path.startsWith("./") || path === "." ? ["./", path.replace(/^\.\/?/, "")] : ["", path];
  const object = await resolved(`${commit}:${prefix}${at}`, options);
  const type = (await git(["cat-file", "-t", object], options)).toString().trim();
  if (type === "tree") {
    const files = new Tree(object, options);
    return { type, files, close: () => files.close() };
  }
  if (type === "blob") return { type, bytes: (most) => blob(object, most, options) };
  throw new GitError("a folder or a file");
}

async function resolved(name: string, options: GitOptions): Promise<string> {
  const found = (await git(["rev-parse", "--verify", "--quiet", "--end-of-options", name], options)).toString();
  // Older versions of git print the mark, too.
  const object = found.trim().split("\n").at(-1) ?? "";
  if (!/^[0-9a-f]{40,64}$/.test(object)) throw new GitError(`no revision and path ${JSON.stringify(name)}`);
  return object;
}

interface TreeEntry {
  readonly mode: string;
  readonly type: string;
  readonly object: string;
  /** In bytes; of what is no file none. */
  readonly size: number;
  readonly name: string;
}

/** The files of a tree. Links and other repositories inside it are not followed. */
class Tree implements Files {
  readonly #root: string;
  readonly #options: GitOptions;
  readonly #trees = new Map<string, Promise<ReadonlyMap<string, TreeEntry>>>();
  #reader: BlobReader | undefined;

  constructor(root: string, options: GitOptions) {
    this.#root = root;
    this.#options = options;
  }

  async names(folder: string | undefined): ReturnType<Files["names"]> {
    const tree = folder === undefined ? this.#root : (await this.#at(folder))?.object;
    if (tree === undefined) return { ok: true, value: [] };
    const entries = await this.#entries(tree);
    return {
      ok: true,
      value: listed([...entries.values()].map(({ name, type }) => ({ name, folder: type === "tree" }))),
    };
  }

  async bytes(file: string, most: number): ReturnType<Files["bytes"]> {
    const entry = await this.#at(file);
    if (entry === undefined) return unreadable("ENOENT");
    if (entry.type !== "blob" || entry.mode === "120000") {
      const received = entry.mode === "120000" ? "a link" : entry.type === "tree" ? "a folder" : "another repository";
      return unreadable(received);
    }
    if (entry.size > most) return { ok: false, fault: tooLarge(most, entry.size) };
    this.#reader ??= new BlobReader(this.#options);
    return this.#reader.read(entry.object);
  }

  /** Ends what reads; a tree can be read again after it. */
  close(): void {
    this.#reader?.close();
    this.#reader = undefined;
  }

  async #at(path: string): Promise<TreeEntry | undefined> {
    let tree = this.#root;
    let entry: TreeEntry | undefined;
    for (const name of path.split("/")) {
      if (entry !== undefined && entry.type !== "tree") return undefined;
      entry = (await this.#entries(tree)).get(name);
      if (entry === undefined) return undefined;
      tree = entry.object;
    }
    return entry;
  }

  #entries(tree: string): Promise<ReadonlyMap<string, TreeEntry>> {
    const known = this.#trees.get(tree);
    if (known !== undefined) return known;
    const made = git(["ls-tree", "-z", "-l", "--full-tree", tree], this.#options).then(parsedTree);
    this.#trees.set(tree, made);
    return made;
  }
}

function parsedTree(bytes: Buffer): ReadonlyMap<string, TreeEntry> {
  const entries = bytes
    .toString("utf8")
    .split("\0")
    .flatMap((line): [string, TreeEntry][] => {
      const parts = /^(\d+) (\w+) ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line) ?? [];
      const [, mode = "", type = "", object = "", size, name = ""] = parts;
      return name === "" ? [] : [[name, { mode, type, object, size: Number(size), name }]];
    });
  return new Map(entries);
}

async function blob(object: string, most: number, options: GitOptions): ReturnType<Files["bytes"]> {
  const size = Number((await git(["cat-file", "-s", object], options)).toString());
  if (size > most) return { ok: false, fault: tooLarge(most, size) };
  return { ok: true, value: await git(["cat-file", "blob", object], options, size) };
}

/** Reads many blobs with one process: a process a file would take longer than everything else. */
class BlobReader {
  readonly #child;
  readonly #waiting: (() => void)[] = [];
  #buffer: Buffer = Buffer.alloc(0);
  #ended = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor({ cwd }: GitOptions) {
    this.#child = spawn("git", [...quietly, "cat-file", "--batch"], {
      cwd,
      env: environment(),
      stdio: ["pipe", "pipe", "ignore"],
    });
    this.#child.stdout.on("data", (chunk: Buffer) => {
      this.#buffer = this.#buffer.length === 0 ? chunk : Buffer.concat([this.#buffer, chunk]);
      this.#wake();
    });
    const end = () => {
      this.#ended = true;
      this.#wake();
    };
    this.#child.on("error", end);
    this.#child.stdin.on("error", end);
    this.#child.stdout.on("end", end);
    // What nobody waits for keeps no process alive.
    this.#child.unref();
  }

  read(object: string): ReturnType<Files["bytes"]> {
    const own = this.#last.then(() => this.#one(object));
    this.#last = own.catch(() => undefined);
    return own;
  }

  close(): void {
    this.#child.stdin.end();
  }

  async #one(object: string): ReturnType<Files["bytes"]> {
    this.#child.stdin.write(`${object}\n`);
    let end = this.#buffer.indexOf(0x0a);
    while (end < 0) {
      if (!(await this.#more())) return unreadable("git");
      end = this.#buffer.indexOf(0x0a);
    }
    const [, type, length] = this.#take(end + 1)
      .toString()
      .trim()
      .split(" ");
    if (type !== "blob") return unreadable(type ?? "git");
    const size = Number(length);
    while (this.#buffer.length < size + 1) if (!(await this.#more())) return unreadable("git");
    return { ok: true, value: this.#take(size + 1).subarray(0, size) };
  }

  #take(length: number): Buffer {
    const taken = this.#buffer.subarray(0, length);
    this.#buffer = this.#buffer.subarray(length);
    return taken;
  }

  /** Waits for more bytes; false where there are none to come. */
  async #more(): Promise<boolean> {
    if (this.#ended) return false;
    const before = this.#buffer.length;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return this.#buffer.length > before || !this.#ended;
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

/** No pager, no replaced objects, no lock, and nothing fetched where a clone is partial: only what is there is read. */
const quietly = ["--no-pager", "--no-replace-objects", "--no-optional-locks", "-c", "protocol.allow=never"];

function environment(): NodeJS.ProcessEnv {
  return { ...process.env, GIT_TERMINAL_PROMPT: "0", GIT_NO_LAZY_FETCH: "1", LC_ALL: "C" };
}

function git(args: readonly string[], { cwd }: GitOptions, most = 64_000_000): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { cwd, env: environment(), encoding: "buffer", maxBuffer: most + 1024 } as const;
    execFile("git", [...quietly, ...args], options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new GitError(stderr.toString().trim().split("\n")[0] || "nothing there"));
    });
  });
}
