import type { PersonId } from "@custodiet/core";
import type { CatalogueId, CriterionId, Level, Tier } from "../catalogue/measure.ts";
import type { Scope } from "../catalogue/scope.ts";
import type { Day } from "../day.ts";
import type { Evidence, Exemption, ProgrammeRecord, Verdict } from "../maturity/record.ts";
import { type PlanAction, replanned } from "../plan/plan.ts";
import type { TestRecord } from "../practice/register.ts";
import type { KeptAct } from "./act.ts";
import { isNationalAct } from "./national-act.ts";
import {
  emptyNational,
  type NationalBuilding,
  type NationalState,
  playNational,
  takeBackNational,
} from "./replay-national.ts";

/** A programme as its acts have made it. */
export interface ProgrammeState extends NationalState {
  /** The full assessment's record; its scope is of depth `full`. */
  readonly record: ProgrammeRecord;
  readonly tests: readonly TestRecord[];
  /** Answers of the rapid assessment that stand. */
  readonly answers: ReadonlyMap<CatalogueId, RapidAnswer>;
  readonly assignments: ReadonlyMap<CatalogueId, Assignment>;
  /** What was said beside verdicts, latest first, by criterion. */
  readonly notes: ReadonlyMap<CriterionId, readonly CriterionNote[]>;
  /** What evidence is called and where it lies, by its id. */
  readonly papers: ReadonlyMap<string, EvidencePaper>;
  /** Actions that stand, as they were first planned one after the other. */
  readonly plan: readonly PlanAction[];
}

export interface RapidAnswer {
  readonly level: Level;
  readonly by: PersonId;
  readonly on: Day;
}

export interface Assignment {
  readonly owner: string;
  readonly due: Day | null;
}

export interface CriterionNote {
  readonly type: "claimed" | "verified";
  readonly isMet: boolean;
  readonly note: string;
  readonly by: PersonId;
  readonly on: Day;
}

export interface EvidencePaper {
  readonly title: string;
  readonly place: string;
  readonly reviewNote: string;
}

interface Building extends NationalBuilding {
  scope: Scope;
  claims: Verdict[];
  verifications: Verdict[];
  evidence: Map<string, Evidence>;
  exemptions: Map<CriterionId, Exemption>;
  tests: Map<string, TestRecord>;
  answers: Map<CatalogueId, RapidAnswer>;
  assignments: Map<CatalogueId, Assignment>;
  notes: Map<CriterionId, readonly CriterionNote[]>;
  papers: Map<string, EvidencePaper>;
  actions: Map<string, PlanAction>;
}

/** Plays a programme's acts in their order; nothing else of it is kept. What was taken back is left out. */
export function replayProgramme(tier: Tier, acts: readonly KeptAct[]): ProgrammeState {
  const building: Building = {
    scope: { tier, depth: "full", categories: [], chosen: [], switchedOff: [] },
    claims: [],
    verifications: [],
    evidence: new Map(),
    exemptions: new Map(),
    tests: new Map(),
    answers: new Map(),
    assignments: new Map(),
    notes: new Map(),
    papers: new Map(),
    ...emptyNational(),
    actions: new Map(),
  };
  for (const each of acts) play(building, each);
  const { scope, claims, verifications, evidence, exemptions, tests, actions, ...rest } = building;
  return {
    record: {
      scope,
      claims,
      verifications,
      evidence: [...evidence.values()],
      exemptions: [...exemptions.values()],
    },
    tests: [...tests.values()],
    plan: [...actions.values()],
    ...rest,
  };
}

function play(building: Building, { act, by, on }: KeptAct): void {
  if (isNationalAct(act)) {
    playNational(building, act, by, on);
    return;
  }
  switch (act.type) {
    case "scoped": {
      const { categories, chosen, switchedOff } = act;
      building.scope = { ...building.scope, categories, chosen, switchedOff };
      return;
    }
    case "assigned":
      building.assignments.set(act.measure, { owner: act.owner, due: act.due });
      return;
    case "answered":
      if (act.level === null) building.answers.delete(act.measure);
      else building.answers.set(act.measure, { level: act.level, by, on });
      return;
    case "claimed":
    case "verified": {
      const { type, criterion, isMet, note } = act;
      (type === "claimed" ? building.claims : building.verifications).push({ criterion, isMet, by, on });
      building.notes.set(criterion, [{ type, isMet, note, by, on }, ...(building.notes.get(criterion) ?? [])]);
      return;
    }
    case "evidenced": {
      const { evidence: id, criteria, kind, effective, expires, hash, title, place } = act;
      const held = { id, criteria, kind, effective, recorded: on, expires, hash, submittedBy: by, review: null };
      building.evidence.set(id, held);
      building.papers.set(id, { title, place, reviewNote: "" });
      return;
    }
    case "exempted": {
      const { criterion, reason, askedBy, askedOn, agreedBy } = act;
      const agreed = { by: agreedBy, on };
      building.exemptions.set(criterion, { criterion, reason, askedBy, on: askedOn, agreed });
      return;
    }
    case "tested": {
      const { type: _, test: id, ...told } = act;
      building.tests.set(id, { id, ...told, by });
      return;
    }
    case "planned": {
      const { type: _, action: id, ...told } = act;
      building.actions.set(id, replanned(building.actions.get(id), id, told));
      return;
    }
    default:
      playOnEarlier(building, { act, by, on });
  }
}

/** Acts on what an earlier one brought. */
function playOnEarlier(building: Building, { act, by, on }: Pick<KeptAct, "act" | "by" | "on">): void {
  if (act.type === "reviewed") {
    const [evidence, paper] = [building.evidence.get(act.evidence), building.papers.get(act.evidence)];
    if (evidence === undefined || paper === undefined) return;
    building.evidence.set(act.evidence, { ...evidence, review: { by, on, isAccepted: act.isAccepted } });
    building.papers.set(act.evidence, { ...paper, reviewNote: act.note });
  }
  if (act.type === "finished") changeAction(building, act.action, { doneOn: act.on });
  if (act.type === "borne") {
    const { askedBy, acceptedBy, reason, expires } = act;
    changeAction(building, act.action, { acceptance: { askedBy, acceptedBy, reason, on, expires } });
  }
  if (act.type === "retracted") retract(building, act);
}

function changeAction({ actions }: Building, id: string, change: Partial<PlanAction>): void {
  const found = actions.get(id);
  if (found !== undefined) actions.set(id, { ...found, ...change });
}

function retract(building: Building, { what, of }: Extract<KeptAct["act"], { type: "retracted" }>): void {
  if (what === "acceptance") {
    changeAction(building, of, { acceptance: null });
    return;
  }
  if (what === "report" || what === "inspection" || what === "finding") {
    takeBackNational(building, what, of);
    return;
  }
  const { evidence, tests: test, exemptions: exemption, actions: action } = building;
  (({ evidence, test, exemption, action })[what] as Map<string, unknown>).delete(of);
}
