/** What waits for a person in the programmes of their organisation, each part for who may read it. */
import { type Catalogue, replayProgramme, type WaitsFor, waitingFor, whatIsDue } from "@custodiet/programme";
import type { ProgrammeHead } from "@custodiet/store";
import { type Actor, type ActorRole, scopeOf } from "@custodiet/trust";
import type { CatalogueContents } from "../../programme/own-content.ts";
import { type InstanceParts, scopeFor } from "../parts.ts";
import { listConcerns } from "../people/concerns.ts";
import { reliabilityCounts } from "../people/reliability.ts";
import { todayOf } from "../programmes/read-programme.ts";
import type { ProgrammeWait } from "./home-types.ts";

/** Whose measures are theirs to speak of. Who heads a programme answers for all of them, and finds them there. */
const ownerOf: Partial<Record<ActorRole, WaitsFor["owner"]>> = {
  "material-accountant": "material-accountant",
  "personnel-security-officer": "personnel-manager",
  trainer: "training-manager",
};

/** Programmes in which nothing waits are left out. */
export async function readProgrammeWaits(
  parts: InstanceParts,
  contents: Pick<CatalogueContents, "of">,
  actor: Actor,
): Promise<readonly ProgrammeWait[]> {
  const heads = await parts.store.programmes.list(scopeFor(parts, actor, "programme.read"));
  const { catalogue } = await contents.of(actor.organisation);
  const all = await Promise.all(heads.map((head) => readWait(parts, catalogue, actor, head)));
  return all.filter(isSomething);
}

async function readWait(
  parts: InstanceParts,
  catalogue: Catalogue,
  actor: Actor,
  head: ProgrammeHead,
): Promise<ProgrammeWait> {
  const may = (action: "reliability.read" | "concern.read" | "programme.review"): boolean =>
    parts.pipeline.mayRead(actor, action).ok;
  const [acts, reliability, concerns] = await Promise.all([
    parts.store.programmes.acts(scopeOf(head.organisation), head.id),
    may("reliability.read") ? reliabilityCounts(parts, head) : null,
    may("concern.read") ? listConcerns(parts, actor, head) : [],
  ]);
  const state = replayProgramme(head.tier, acts);
  const whose = { person: actor.person, owner: ownerOf[actor.role] ?? null };
  const waiting = waitingFor(catalogue, state.record, whose, todayOf(parts));
  const due = whatIsDue(state, actor.person, todayOf(parts));
  const open = concerns.filter(({ state }) => state !== "closed" && state !== "deleted");
  return {
    ...waiting,
    ...due,
    ...(may("programme.review") ? {} : { toReview: 0, findingsToClose: 0 }),
    ...{ programme: head.id, name: head.name, marking: head.marking },
    reliability,
    concerns: open.length,
  };
}

const isSomething = (wait: ProgrammeWait): boolean =>
  wait.reliability !== null ||
  wait.concerns + wait.toReview + wait.refused + wait.ended + wait.within90 + wait.unsaid > 0 ||
  wait.actionsOverdue + wait.actionsDue + wait.findingsOverdue + wait.findingsToClose > 0;
