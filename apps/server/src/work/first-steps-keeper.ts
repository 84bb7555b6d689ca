/**
 * Works out what to mend first, one facility after the other, each in its own worker, and keeps what was found by the
 * model's hash: the same model has the same first steps, whoever asks.
 */
import type { FacilityModel } from "@custodiet/model";
import type { FirstStepsFound } from "./first-steps-job.ts";
import { runInWorker, WorkerEnded } from "./worker.ts";

export type FirstStepsState =
  | { readonly state: "cold" }
  /** Others are worked out before it. */
  | { readonly state: "waiting" }
  | { readonly state: "working"; readonly done: number; readonly total: number }
  | { readonly state: "ready"; readonly found: FirstStepsFound }
  /** `reason`: it took too long, or the program failed; asking again begins anew. */
  | { readonly state: "failed"; readonly reason: "too long" | "fault" };

export interface FirstStepsKeeper {
  /** Begins, unless it is known or under way. */
  readonly start: (hash: string, person: string, model: FacilityModel) => FirstStepsState;
  readonly state: (hash: string) => FirstStepsState;
  /** Ends the work once everybody who asked for it asked for it to stop. */
  readonly stop: (hash: string, person: string) => FirstStepsState;
  readonly close: () => Promise<void>;
}

const program = new URL("./first-steps-worker.ts", import.meta.url);
/**
 * The largest example facility needs 80 s of one processor, and took fifteen minutes where two dozen others wanted it too.
 * Whoever waits sees how far it is and can stop it; this ends only what goes nowhere.
 */
const longestMs = 1_800_000;
const mostKept = 12;
const cold: FirstStepsState = { state: "cold" };

interface Asked {
  readonly model: FacilityModel;
  readonly persons: Set<string>;
  readonly abort: AbortController;
}

export function startFirstStepsKeeper(): FirstStepsKeeper {
  const states = new Map<string, FirstStepsState>();
  const asked = new Map<string, Asked>();
  let running: Promise<void> | null = null;

  const note = (hash: string, state: FirstStepsState): void => {
    states.delete(hash);
    states.set(hash, state);
    const [oldest] = states.keys();
    if (states.size > mostKept && oldest !== undefined && !asked.has(oldest)) states.delete(oldest);
  };

  const work = async (hash: string, { model, abort }: Asked): Promise<void> => {
    note(hash, { state: "working", done: 0, total: 0 });
    const onProgress = (done: number, total: number): void => note(hash, { state: "working", done, total });
    try {
      const watch = { signal: abort.signal, timeoutMs: longestMs, onProgress };
      note(hash, { state: "ready", found: await runInWorker<FacilityModel, FirstStepsFound>(program, model, watch) });
    } catch (thrown) {
      if (abort.signal.aborted) states.delete(hash);
      else note(hash, { state: "failed", reason: thrown instanceof WorkerEnded ? "too long" : "fault" });
    } finally {
      asked.delete(hash);
    }
  };

  const workAll = async (): Promise<void> => {
    for (let [next] = asked; next !== undefined; [next] = asked) await work(...next);
    running = null;
  };

  return {
    start: (hash, person, model) => {
      const known = states.get(hash);
      if (known?.state === "ready") return known;
      const order = asked.get(hash) ?? { model, persons: new Set<string>(), abort: new AbortController() };
      order.persons.add(person);
      if (!asked.has(hash)) note(hash, { state: "waiting" });
      asked.set(hash, order);
      running ??= workAll();
      return states.get(hash) ?? cold;
    },
    state: (hash) => states.get(hash) ?? cold,
    stop: (hash, person) => {
      const order = asked.get(hash);
      order?.persons.delete(person);
      if (order?.persons.size === 0) {
        order.abort.abort();
        asked.delete(hash);
        states.delete(hash);
      }
      return states.get(hash) ?? cold;
    },
    close: async () => {
      for (const { abort } of asked.values()) abort.abort();
      asked.clear();
      await running;
    },
  };
}
