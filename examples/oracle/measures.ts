/**
 * What a measure does against a position, written a second time from `docs/adr/0001-attack-graph.md`, rule 8. Slow and
 * plain on purpose, and shares no code with the engine it checks.
 */
import type { FacilityModel, Measure, OperatingState, Role, Tactic } from "@custodiet/model";

export interface Effect {
  readonly miss: number;
  readonly delay: number;
}

/** The misses and delays of the measures at a step. `tampered`: measures put out of action beforehand. */
export class MeasureOracle {
  readonly #model: FacilityModel;
  readonly #role: Role;
  readonly #state: OperatingState;
  readonly #tampered: readonly string[];
  readonly #ordered: ReadonlySet<string>;

  constructor(model: FacilityModel, role: Role, state: OperatingState, tampered: readonly string[]) {
    this.#model = model;
    this.#role = role;
    this.#state = state;
    this.#tampered = tampered;
    this.#ordered = underOrders(model, role.id);
  }

  effectOf(measures: readonly Measure[], tactic: Tactic, load: "carrying" | "empty-handed"): Effect {
    const worth = new Map<string, number>();
    let delay = 0;
    for (const measure of new Set(measures)) {
      const works = measure.performance[tactic];
      if (!works || this.#isOut(measure)) continue;
      const seer = this.#isInHand(measure) ? this.#secondControl(measure) : measure;
      const forMaterial = measure.detects === "material" || seer?.detects === "material";
      if (!seer || (forMaterial && load === "empty-handed")) continue;
      if (seer === measure) delay += works.delay.meanSeconds;
      const p = Math.min(this.#own(measure, tactic), this.#own(seer, tactic));
      worth.set(seer.group, Math.max(worth.get(seer.group) ?? 0, p));
    }
    return { miss: [...worth.values()].reduce((product, p) => product * (1 - p), 1), delay };
  }

  #isOut({ id, staffing }: Measure): boolean {
    if (this.#state.measuresOff.includes(id) || this.#tampered.includes(id)) return true;
    const present = (role: string) =>
      this.#state.staffing.find((entry) => entry.role === role)?.count ??
      this.#model.roles.find((candidate) => candidate.id === role)?.headCount ??
      0;
    return staffing !== null && staffing.roles.reduce((sum, role) => sum + present(role), 0) < staffing.atLeast;
  }

  /** Who checks by two operates the measure, and holds it only by orders to everybody else who does. */
  #isInHand({ id, pair, operatedBy, maintainedBy, canBeDisabledBy }: Measure): boolean {
    const checkers: readonly string[] = pair?.checkers ?? [];
    const operators = new Set<string>([...operatedBy, ...checkers]);
    const hands = new Set<string>([...maintainedBy, ...canBeDisabledBy]);
    if (operators.delete(this.#role.id) && !checkers.includes(this.#role.id)) return true;
    const orders = operators.size > 0 && [...operators].every((role) => this.#ordered.has(role));
    return orders || hands.has(this.#role.id) || this.#role.authority.overrides.includes(id);
  }

  #own({ id, pair, performance, knowledgeFactor }: Measure, tactic: Tactic): number {
    if (pair) return 1 - (pair.checkers.includes(this.#role.id) ? pair.missProbability : missOfPair(pair));
    const designed = performance[tactic]?.pDetect ?? 0;
    return this.#role.knowledge.measures.includes(id) ? designed * knowledgeFactor : designed;
  }

  /** The first in the chain of watchers that is not in the insider's hands, while all before it are at work. */
  #secondControl(measure: Measure): Measure | null {
    const seen = new Set<string>([measure.id]);
    let watcher = this.#model.measures.find(({ id }) => id === measure.watchedBy);
    while (watcher && !seen.has(watcher.id) && !this.#isOut(watcher)) {
      if (!this.#isInHand(watcher)) return watcher;
      seen.add(watcher.id);
      const next = watcher.watchedBy;
      watcher = this.#model.measures.find(({ id }) => id === next);
    }
    return null;
  }
}

/** N c(N), THERP. */
function missOfPair({ missProbability: n, dependence }: NonNullable<Measure["pair"]>): number {
  const conditional = { low: (1 + 19 * n) / 20, moderate: (1 + 6 * n) / 7, high: (1 + n) / 2, complete: 1 };
  return n * conditional[dependence];
}

/** Everybody who does what the position orders, at second hand too. */
function underOrders(model: FacilityModel, role: string): ReadonlySet<string> {
  const ordered = new Set<string>();
  const open = [role];
  for (let chief = open.pop(); chief !== undefined; chief = open.pop()) {
    const found = model.roles.find(({ id }) => id === chief);
    for (const next of found?.authority.commands ?? []) {
      if (!ordered.has(next)) open.push(next);
      ordered.add(next);
    }
  }
  return ordered;
}
