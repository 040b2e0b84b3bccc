/** What is known of a file, where it is a regular one: a pipe or a device could keep its reader waiting for ever. */
export function regular<S extends { isFile(): boolean; isDirectory(): boolean }>(stats: S): S {
  if (stats.isFile()) return stats;
  const code = stats.isDirectory() ? "a folder" : "what is no regular file";
  throw Object.assign(new Error(code), { code });
}
