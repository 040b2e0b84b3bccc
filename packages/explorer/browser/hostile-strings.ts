import { randomOf } from "../bench/generate.mjs";

/** What is tried to be run: each calls `alert`, or asks an address elsewhere. */
const scripts = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg onload=alert(1)>",
  '"><script src=https://evil.example/x.js></script>',
  "</script><script>alert(1)</script>",
  "</title><script>alert(1)</script>",
  "<iframe srcdoc='<script>alert(1)</script>'>",
  "<a href=javascript:alert(1)>x</a>",
  "<base href=https://evil.example/>",
  "<link rel=stylesheet href=https://evil.example/x.css>",
  "<style>@import 'https://evil.example/x.css'</style>",
  "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
  "<form action=https://evil.example/><input name=x></form>",
  "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  "<incident-explorer src=https://evil.example/data.json></incident-explorer>",
  "<details open ontoggle=alert(1)>",
  "' onmouseover='alert(1)",
  '" autofocus onfocus="alert(1)',
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "url(https://evil.example/x.png)",
  "}} * { background: url(https://evil.example/x.png) } {{",
  "expression(alert(1))",
];

const templates = [
  "{{constructor.constructor('alert(1)')()}}",
  "${alert(1)}",
  "#{7*7}",
  "<%= 7*7 %>",
  "{count}",
  "{value} {name}",
  "$&$1",
  "%s%n",
  "%00%2e%2e/",
];
const formulas = [
  "=1+1",
  "+1",
  "-1+cmd|' /C calc'!A0",
  "@SUM(A1)",
  '=HYPERLINK("https://evil.example")',
  "\t=1",
  "＝1+1",
];
const names = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "then",
  "null",
  "undefined",
  "NaN",
  "0",
  "",
];
const marks = [
  "\u202e txt.exe",
  "\u2066\u2067\u2068 x",
  "\u200f\u200e",
  "\ufeff",
  "\u0000",
  "\u001b[2J",
  "\u2028\u2029",
  "a\u0301".repeat(300),
  "\ufffe",
  "👩\u200d👩\u200d👧\u200d👦".repeat(50),
  "\ud800",
  "\udc00x",
];
const long = ["x".repeat(20_000), "שלום ".repeat(2_000), "<b>".repeat(3_000), `${"a".repeat(500)} `.repeat(10)];

/** So many strings that mean harm: all of the kinds there are, and mixtures of them. The same on every run. */
export function hostileStrings(count: number): readonly string[] {
  const random = randomOf(5);
  const plain = [...scripts, ...templates, ...formulas, ...names, ...marks, ...long];
  const any = () => plain[Math.floor(random() * plain.length)] as string;
  const mixed = Array.from(
    { length: Math.max(0, count - plain.length) },
    () => `${any().slice(0, 3_000)}${any().slice(0, 3_000)}`,
  );
  return [...plain, ...mixed].slice(0, count);
}

/** Addresses that are no web addresses, or hide that they are not. */
export const badAddresses = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:alert(1)",
  "blob:https://evil.example/x",
  "file:///etc/passwd",
  "//evil.example/x",
  "about:blank",
  "x",
  "",
];
