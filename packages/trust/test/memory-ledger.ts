/** A ledger kept in memory whose transactions can be made to fail, to try the pipeline without a database. */
import type {
  BindingToKeep,
  CheckpointToKeep,
  CosignatureToKeep,
  EntryToAppend,
  Hold,
  LedgerTransaction,
  OutboxToKeep,
  TableRow,
  TransactionPort,
  WithApprovals,
  WithLedger,
} from "../index.ts";
import { approvalsOver, type MemoryApprovals, noApprovals } from "./memory-approvals.ts";

export interface MemoryState {
  readonly rows: readonly TableRow[];
  readonly bindings: readonly BindingToKeep[];
  readonly entries: readonly EntryToAppend[];
  readonly outbox: readonly OutboxToKeep[];
  readonly checkpoints: readonly CheckpointToKeep[];
  readonly cosignatures: readonly CosignatureToKeep[];
  readonly holds: readonly Hold[];
  readonly notes: readonly string[];
  readonly approvals: MemoryApprovals;
}

export interface MemoryTransaction extends WithLedger, WithApprovals {
  readonly write: (note: string) => void;
}

export interface MemoryStore extends TransactionPort<MemoryTransaction> {
  readonly state: () => MemoryState;
  /** Past every command, as raw SQL would. */
  readonly tamper: (change: (approvals: MemoryApprovals) => MemoryApprovals) => void;
  /** The rows of bound tables that a transaction finds from now on. */
  readonly setRows: (rows: readonly TableRow[]) => void;
  /** The n-th step of each transaction from now on rejects with this; `null`: none does. */
  readonly failAt: (step: number | null, reason: Error) => void;
  readonly stepsOfLast: () => number;
  /** The next commit is done, but its answer is lost. */
  readonly loseNextAnswer: (reason: Error) => void;
  /** What stands in the way of every write from now on. */
  readonly hold: (holds: readonly Hold[]) => void;
  /** Every transaction after the next one rejects with this at once. */
  readonly failAfterNext: (reason: Error) => void;
}

const empty: MemoryState = {
  rows: [],
  bindings: [],
  entries: [],
  outbox: [],
  checkpoints: [],
  cosignatures: [],
  holds: [],
  notes: [],
  approvals: noApprovals,
};

export function memoryStore(): MemoryStore {
  let state = empty;
  let failing: { step: number | null; reason: Error } = { step: null, reason: new Error() };
  let steps = 0;
  let lost: Error | null = null;
  let away: { after: number; reason: Error } | null = null;
  return {
    failAfterNext: (reason) => {
      away = { after: 1, reason };
    },
    loseNextAnswer: (reason) => {
      lost = reason;
    },
    hold: (holds) => {
      state = { ...state, holds };
    },
    state: () => state,
    tamper: (change) => {
      state = { ...state, approvals: change(state.approvals) };
    },
    setRows: (rows) => {
      state = { ...state, rows };
    },
    failAt: (step, reason) => {
      failing = { step, reason };
    },
    stepsOfLast: () => steps,
    transaction: async (_scope, work) => {
      if (away?.after === 0) throw away.reason;
      if (away) away = { ...away, after: away.after - 1 };
      let draft = state;
      steps = 0;
      const step = async <T>(act: () => T): Promise<T> => {
        steps += 1;
        if (failing.step === steps) throw failing.reason;
        return act();
      };
      const set = (next: Partial<MemoryState>): void => {
        draft = { ...draft, ...next };
      };
      const result = await work({
        write: (note) => set({ notes: [...draft.notes, note] }),
        approvals: approvalsOver(
          () => draft.approvals,
          (approvals) => set({ approvals }),
        ),
        ledger: ledgerOver(
          () => draft,
          step,
          (next) => step(() => set(next)),
        ),
      });
      // The commit is a step of its own.
      await step(() => undefined);
      state = draft;
      const reason = lost;
      lost = null;
      if (reason) throw reason;
      return result;
    },
  };
}

function ledgerOver(
  draft: () => MemoryState,
  step: <T>(act: () => T) => Promise<T>,
  change: (next: Partial<MemoryState>) => Promise<void>,
): LedgerTransaction {
  return {
    size: () => step(() => draft().entries.length),
    nodes: (places) => step(() => places.map((place) => hashAt(draft().entries, place))),
    append: (entry) => change({ entries: [...draft().entries, entry] }),
    rowsOf: () => step(() => draft().rows),
    allRows: () => step(() => draft().rows),
    keepBindings: (_index, _organisation, bindings) => change({ bindings: [...draft().bindings, ...bindings] }),
    enqueue: (messages) => change({ outbox: [...draft().outbox, ...messages] }),
    latestCheckpoint: () => step(() => draft().checkpoints.at(-1) ?? null),
    keepCheckpoint: (checkpoint) => change({ checkpoints: [...draft().checkpoints, checkpoint] }),
    keepCosignature: (cosignature) => {
      const isSame = ({ size, witness }: CosignatureToKeep) =>
        size === cosignature.size && witness === cosignature.witness;
      return change({ cosignatures: [...draft().cosignatures.filter((kept) => !isSame(kept)), cosignature] });
    },
    cosignaturesOf: (_key, size) => step(() => draft().cosignatures.filter((kept) => kept.size === size)),
    holds: () => step(() => draft().holds),
  };
}

function hashAt(entries: readonly EntryToAppend[], place: { readonly level: number; readonly index: number }): string {
  const nodes = entries.flatMap((entry) => entry.nodes);
  const found = nodes.find((node) => node.level === place.level && node.index === place.index);
  if (!found) throw new Error(`No node ${place.level}/${place.index}`);
  return found.hash;
}
