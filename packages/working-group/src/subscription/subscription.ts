/**
 * A party's way to a subscription, step by step. Two addressees: the mission of the United States is informed, and the
 * note verbale goes to the IAEA Secretariat with the request for circulation. Each step is kept with its evidence; where
 * the subscription stands is read from its steps.
 * Source: subscription procedure of the International Working Group's flyer.
 */
import { err, ok, type PersonId, type Result, unreachable } from "@custodiet/core";
import { type GroupFault, groupFault } from "../fault.ts";
import { type Day, firstDay, lastDay, type PartialDate } from "../partial-date.ts";

/** What proves a step: a document that is kept, by its hash. */
export interface Evidence {
  readonly title: string;
  /** SHA-256, 64 lower-case hexadecimal digits. */
  readonly hash: string;
}

/** One thing that was done. `on` is the date of it as far as it is known, earlier than that of writing it down. */
export type Step =
  | { readonly kind: "mission-note-drafted"; readonly textHash: string; readonly by: PersonId }
  | { readonly kind: "mission-note-cleared"; readonly textHash: string; readonly by: PersonId }
  | { readonly kind: "mission-informed"; readonly on: PartialDate; readonly evidence: Evidence }
  | { readonly kind: "drafted"; readonly textHash: string; readonly by: PersonId }
  | { readonly kind: "cleared"; readonly textHash: string; readonly by: PersonId }
  | { readonly kind: "delivered"; readonly on: PartialDate; readonly textHash: string; readonly evidence: Evidence }
  | { readonly kind: "acknowledged"; readonly on: PartialDate; readonly evidence: Evidence }
  | { readonly kind: "returned"; readonly on: PartialDate; readonly reason: string; readonly evidence: Evidence | null }
  | { readonly kind: "circulated"; readonly on: PartialDate; readonly reference: string; readonly evidence: Evidence }
  | {
      readonly kind: "withdrawn";
      readonly on: PartialDate;
      readonly reason: string;
      readonly evidence: Evidence | null;
    };
export type StepKind = Step["kind"];

export const noteStates = [
  "considering",
  "drafted",
  "cleared",
  "delivered",
  "acknowledged",
  "circulated",
  "withdrawn",
] as const;
export type NoteState = (typeof noteStates)[number];

/** A text on its way to being cleared. */
export interface TextState {
  readonly state: "none" | "drafted" | "cleared";
  /** The text as it was last drafted; `null`: there is none. */
  readonly textHash: string | null;
  readonly drafters: readonly PersonId[];
}

export interface SubscriptionState {
  readonly note: NoteState;
  /** The day on which the mission of the United States was informed; `null`: not yet. */
  readonly missionInformedOn: PartialDate | null;
  /** The note that informs it. A mission may be informed by another note than one that was drafted here. */
  readonly missionNote: TextState;
  /** The note to the Secretariat as it was last drafted; `null`: there is none. */
  readonly textHash: string | null;
  readonly drafters: readonly PersonId[];
  /** The note came back, and was not drafted anew since. */
  readonly isReturned: boolean;
  /** The latest date of any step of the note. */
  readonly latestOn: PartialDate | null;
}

export const beforeAnyStep: SubscriptionState = {
  note: "considering",
  missionInformedOn: null,
  missionNote: { state: "none", textHash: null, drafters: [] },
  textHash: null,
  drafters: [],
  isReturned: false,
  latestOn: null,
};

const beforeCircular = ["considering", "drafted", "cleared", "delivered", "acknowledged"] as const;

/** From which states of the note a step may be taken. */
const from: Readonly<Record<StepKind, readonly NoteState[]>> = {
  "mission-note-drafted": beforeCircular,
  "mission-note-cleared": beforeCircular,
  "mission-informed": beforeCircular,
  drafted: ["considering", "drafted", "cleared"],
  cleared: ["drafted"],
  delivered: ["cleared"],
  acknowledged: ["delivered"],
  returned: ["delivered", "acknowledged"],
  circulated: ["delivered", "acknowledged"],
  withdrawn: [...beforeCircular, "circulated"],
};

/** Steps that the state itself allows; who may take them is for the grants. */
export const possibleSteps = (state: SubscriptionState): readonly StepKind[] =>
  (Object.keys(from) as StepKind[]).filter((kind) => isPossible(state, kind));

function isPossible({ note, missionInformedOn, missionNote, isReturned }: SubscriptionState, kind: StepKind): boolean {
  if (!from[kind].includes(note)) return false;
  const isInformed = missionInformedOn !== null;
  switch (kind) {
    case "circulated":
      return isInformed;
    case "cleared":
      return !isReturned;
    case "mission-note-drafted":
      return !isInformed;
    case "mission-note-cleared":
      return !isInformed && missionNote.state === "drafted";
    case "mission-informed":
      return !isInformed && missionNote.state !== "drafted";
    default:
      return true;
  }
}

