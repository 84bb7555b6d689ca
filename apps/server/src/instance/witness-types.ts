/** The log's witnesses as they are shown: who saw what when, how far they lag, and what to carry to them by hand. */
import type { RestorationRecord } from "@custodiet/store";
import type { Actor, CheckpointKept, Hold } from "@custodiet/trust";

/** A witness's good signature under a checkpoint. */
export interface Seen {
  readonly name: string;
  readonly isSimulated: boolean;
  /** By the witness's clock. */
  readonly atMs: number;
}

export interface SeenCheckpoint extends CheckpointKept {
  readonly seenBy: readonly Seen[];
}

export interface WitnessInSight {
  /** The public key as it is handed over. */
  readonly id: string;
  readonly name: string;
  readonly isSimulated: boolean;
  readonly way: "online" | "by-hand" | "simulated";
  readonly appointedAtMs: number;
  /** Entries it has vouched for, and when; `null`: none yet. */
  readonly seen: { readonly size: number; readonly atMs: number } | null;
  readonly unseenEntries: number;
  /** Age of the oldest entry that it has not seen; 0 where it has seen all. */
  readonly lagMs: number;
  readonly limitMs: number;
  /** Over the limit: whoever has the server could rewrite what it has not seen. */
  readonly isStale: boolean;
  readonly askedAtMs: number | null;
  readonly answeredAtMs: number | null;
  readonly fault: string | null;
  readonly detail: string | null;
}

/** Where the log goes on from a copy. */
export interface RestorationInSight extends RestorationRecord {
  /** `open`: something was lost, or nobody can say, and two persons have not answered for it. */
  readonly state: "nothing-lost" | "open" | "accepted";
}

export interface WitnessesInSight {
  readonly size: number;
  readonly quorum: number;
  readonly witnesses: readonly WitnessInSight[];
  readonly holds: readonly Hold[];
  /** Newest first. */
  readonly restorations: readonly RestorationInSight[];
  /** The log's public key, for the witness's people. */
  readonly verifierKey: string;
}

export interface CheckpointInSight extends SeenCheckpoint {
  readonly verifierKey: string;
  /** How far it can be trusted, in words. */
  readonly statement: string;
  /** The last one that enough witnesses have seen; `null`: none. */
  readonly witnessed: SeenCheckpoint | null;
}

export interface Witnesses {
  /** Asks a second person to answer for a restoration; the answer is the request's id. */
  readonly askAcceptance: (actor: Actor, restoration: string, reason: string) => Promise<string>;
  readonly read: (actor: Actor) => Promise<WitnessesInSight>;
  /** Newest first. */
  readonly checkpoints: (actor: Actor, limit: number) => Promise<readonly SeenCheckpoint[]>;
  /** What to carry to a witness by hand; `null`: no such witness. */
  readonly request: (actor: Actor, witness: string) => Promise<{ readonly size: number; readonly text: string } | null>;
  /** Keeps what a witness answered. Throws where no appointed witness has signed it. */
  readonly bring: (
    actor: Actor,
    answer: string,
  ) => Promise<{ readonly size: number; readonly names: readonly string[] }>;
}
