/**
 * The deterministic value of a scenario (methods, section 3; ADR 1, rules 3, 5, 6, 9, 10), written a second time with
 * one plain relaxation; shares no code with the engine.
 */
import type { FacilityModel, OperatingState, Role, Target, ThreatMode } from "@custodiet/model";
import { carriageKinds } from "@custodiet/model";
import { type Effect, MeasureOracle } from "./measures.ts";
import { measuresAt, type Stand, thetaOf, type Way, waysOf } from "./ways.ts";

type Phase = "prepare" | "acquire" | "remove";

/** Measures tampered with, and what is left of every way's measures then. */
interface TamperedSet {
  readonly tampered: readonly string[];
  readonly oracle: MeasureOracle;
  readonly light: readonly Effect[];
  readonly heavy: readonly Effect[];
  /** Names of the places each way leads from and to, by phase. */
  readonly ends: readonly Readonly<Record<Phase, readonly [string, string]>>[];
}

interface Step {
  readonly from: string;
  readonly to: string;
  readonly seconds: number;
  readonly miss: number;
  readonly isTimed: boolean;
}

export interface Question {
  readonly target: Target;
  readonly act: "theft" | "sabotage";
  readonly mode: ThreatMode;
}

/** Everything of one position in one state; answers for each target, act and mode. */
export class StopOracle {
  readonly #model: FacilityModel;
  readonly #role: Role;
  readonly #state: OperatingState;
  readonly #stands: readonly Stand[];
  readonly #ways: readonly Way[];
  readonly #offSite: string;
  readonly #sets: readonly TamperedSet[];

  constructor(model: FacilityModel, role: Role, state: OperatingState) {
    const { stands, ways } = waysOf(model, role, state);
    this.#model = model;
    this.#role = role;
    this.#state = state;
    this.#stands = stands;
    this.#ways = ways;
    this.#offSite = model.areas.find(({ kind }) => kind === "off-site")?.id ?? "";
    this.#sets = subsets(this.#tamperable()).map((set) => this.#weigh(set));
  }

  /** P_C (1 - exp(-L)), L least over what the response can no longer answer; `null`: no path. */
  pStop(question: Question): number | null {
    const steps = this.#sets.flatMap((set) => this.#stepsWith(set, question));
    const start = node("prepare", { area: this.#offSite, escort: null }, []);
    const passed = relax(steps, start, "forwards", ({ miss }) => -Math.log(miss));
    if (!passed.has("end")) return null;
    const response = this.#responseTime(question.mode);
    const left = relax(
      steps.filter(({ isTimed }) => isTimed),
      "end",
      "backwards",
      ({ seconds }) => seconds,
    );
    const late = [...left].filter(([at, seconds]) => passed.has(at) && seconds <= response + 1e-9);
    const least = Math.min(...late.map(([at]) => passed.get(at) ?? Number.POSITIVE_INFINITY));
    return this.#model.response.pCommunication * (1 - Math.exp(-least));
  }

  #weigh(tampered: readonly string[]): TamperedSet {
    const oracle = new MeasureOracle(this.#model, this.#role, this.#state, tampered);
    const light = this.#ways.map(({ measures, tactic }) => oracle.effectOf(measures, tactic, "empty-handed"));
    const heavy = this.#ways.map(({ measures, tactic }) => oracle.effectOf(measures, tactic, "carrying"));
    const ends = this.#ways.map(({ from, to }) => {
      const named = (phase: Phase) => [node(phase, from, tampered), node(phase, to, tampered)] as const;
      return { prepare: named("prepare"), acquire: named("acquire"), remove: named("remove") };
    });
    return { tampered, oracle, light, heavy, ends };
  }

