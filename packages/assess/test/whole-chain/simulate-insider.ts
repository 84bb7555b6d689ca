/**
 * The oracle of the whole chain: walks everything one insider could do in a tiny facility, rule by rule from ADR 1 and
 * straight from the model, and values each walk from the formulas. Written apart from the attack graph and the
 * searches; shares no code with them.
 */
import type { AccessGrant, Crossing, FacilityModel, Measure, OperatingState, Role, Tactic } from "@custodiet/model";
import { normalByParts } from "../oracle/enumerate-paths.ts";

export interface Question {
  readonly role: string;
  readonly state: string;
  readonly target: string;
  readonly act: "theft" | "sabotage";
  readonly mode: "non-violent" | "violent";
  /**
   * "rule": an act never goes back to where it could have begun as cheaply, and begins where nothing detected the
   * insider since the last tampering. "free": it may, and any preparation will do. Deterministic values are the same.
   */
  readonly walks: "rule" | "free";
}

/** Least P_E by EASI and least deterministic P_stop over every walk; `null` where no walk does it. */
export interface Answer {
  readonly easi: number | null;
  readonly deterministic: number | null;
}

interface Walked {
  readonly p: number;
  readonly mean: number;
  readonly variance: number;
  readonly share: number;
}

/** Where somebody is, and the escort beside them (empty: nobody). */
interface Place {
  readonly area: string;
  readonly escort: string;
}
const nameOf = (place: Place): string => `${place.area}+${place.escort}`;

/** Too many walks to look at one by one. */
export class TooManyWalks extends Error {}

const mostWalks = 3000;

/** @throws TooManyWalks */
export function simulateInsider(model: FacilityModel, question: Question): Answer {
  return new Insider(model, question).worst();
}

class Insider {
  readonly model: FacilityModel;
  readonly question: Question;
  readonly role: Role;
  readonly state: OperatingState;
  readonly home: string;
  walks = 0;
  least: { easi: number | null; deterministic: number | null } = { easi: null, deterministic: null };
  /** Least chance of having been seen, by tampered set and place, where the act could begin. */
  readonly beginnings = new Map<string, number>();

  constructor(model: FacilityModel, question: Question) {
    this.model = model;
    this.question = question;
    this.role = find(model.roles, question.role);
    this.state = find(model.states, question.state);
    this.home = model.areas.find((area) => area.kind === "off-site")?.id ?? "";
  }

  worst(): Answer {
    const beginnings: { place: Place; tampered: readonly string[]; seen: number }[] = [];
    this.prepare({ area: this.home, escort: "" }, [], 1, true, [], (place, tampered, missed, isQuiet) => {
      if (this.question.walks === "rule" && !isQuiet) return;
      const key = `${[...tampered].sort().join()}/${nameOf(place)}`;
      const seen = 1 - missed;
      if (seen >= (this.beginnings.get(key) ?? 2)) return;
      this.beginnings.set(key, seen);
      beginnings.push({ place, tampered, seen });
    });
    for (const { place, tampered, seen } of beginnings) this.acquire(place, tampered, seen, [], [nameOf(place)]);
    return this.least;
  }

  /** Rules 3 and 9: authorised walks and tampering, in any order, no place twice between two tamperings. */
  prepare(
    place: Place,
    tampered: readonly string[],
    missed: number,
    isQuiet: boolean,
    visited: readonly string[],
    begin: (place: Place, tampered: readonly string[], missed: number, isQuiet: boolean) => void,
  ): void {
    this.count();
    begin(place, tampered, missed, isQuiet);
    const been = [...visited, nameOf(place)];
    for (const step of this.stepsFrom(place, tampered, false, "authorised")) {
      if (been.includes(nameOf(step.to))) continue;
      this.prepare(step.to, tampered, missed * (1 - step.p), isQuiet && step.p === 0, been, begin);
    }
    for (const measure of this.model.measures) {
      const here = measure.tampering.filter((tampering) => tampering.from === place.area);
      if (here.length === 0 || tampered.includes(measure.id)) continue;
      const stated = Math.min(...here.map((tampering) => tampering.pDetect));
      const escort = this.valueOf(place.escort, "stealth", false, tampered);
      const pDetect = 1 - (1 - stated) * (1 - (escort?.p ?? 0));
      if (pDetect < 1) this.prepare(place, [...tampered, measure.id], missed * (1 - pDetect), true, [], begin);
    }
  }

