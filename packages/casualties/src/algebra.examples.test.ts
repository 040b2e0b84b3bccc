import { expect, test } from "vitest";
import { complement, difference, hull, intersect, nest, sum, transfer, union } from "./algebra.ts";
import type { Bound } from "./bound.ts";

const b = (min: number, max: number | null = min): Bound => ({ min, max });

test("each operation on closed and open bounds", () => {
  expect(sum([b(1, 2), b(3, 4)])).toEqual(b(4, 6));
  expect(sum([b(1, 2), b(3, null), b(1, 1)])).toEqual(b(5, null));
  expect(union([b(1, 2), b(3, 4)])).toEqual(b(3, 6));
  expect(union([b(1, null), b(3, 4)])).toEqual(b(3, null));
  expect(hull([b(1, 2), b(3, 4)])).toEqual(b(1, 4));
  expect(hull([b(5, 6), b(3, null)])).toEqual(b(3, null));
  expect(hull([b(5, null), b(3, 4)])).toEqual(b(3, null));
  expect(intersect([b(1, 3), b(2, 4)])).toEqual(b(2, 3));
  expect(intersect([b(1, null), b(2, 4)])).toEqual(b(2, 4));
  expect(intersect([b(1, 4), b(2, null)])).toEqual(b(2, 4));
  expect(intersect([b(1, 1), b(2, 2)])).toBeNull();
  expect(intersect([b(1, 2), b(2, 3)])).toEqual(b(2, 2));
});

test("a part and its whole", () => {
  expect(nest(b(2, null), b(0, 5))).toEqual({ part: b(2, 5), whole: b(2, 5) });
  expect(nest(b(2, 3), b(0, null))).toEqual({ part: b(2, 3), whole: b(2, null) });
  expect(nest(b(6), b(0, 5))).toBeNull();
  expect(nest(b(5), b(5))).toEqual({ part: b(5), whole: b(5) });
  expect(complement(b(10), b(2, 3))).toEqual(b(7, 8));
  expect(complement(b(2, 10), b(3, null))).toEqual(b(0, 7));
  expect(complement(b(2, null), b(3, 5))).toEqual(b(0, null));
  expect(complement(b(3), b(3))).toEqual(b(0));
  expect(complement(b(3), b(4, null))).toBeNull();
  expect(difference(b(4), b(2, null))).toEqual(b(0, 2));
});

test("a transfer moves no more than there are", () => {
  expect(transfer(b(4), b(3), b(1))).toEqual({ from: b(3), to: b(4) });
  expect(transfer(b(0, 2), b(3), b(1, null))).toEqual({ from: b(0, 1), to: b(4, 5) });
  expect(transfer(b(0, 2), b(3), b(3))).toBeNull();
  expect(transfer(b(2, null), b(0), b(1, 5))).toEqual({ from: b(0, null), to: b(1, 5) });
});
