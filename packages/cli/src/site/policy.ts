/**
 * What the page may do (Content Security Policy Level 3, Trusted Types): load its own files from where it stands, and
 * nothing else. A `<meta>` says it, so that it holds wherever the folder is served from.
 */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  // A picture that is saved of what is shown.
  "img-src 'self' data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types incident-explorer",
].join("; ");