  acquire(
    place: Place,
    tampered: readonly string[],
    seen: number,
    walked: readonly Walked[],
    visited: readonly string[],
  ) {
    this.count();
    this.tasks(place, tampered, seen, walked);
    for (const tactic of this.tactics()) {
      for (const step of this.stepsFrom(place, tampered, false, tactic)) {
        if (visited.includes(nameOf(step.to))) continue;
        const known = this.beginnings.get(`${[...tampered].sort().join()}/${nameOf(step.to)}`) ?? 2;
        if (this.question.walks === "rule" && known <= seen + 1e-12) continue;
        this.acquire(step.to, tampered, seen, [...walked, step], [...visited, nameOf(step.to)]);
      }
    }
  }

  /** Rule 5. */
  tasks(place: Place, tampered: readonly string[], seen: number, walked: readonly Walked[]): void {
    const { model, question, role } = this;
    const target = find(model.targets, question.target);
    const handles = (role.authority.handles as readonly string[]).includes(question.target);
    for (const task of target.tasks) {
      if (task.act !== question.act || !this.tactics().includes(task.tactic)) continue;
      if (task.tactic === "authorised" && !handles) continue;
      const measures = model.measures.filter((measure) => isAt(measure, target.id)).map((measure) => measure.id);
      const isTheft = task.act === "theft";
      const by = (escort: string) =>
        this.take(task.tactic, isTheft, tampered, [...measures, escort], [task.delay], 1, task.detectAt);
      if (place.area === target.area) {
        const after = [...walked, by(place.escort)];
        if (isTheft) this.remove(place, tampered, seen, after, [nameOf(place)]);
        else this.value(seen, after);
      }
      const isByComputer = (role.remoteAccess as readonly string[]).includes(target.id) && task.tactic !== "force";
      if (!isTheft && isByComputer && place.area === this.home) this.value(seen, [...walked, by("")]);
    }
  }

  /** Rule 6. */
  remove(
    place: Place,
    tampered: readonly string[],
    seen: number,
    walked: readonly Walked[],
    visited: readonly string[],
  ) {
    this.count();
    if (place.area === this.home) {
      this.value(seen, walked);
      return;
    }
    for (const tactic of this.tactics()) {
      for (const step of this.stepsFrom(place, tampered, true, tactic)) {
        if (visited.includes(nameOf(step.to))) continue;
        this.remove(step.to, tampered, seen, [...walked, step], [...visited, nameOf(step.to)]);
      }
    }
  }

  count(): void {
    this.walks += 1;
    if (this.walks > mostWalks) throw new TooManyWalks();
  }

  tactics(): readonly Tactic[] {
    const peaceful: readonly Tactic[] = ["authorised", "deceit", "stealth"];
    return this.question.mode === "violent" ? [...peaceful, "force"] : peaceful;
  }

  /** Rules 2, 4, 6 and 7: every step by one tactic from a place. */
  stepsFrom(
    place: Place,
    tampered: readonly string[],
    isCarrying: boolean,
    tactic: Tactic,
  ): (Walked & { to: Place })[] {
    return [
      ...this.model.crossings.flatMap((crossing) => this.crossingSteps(crossing, place, tampered, isCarrying, tactic)),
      ...this.procedureSteps(place, tampered, isCarrying, tactic),
    ];
  }

