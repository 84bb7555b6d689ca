/** Programmes of an instance: begun, read as they stand, written down, reviewed, taken away. */
import type { FacilityId } from "@custodiet/core";
import type { ProgrammeAct } from "@custodiet/programme";
import type { ProgrammeHead } from "@custodiet/store";
import { type Action, type Actor, readContent, scopeOf, stateOf } from "@custodiet/trust";
import { actOnProgramme, beginProgramme, type ExemptionAsked, exemptCriterion } from "../../commands/programmes.ts";
import { RequestFault } from "../../faults.ts";
import type { NamingTerms } from "../../group-documents/name-parties.ts";
import { type CatalogueContents, sharedAlone } from "../../programme/own-content.ts";

import type { PlanWording, ReportWording } from "../../programme/report-words.ts";
import type { Printer } from "../../work/printer.ts";
import type { Letterheads } from "../letterhead-types.ts";
import { askTwo, type InstanceParts, newId, perform, scopeFor } from "../parts.ts";
import { documentOf, writtenDocuments } from "./documents.ts";
import { createEvidence } from "./evidence.ts";
import { createPlan } from "./plan.ts";
import type { PlannedProgrammes } from "./plan-types.ts";
import type { ProgrammeLine, ProgrammeOrder, Programmes, WaitingExemption } from "./programme-types.ts";
import { type ProgrammeParts, readProgramme, todayOf } from "./read-programme.ts";
import { takeReport, takeTable } from "./reports.ts";
import { requireTaken } from "./require-taken.ts";
import { createModelMemory, modelCategories } from "./said-by-model.ts";
import { askProgrammeSend, previewProgramme, programmeChoices, type Sending } from "./send-programme.ts";
import { createTrend } from "./trend.ts";

export interface ProgrammeBeside {
  readonly contents: CatalogueContents;
  readonly reportWords: ReportWording;
  readonly planWords: PlanWording;
  readonly words: NamingTerms["words"];
  readonly printer: Printer;
  readonly letterheads: Pick<Letterheads, "find">;
}

export function createProgrammes(parts: InstanceParts, beside: ProgrammeBeside): PlannedProgrammes {
  const { contents, reportWords, printer, letterheads, words } = beside;
  const { catalogue } = contents.shared;
  const reading: ProgrammeParts = { parts, contents, models: createModelMemory() };
  const find = (actor: Actor, action: Action, id: string): Promise<ProgrammeHead | null> =>
    parts.store.programmes.get(scopeFor(parts, actor, action), id);
  const read: Programmes["read"] = async (actor, id) => {
    const head = await find(actor, "programme.read", id);
    return head && readProgramme(reading, actor, head);
  };
  const act = async (
    actor: Actor,
    action: Parameters<typeof actOnProgramme>[1],
    id: string,
    acts: readonly ProgrammeAct[],
  ) => {
    const head = await find(actor, action, id);
    if (head === null) return null;
    const today = todayOf(parts);
    await requireTaken(reading, actor, head, acts);
    await perform(parts, actOnProgramme(catalogue, action), actor, { programme: id, acts, today });
    return readProgramme(reading, actor, head);
  };
  const toSend = async (actor: Actor, id: string): Promise<Sending | null> => {
    scopeFor(parts, actor, "programme.send");
    // Levels that are told to others are of the measures that they know: those of one's own are no part of them.
    const head = await find(actor, "programme.read", id);
    const seen = head && (await readProgramme({ ...reading, contents: sharedAlone(contents) }, actor, head));
    return seen && { parts, actor, seen, edition: catalogue.edition };
  };
  return {
    read,
    evidence: createEvidence(reading),
    plan: createPlan(reading, beside),
    trend: createTrend(reading),
    content: async (actor, own = "with") => (own === "with" ? contents.of(actor.organisation) : contents.shared),
    list: (actor) => listProgrammes(reading, actor),
    facilitiesWithout: (actor) => facilitiesWithout(parts, actor),
    begin: (actor, order) => begin(parts, actor, order),
    waitingExemptions: (actor, id) => waitingExemptions(parts, actor, id),
    record: (actor, id, acts) =>
      act(
        actor,
        "programme.record",
        id,
        acts(() => newId(parts.randomness)),
      ),
    review: (actor, id, acts) => act(actor, "programme.review", id, acts),
    rescope: (actor, id, scope) => act(actor, "programme.begin", id, [{ type: "scoped", ...scope }]),
    rule: (actor, id, rulings) =>
      act(
        actor,
        "programme.begin",
        id,
        rulings.map((ruling) => ({ type: "ruled", ...ruling })),
      ),
    askExemption: async (actor, id, { criterion, reason }) => {
      const head = await find(actor, "programme.exempt", id);
      if (head === null) return null;
      const today = todayOf(parts);
      const input: ExemptionAsked = { programme: id, criterion, reason, on: today };
      return askTwo(parts, exemptCriterion(catalogue, today), actor, {
        input,
        reason,
      });
    },
    documents: async (actor, id) => {
      const seen = await read(actor, id);
      return seen && writtenDocuments(parts, seen);
    },
    preview: async (actor, id, order) => {
      const seen = await read(actor, id);
      return seen && { tree: await documentOf({ parts, reportWords, words }, seen, order), marking: seen.marking };
    },
    report: async (actor, id, order) => {
      scopeFor(parts, actor, "programme.export");
      const seen = await read(actor, id);
      return seen && takeReport({ parts, reportWords, printer, letterheads, words }, actor, seen, order);
    },
    table: async (actor, id, language) => {
      scopeFor(parts, actor, "programme.export");
      const seen = await read(actor, id);
      return seen && takeTable(parts, actor, seen, language);
    },
    sendChoices: async (actor, id) => {
      const sending = await toSend(actor, id);
      return sending && programmeChoices(sending);
    },
    previewSend: async (actor, id, to) => {
      const sending = await toSend(actor, id);
      return sending && previewProgramme(sending, to);
    },
    askSend: async (actor, id, to, reason) => {
      const sending = await toSend(actor, id);
      return sending && askProgrammeSend(sending, to, reason);
    },
  };
}

