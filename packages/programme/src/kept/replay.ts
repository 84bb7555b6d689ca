import type { PersonId } from "@custodiet/core";
import type { CatalogueId, CriterionId, Level, Tier } from "../catalogue/measure.ts";
import type { Scope } from "../catalogue/scope.ts";
import type { Day } from "../day.ts";
import { closedBy, type Law, type Permission, type Ruling } from "../law/ruling.ts";
import type { Evidence, Exemption, ProgrammeRecord, Verdict } from "../maturity/record.ts";
import { type PlanAction, type RiskAcceptance, replanned } from "../plan/plan.ts";
import type { TestRecord } from "../practice/register.ts";
import type { EvidenceFile, KeptAct } from "./act.ts";
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
  /** Tests that were taken back, by their id: they count no more and stay to be seen. */
  readonly formerTests: ReadonlyMap<string, FormerTest>;
  /** What the law of the place lets one do, by permission. */
  readonly law: Law;
  /** Answers of the rapid assessment that stand. */
  readonly answers: ReadonlyMap<CatalogueId, RapidAnswer>;
  readonly assignments: ReadonlyMap<CatalogueId, Assignment>;
  /** What was said beside verdicts, latest first, by criterion. */
  readonly notes: ReadonlyMap<CriterionId, readonly CriterionNote[]>;
  /** What evidence is called and where it lies, by its id. */
  readonly papers: ReadonlyMap<string, EvidencePaper>;
  /** Evidence that counts no more, by its id: it stays to be seen, with its hash and its file. */
  readonly former: ReadonlyMap<string, FormerEvidence>;
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
  /** `null`: it lies elsewhere. */
  readonly file: EvidenceFile | null;
  /** In whose place it comes, or came. */
  readonly replaces: string | null;
}

export interface FormerEvidence {
  readonly evidence: Evidence;
  /** What was accepted in its place, and stands; `null`: it was taken back. */
  readonly replacedBy: string | null;
  /** Why it was taken back. */
  readonly reason: string;
  readonly by: PersonId;
  readonly on: Day;
}

export interface FormerTest {
  readonly test: TestRecord;
  readonly reason: string;
  readonly by: PersonId;
  readonly on: Day;
}

interface Building extends NationalBuilding {
  scope: Scope;
  claims: Verdict[];
  verifications: Verdict[];
  evidence: Map<string, Evidence>;
  exemptions: Map<CriterionId, Exemption>;
  tests: Map<string, TestRecord>;
  formerTests: Map<string, FormerTest>;
  law: Map<Permission, Ruling>;
  answers: Map<CatalogueId, RapidAnswer>;
  assignments: Map<CatalogueId, Assignment>;
  notes: Map<CriterionId, readonly CriterionNote[]>;
  papers: Map<string, EvidencePaper>;
  former: Map<string, FormerEvidence>;
  actions: Map<string, PlanAction>;
  /** Of each action, as it stands, who bore its risk: the last one counts, and the one before it where that is taken back. */
  bearings: Map<string, readonly RiskAcceptance[]>;
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
    formerTests: new Map(),
    law: new Map(),
    answers: new Map(),
    assignments: new Map(),
    notes: new Map(),
    papers: new Map(),
    former: new Map(),
    ...emptyNational(),
    actions: new Map(),
    bearings: new Map(),
  };
  for (const each of acts) play(building, each);
  const { scope, claims, verifications, evidence, exemptions, tests, actions, bearings: _, ...rest } = building;
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
    case "ruled": {
      const { type: _, ...ruling } = act;
      building.law.set(ruling.permission, ruling);
      building.scope = { ...building.scope, closed: closedBy(building.law) };
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
      const { evidence: id, criteria, kind, effective, expires, hash, title, place, file = null } = act;
      const held = { id, criteria, kind, effective, recorded: on, expires, hash, submittedBy: by, review: null };
      building.evidence.set(id, held);
      building.papers.set(id, { title, place, reviewNote: "", file, replaces: act.replaces ?? null });
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
      const action = replanned(building.actions.get(id), id, told);
      building.actions.set(id, action);
      if (action.acceptance === null) building.bearings.delete(id);
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
    const replaced = { replacedBy: act.evidence, reason: "", by, on };
    if (!act.isAccepted) comeBack(building, act.evidence);
    else if (paper.replaces !== null) leave(building, paper.replaces, replaced);
  }
  if (act.type === "finished") changeAction(building, act.action, { doneOn: act.on });
  if (act.type === "borne") {
    const { askedBy, acceptedBy, reason, expires } = act;
    bear(building, act.action, [
      { askedBy, acceptedBy, reason, on, expires },
      ...(building.bearings.get(act.action) ?? []),
    ]);
  }
  if (act.type === "retracted") retract(building, act, { by, on });
}

/** Evidence counts no more and stays to be seen. */
function leave({ evidence, former }: Building, id: string, why: Omit<FormerEvidence, "evidence">): void {
  const found = evidence.get(id);
  if (found === undefined) return;
  evidence.delete(id);
  former.set(id, { evidence: found, ...why });
}

/** What was replaced counts again once what came in its place does not, unless something else was accepted in its place. */
function comeBack({ evidence, former, papers }: Building, id: string): void {
  for (const [old, left] of [...former]) {
    if (left.replacedBy !== id) continue;
    const other = [...evidence.values()].find(
      (each) => each.id !== id && each.review?.isAccepted === true && papers.get(each.id)?.replaces === old,
    );
    if (other !== undefined) {
      former.set(old, { ...left, replacedBy: other.id });
      continue;
    }
    former.delete(old);
    evidence.set(old, left.evidence);
  }
}

/** @param bearings the last first */
function bear(building: Building, id: string, bearings: readonly RiskAcceptance[]): void {
  building.bearings.set(id, bearings);
  changeAction(building, id, { acceptance: bearings[0] ?? null });
}

function changeAction({ actions }: Building, id: string, change: Partial<PlanAction>): void {
  const found = actions.get(id);
  if (found !== undefined) actions.set(id, { ...found, ...change });
}

function retract(
  building: Building,
  { what, of, reason }: Extract<KeptAct["act"], { type: "retracted" }>,
  at: Pick<KeptAct, "by" | "on">,
): void {
  if (what === "evidence") {
    leave(building, of, { replacedBy: null, reason, ...at });
    comeBack(building, of);
    return;
  }
  if (what === "acceptance") {
    bear(building, of, (building.bearings.get(of) ?? []).slice(1));
    return;
  }
  if (what === "report" || what === "inspection" || what === "finding") {
    takeBackNational(building, what, of, at.on);
    return;
  }
  if (what === "test") {
    const test = building.tests.get(of);
    if (test !== undefined) building.formerTests.set(of, { test, reason, ...at });
    building.tests.delete(of);
    return;
  }
  const { exemptions: exemption, actions: action } = building;
  (({ exemption, action })[what] as Map<string, unknown>).delete(of);
}