  crossingSteps(
    crossing: Crossing,
    place: Place,
    tampered: readonly string[],
    isCarrying: boolean,
    tactic: Tactic,
  ): (Walked & { to: Place })[] {
    const [first, second] = crossing.between;
    const area = place.area === first ? second : place.area === second ? first : null;
    if (area === null || (crossing.direction === "forward" && place.area !== first)) return [];
    const target = find(this.model.targets, this.question.target);
    const sizes = ["hand", "trolley", "vehicle"];
    if (isCarrying && sizes.indexOf(crossing.passes) < sizes.indexOf(target.carriage)) return [];
    const isFree = this.isFree(crossing, place.area, area);
    const delay = crossing.delays[tactic] ?? (tactic === "authorised" && isFree ? zero : null);
    if (delay === null) return [];
    const escorts = tactic === "authorised" ? this.escortsThrough(crossing, place.area, area) : [""];
    const measures = this.model.measures.filter((measure) => isAt(measure, crossing.id) || isAt(measure, area));
    const transit = find(this.model.areas, area).transit;
    return escorts.map((escort) => ({
      to: { area, escort },
      ...this.take(
        tactic,
        isCarrying,
        tampered,
        [...measures.map((measure) => measure.id), place.escort, escort],
        [delay, transit],
        isCarrying ? target.carryingFactor : 1,
        crossing.detectAt,
      ),
    }));
  }

  /** A free portal lets anybody out: into an area from which fewer portals lead off-site. */
  isFree(crossing: Crossing, from: string, to: string): boolean {
    const isOpen = crossing.kind === "portal" && this.state.portalsFree.includes(crossing.id);
    return isOpen && this.portalsHome(to, []) < this.portalsHome(from, []);
  }

  /** The fewest portals on any walk home, by looking at all walks. */
  portalsHome(area: string, been: readonly string[]): number {
    if (area === this.home) return 0;
    const walks = this.model.crossings.flatMap(({ kind, between, direction }): number[] => {
      const [first, second] = between;
      const next = area === first ? second : area === second && direction === "both" ? first : null;
      if (kind !== "portal" || next === null || been.includes(next)) return [];
      return [1 + this.portalsHome(next, [...been, area])];
    });
    return Math.min(Number.POSITIVE_INFINITY, ...walks);
  }

  escortsThrough(crossing: Crossing, from: string, to: string): readonly string[] {
    if (crossing.kind === "surface") return [];
    if (this.isFree(crossing, from, to)) return [""];
    const through = (area: string): readonly AccessGrant[] =>
      this.grantsTo(area).filter((grant) => grant.portals === null || grant.portals.includes(crossing.id));
    if (through(from).length === 0) return [];
    const escorts = through(to).map((grant) => grant.escort ?? "");
    return escorts.includes("") ? [""] : [...new Set(escorts)];
  }

  grantsTo(area: string): readonly AccessGrant[] {
    const anybody = { areas: [], portals: null, windows: null, states: null, escort: null };
    if (area === this.home) return [anybody];
    const { role, state } = this;
    const covers = (entry: { areas: readonly string[]; roles: readonly string[] }) =>
      entry.areas.includes(area) && entry.roles.includes(role.id);
    const hours = (windows: AccessGrant["windows"]) => windows ?? [{ fromMinute: 0, toMinute: 10080 }];
    const isNow = (grant: AccessGrant) =>
      (grant.states === null || grant.states.includes(state.id)) &&
      hours(grant.windows).some((one) =>
        hours(state.windows).some(
          (two) => Math.max(one.fromMinute, two.fromMinute) < Math.min(one.toMinute, two.toMinute),
        ),
      );
    const own = role.access.filter((grant) => (grant.areas as readonly string[]).includes(area) && isNow(grant));
    const extra = state.accessGranted.filter(covers).map((grant) => ({ ...anybody, escort: grant.escort }));
    return [...(state.accessDenied.some(covers) ? [] : own), ...extra];
  }

