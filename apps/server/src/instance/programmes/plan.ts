/** The plan of action of a programme: read as it stands, written down act by act, a risk borne by two, what helps most. */
import {
  type ActionId,
  addMonthsTo,
  type Catalogue,
  mostMonthsBorne,
  type PlanAction,
  type ProgrammeAct,
  programmeFault,
  replayProgramme,
} from "@custodiet/programme";
import type { ProgrammeHead } from "@custodiet/store";
import { type Actor, readContent, scopeOf, stateOf } from "@custodiet/trust";
import { type BearingAsked, bearRisk } from "../../commands/bear-risk.ts";
import { actOnProgramme } from "../../commands/programmes.ts";
import { readModel } from "../facilities.ts";
import { askTwo, type InstanceParts, newId, perform, scopeFor } from "../parts.ts";
import { notTaken } from "./not-taken.ts";
import { type PlanFileBeside, takePlanFile } from "./plan-files.ts";
import { describeHelp, effectOf, helpByLevel } from "./plan-help.ts";
import type { HelpState, PlanDesk, PlanInSight, ToldPlanAct } from "./plan-types.ts";
import { type ProgrammeParts, readProgramme, todayOf } from "./read-programme.ts";
import { requireTaken } from "./require-taken.ts";

export function createPlan(reading: ProgrammeParts, beside: PlanFileBeside): PlanDesk {
  const { parts, contents } = reading;
  const { catalogue } = contents.shared;
  const find = (actor: Actor, action: Parameters<typeof scopeFor>[2], id: string) =>
    parts.store.programmes.get(scopeFor(parts, actor, action), id);
  const see = async (actor: Actor, head: ProgrammeHead): Promise<PlanInSight> => ({
    seen: await readProgramme(reading, actor, head),
    maySeeRisk: parts.pipeline.mayRead(actor, "assessment.read").ok,
    asked: await requestsToBear(parts, actor, head.id),
  });
  const help = async (actor: Actor, id: string, work: "start" | "state" | "stop"): Promise<HelpState | null> => {
    const head = await find(actor, "programme.read", id);
    if (head === null) return null;
    const seen = await readProgramme(reading, actor, head);
    const { facility } = head;
    if (facility === null || seen.model === null) return helpByLevel(seen);
    const stored = await readModel(parts, actor, facility, null);
    if (stored === null) return helpByLevel(seen);
    const { version, model } = stored;
    const { firstSteps } = parts;
    if (work === "start") return describeHelp(seen, model, firstSteps.start(version.hash, actor.person, model));
    return describeHelp(
      seen,
      model,
      work === "stop" ? firstSteps.stop(version.hash, actor.person) : firstSteps.state(version.hash),
    );
  };
  return {
    read: async (actor, id) => {
      const head = await find(actor, "programme.read", id);
      return head && see(actor, head);
    },
    record: async (actor, id, told) => {
      const head = await find(actor, "programme.record", id);
      if (head === null) return null;
      const today = todayOf(parts);
      const before = await parts.store.programmes.acts(scopeOf(head.organisation), id);
      const { plan } = replayProgramme(head.tier, before);
      const acts = await withEffects(parts, actor, head, plan, told);
      await requireTaken(reading, actor, head, acts);
      await perform(parts, actOnProgramme(catalogue, "programme.record"), actor, { programme: id, acts, today });
      return see(actor, head);
    },
    askToBear: async (actor, id, asked) => {
      const head = await find(actor, "programme.accept", id);
      if (head === null) return null;
      return askToBear(parts, catalogue, actor, head, asked);
    },
    file: async (actor, id, order) => {
      const head = await find(actor, "programme.export", id);
      return head && takePlanFile({ parts, ...beside }, actor, await see(actor, head), order);
    },
    help: (actor, id) => help(actor, id, "state"),
    startHelp: (actor, id) => help(actor, id, "start"),
    stopHelp: (actor, id) => help(actor, id, "stop"),
  };
}

/** What an action does to the risk is nobody's to say: it is what was computed when the action was taken into the plan. */
async function withEffects(
  parts: InstanceParts,
  actor: Actor,
  head: ProgrammeHead,
  plan: readonly PlanAction[],
  told: readonly ToldPlanAct[],
): Promise<readonly ProgrammeAct[]> {
  const acts: ProgrammeAct[] = [];
  for (const act of told) {
    if (act.type !== "planned") {
      acts.push(act);
      continue;
    }
    const known = plan.find(({ id }) => id === act.action);
    if (act.action !== null && known === undefined) {
      throw notTaken([programmeFault("unknownAction", "plan", act.action)]);
    }
    const action = known?.id ?? (newId(parts.randomness) as ActionId);
    // Where an action came from stays as it was: its effect belongs to it.
    const effect = known === undefined ? await computedEffect(parts, actor, head, act) : known.effect;
    acts.push({ ...act, from: known?.from ?? act.from, action, effect });
  }
  return acts;
}

async function computedEffect(
  parts: InstanceParts,
  actor: Actor,
  { facility }: ProgrammeHead,
  { from, title }: Extract<ToldPlanAct, { readonly type: "planned" }>,
): Promise<PlanAction["effect"]> {
  if (from.kind !== "first-step") return null;
  if (facility === null) throw notTaken([programmeFault("stepGone", title, from.reference)]);
  scopeFor(parts, actor, "assessment.read");
  const stored = await readModel(parts, actor, facility, null);
  const hash = stored?.version.hash ?? "";
  const assessments = await parts.store.assessments.headsByModel(scopeOf(actor.organisation), facility);
  const assessment = assessments.find(({ modelHash }) => modelHash === hash)?.hash ?? null;
  const effect = effectOf(parts.firstSteps.state(hash), from.reference, assessment);
  if (effect === null) throw notTaken([programmeFault("stepGone", title, from.reference)]);
  return effect;
}

async function askToBear(
  parts: InstanceParts,
  catalogue: Catalogue,
  actor: Actor,
  head: ProgrammeHead,
  { action: id, reason, expires }: { readonly action: string; readonly reason: string; readonly expires: string },
): Promise<string> {
  const today = todayOf(parts);
  const { plan } = replayProgramme(head.tier, await parts.store.programmes.acts(scopeOf(head.organisation), head.id));
  const action = plan.find((each) => each.id === id);
  if (action === undefined) throw notTaken([programmeFault("unknownAction", "plan", id)]);
  const place = `action ${id} acceptance`;
  if (expires <= today) throw notTaken([programmeFault("noExpiry", place, expires)]);
  if (expires > addMonthsTo(today, mostMonthsBorne)) throw notTaken([programmeFault("borneTooLong", place, expires)]);
  const input: BearingAsked = { programme: head.id, action: id, title: action.title, reason, expires };
  return askTwo(parts, bearRisk(catalogue, today), actor, { input, reason });
}

const mostRequests = 200;

async function requestsToBear(
  parts: InstanceParts,
  actor: Actor,
  programme: string,
): Promise<ReadonlyMap<string, string>> {
  if (!parts.pipeline.mayRead(actor, "approval.read").ok) return new Map();
  const requests = await parts.store.approvals.list(scopeFor(parts, actor, "approval.read"), mostRequests);
  const waiting = requests.filter(
    (request) =>
      request.action === "programme.accept" &&
      ["requested", "approved"].includes(stateOf(request, parts.clock.nowMs())),
  );
  return new Map(
    waiting.flatMap((request) => {
      const asked = readContent(request).asked as BearingAsked;
      return asked.programme === programme ? [[asked.action, request.id] as const] : [];
    }),
  );
}
