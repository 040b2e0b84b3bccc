import { shown } from "@incident-data/core";
import { addressesOf, hostOf } from "../addresses.ts";
import type { Rule } from "../rule.ts";

export const urlNotHttps: Rule = {
  code: "url_not_https",
  severity: "hint",
  title: "An address is http, where anybody on the way can change the page.",
  why: `A reader who follows the evidence over http may be shown other words. Whether the host answers https is seen only by asking it, so
nothing is changed unseen.`,
  wrong: `sources/east-release:
  url: http://east.example/releases/1`,
  right: `sources/east-release:
  url: https://east.example/releases/1`,
  each: ["sources"],
  *check(context) {
    for (const { url, path } of addressesOf(context.data)) {
      // An address inside a copy's address is the copied page's own.
      if (!/^http:\/\//i.test(url) || /(?:^|\.)(?:onion|i2p)$/.test(hostOf(url))) continue;
      yield {
        path,
        expected: "https",
        received: shown(url),
        hint: "Try it with https, and write that where it answers.",
      };
    }
  },
};
