import { shown } from "@incident-data/core";
import { addressesOf, hostOf } from "../addresses.ts";
import type { Rule } from "../rule.ts";

/** Services whose addresses only lead on. */
const shorteners: ReadonlySet<string> = new Set(
  "bit.ly bitly.com buff.ly cutt.ly dlvr.it fb.me goo.gl ift.tt is.gd lnkd.in ow.ly rb.gy rebrand.ly shorturl.at t.co t.ly tiny.cc tinyurl.com trib.al v.gd wp.me clck.ru vk.cc".split(
    " ",
  ),
);

export const shortenedUrl: Rule = {
  code: "shortened_url",
  severity: "warning",
  title: "An address is a shortener's, which hides where it leads and dies with the service.",
  why: "The address says nothing of the page, and leads nowhere once the service ends: evidence behind it is lost with it.",
  wrong: `sources/east-release:
  url: https://bit.ly/3example`,
  right: `sources/east-release:
  url: https://east.example/releases/1`,
  each: ["sources"],
  *check(context) {
    for (const { url, path } of addressesOf(context.data)) {
      if (!shorteners.has(hostOf(url))) continue;
      yield { path, expected: "the address that it leads to", received: shown(url) };
    }
  },
};
