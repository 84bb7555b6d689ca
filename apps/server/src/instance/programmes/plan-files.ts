/** What of a plan, and of a programme as OSCAL, leaves the instance. */
import { directionOf, formatTlp, languageTag } from "@custodiet/core";
import { writeWorkbook } from "@custodiet/documents";
import {
  audienceLine,
  checkOscal,
  type OscalFacts,
  type OscalObject,
  oscalCatalogue,
  oscalMappings,
  oscalPlan,
  oscalResults,
  type PlanAction,
  type PlanFacts,
  planDocument,
  planRows,
  programmeFault,
} from "@custodiet/programme";
import { type Actor, scopeOf } from "@custodiet/trust";
import type { LeavingFile } from "../../exports/export-file.ts";
import { markedName } from "../../exports/group-files.ts";
import { type NamingTerms, namingOwner, wordsNamingParties } from "../../group-documents/name-parties.ts";
import type { CatalogueContents } from "../../programme/own-content.ts";

import type { PlanWording, ReportWording } from "../../programme/report-words.ts";
import type { Printer } from "../../work/printer.ts";
import type { Letterheads } from "../letterhead-types.ts";
import type { InstanceParts } from "../parts.ts";
import { leaveProgramme } from "./leave-programme.ts";
import { notTaken } from "./not-taken.ts";
import type { PlanFileOrder, PlanInSight } from "./plan-types.ts";
import { worthOf } from "./plan-worth.ts";
import { isFictional } from "./send-programme.ts";

export interface PlanFileBeside {
  readonly contents: CatalogueContents;
  readonly reportWords: ReportWording;
  readonly planWords: PlanWording;
  readonly words: NamingTerms["words"];
  readonly letterheads: Pick<Letterheads, "find">;
  readonly printer: Printer;
}

interface FileParts extends PlanFileBeside {
  readonly parts: InstanceParts;
}

type Made = Pick<LeavingFile, "name" | "type" | "bytes">;

/** Written before its entry: nothing is said to have left that could not be made. */
export async function takePlanFile(
  made: FileParts,
  actor: Actor,
  plan: PlanInSight,
  order: PlanFileOrder,
): Promise<LeavingFile> {
  const { head, marking } = plan.seen;
  const owner = await made.parts.store.organisations.get(scopeOf(head.organisation), head.organisation);
  const organisation = { id: head.organisation as string, name: owner?.name ?? head.organisation };
  const letterhead = await made.letterheads.find(actor, order.letterhead);
  const isMadeUp = owner?.isFictional ?? false;
  const file = await make({ ...made, letterhead }, plan, order, { ...organisation, isFictional: isMadeUp });
  const { kind, format, language } = order;
  const taken = { programme: head.id, kind, format, language, origin: null };
  return leaveProgramme(made.parts, actor, taken, { ...file, about: { marking } });
}

async function make(
  made: FileParts & { readonly letterhead: Uint8Array | null },
  plan: PlanInSight,
  order: PlanFileOrder,
  organisation: OscalFacts["organisation"] & { readonly isFictional: boolean },
): Promise<Made> {
  const { format, language } = order;
  if (format === "oscal") return oscalFile(made, plan, order, { id: organisation.id, name: organisation.name });
  const naming = { words: made.words, language, organisation: organisation.id, marking: plan.seen.marking };
  const { party } = await wordsNamingParties(made.parts, naming);
  const partyName = namingOwner(party, organisation);
  const facts = factsOf(made, plan, {
    ...{ organisation: organisation.name, partyName },
    isFictional: organisation.isFictional || (await isFictional(made.parts, plan.seen)),
  });
  const told = { language, words: made.planWords[language], common: made.reportWords[language].words };
  if (format === "xlsx") return workbookFile(facts, told);
  const [printed] = await made.printer.print({
    ...{ tree: planDocument(facts, told), format, attached: [], letterhead: made.letterhead },
  });
  if (printed === undefined) throw new Error("The printer wrote nothing");
  return { name: printed.name, type: printed.mediaType, bytes: printed.bytes };
}

