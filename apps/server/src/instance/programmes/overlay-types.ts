/** Texts over numbers of frameworks as routes ask for them. There is no way to take them away as a file. */
import type { Marking } from "@custodiet/core";
import type { NumberedFramework, Overlay, OverlayReport, ProgrammeDay } from "@custodiet/programme";
import type { Actor } from "@custodiet/trust";
import type { OverlayChange } from "../../commands/overlays.ts";
import type { SentFile } from "../../http/read-form.ts";

export interface OverlaysInSight {
  readonly marking: Marking;
  readonly frameworks: readonly NumberedFramework[];
  readonly texts: readonly (Overlay & { readonly by: string; readonly on: ProgrammeDay })[];
}

export interface OverlayDesk {
  readonly read: (actor: Actor) => Promise<OverlaysInSight>;
  readonly lay: (actor: Actor, overlay: Overlay) => Promise<void>;
  readonly takeOff: (actor: Actor, place: Omit<Extract<OverlayChange, { type: "take-off" }>, "type">) => Promise<void>;
  /** What would become of each row of a table; nothing is kept. */
  readonly check: (actor: Actor, table: SentFile) => Promise<OverlayReport>;
  /** Keeps what was told of the table; returns how many. @param hash of what was told */
  readonly bring: (actor: Actor, table: SentFile, hash: string) => Promise<number>;
}