  /** Rule 7. */
  procedureSteps(place: Place, tampered: readonly string[], isCarrying: boolean, tactic: Tactic) {
    const target = find(this.model.targets, this.question.target);
    return this.model.procedures
      .filter((procedure) => {
        const isTheirs = procedure.roles.includes(this.role.id) || this.role.authority.runs.includes(procedure.id);
        const isNow = procedure.states === null || procedure.states.includes(this.state.id);
        const fits = isCarrying ? procedure.carries.includes(target.id) : procedure.carries.length === 0;
        return procedure.from === place.area && procedure.tactic === tactic && isTheirs && isNow && fits;
      })
      .map((procedure) => {
        const measures = this.model.measures.filter(
          (measure) => isAt(measure, procedure.id) || isAt(measure, procedure.to),
        );
        const names = [...measures.map((measure) => measure.id), place.escort];
        const delays = [procedure.delay, find(this.model.areas, procedure.to).transit];
        const factor = isCarrying ? target.carryingFactor : 1;
        return {
          to: { area: procedure.to as string, escort: "" },
          ...this.take(tactic, isCarrying, tampered, names, delays, factor, procedure.detectAt),
        };
      });
  }

  /** Rule 8: one step with its measures. */
  take(
    tactic: Tactic,
    isCarrying: boolean,
    tampered: readonly string[],
    measures: readonly string[],
    delays: readonly { meanSeconds: number; sdSeconds: number }[],
    factor: number,
    detectAt: "B" | "M" | "E",
  ): Walked {
    const values = [...new Set(measures)].flatMap((name) => this.valueOf(name, tactic, isCarrying, tampered) ?? []);
    const all = [...delays, ...values.map((value) => value.delay)];
    const groups = [...new Set(values.map((value) => value.group))];
    const missed = groups.map((group) => 1 - Math.max(...values.filter((v) => v.group === group).map((v) => v.p)));
    return {
      p: 1 - missed.reduce((product, miss) => product * miss, 1),
      mean: factor * all.reduce((sum, delay) => sum + delay.meanSeconds, 0),
      variance: factor ** 2 * all.reduce((sum, delay) => sum + delay.sdSeconds ** 2, 0),
      share: { B: 1, M: 0.5, E: 0 }[detectAt],
    };
  }

  valueOf(name: string, tactic: Tactic, isCarrying: boolean, tampered: readonly string[]) {
    const measure = this.model.measures.find((candidate) => candidate.id === name);
    const performance = measure?.performance[tactic];
    if (!measure || !performance || !this.isAtWork(measure, tampered)) return null;
    if (measure.detects === "material" && !isCarrying) return null;
    const own = this.honestValue(measure, tactic);
    if (!this.holds(measure)) return { p: own, delay: performance.delay, group: measure.group };
    for (let watcher = this.measure(measure.watchedBy), turns = 0; watcher && turns < 9; turns++) {
      if (!this.isAtWork(watcher, tampered)) break;
      if (this.holds(watcher)) {
        watcher = this.measure(watcher.watchedBy);
        continue;
      }
      if (watcher.id === measure.id || (watcher.detects === "material" && !isCarrying)) break;
      return { p: Math.min(own, this.honestValue(watcher, tactic)), delay: zero, group: watcher.group };
    }
    return null;
  }

  measure(id: string | null): Measure | undefined {
    return this.model.measures.find((measure) => measure.id === id);
  }

  isAtWork(measure: Measure, tampered: readonly string[]): boolean {
    if (this.state.measuresOff.includes(measure.id) || tampered.includes(measure.id)) return false;
    if (measure.staffing === null) return true;
    let present = 0;
    for (const role of measure.staffing.roles) {
      const stated = this.state.staffing.find((entry) => entry.role === role);
      present += stated ? stated.count : find(this.model.roles, role).headCount;
    }
    return present >= measure.staffing.atLeast;
  }

