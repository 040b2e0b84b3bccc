import type { AnyIds, Id, Ids } from "../ids.ts";
import type { Evidence, LocalText, When } from "./common.ts";

/** Incidents of force. */
export type ForceType =
  | "clash"
  | "shelling"
  | "air-or-drone-strike"
  | "explosion"
  | "attack-on-civilians"
  | "abduction"
  | "war";

/** Incidents that are agreements between parties. */
export type AgreementType = "ceasefire" | "agreement";

/** What sort of incident; `incidentTypes` maps each to ACLED, UCDP and PLOVER. */
export type IncidentType = ForceType | AgreementType | "other";

interface Frame<I extends Ids> {
  readonly id: Id<I, "incident">;
  /** The editor's neutral label, in the editor's languages. */
  readonly title: LocalText;
  /** The editor's frame in time, wide enough for every claim made about the incident; several entries are intersected. */
  readonly when: readonly When<I>[];
  /** The editor's frame in space. */
  readonly where?: readonly Id<I, "place">[];
  readonly parties: readonly Id<I, "actor">[];
  /** Incidents are nested by this, else taken as disjoint (and that is listed as an assumption). */
  readonly partOf?: readonly Id<I, "incident">[];
  readonly evidence: readonly Evidence<I>[];
  readonly note?: string;
}

/** Something that happened and can be asked about. A handle with a frame: what a party says of it is a claim. */
export interface Happening<I extends Ids = AnyIds> extends Frame<I> {
  readonly type: ForceType | "other";
}

/** An agreement between parties: who brokered or proposed it, which incident it ended, and its terms as quoted. */
export interface Agreement<I extends Ids = AnyIds> extends Frame<I> {
  readonly type: AgreementType;
  readonly broker?: readonly Id<I, "actor">[];
  readonly proposedBy?: readonly Id<I, "actor">[];
  readonly ends?: readonly Id<I, "incident">[];
  readonly terms?: readonly Evidence<I>[];
}

/** Something that happened and can be asked about, with the editor's frame. */
export type Incident<I extends Ids = AnyIds> = Happening<I> | Agreement<I>;

/** Where an incident type stands in other systems; `null` where they have no place for it. */
export interface IncidentTypeMapping {
  readonly title: string;
  /** ACLED codebook (2023 on): event type and sub-event type. */
  readonly acled: { readonly event: string; readonly subEvent: string } | null;
  /** UCDP GED codebook 22.1: whether an event of this type can be a GED event (a death is needed besides). */
  readonly ucdp: boolean;
  /** PLOVER root code. */
  readonly plover: string | null;
}

/** Each incident type in the words of ACLED, UCDP and PLOVER. */
export const incidentTypes: { readonly [T in IncidentType]: IncidentTypeMapping } = {
  clash: { title: "clash", acled: { event: "Battles", subEvent: "Armed clash" }, ucdp: true, plover: "ASSAULT" },
  shelling: {
    title: "shelling",
    acled: { event: "Explosions/Remote violence", subEvent: "Shelling/artillery/missile attack" },
    ucdp: true,
    plover: "ASSAULT",
  },
  "air-or-drone-strike": {
    title: "air or drone strike",
    acled: { event: "Explosions/Remote violence", subEvent: "Air/drone strike" },
    ucdp: true,
    plover: "ASSAULT",
  },
  explosion: {
    title: "explosion",
    acled: { event: "Explosions/Remote violence", subEvent: "Remote explosive/landmine/IED" },
    ucdp: true,
    plover: "ASSAULT",
  },
  "attack-on-civilians": {
    title: "attack on civilians",
    acled: { event: "Violence against civilians", subEvent: "Attack" },
    ucdp: true,
    plover: "ASSAULT",
  },
  abduction: {
    title: "abduction",
    acled: { event: "Violence against civilians", subEvent: "Abduction/forced disappearance" },
    ucdp: false,
    plover: "ASSAULT",
  },
  war: { title: "war", acled: null, ucdp: false, plover: "ASSAULT" },
  ceasefire: {
    title: "ceasefire agreement",
    acled: { event: "Strategic developments", subEvent: "Agreement" },
    ucdp: false,
    plover: "AGREE",
  },
  agreement: {
    title: "agreement",
    acled: { event: "Strategic developments", subEvent: "Agreement" },
    ucdp: false,
    plover: "AGREE",
  },
  other: { title: "other", acled: { event: "Strategic developments", subEvent: "Other" }, ucdp: false, plover: null },
};
