/**
 * What may be taken away of a facility. Of one that is not declared fictional nothing leaves without a reason, which is
 * entered in the ledger first; that two persons must agree comes with the two-person rule.
 */
import type { AssessmentSummary } from "@custodiet/assess";
import type { FacilityModel } from "@custodiet/model";
import type { Actor } from "@custodiet/trust";
import { recordDisclosure } from "../commands/record-disclosure.ts";
import type { About } from "../exports/about.ts";
import { RequestFault } from "../faults.ts";
import { readAssessment } from "./assessments.ts";
import type { ExportedAssessment, ExportedModel, ExportOrder } from "./export-types.ts";
import { readModel } from "./facilities.ts";
import { type InstanceParts, perform, toInstant } from "./parts.ts";

/** `null`: no such facility in sight. Throws `CUS-S060` where a reason is needed. */
export async function exportModel(
  parts: InstanceParts,
  actor: Actor,
  order: ExportOrder,
): Promise<ExportedModel | null> {
  const stored = await readModel(parts, actor, order.facility, null);
  if (stored === null) return null;
  const { model, version, sources } = stored;
  const about = aboutModel(parts, model, version.hash, version.number, null);
  await disclose(parts, actor, about, order);
  return { about, model, sources };
}

/** `null`: no such facility, or no assessment of it, in sight. Throws `CUS-S060` where a reason is needed. */
export async function exportAssessment(
  parts: InstanceParts,
  actor: Actor,
  order: ExportOrder,
): Promise<ExportedAssessment | null> {
  const assessed = await readAssessment(parts, actor, order.facility);
  const stored = await readModel(parts, actor, order.facility, null);
  if (assessed === null || stored === null) return null;
  const version = stored.version.hash === assessed.modelHash ? stored.version.number : null;
  const about = {
    ...aboutModel(parts, stored.model, assessed.modelHash, version, assessed.engineVersion),
    marking: assessed.marking,
  };
  await disclose(parts, actor, about, order);
  return { about, summary: JSON.parse(assessed.text) as AssessmentSummary, model: stored.model };
}

const aboutModel = (
  parts: InstanceParts,
  { facility, marking }: FacilityModel,
  modelHash: string,
  version: number | null,
  engineVersion: string | null,
): About => ({
  facility: { id: facility.id, name: facility.name, isFictional: facility.isFictional },
  version,
  modelHash,
  engineVersion,
  marking,
  exportedAt: toInstant(parts.clock.nowMs()),
});

async function disclose(parts: InstanceParts, actor: Actor, about: About, order: ExportOrder): Promise<void> {
  if (about.facility.isFictional) return;
  if (order.reason === null) {
    throw new RequestFault("CUS-S060", `${about.facility.name} is not declared fictional, so a reason is needed.`);
  }
  const { facility, modelHash, marking } = about;
  await perform(parts, recordDisclosure, actor, {
    facility: facility.id,
    modelHash: modelHash as Parameters<typeof recordDisclosure.effect>[1]["modelHash"],
    marking,
    reason: order.reason,
    by: `export ${order.what}`,
  });
}