  /** C_r. */
  holds(measure: Measure): boolean {
    const { id, authority } = this.role;
    const checkers = measure.pair?.checkers ?? [];
    const orders = (other: string, depth = 0): boolean => {
      const by = (role: Role) => role.authority.commands.some((next) => next === other);
      const chain = (role: Role, left: number): boolean =>
        by(role) || (left > 0 && role.authority.commands.some((next) => chain(find(this.model.roles, next), left - 1)));
      return chain(this.role, 5 - depth);
    };
    const others = [...measure.operatedBy, ...checkers].filter((operator) => operator !== id);
    return (
      (measure.operatedBy.includes(id) && !checkers.includes(id)) ||
      measure.maintainedBy.includes(id) ||
      measure.canBeDisabledBy.includes(id) ||
      authority.overrides.includes(measure.id) ||
      (others.length > 0 && others.every((other) => orders(other)))
    );
  }

  /** The value of a measure that is at work and not in C_r. */
  honestValue(measure: Measure, tactic: Tactic): number {
    const base = measure.performance[tactic]?.pDetect ?? 0;
    if (!measure.performance[tactic]) return 0;
    if (measure.pair) {
      const n = measure.pair.missProbability;
      if (measure.pair.checkers.includes(this.role.id)) return 1 - n;
      const second = { low: (1 + 19 * n) / 20, moderate: (1 + 6 * n) / 7, high: (1 + n) / 2, complete: 1 };
      return 1 - n * second[measure.pair.dependence];
    }
    return this.role.knowledge.measures.includes(measure.id) ? base * measure.knowledgeFactor : base;
  }

  /** Rule 10 and the formulas of section 2, as a sum over where the first detection is. */
  value(seenInPreparation: number, walked: readonly Walked[]): void {
    const { response } = this.model;
    const forces = response.forces
      .filter((force) => force.pNeutralization[this.question.mode] && (force.states?.includes(this.state.id) ?? true))
      .sort(
        (a, b) =>
          a.time.meanSeconds - b.time.meanSeconds ||
          (a.pNeutralization[this.question.mode]?.value ?? 0) - (b.pNeutralization[this.question.mode]?.value ?? 0),
      );
    const [force] = forces;
    const pNeutralization = force?.pNeutralization[this.question.mode]?.value ?? 0;
    const factor = this.state.responseFactor;
    const mean = force ? response.alarmAssessment.meanSeconds + factor * force.time.meanSeconds : Infinity;
    const variance = force ? response.alarmAssessment.sdSeconds ** 2 + (factor * force.time.sdSeconds) ** 2 : 0;
    let [unseen, easi, certain] = [1, 0, 0];
    walked.forEach((step, i) => {
      const later = walked.slice(i + 1);
      const left = step.share * step.mean + later.reduce((sum, next) => sum + next.mean, 0);
      const sd = Math.sqrt(
        step.share ** 2 * step.variance + later.reduce((sum, next) => sum + next.variance, 0) + variance,
      );
      const isTimely = left > mean + 1e-9;
      const inTime = mean === Infinity ? 0 : sd === 0 ? Number(isTimely) : normalByParts((left - mean) / sd);
      easi += unseen * step.p * inTime;
      certain += isTimely ? unseen * step.p : 0;
      unseen *= 1 - step.p;
    });
    const pEffectiveness = (pInTime: number) =>
      1 - (1 - seenInPreparation) * (1 - response.pCommunication * pInTime * pNeutralization);
    this.least = {
      easi: Math.min(this.least.easi ?? 1, pEffectiveness(easi)),
      deterministic: Math.min(
        this.least.deterministic ?? 1,
        response.pCommunication * (1 - (1 - seenInPreparation) * (1 - certain)),
      ),
    };
  }
}

const zero = { meanSeconds: 0, sdSeconds: 0 };

const isAt = (measure: Measure, id: string): boolean => measure.at.some((place) => place.id === id);

function find<Item extends { readonly id: string }>(items: readonly Item[], id: string): Item {
  const item = items.find((candidate) => candidate.id === id);
  if (!item) throw new Error(`no ${id}`);
  return item;
}
