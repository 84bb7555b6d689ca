/**
 * Who sees a facility that is not declared fictional: the model, its assessment and a scenario are shown after an entry
 * says so, once a day for each person, version and kind of reading.
 */
import type { FacilityId, ModelHash } from "@custodiet/core";
import type { Actor } from "@custodiet/trust";
import { noteSight, type SightAction } from "../commands/note-sight.ts";
import { dayIn } from "../zone.ts";
import { readAssessment } from "./assessments.ts";
import { readModel } from "./facilities.ts";
import type { Instance } from "./instance.ts";
import { type InstanceParts, perform, scopeFor } from "./parts.ts";
import { readScenario } from "./scenarios.ts";

/** Reading that is noted. Where the entry cannot be written, nothing is shown. */
export function createSights(parts: InstanceParts): Pick<Instance, "readModel" | "readAssessment" | "readScenario"> {
  const note = onceADay(parts);
  return {
    readModel: async (actor, facility, version) => {
      const found = await readModel(parts, actor, facility, version);
      if (found !== null) await note(actor, "facility.read", { facility, modelHash: found.version.hash });
      return found;
    },
    readAssessment: async (actor, facility, version) => {
      const found = await readAssessment(parts, actor, facility, version);
      if (found !== null) await note(actor, "assessment.read", { facility, modelHash: found.modelHash });
      return found;
    },
    readScenario: async (actor, order) => {
      const found = await readScenario(parts, actor, order);
      if (found !== null) await note(actor, "scenario.read", { ...order, modelHash: found.modelHash });
      return found;
    },
  };
}

interface Seen {
  readonly facility: string;
  readonly modelHash: string;
}

function onceADay(parts: InstanceParts) {
  let day = "";
  let noted = new Map<string, Promise<void>>();
  return (actor: Actor, action: SightAction, { facility, modelHash }: Seen): Promise<void> => {
    const today = dayIn(parts.timeZone, parts.clock.nowMs());
    if (today !== day) noted = new Map();
    day = today;
    const key = [actor.person, actor.role, actor.organisation, action, facility, modelHash].join(" ");
    const known = noted.get(key);
    if (known !== undefined) return known;
    const entered = enterSight(parts, actor, action, { facility, modelHash, fileName: null });
    const ofThatDay = noted;
    ofThatDay.set(key, entered);
    entered.catch(() => ofThatDay.delete(key));
    return entered;
  };
}

/** Nothing is entered of a facility that is declared fictional. */
export async function enterSight(
  parts: InstanceParts,
  actor: Actor,
  action: SightAction,
  { facility, modelHash, fileName }: Seen & { readonly fileName: string | null },
): Promise<void> {
  const scope = scopeFor(parts, actor, action);
  const id = facility as FacilityId;
  const head = await parts.store.facilities.head(scope, id);
  if (head === null || head.isFictional) return;
  const versions = await parts.store.facilities.versions(scope, id);
  const { number, marking } = versions.find(({ hash }) => hash === modelHash) ?? head.version;
  const { organisation } = head;
  await perform(parts, noteSight(action), actor, {
    organisation,
    facility: id,
    version: number,
    modelHash: modelHash as ModelHash,
    marking,
    fileName,
  });
}
