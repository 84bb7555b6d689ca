/**
 * What may be taken away of a facility. One that is declared fictional is taken by whoever may read it; of any other
 * nothing leaves but by two persons, or by break-glass: then the very file is named, and made again when it leaves.
 */
import type { AssessmentSummary } from "@custodiet/assess";
import type { FacilityModel } from "@custodiet/model";
import type { StoredAssessment } from "@custodiet/store";
import { type Actor, scopeOf } from "@custodiet/trust";
import { sha256, toHex } from "@custodiet/verification";
import { type ExportAsked, type ExportKind, exportFacility } from "../commands/export-facility.ts";
import type { About } from "../exports/about.ts";
import { assessmentFile, type ExportFile, figureFile, modelFile } from "../exports/export-file.ts";
import { RequestFault } from "../faults.ts";
import { instantIn } from "../zone.ts";
import { findAssessment } from "./assessments.ts";
import type { ExportOrder, ExportRequestOrder } from "./export-types.ts";
import { readModel } from "./facilities.ts";
import { commandFault } from "./failures.ts";
import { askTwo, type InstanceParts, scopeFor } from "./parts.ts";

/** `null`: no such facility, or no assessment of it, in sight. Throws `CUS-T020` where a second person is needed. */
export async function exportFile(parts: InstanceParts, actor: Actor, order: ExportOrder): Promise<ExportFile | null> {
  const made = await makeNow(parts, actor, { ...order, figure: null });
  if (made === null) return null;
  const { facility } = made.file.about;
  if (!facility.isFictional) {
    throw new RequestFault("CUS-T020", `${facility.name} is not declared fictional, so two persons let it out.`);
  }
  return made.file;
}

/** Asks for approval; the request's id. `null`: nothing of the kind in sight. */
export async function askExport(parts: InstanceParts, actor: Actor, order: ExportRequestOrder): Promise<string | null> {
  requireReason(order);
  const made = await makeNow(parts, actor, order);
  if (made === null) return null;
  const { reason } = order;
  return askTwo(parts, exportFacility, actor, { input: made.asked, reason });
}

/** At once, by one person: told to everybody and reviewed by another. `null`: nothing of the kind in sight. */
export async function exportByBreakGlass(
  parts: InstanceParts,
  actor: Actor,
  order: ExportRequestOrder,
): Promise<ExportFile | null> {
  requireReason(order);
  const made = await makeNow(parts, actor, order);
  if (made === null) return null;
  const { reason } = order;
  const done = await parts.pipeline.twoPersons.breakGlass(exportFacility, actor, { input: made.asked, reason });
  if (!done.ok) throw commandFault(done.error);
  return made.file;
}

function requireReason({ reason }: ExportRequestOrder): void {
  if (reason.trim() === "") throw new RequestFault("CUS-S060", "It is not declared fictional, so a reason is needed.");
}

/**
 * The file of what was approved, made again. Throws `CUS-T023` where it is not the same: an engine that changed, a
 * facility that is gone.
 */
export async function makeAgain(parts: InstanceParts, actor: Actor, asked: ExportAsked): Promise<ExportFile> {
  const file = await make(parts, actor, asked);
  if (file === null || hashOf(file) !== asked.fileSha256) {
    throw new RequestFault("CUS-T023", "The file cannot be made again as it was approved.");
  }
  return file;
}

const hashOf = ({ bytes }: ExportFile): string => toHex(sha256(bytes));

interface Made {
  readonly file: ExportFile;
  readonly asked: ExportAsked;
}

async function makeNow(
  parts: InstanceParts,
  actor: Actor,
  { facility, what, figure }: ExportOrder & Pick<ExportRequestOrder, "figure">,
): Promise<Made | null> {
  const stored = await readModel(parts, actor, facility, null);
  const assessed = isOfAssessment(what)
    ? await findAssessment(parts, readsAssessments(parts, actor), facility, null)
    : null;
  if (stored === null || (isOfAssessment(what) && assessed === null)) return null;
  const exportedAt = instantIn(parts.timeZone, parts.clock.nowMs());
  const { version } = stored;
  const facts = { facility, what, version: version.number, assessment: assessed?.hash ?? null, exportedAt, figure };
  const file = await make(parts, actor, facts);
  if (file === null) return null;
  const { name: fileName, bytes, about } = file;
  const named = { modelHash: about.modelHash, fileName, fileSha256: hashOf(file), byteLength: bytes.byteLength };
  return { file, asked: { ...facts, ...named } };
}

const isOfAssessment = (what: ExportKind): boolean => what.startsWith("assessment ");
const readsAssessments = (parts: InstanceParts, actor: Actor) => scopeFor(parts, actor, "assessment.read");

type Facts = Pick<ExportAsked, "facility" | "what" | "version" | "assessment" | "exportedAt" | "figure">;

async function make(parts: InstanceParts, actor: Actor, facts: Facts): Promise<ExportFile | null> {
  const stored = await readModel(parts, actor, facts.facility, facts.version);
  if (stored === null) return null;
  const { model, version, sources } = stored;
  const { exportedAt } = facts;
  if (facts.assessment === null) {
    const about = aboutModel(model, {
      version: version.number,
      modelHash: version.hash,
      engineVersion: null,
      exportedAt,
    });
    if (facts.figure !== null) return figureFile(about, facts.figure);
    return modelFile({ about, model, sources }, facts.what === "model json" ? "json" : "files");
  }
  const assessed = await assessmentOf(parts, actor, facts.assessment);
  if (assessed === null) return null;
  const { modelHash, engineVersion, marking } = assessed;
  const assessedVersion = version.hash === modelHash ? version.number : null;
  const about = aboutModel(model, { version: assessedVersion, modelHash, engineVersion, exportedAt });
  const summary = JSON.parse(assessed.text) as AssessmentSummary;
  return assessmentFile({ about: { ...about, marking }, summary, model }, formatOf(facts.what));
}

function formatOf(what: ExportKind): "json" | "ranking-csv" | "scenarios-csv" {
  if (what === "assessment ranking-csv") return "ranking-csv";
  return what === "assessment scenarios-csv" ? "scenarios-csv" : "json";
}

async function assessmentOf(parts: InstanceParts, actor: Actor, hash: string): Promise<StoredAssessment | null> {
  for (const organisation of readsAssessments(parts, actor).organisations) {
    const found = await parts.store.assessments.get(scopeOf(organisation), hash);
    if (found !== null) return found;
  }
  return null;
}

type OfExport = Pick<About, "version" | "modelHash" | "engineVersion" | "exportedAt">;

const aboutModel = ({ facility, marking }: FacilityModel, of: OfExport): About => ({
  facility: { id: facility.id, name: facility.name, isFictional: facility.isFictional },
  marking,
  ...of,
});
