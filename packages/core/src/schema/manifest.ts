import * as z from "zod";
import { doc, edtf, id, lang, line, localText, some } from "./common.ts";

export const manifest = z
  .strictObject({
    id,
    title: doc(localText, "title", "The data set's title, by language."),
    description: doc(localText, "description", "What it holds, by language.").exactOptional(),
    version: doc(
      z.string().regex(/^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?$/),
      "version",
      "SemVer: 1.0.0.",
    ),
    licence: doc(line, "licence", "An SPDX identifier: CC-BY-4.0."),
    citation: doc(line, "citation", "How to cite it."),
    languages: doc(some(lang), "languages", "The languages of its texts."),
    contributors: doc(
      some(
        z.strictObject({
          name: doc(line, "name", "A public name."),
          role: doc(
            z.enum(["author", "editor", "maintainer", "contributor", "publisher"]),
            "role",
            "What they did.",
          ).exactOptional(),
        }),
      ),
      "contributors",
      "Who made it.",
    ),
    schemaVersion: doc(z.literal(1), "schema version", "The version of this schema: 1."),
    assertions: doc(
      z.strictObject({
        counts: doc(
          z.partialRecord(z.enum(["sources", "actors", "places", "incidents", "statements", "claims"]), z.int().min(0)),
          "counts",
          "How many there are of each.",
        ).exactOptional(),
        dates: doc(edtf, "dates", "An EDTF interval in which every incident's frame lies.").exactOptional(),
        boundingBox: doc(
          z.tuple([z.number(), z.number(), z.number(), z.number()]),
          "bounding box",
          "West, south, east, north in degrees.",
        ).exactOptional(),
      }),
      "assertions",
      "What a build verifies.",
    ).exactOptional(),
    uses: doc(z.record(line, line), "uses", "Other data sets, by package name and version range.").exactOptional(),
    suppressions: doc(
      some(
        z.strictObject({
          rule: doc(
            z
              .string()
              .max(60)
              .regex(/^[a-z0-9]+(?:_[a-z0-9]+)*$/),
            "rule",
            "The code of the lint rule: bound_drift.",
          ),
          record: doc(
            z
              .string()
              .max(120)
              .regex(/^(?:dataset|(?:sources|actors|places|incidents|statements)\/[a-z0-9]+(?:-[a-z0-9]+)*)$/),
            "record",
            "Table and id of a record: statements/2021-07-28-ministry; dataset for this file. Leave out for the whole data set.",
          ).exactOptional(),
          path: doc(line, "path", "The way to a value inside the record: claims/wounded.").exactOptional(),
          reason: doc(line, "reason", "Why the finding may stand."),
        }),
      ),
      "suppressions",
      "Findings of lint rules that may stand, each with its reason.",
    ).exactOptional(),
  })
  .meta({ title: "Dataset", description: "dataset.yaml: what a data set is, whose it is, and how to cite it." });