  #responseTime(mode: ThreatMode): number {
    const { forces, alarmAssessment } = this.#model.response;
    const coming = forces.filter(({ states }) => !states || states.includes(this.#state.id));
    const means = coming.filter((force) => force.pNeutralization[mode]).map(({ time }) => time.meanSeconds);
    return alarmAssessment.meanSeconds + this.#state.responseFactor * Math.min(...means);
  }

  /** Measures the position can get at beforehand, as far as walking by right goes. */
  #tamperable(): string[] {
    const reached = new Set([this.#offSite]);
    for (let grown = true; grown; ) {
      const next = this.#ways.filter(
        ({ tactic, from, to }) => isRight(tactic) && reached.has(from.area) && !reached.has(to.area),
      );
      grown = next.length > 0;
      for (const { to } of next) reached.add(to.area);
    }
    return this.#model.measures
      .filter(({ tampering }) => tampering.some(({ from }) => reached.has(from)))
      .map(({ id }) => id);
  }

  #stepsWith({ tampered, oracle, light, heavy, ends }: TamperedSet, { target, act, mode }: Question): Step[] {
    const steps: Step[] = [];
    const heaviness = carriageKinds.indexOf(target.carriage);
    for (const [number, way] of this.#ways.entries()) {
      const [bare, laden, at] = [light[number], heavy[number], ends[number]];
      if (!bare || !laden || !at || (way.tactic === "force" && mode === "non-violent")) continue;
      if (!way.takes || way.takes.length === 0) {
        if (isRight(way.tactic)) steps.push(untimed(...at.prepare, bare.miss));
        steps.push(...timed(...at.acquire, way.seconds + bare.delay, way.theta, bare.miss));
      }
      if (act === "theft" && (way.takes ? way.takes.includes(target.id) : way.passes >= heaviness)) {
        const seconds = (way.seconds + laden.delay) * target.carryingFactor;
        steps.push(...timed(...at.remove, seconds, way.theta, laden.miss));
      }
    }
    for (const stand of this.#stands) {
      steps.push(untimed(node("prepare", stand, tampered), node("acquire", stand, tampered), 1));
      steps.push(...this.#tamperings(stand, oracle, tampered));
    }
    const out = node("remove", { area: this.#offSite, escort: null }, tampered);
    return [...steps, ...this.#tasks(oracle, tampered, { target, act, mode }), ...timed(out, "end", 0, 1, 1)];
  }

  /** An escort sees a tampering as they would see any stealth. */
  #tamperings(stand: Stand, oracle: MeasureOracle, tampered: readonly string[]): Step[] {
    const unseen = oracle.effectOf(measuresAt(this.#model, stand.escort), "stealth", "empty-handed").miss;
    return this.#model.measures
      .filter(({ id }) => !tampered.includes(id))
      .flatMap(({ id, tampering }) =>
        tampering
          .filter(({ from }) => from === stand.area)
          .map(({ pDetect }) =>
            untimed(
              node("prepare", stand, tampered),
              node("prepare", stand, [...tampered, id]),
              unseen * (1 - pDetect),
            ),
          ),
      );
  }

  #tasks(oracle: MeasureOracle, tampered: readonly string[], { target, act, mode }: Question): Step[] {
    const handles = this.#role.authority.handles.includes(target.id);
    const usable = target.tasks
      .filter((task) => task.act === act && (mode === "violent" || task.tactic !== "force"))
      .filter((task) => !isRight(task.tactic) || handles);
    const load = act === "theft" ? "carrying" : "empty-handed";
    return usable.flatMap((task) => {
      const step = (stand: Stand, to: string) => {
        const { miss, delay } = oracle.effectOf(measuresAt(this.#model, target.id, stand.escort), task.tactic, load);
        const seconds = task.delay.meanSeconds + delay;
        return timed(node("acquire", stand, tampered), to, seconds, thetaOf[task.detectAt], miss);
      };
      const inPlace = this.#stands
        .filter(({ area }) => area === target.area)
        .flatMap((stand) => step(stand, act === "theft" ? node("remove", stand, tampered) : "end"));
      const isRemote = act === "sabotage" && this.#role.remoteAccess.includes(target.id) && task.tactic !== "force";
      return isRemote ? [...inPlace, ...step({ area: this.#offSite, escort: null }, "end")] : inPlace;
    });
  }
}

const isRight = (tactic: Way["tactic"]): boolean => tactic === "authorised";

const node = (phase: string, { area, escort }: Stand, tampered: readonly string[]): string =>
  [phase, area, escort ?? "", ...[...tampered].sort()].join("|");

const untimed = (from: string, to: string, miss: number): Step => ({ from, to, seconds: 0, miss, isTimed: false });

/** A step is split where detection happens, so that what is still to run there is a place of its own; at its beginning it need not be. */
function timed(from: string, to: string, seconds: number, theta: number, miss: number): Step[] {
  if (theta === 1) return [{ from, to, seconds, miss, isTimed: true }];
  const middle = `${from}>${to}>${seconds}>${theta}>${miss}`;
  return [
    { from, to: middle, seconds: (1 - theta) * seconds, miss: 1, isTimed: true },
    { from: middle, to, seconds: theta * seconds, miss, isTimed: true },
  ];
}

function subsets(of: readonly string[]): readonly (readonly string[])[] {
  const [first, ...others] = of;
  if (first === undefined) return [[]];
  const without = subsets(others);
  return without.concat(without.map((set) => [first, ...set]));
}

/** Least sum of `weight` from a place to every other (or from every other to it), by repeated relaxation. */
function relax(
  steps: readonly Step[],
  from: string,
  direction: "forwards" | "backwards",
  weight: (step: Step) => number,
): Map<string, number> {
  const leaving = new Map<string, Step[]>();
  for (const step of steps) {
    const end = direction === "forwards" ? step.from : step.to;
    const list = leaving.get(end);
    if (list) list.push(step);
    else leaving.set(end, [step]);
  }
  const least = new Map([[from, 0]]);
  const open = [from];
  for (const at of open) {
    for (const step of leaving.get(at) ?? []) {
      const next = direction === "forwards" ? step.to : step.from;
      const sum = (least.get(at) ?? 0) + weight(step);
      if (sum >= (least.get(next) ?? Number.POSITIVE_INFINITY) - 1e-12) continue;
      least.set(next, sum);
      open.push(next);
    }
  }
  return least;
}