const factsOf = (
  { parts }: FileParts,
  plan: PlanInSight,
  naming: Pick<PlanFacts, "organisation" | "partyName" | "isFictional">,
): PlanFacts => {
  const { head, facilityName, on, marking, nameOf } = plan.seen;
  return {
    ...{ name: head.name, facility: facilityName, on, marking, nameOf, ...naming },
    plan: seenPlan(plan),
    createdAtMs: parts.clock.nowMs(),
  };
};

/** Without what an assessment said, where the person may not read it. */
const seenPlan = ({ seen, maySeeRisk }: PlanInSight): readonly PlanAction[] =>
  maySeeRisk
    ? seen.state.plan
    : seen.state.plan.map((action) => ({
        ...action,
        effect: null,
        from: "reference" in action.from ? { ...action.from, reference: "" } : action.from,
      }));

const widths = [44, 14, 28, 12, 12, 14, 30, 36, 12, 10, 12, 12, 16, 30, 20, 14, 36, 30];

function workbookFile(facts: PlanFacts, told: Parameters<typeof planDocument>[1]): Made {
  const { marking, name, on, organisation, createdAtMs } = facts;
  const { words, common } = told;
  const title = `${words.title}: ${name}`;
  const above = [
    [`${formatTlp(marking.tlp)} · ${audienceLine(facts, { language: told.language, words: common })}`],
    [title],
    [`${common.day}: ${on}`],
    [common.independence],
  ];
  const rows = [...above, ...planRows(facts, told, worthOf(facts.plan))];
  const bytes = writeWorkbook([{ name: words.title, widths, heads: above.length + 1, rows }], {
    ...{ title, author: organisation, createdAtMs },
    isFromRight: directionOf(languageTag(told.language)) === "rtl",
  });
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return { name: markedName(marking, `plan-of-action_${on}.xlsx`), type, bytes };
}

const fileNames = {
  plan: "oscal-plan-of-action-and-milestones",
  catalogue: "oscal-catalog",
  mappings: "oscal-mapping-collection",
  results: "oscal-assessment-results",
} as const;

function oscalFile(
  made: FileParts,
  plan: PlanInSight,
  order: PlanFileOrder,
  organisation: OscalFacts["organisation"],
): Made {
  const { head, marking, on } = plan.seen;
  const document = oscalOf(made, plan, order, {
    ...{ id: head.id, name: head.name, organisation, marking },
    createdAtMs: made.parts.clock.nowMs(),
  });
  if (document === null) throw notTaken([programmeFault("emptyPlan", head.id, null)]);
  const faults = checkOscal(document);
  if (faults.length > 0) throw new Error(`OSCAL of our own has faults: ${JSON.stringify(faults[0])}`);
  const bytes = new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
  return {
    name: markedName(marking, `${fileNames[order.kind]}_${on}.json`),
    type: "application/json; charset=utf-8",
    bytes,
  };
}

/** `null`: there is nothing to say, and OSCAL has no document about nothing. */
function oscalOf(
  { contents }: FileParts,
  plan: PlanInSight,
  { kind, language, hasOwn }: PlanFileOrder,
  facts: OscalFacts,
): OscalObject | null {
  const { on, full, state, content } = plan.seen;
  // Measures of the organisation's own leave only where that was chosen.
  const { catalogue, wording } = hasOwn ? content : contents.shared;
  const named = { ...facts, id: "catalogue", name: `Catalogue of measures, edition ${catalogue.edition}` };
  switch (kind) {
    case "plan":
      return state.plan.length === 0 ? null : oscalPlan({ ...facts, on, plan: seenPlan(plan) });
    case "catalogue":
      return oscalCatalogue(
        catalogue,
        named,
        { texts: wording[language].measures, words: wording[language].words },
        hasOwn ? "with own" : "shared",
      );
    case "mappings":
      // What an organisation lays beside a number is its own judgement, and stays.
      return oscalMappings(contents.shared.catalogue, named);
    case "results":
      return oscalResults({ ...facts, on, full, state, catalogueHash: content.catalogue.hash });
  }
}
