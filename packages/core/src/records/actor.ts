import type { AnyIds, Id, Ids } from "../ids.ts";
import type { Basis, Evidence, Name, OutsideId } from "./common.ts";

/** What sort of actor. */
export type ActorType = "state" | "ministry" | "armed-force" | "person" | "organisation" | "outlet" | "population";

/** What joins one actor to another, and for how long. `from` and `to` are EDTF dates; absent means not known. */
export interface Affiliation<I extends Ids = AnyIds> {
  readonly actor: Id<I, "actor">;
  readonly from?: string;
  readonly to?: string;
  readonly basis: Basis;
  readonly evidence?: readonly Evidence<I>[];
}

/** Who acts or speaks. Public bodies and public speakers only: never the dead, the wounded or other private people. */
export interface Actor<I extends Ids = AnyIds> {
  readonly id: Id<I, "actor">;
  readonly type: ActorType;
  readonly names: readonly Name<I>[];
  /** Belongs to: a ministry to its state. */
  readonly partOf?: readonly Affiliation<I>[];
  /** May speak in its name: a spokesperson for a ministry. */
  readonly speaksFor?: readonly Affiliation<I>[];
  readonly ids?: readonly OutsideId<I>[];
  readonly note?: string;
}
