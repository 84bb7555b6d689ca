/** The registry of subscribers, as routes and pages ask for it. */
import type { ProposalRecord } from "@custodiet/store";
import type { Actor } from "@custodiet/trust";
import type { Contradiction, Day, FactRow, RegistryAnswer, RegistryFact, RowOutcome } from "@custodiet/working-group";
import type { SentTable } from "../work/import-job.ts";

export interface FactInSight {
  readonly fact: RegistryFact;
  /** It came with the platform, and is nobody's to take back. */
  readonly isShipped: boolean;
  readonly retracted: { readonly reason: string; readonly atMs: number } | null;
  /** Its entry in the ledger; `null`: it came with the platform. */
  readonly entryIndex: number | null;
}

/** `written`: in the order of writing down. `timeline`: the latest day first, what has none last. */
export type FactOrder = "written" | "timeline";

export interface RegistryInSight {
  readonly answer: RegistryAnswer;
  readonly contradictions: readonly Contradiction[];
  readonly sources: readonly string[];
}

export interface ReadFacts {
  readonly rows: readonly RowOutcome[];
  /** Of the facts that would be taken: what is accepted is what was seen. */
  readonly digest: string;
}

export interface ProposalInSight {
  readonly proposal: ProposalRecord;
  /** The registry has this very fact already. */
  readonly isKnown: boolean;
}

export interface Registry {
  readonly ask: (question: { readonly asOf: Day | null; readonly source: string | null }) => Promise<RegistryInSight>;
  /** Everything that was written down, what was taken back too. */
  readonly facts: (order: FactOrder) => Promise<readonly FactInSight[]>;
  /** @throws `CUS-S097`: what keeps it from being a fact */
  readonly record: (actor: Actor, row: FactRow) => Promise<FactInSight>;
  readonly readTable: (actor: Actor, table: SentTable) => Promise<ReadFacts>;
  /** Takes what was previewed; returns how many facts. */
  readonly acceptTable: (actor: Actor, table: SentTable, digest: string) => Promise<number>;
  /** `false`: there is no such fact. */
  readonly retract: (actor: Actor, fact: string, reason: string) => Promise<boolean>;
  /** What parties offer, oldest first, what was decided too. */
  readonly proposals: (actor: Actor) => Promise<readonly ProposalInSight[]>;
  /** `false`: there is no such offer. @throws `CUS-S097`: the registry has it already */
  readonly decide: (
    actor: Actor,
    proposal: string,
    decision: { readonly verdict: "accept" | "refuse"; readonly reason: string },
  ) => Promise<boolean>;
}
