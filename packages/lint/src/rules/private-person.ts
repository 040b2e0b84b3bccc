import type { Rule } from "../rule.ts";

export const privatePerson: Rule = {
  code: "private_person",
  severity: "warning",
  title: "A person is an actor, and belongs to and speaks for nobody.",
  why: `Persons are on record for a public part: they speak for a ministry, lead a force, write for an outlet. Who has none is most likely a
witness, a victim or a relative, whose name has no place here.`,
  wrong: `actors/a-person:
  type: person
  partOf: null
incidents/2021-07-28-clash:
  parties: [east, west, a-person]
statements/2021-07-28-east:
  claims: { killed: null, wounded: null }
statements/2021-07-28-west:
  claims: { killed: null, wounded: null, seen: { kind: occurrence, about: 2021-07-28-clash, affirmed: true } }
statements/2021-07-29-gazette:
  claims: { seen: { kind: occurrence, about: 2021-07-28-clash, affirmed: true } }`,
  right: `actors/a-person:
  type: person
  partOf: null
  speaksFor: [{ actor: east, basis: stated }]
statements/2021-07-28-east:
  addressees: [a-person]`,
  each: ["actors"],
  *check(context) {
    for (const { id, type, partOf, speaksFor } of context.data.actors) {
      if (type !== "person" || partOf !== undefined || speaksFor !== undefined) continue;
      yield {
        path: ["actors", id],
        expected: "partOf or speaksFor: the public part of the person",
        received: "neither",
        hint: "Add it with its evidence, or take the person out.",
      };
    }
  },
};