/** What brings the subscription on; `null`: nothing is left to do. */
export function nextStep(state: SubscriptionState): StepKind | null {
  if (state.note === "circulated" || state.note === "withdrawn") return null;
  if (state.missionInformedOn === null) {
    const { state: text } = state.missionNote;
    return text === "none" ? "mission-note-drafted" : text === "drafted" ? "mission-note-cleared" : "mission-informed";
  }
  if (state.isReturned) return "drafted";
  const after = { considering: "drafted", drafted: "cleared", cleared: "delivered" } as const;
  if (state.note === "delivered") return "acknowledged";
  return state.note === "acknowledged" ? "circulated" : after[state.note];
}

/** How long a step may wait before somebody is reminded of it, in days: our own choice, no rule of the procedure. */
export const patienceDays: Readonly<Record<StepKind, number>> = {
  "mission-note-drafted": 14,
  "mission-note-cleared": 3,
  "mission-informed": 7,
  drafted: 14,
  cleared: 3,
  delivered: 7,
  acknowledged: 30,
  circulated: 60,
  returned: 0,
  withdrawn: 0,
};

/** Where kept steps lead. Throws for steps that were never taken like this: a correction is checked by `retakeSteps`. */
export function replaySteps(steps: readonly Step[]): SubscriptionState {
  const state = retakeSteps(steps);
  if (!state.ok) throw new Error(`A kept step cannot be taken: ${state.error.code}`);
  return state.value;
}

/** Whether steps hold without those that were taken back; `CUS-G025` names the first that rested on one of them. */
export function retakeSteps(steps: readonly Step[]): Result<SubscriptionState, GroupFault> {
  let state = beforeAnyStep;
  for (const step of steps) {
    const taken = takeStep(state, step, endOfTime);
    if (!taken.ok) return err(groupFault("restsOnIt", step.kind, state.note));
    state = taken.value;
  }
  return ok(state);
}

/** What was not in the future when it was written down is not now. */
const endOfTime = "9999-12-31" as Day;

/** `today` bounds the days that can be told: nothing has happened tomorrow. */
export function takeStep(state: SubscriptionState, step: Step, today: Day): Result<SubscriptionState, GroupFault> {
  const isUnproven = step.kind === "circulated" && state.missionInformedOn === null;
  if (isUnproven && from.circulated.includes(state.note)) return err(groupFault("noEvidence", step.kind, null));
  if (!isPossible(state, step.kind)) return err(groupFault("notNow", step.kind, state.note));
  const dayFault = faultOfDay(state, step, today);
  if (dayFault !== null) return err(dayFault);
  const latestOn = "on" in step && step.kind !== "mission-informed" ? step.on : state.latestOn;
  switch (step.kind) {
    case "mission-note-drafted":
      return ok({ ...state, missionNote: { state: "drafted", ...draft(state.missionNote, step.textHash, step.by) } });
    case "mission-note-cleared": {
      const fault = faultOfClearing(state.missionNote, step);
      return fault ? err(fault) : ok({ ...state, missionNote: { ...state.missionNote, state: "cleared" } });
    }
    case "mission-informed":
      return ok({ ...state, missionInformedOn: step.on });
    case "drafted":
      return ok({ ...state, note: "drafted", isReturned: false, ...draft(state, step.textHash, step.by) });
    case "cleared": {
      const fault = faultOfClearing(state, step);
      return fault ? err(fault) : ok({ ...state, note: "cleared" });
    }
    case "delivered":
      if (step.textHash !== state.textHash) return err(groupFault("otherText", step.kind, step.textHash));
      return ok({ ...state, note: "delivered", latestOn });
    case "acknowledged":
      return ok({ ...state, note: "acknowledged", latestOn });
    case "returned":
      return ok({ ...state, note: "drafted", isReturned: true, latestOn });
    case "circulated":
      return ok({ ...state, note: "circulated", latestOn });
    case "withdrawn":
      return ok({ ...state, note: "withdrawn", latestOn });
    default:
      return unreachable(step);
  }
}

/** Whoever worked on a text is one of its drafters. */
const draft = ({ drafters }: Pick<TextState, "drafters">, textHash: string, by: PersonId) => ({
  textHash,
  drafters: [...new Set([...drafters, by])],
});

function faultOfClearing(
  { textHash: present, drafters }: Pick<TextState, "textHash" | "drafters">,
  { kind, textHash, by }: Extract<Step, { kind: "cleared" | "mission-note-cleared" }>,
): GroupFault | null {
  if (textHash !== present) return groupFault("otherText", kind, textHash);
  return drafters.includes(by) ? groupFault("samePerson", kind, by) : null;
}

/** Of dates that tell a month or a year, only what cannot be is refused. */
function faultOfDay(state: SubscriptionState, step: Step, today: Day): GroupFault | null {
  if (!("on" in step)) return null;
  const { latestOn } = state;
  const isEarly = step.kind !== "mission-informed" && latestOn !== null && lastDay(step.on) < firstDay(latestOn);
  return isEarly || firstDay(step.on) > today ? groupFault("daysOutOfOrder", step.kind, step.on) : null;
}
