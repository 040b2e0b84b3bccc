import type { Count } from "@incident-data/casualties";
import { expectTypeOf, test } from "vitest";
import type * as z from "zod";
import type { DatasetData } from "../data.ts";
import type { Actor } from "../records/actor.ts";
import type { Claim } from "../records/claim.ts";
import type { Evidence, Name, OutsideId, When } from "../records/common.ts";
import type { Incident } from "../records/incident.ts";
import type { Manifest } from "../records/manifest.ts";
import type { Place } from "../records/place.ts";
import type { Source } from "../records/source.ts";
import type { Statement } from "../records/statement.ts";
import type { Tombstone } from "../records/tombstone.ts";
import type { actor } from "./actor.ts";
import type { claim } from "./claim.ts";
import type { count, evidence, name, outsideIds, when } from "./common.ts";
import type { incident } from "./incident.ts";
import type { manifest } from "./manifest.ts";
import type { place } from "./place.ts";
import type { source } from "./source.ts";
import type { datasetValidator } from "./standard.ts";
import type { statement } from "./statement.ts";
import type { tombstone } from "./tombstone.ts";
import type { parseRecord } from "./validate.ts";

type DeepReadonly<T> = T extends string | number | boolean | null | undefined
  ? T
  : { readonly [K in keyof T]: DeepReadonly<T[K]> };

type Output<S extends z.ZodType> = DeepReadonly<z.output<S>>;

/** So that `A & B` and the object of both compare as equal, and an open list of texts (`"a" | (string & {})`) and text. */
type Flat<T> = [string & {}] extends [T] ? string : FlatMember<T>;
type FlatMember<T> = T extends string | number | boolean | null | undefined ? T : { [K in keyof T]: Flat<T[K]> };

test("what a schema gives is what the interface says", () => {
  expectTypeOf<Output<typeof source>>().toEqualTypeOf<Flat<Source>>();
  expectTypeOf<Output<typeof actor>>().toEqualTypeOf<Flat<Actor>>();
  expectTypeOf<Output<typeof place>>().toEqualTypeOf<Flat<Place>>();
  expectTypeOf<Output<typeof incident>>().toEqualTypeOf<Flat<Incident>>();
  expectTypeOf<Output<typeof statement>>().toEqualTypeOf<Flat<Statement>>();
  expectTypeOf<Output<typeof claim>>().toEqualTypeOf<Flat<Claim>>();
  expectTypeOf<Output<typeof tombstone>>().toEqualTypeOf<Flat<Tombstone>>();
  expectTypeOf<Output<typeof manifest>>().toEqualTypeOf<Flat<Manifest>>();
});

test("what several records share", () => {
  expectTypeOf<Output<typeof when>>().toEqualTypeOf<Flat<When>>();
  expectTypeOf<Output<typeof name>>().toEqualTypeOf<Flat<Name>>();
  expectTypeOf<Output<typeof evidence>>().toEqualTypeOf<readonly Flat<Evidence>[]>();
  expectTypeOf<Output<typeof outsideIds>>().toEqualTypeOf<readonly Flat<OutsideId>[]>();
  expectTypeOf<Output<typeof count>>().toEqualTypeOf<Flat<Count>>();
});

test("the doors", () => {
  expectTypeOf<ReturnType<typeof parseRecord<"place">>>().toEqualTypeOf<Place>();
  const validator = {} as typeof datasetValidator;
  const result = validator["~standard"].validate(0);
  if (result.issues === undefined) expectTypeOf(result.value).toEqualTypeOf<DatasetData>();
  else expectTypeOf(result.issues[0]?.message).toEqualTypeOf<string | undefined>();
});
