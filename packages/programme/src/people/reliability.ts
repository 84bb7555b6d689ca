/**
 * Human reliability by position: that there is a determination and when it is due again, never what was found. Nobody is
 * named: a holder is known by a code of the operator's own register. Kept as acts in their order.
 */
import { type Day, readDay } from "../day.ts";

export const determinationStates = [
  "not-begun",
  "in-progress",
  "granted",
  "granted-with-conditions",
  "suspended",
  "withdrawn",
] as const;

export type DeterminationState = (typeof determinationStates)[number];

/** As it stands on a day: what was granted lapses when it is due again. */
export type Standing = DeterminationState | "lapsed" | "left";

export const changeKinds = ["mover", "leaver", "returning-contractor"] as const;

export type ChangeKind = (typeof changeKinds)[number];

export const changeSteps = [
  "access-withdrawn",
  "keys-returned",
  "accounts-closed",
  "obligations-told",
  "record-closed",
  "absence-looked-at",
  "redetermined",
  "access-given",
] as const;

export type ChangeStep = (typeof changeSteps)[number];

/** What each change needs, in its order, and by how many days after it. */
export const stepsOf: Readonly<Record<ChangeKind, readonly (readonly [step: ChangeStep, days: number])[]>> = {
  mover: [
    ["access-withdrawn", 0],
    ["keys-returned", 0],
    ["redetermined", 0],
    ["access-given", 0],
  ],
  leaver: [
    ["access-withdrawn", 0],
    ["keys-returned", 0],
    ["accounts-closed", 0],
    ["obligations-told", 0],
    ["record-closed", 30],
  ],
  "returning-contractor": [
    ["absence-looked-at", 0],
    ["redetermined", 0],
    ["access-given", 0],
  ],
};

export type ReliabilityAct =
  | { readonly type: "entered"; readonly holder: string; readonly position: string; readonly code: string }
  | {
      readonly type: "determined";
      readonly holder: string;
      readonly state: DeterminationState;
      readonly decidedOn: Day | null;
      readonly nextDue: Day | null;
    }
  | {
      readonly type: "changed";
      readonly change: string;
      readonly kind: ChangeKind;
      readonly holder: string;
      readonly on: Day;
      /** Of a mover. */
      readonly toPosition: string | null;
    }
  /** `null`: it is not done after all. */
  | { readonly type: "step-done"; readonly change: string; readonly step: ChangeStep; readonly on: Day | null }
  /** Entered wrongly. */
  | { readonly type: "removed"; readonly holder: string };

export interface Holder {
  readonly id: string;
  /** An id of the facility's model. */
  readonly position: string;
  readonly code: string;
  readonly state: DeterminationState;
  readonly decidedOn: Day | null;
  readonly nextDue: Day | null;
  /** `null`: holds the position. */
  readonly leftOn: Day | null;
}

export interface Change {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly holder: string;
  readonly on: Day;
  readonly fromPosition: string;
  readonly toPosition: string | null;
  readonly done: ReadonlyMap<ChangeStep, Day>;
}

export interface Reliability {
  readonly holders: readonly Holder[];
  readonly changes: readonly Change[];
}

export interface OpenStep {
  readonly step: ChangeStep;
  readonly due: Day;
  /** `null`: open. */
  readonly doneOn: Day | null;
}

const isGranted = ({ state }: Holder): boolean => state === "granted" || state === "granted-with-conditions";

/** As a holder stands on a day. */
export function standingOfHolder(holder: Holder, on: Day): Standing {
  if (holder.leftOn !== null && holder.leftOn <= on) return "left";
  return isGranted(holder) && holder.nextDue !== null && holder.nextDue <= on ? "lapsed" : holder.state;
}

/** The holders and changes as their acts have made them. */
export function replayReliability(acts: readonly ReliabilityAct[]): Reliability {
  const holders = new Map<string, Holder>();
  const changes = new Map<string, Change>();
  const put = (id: string, more: Partial<Holder>): void => {
    const found = holders.get(id);
    if (found !== undefined) holders.set(id, { ...found, ...more });
  };
  for (const act of acts) {
    switch (act.type) {
      case "entered": {
        const { holder: id, position, code } = act;
        holders.set(id, { id, position, code, state: "not-begun", decidedOn: null, nextDue: null, leftOn: null });
        break;
      }
      case "determined":
        put(act.holder, { state: act.state, decidedOn: act.decidedOn, nextDue: act.nextDue });
        break;
      case "changed": {
        const { change: id, kind, holder, on, toPosition } = act;
        const fromPosition = holders.get(holder)?.position ?? "";
        changes.set(id, { id, kind, holder, on, fromPosition, toPosition, done: new Map() });
        put(holder, afterChange(act));
        break;
      }
      case "step-done": {
        const found = changes.get(act.change);
        if (found === undefined) break;
        const done = new Map(found.done);
        if (act.on === null) done.delete(act.step);
        else done.set(act.step, act.on);
        changes.set(act.change, { ...found, done });
        break;
      }
      case "removed": {
        holders.delete(act.holder);
        for (const { id, holder } of changes.values()) if (holder === act.holder) changes.delete(id);
      }
    }
  }
  return { holders: [...holders.values()], changes: [...changes.values()] };
}

