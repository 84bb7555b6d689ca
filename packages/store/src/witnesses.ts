/** Witnesses of the log, what they cosigned, and why nothing may be written for now. */
import type { CosignatureKept, Hold } from "@custodiet/trust";
import type { Provenance } from "./records.ts";

export interface WitnessRecord {
  /** The public key as it is handed over: `NAME+KEY ID+BASE64`. */
  readonly id: string;
  readonly name: string;
  /** Of a demonstration: shows how it works and proves nothing. */
  readonly isSimulated: boolean;
  /** Where it is asked over HTTP; `null`: by hand. */
  readonly address: string | null;
  readonly appointedAtMs: number;
  readonly dismissedAtMs: number | null;
  readonly entryIndex: number;
}

/** How asking a witness goes. */
export interface WitnessState {
  readonly witness: string;
  readonly askedAtMs: number;
  /** `null`: never. */
  readonly answeredAtMs: number | null;
  /** What kept it from cosigning at the last asking; `null`: nothing. */
  readonly fault: string | null;
  readonly detail: string | null;
}

export interface RestorationRecord {
  readonly id: string;
  readonly copySize: number;
  /** What witnesses had seen; `null`: nobody could say. */
  readonly seenSize: number | null;
  readonly logKeyBefore: string;
  readonly logKey: string;
  /** Signed checkpoints. */
  readonly evidence: readonly string[];
  readonly reason: string;
  readonly restoredAtMs: number;
  readonly entryIndex: number;
}

export interface WitnessQueries {
  /** Appointed ones first, in order of appointment. */
  readonly list: () => Promise<readonly WitnessRecord[]>;
  readonly states: () => Promise<readonly WitnessState[]>;
  /** The latest cosignature of each witness under a key of the log. */
  readonly latest: (logKeyId: string) => Promise<readonly CosignatureKept[]>;
  /** Of checkpoints of these sizes. */
  readonly cosignatures: (logKeyId: string, sizes: readonly number[]) => Promise<readonly CosignatureKept[]>;
  /** The largest checkpoint that so many witnesses have seen; `null`: none. */
  readonly lastSeen: (logKeyId: string, quorum: number) => Promise<number | null>;
  readonly restorations: () => Promise<readonly RestorationRecord[]>;
  /** Those that two persons of any organisation have answered for. */
  readonly acceptedRestorations: () => Promise<readonly string[]>;
}

export interface WitnessStates extends WitnessQueries {
  /** `false`: another process asks this witness at the moment. */
  readonly claim: (witness: string, leaseMs: number) => Promise<boolean>;
  /** What came of it; gives the claim back. */
  readonly report: (
    witness: string,
    answer: { readonly fault: string | null; readonly detail: string | null },
  ) => Promise<void>;
  /** Nothing more is written until it is lifted. One of a kind at a time. */
  readonly hold: (hold: Hold) => Promise<void>;
  readonly holds: () => Promise<readonly Hold[]>;
}

export interface WitnessWrites extends WitnessQueries {
  readonly appoint: (
    witness: Omit<WitnessRecord, "entryIndex" | "dismissedAtMs">,
    provenance: Provenance,
  ) => Promise<void>;
  /** `false`: it is not appointed. */
  readonly dismiss: (id: string, provenance: Provenance) => Promise<boolean>;
  readonly restore: (restoration: Omit<RestorationRecord, "entryIndex">, provenance: Provenance) => Promise<void>;
  readonly liftHolds: (atMs: number) => Promise<void>;
}
