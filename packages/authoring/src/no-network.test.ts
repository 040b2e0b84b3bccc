import { get } from "node:http";
import { connect } from "node:net";
import { expect, test } from "vitest";

test("the tests of every package run where the network throws", () => {
  expect(() => fetch("http://127.0.0.1:9")).toThrow("no network here: fetch");
  expect(() => get("http://127.0.0.1:9")).toThrow("no network here: http.get");
  expect(() => connect(9, "127.0.0.1")).toThrow("no network here: net.connect");
});
