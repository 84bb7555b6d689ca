/** What a person sees of two persons' acts, and what they may do with it. */
import type { PersonId } from "@custodiet/core";
import { isHeldAt } from "@custodiet/store";
import {
  type Actor,
  type ApprovalRequest,
  type BreakGlassAct,
  isHeld,
  judgeApprover,
  judgeReview,
  readContent,
  ruleFor,
  type Standing,
  scopeOf,
  statementFor,
  stateOf,
  twoPersonRules,
} from "@custodiet/trust";
import type { InstanceParts } from "../parts.ts";
import { namesOf } from "../people.ts";
import { actFor } from "./acts.ts";
import type {
  ApprovalInFull,
  ApprovalInSight,
  BreakGlassInSight,
  ContentChange,
  FilePreview,
  SigningKey,
} from "./approval-types.ts";
import { contentChanges } from "./content-changes.ts";
import { keysThatCount, whyNotSign } from "./signing.ts";

/** The same, and what is not even told to everybody of such a role is left out. */
export async function isToldOf(parts: InstanceParts, actor: Actor, request: ApprovalRequest): Promise<boolean> {
  if (!maySeeRequest(actor, request)) return false;
  if (request.requester.person === actor.person) return true;
  return (await actFor(request)?.isTold?.(parts, request, actor)) ?? true;
}

/** A request is seen by who asked, who may approve it, and auditors of the organisation. */
const maySeeRequest = (actor: Actor, request: ApprovalRequest): boolean =>
  request.requester.person === actor.person ||
  request.decisions.some(({ approver }) => approver.person === actor.person) ||
  isApprover(actor, request.action) ||
  actor.role === "auditor";

const isApprover = ({ role }: Actor, action: string): boolean =>
  ruleFor(twoPersonRules, action)?.approvers.includes(role) ?? false;

export async function seeRequest(
  parts: InstanceParts,
  actor: Actor,
  request: ApprovalRequest,
): Promise<ApprovalInSight> {
  const state = stateOf(request, parts.clock.nowMs());
  const isOwn = request.requester.person === actor.person;
  const names = await namesOf(parts, [
    request.requester.person,
    ...request.decisions.map(({ approver }) => approver.person),
  ]);
  return {
    request,
    state,
    nameOf: (person) => names.get(person as PersonId) ?? person,
    may: {
      decide: state === "requested" && (await whyNotDecide(parts, actor, request)) === null,
      withdraw: isOwn && (state === "requested" || state === "approved"),
      carryOut: isOwn && state === "approved",
    },
  };
}

/** In words; `null`: they may decide. */
async function whyNotDecide(parts: InstanceParts, actor: Actor, request: ApprovalRequest): Promise<string | null> {
  const rule = ruleFor(twoPersonRules, request.action);
  if (rule === null) return "No rule says who approves it.";
  const standing = await standingOf(parts, actor.person);
  const judged = judgeApprover(request, rule, standing, actor.role);
  return judged.ok ? whyNotSign(parts, request, actor) : `${judged.error.detail} ${judged.error.remedy}`;
}

async function standingOf({ store, clock }: InstanceParts, person: PersonId): Promise<Standing> {
  const holdings = await store.register.holdingsOf(person);
  const held = holdings.filter((holding) => isHeldAt(holding, clock.nowMs()));
  return {
    person,
    held: held.map(({ role, organisation }) => ({ role: role as Standing["held"][number]["role"], organisation })),
  };
}

export async function seeWhole(parts: InstanceParts, actor: Actor, request: ApprovalRequest): Promise<ApprovalInFull> {
  const seen = await seeRequest(parts, actor, request);
  const { instanceId } = await parts.store.meta.facts();
  const statement = (decision: "approve" | "refuse") => statementFor(request, instanceId, actor.person, decision);
  const isOpen = seen.state === "requested" || seen.state === "approved";
  return {
    ...seen,
    approvers: await approversOf(parts, request),
    whyNot: seen.state === "requested" ? await whyNotDecide(parts, actor, request) : null,
    changes: isOpen ? await changesOf(parts, actor, request) : null,
    preview: isOpen ? await previewOf(parts, actor, request) : null,
    statements: seen.may.decide ? { approve: statement("approve"), refuse: statement("refuse") } : null,
    keys: await keysOf(parts, actor.person, await keysThatCount(parts, request, actor.person)),
  };
}

async function approversOf(parts: InstanceParts, request: ApprovalRequest): Promise<ApprovalInFull["approvers"]> {
  const roles = ruleFor(twoPersonRules, request.action)?.approvers ?? [];
  const persons = await parts.store.persons.list(scopeOf(request.organisation));
  const names: string[] = [];
  for (const { id, name } of persons) {
    const standing = await standingOf(parts, id);
    const may = id !== request.requester.person && roles.some((role) => isHeld(standing, role, request.organisation));
    if (may) names.push(name);
  }
  return { roles, names };
}

async function changesOf(
  parts: InstanceParts,
  actor: Actor,
  request: ApprovalRequest,
): Promise<readonly ContentChange[] | null> {
  const looked = await actFor(request)?.look(parts, actor, request);
  if (looked === undefined || !looked.ok) return null;
  return contentChanges(readContent(request).found, readContent(looked.value).found);
}

async function previewOf(parts: InstanceParts, actor: Actor, request: ApprovalRequest): Promise<FilePreview | null> {
  try {
    return (await actFor(request)?.preview?.(parts, actor, request)) ?? null;
  } catch {
    // It can no longer be made as it was asked for: what changed is said beside.
    return null;
  }
}

async function keysOf(
  { store }: InstanceParts,
  person: PersonId,
  counting: readonly string[] | null,
): Promise<readonly SigningKey[]> {
  const all = await store.register.authenticatorsOf(person);
  return all.flatMap(({ id, key, label, revokedAtMs }) =>
    revokedAtMs !== null || counting?.includes(id) === false
      ? []
      : [{ id, kind: key.kind, label, credential: key.kind === "passkey" ? key.credential : null }],
  );
}

export async function describeAct(parts: InstanceParts, actor: Actor, act: BreakGlassAct): Promise<BreakGlassInSight> {
  const names = await namesOf(parts, [act.by.person, ...(act.review ? [act.review.reviewer.person] : [])]);
  const rule = ruleFor(twoPersonRules, act.action);
  const reviewer = rule && judgeReview(act, rule, await standingOf(parts, actor.person), actor.role);
  return {
    act,
    nameOf: (person) => names.get(person as PersonId) ?? person,
    isWhole: isApprover(actor, act.action) || actor.person === act.by.person || actor.role === "auditor",
    mayReview: reviewer?.ok ?? false,
    isLate: act.review === null && parts.clock.nowMs() > act.reviewUntilMs,
  };
}
