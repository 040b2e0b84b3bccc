import map from "../map/map.css?inline";
import timeline from "../timeline/timeline.css?inline";
import accounts from "./accounts.css?inline";
import base from "./base.css?inline";
import comparison from "./comparison.css?inline";
import controls from "./controls.css?inline";
import figures from "./figures.css?inline";
import incident from "./incident.css?inline";
import layout from "./layout.css?inline";
import list from "./list.css?inline";
import policy from "./policy.css?inline";
import print from "./print.css?inline";
import tokens from "./tokens.css?inline";

/** The styles of the element, as constructed sheets: a page that allows no inline styles allows these. Later ones rule. */
const texts = [
  tokens,
  base,
  controls,
  layout,
  list,
  incident,
  comparison,
  figures,
  policy,
  accounts,
  map,
  timeline,
  print,
];

let made: CSSStyleSheet[] | undefined;

/** The sheets of every element, made once. */
export function styleSheets(): CSSStyleSheet[] {
  made ??= texts.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  return made;
}