/** Who moves or returns is determined anew; who leaves has left. */
function afterChange({ kind, on, toPosition }: Extract<ReliabilityAct, { type: "changed" }>): Partial<Holder> {
  if (kind === "leaver") return { leftOn: on };
  const anew = { state: "not-begun", decidedOn: null, nextDue: null, leftOn: null } as const;
  return kind === "mover" && toPosition !== null ? { ...anew, position: toPosition } : anew;
}

/** The steps that a change needs. That somebody is determined anew is seen from the determination itself. */
export function stepsOfChange({ kind, on, holder: id, done }: Change, { holders }: Reliability): readonly OpenStep[] {
  const holder = holders.find((each) => each.id === id);
  const redetermined = holder !== undefined && isGranted(holder) ? holder.decidedOn : null;
  return stepsOf[kind].map(([step, days]) => ({
    step,
    due: addDays(on, days),
    doneOn: step === "redetermined" ? redetermined : (done.get(step) ?? null),
  }));
}

const dayMs = 86_400_000;

/** @example addDays("2026-11-26" as Day, 30); // "2026-12-26" */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10) as Day;

/** An operator's own code: up to three letters, then digits. A name is none. */
export const isHolderCode = (code: string): boolean => /^[A-Z]{0,3}-?\d{2,8}$/.test(code);

/** Why an act is not taken; `null`: it is. @param positions of the facility's model */
export function judgeReliabilityAct(
  found: Reliability,
  act: ReliabilityAct,
  positions: readonly string[],
  today: Day,
): string | null {
  if (act.type === "entered") return judgeEntered(found, act, positions);
  if (act.type === "step-done") return judgeStep(found, act, today);
  const holder = found.holders.find(({ id }) => id === act.holder);
  if (holder === undefined) return "no such entry";
  if (act.type === "removed") return null;
  if (act.type === "determined") return judgeDetermined(holder, act, today);
  if (readDay(act.on) === null) return "not a day";
  if (act.kind === "leaver" && holder.leftOn !== null) return "left already";
  if (act.kind !== "mover") return null;
  return act.toPosition !== null && act.toPosition !== holder.position && positions.includes(act.toPosition)
    ? null
    : "no other position of the model";
}

function judgeEntered(
  { holders }: Reliability,
  { position, code }: Extract<ReliabilityAct, { type: "entered" }>,
  positions: readonly string[],
): string | null {
  if (!positions.includes(position)) return "no position of the model";
  if (!isHolderCode(code)) return "no code: up to three letters, then two to eight digits, as R-0412; never a name";
  return holders.some((each) => each.code === code) ? "a code that is entered already" : null;
}

function judgeDetermined(
  { leftOn }: Holder,
  { state, decidedOn, nextDue }: Extract<ReliabilityAct, { type: "determined" }>,
  today: Day,
): string | null {
  if (leftOn !== null && leftOn <= today) return "left already";
  if ([decidedOn, nextDue].some((day) => day !== null && readDay(day) === null)) return "not a day";
  if (state === "not-begun" || state === "in-progress") {
    return decidedOn === null && nextDue === null ? null : "days of a decision that is not made yet";
  }
  if (decidedOn === null) return "no day of the decision";
  if (decidedOn > today) return "a decision on a day to come";
  if (state === "suspended" || state === "withdrawn") return null;
  return nextDue !== null && nextDue > decidedOn ? null : "no day, after the decision, on which it is due again";
}

function judgeStep(
  found: Reliability,
  { change: id, step, on }: Extract<ReliabilityAct, { type: "step-done" }>,
  today: Day,
): string | null {
  const change = found.changes.find((each) => each.id === id);
  if (change === undefined) return "no such change";
  if (step === "redetermined" || !stepsOf[change.kind].some(([each]) => each === step)) return "no step of this change";
  if (on === null) return null;
  if (readDay(on) === null) return "not a day";
  if (on > today) return "a day to come";
  const holder = found.holders.find((each) => each.id === change.holder);
  const standing = holder === undefined ? "left" : standingOfHolder(holder, today);
  const mayEnter = standing === "granted" || standing === "granted-with-conditions";
  return step === "access-given" && !mayEnter ? "access before a determination that holds" : null;
}
