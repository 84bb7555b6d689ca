/** What goes into the pipeline and what comes out of it. */
import type { Clock, Randomness } from "@custodiet/core";
import type { Policy } from "./authorize.ts";
import type { CommandFault } from "./command.ts";
import type { LogSigner } from "./log-key.ts";
import type { TransactionPort, WithLedger } from "./ports.ts";
import type { NotRecorded, Refusal } from "./refusal.ts";

export interface PipelinePorts<Tx extends WithLedger> {
  readonly store: TransactionPort<Tx>;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly signer: LogSigner;
  readonly policy: Policy;
}

/** A command that was done: its output, and the ledger entry that proves it. */
export interface Done<Output> {
  readonly output: Output;
  readonly entryIndex: number;
  readonly rule: string;
}

/** Allowed, and found impossible as asked. */
export interface Faulted {
  readonly kind: "fault";
  readonly fault: CommandFault;
}

export type CommandFailure = Refusal | Faulted | NotRecorded;
