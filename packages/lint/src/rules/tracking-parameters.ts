import { shown } from "@incident-data/core";
import { addressesOf } from "../addresses.ts";
import type { Rule } from "../rule.ts";

const tracking =
  /^(?:utm_[a-z_]+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|igsh|mc_cid|mc_eid|_ga|_openstat|twclid|ttclid)$/i;

export const trackingParameters: Rule = {
  code: "tracking_parameters",
  severity: "hint",
  title: "An address carries parameters that follow readers and say nothing of the page.",
  why: `utm_source, fbclid and their like make two addresses of one page, so that duplicates are missed, and tell the host from where each
reader comes.`,
  wrong: `sources/east-release:
  url: https://east.example/releases?id=1&utm_source=newsletter`,
  right: `sources/east-release:
  url: https://east.example/releases?id=1`,
  fixes: true,
  each: ["sources"],
  *check(context) {
    for (const { url, path, copy } of addressesOf(context.data)) {
      // A copy stands under the very address that was copied.
      const clean = copy ? url : withoutTracking(url);
      if (clean === url) continue;
      yield { path, expected: shown(clean), received: shown(url), fix: [{ path, set: clean }] };
    }
  },
};

function withoutTracking(url: string): string {
  const [, start = url, query, fragment = ""] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(url) ?? [];
  if (query === undefined) return url;
  const kept = query.split("&").filter((pair) => !tracking.test(pair.split("=")[0] ?? ""));
  if (kept.length === query.split("&").length) return url;
  return `${start}${kept.length === 0 ? "" : `?${kept.join("&")}`}${fragment}`;
}