async function listProgrammes(reading: ProgrammeParts, actor: Actor): Promise<readonly ProgrammeLine[]> {
  const { parts } = reading;
  const heads = await parts.store.programmes.list(scopeFor(parts, actor, "programme.read"));
  return Promise.all(
    heads.map(async (head) => {
      const { facilityName, state, questions, full, marking } = await readProgramme(reading, actor, head);
      const answered = questions.filter((id) => state.answers.has(id)).length;
      const contradictions = full.contradictions.length;
      return { head, facilityName, answered, questions: questions.length, contradictions, marking };
    }),
  );
}

async function facilitiesWithout(parts: InstanceParts, actor: Actor) {
  const begun = await parts.store.programmes.list(scopeFor(parts, actor, "programme.read"));
  if (!parts.pipeline.mayRead(actor, "facility.read").ok) return [];
  const heads = await parts.store.facilities.list(scopeOf(actor.organisation));
  return heads.filter(({ id }) => !begun.some(({ facility }) => facility === id)).map(({ id, name }) => ({ id, name }));
}

async function begin(parts: InstanceParts, actor: Actor, order: ProgrammeOrder): Promise<string> {
  const facility = order.facility as FacilityId | null;
  const model = facility === null ? null : await modelCategories(parts, scopeOf(actor.organisation), facility);
  if ((order.tier === "facility") !== (model !== null)) {
    throw new RequestFault(
      "CUS-S008",
      "A facility's programme is of a facility of your organisation that has a model.",
    );
  }
  const categories = model?.categories ?? order.categories;
  const scope = { type: "scoped", categories, chosen: [], switchedOff: [] } as const;
  const { tier, name } = order;
  // An organisation has one of each: an address that can be read, and sent to somebody.
  const id = facility === null ? tier : `facility-${facility}`;
  await perform(parts, beginProgramme, actor, { id, tier, facility, name, scope, today: todayOf(parts) });
  return id;
}

const mostRequests = 200;

async function waitingExemptions(parts: InstanceParts, actor: Actor, id: string): Promise<readonly WaitingExemption[]> {
  if (!parts.pipeline.mayRead(actor, "approval.read").ok) return [];
  const requests = await parts.store.approvals.list(scopeFor(parts, actor, "approval.read"), mostRequests);
  return requests
    .filter(({ action }) => action === "programme.exempt")
    .filter((request) => ["requested", "approved"].includes(stateOf(request, parts.clock.nowMs())))
    .flatMap((request) => {
      const { programme, criterion } = readContent(request).asked as ExemptionAsked;
      return programme === id ? [{ approval: request.id, criterion }] : [];
    });
}
