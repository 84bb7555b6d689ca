/** How the instance stands: what whoever keeps it has to know before it becomes a fault. */
import type { MailCounts } from "@custodiet/store";
import type { Actor } from "@custodiet/trust";

/** Of the disk on which the data stand. Bytes. */
export interface Disk {
  readonly freeBytes: number;
  readonly totalBytes: number;
}

export interface ClockJump {
  readonly atMs: number;
  /** Forward, or back where it is negative. */
  readonly byMs: number;
}

/** What is around the instance, as it can be looked at. */
export interface Surroundings {
  /** `null`: it cannot be told. */
  readonly disk: () => Promise<Disk | null>;
  /** When the newest backup was made; `null`: none is there. */
  readonly newestBackup: () => Promise<number | null>;
  /** When the certificate ends by which TLS is served; `null`: it is not served here. */
  readonly certificateEndsMs: () => Promise<number | null>;
  readonly jumps: () => readonly ClockJump[];
  readonly freeMegabytes: number;
  /** `null`: nobody looks after backups. */
  readonly backupHours: number | null;
  readonly timeZone: string;
}

export const nothingAround: Surroundings = {
  disk: async () => null,
  newestBackup: async () => null,
  certificateEndsMs: async () => null,
  jumps: () => [],
  freeMegabytes: 0,
  backupHours: null,
  timeZone: "UTC",
};

/** What somebody has to do something about. Times in milliseconds. */
export type OperationAlert =
  | { readonly kind: "disk"; readonly freeBytes: number; readonly limitBytes: number }
  | { readonly kind: "held"; readonly detail: string }
  /** `lost`: entries; `null`: nobody can say. */
  | { readonly kind: "restoration"; readonly entry: number; readonly lost: number | null }
  | { readonly kind: "witness"; readonly name: string; readonly lagMs: number; readonly limitMs: number }
  | { readonly kind: "too-few-witnesses"; readonly count: number; readonly quorum: number }
  | { readonly kind: "backup"; readonly newestMs: number | null; readonly limitHours: number }
  | { readonly kind: "clock"; readonly atMs: number; readonly byMs: number }
  | { readonly kind: "clock-behind"; readonly latestMs: number }
  | { readonly kind: "certificate"; readonly endsMs: number }
  | { readonly kind: "mail"; readonly givenUp: number; readonly fault: string | null };

export interface OperationInSight {
  readonly nowMs: number;
  readonly timeZone: string;
  readonly disk: (Disk & { readonly limitBytes: number }) | null;
  /** `null`: nobody looks after backups. */
  readonly backup: { readonly newestMs: number | null; readonly limitHours: number } | null;
  /** `null`: the settings name no mail server. */
  readonly mail: MailCounts | null;
  /** `null`: TLS is not served here. */
  readonly certificateEndsMs: number | null;
  readonly alerts: readonly OperationAlert[];
}

export interface Operation {
  readonly read: (actor: Actor) => Promise<OperationInSight>;
}
