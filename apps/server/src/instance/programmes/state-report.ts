/** The State's implementation report: drafted from its programme, worded, looked at with each reader's eyes, sent by two. */
import type { FacilityId, OfficialLanguage } from "@custodiet/core";
import {
  type Catalogue,
  draftImplementation,
  type ImplementationReport,
  type ImplementationRow,
  type ImplementationWords,
  namesIn,
  narrativeOf,
  type ProgrammeAct,
  programmeFault,
  smallNumbersIn,
  toImplementationReport,
  type WordedReport,
} from "@custodiet/programme";
import type { SharedObject } from "@custodiet/sharing";
import type { Actor } from "@custodiet/trust";
import { community, dayOf, partiesFor } from "@custodiet/working-group";
import { actOnProgramme } from "../../commands/programmes.ts";
import { type ProgrammeSendAsked, sendProgramme } from "../../commands/send-programme.ts";
import type { LeavingFile } from "../../exports/export-file.ts";
import { RequestFault } from "../../faults.ts";
import { reportDocument } from "../../group-documents/report-document.ts";
import type { CatalogueContent } from "../../programme/catalogue-content.ts";
import type { CatalogueContents } from "../../programme/own-content.ts";
import { namingParties, type PublicWords } from "../../public-pages/words.ts";

import type { Printer } from "../../work/printer.ts";
import { partiesInSight, sightOf } from "../group/looking.ts";
import { reportInSight } from "../group/report-record.ts";
import type { Letterheads } from "../letterhead-types.ts";
import { askTwo, type InstanceParts, perform, scopeFor } from "../parts.ts";
import { audienceOf, choicesFor, draftSend, requireSigners } from "../sharing/shipping.ts";
import { leaveProgramme } from "./leave-programme.ts";
import { notTaken } from "./not-taken.ts";
import type { ProgrammeInSight } from "./programme-types.ts";
import { type ProgrammeParts, readProgramme, todayOf } from "./read-programme.ts";
import { requireTaken } from "./require-taken.ts";
import { createModelMemory } from "./said-by-model.ts";
import type { StateReportInSight, StateReportPreview, StateReports } from "./state-report-types.ts";

/** An organisation has one of each. */
const nationalId = "national";

export interface StateReportParts {
  readonly parts: InstanceParts;
  readonly content: CatalogueContent;
  readonly printer: Printer;
  readonly words: ReadonlyMap<string, PublicWords>;
  readonly letterheads: Pick<Letterheads, "find">;
}

export function createStateReports(beside: StateReportParts): StateReports {
  const { parts, content } = beside;
  const { catalogue } = content;
  // It is told to others: measures of the State's own are no part of it.
  const contents: CatalogueContents = { shared: content, of: async () => content };
  const reading: ProgrammeParts = { parts, contents, models: createModelMemory() };
  const find = async (actor: Actor): Promise<ProgrammeInSight | null> => {
    const head = await parts.store.programmes.get(scopeFor(parts, actor, "programme.read"), nationalId);
    return head && readProgramme(reading, actor, head);
  };
  const read: StateReports["read"] = async (actor, language) => {
    const seen = await find(actor);
    return seen && describe(beside, seen, language);
  };
  const toSend = async (actor: Actor): Promise<Leaving | null> => {
    scopeFor(parts, actor, "programme.send");
    const seen = await find(actor);
    return seen && { ...beside, actor, seen };
  };
  return {
    read,
    word: async (actor, report, language) => {
      scopeFor(parts, actor, "programme.record");
      const seen = await find(actor);
      if (seen === null) return null;
      requireNoNames(report, await namesInSight(parts, actor, seen));
      const acts: readonly ProgrammeAct[] = [{ type: "worded", report }];
      await requireTaken(reading, actor, seen.head, acts);
      const input = { programme: nationalId, acts, today: todayOf(parts) };
      await perform(parts, actOnProgramme(catalogue, "programme.record"), actor, input);
      return read(actor, language);
    },
    choices: async (actor) => {
      const leaving = await toSend(actor);
      return leaving && choicesToSend(leaving);
    },
    preview: async (actor, to) => {
      const leaving = await toSend(actor);
      return leaving && previewOf(leaving, to);
    },
    askSend: async (actor, to, reason) => {
      const leaving = await toSend(actor);
      return leaving && ask(leaving, to, reason);
    },
    take: async (actor, order) => {
      scopeFor(parts, actor, "programme.export");
      const seen = await find(actor);
      return seen && takeDocument({ ...beside, actor, seen }, order);
    },
  };
}

interface Leaving extends StateReportParts {
  readonly actor: Actor;
  readonly seen: ProgrammeInSight;
}

function describe(
  { content, words }: StateReportParts,
  seen: ProgrammeInSight,
  language: OfficialLanguage,
): StateReportInSight {
  const { head, on, marking, state } = seen;
  const drafted = draftOf(content.catalogue, seen);
  const inLanguage = sentencesIn(content, words, language);
  return {
    ...{ head, on, marking, worded: state.worded },
    drafted: drafted.map((row) => ({ ...row, narrative: narrativeOf(row, inLanguage) })),
  };
}

const draftOf = (catalogue: Catalogue, { state, full, on }: ProgrammeInSight): readonly ImplementationRow[] =>
  draftImplementation({ catalogue, state, maturity: full, on });

function sentencesIn(
  { wording }: CatalogueContent,
  words: StateReportParts["words"],
  language: string,
): ImplementationWords {
  const inLanguage = words.get(language);
  if (inLanguage === undefined) throw new Error(`No words in ${language}`);
  const { say, number } = inLanguage;
  const domains = wording[language as OfficialLanguage].words["domain"] ?? {};
  return {
    nothing: say("national-report:sentence.nothing"),
    measures: ({ of, claimed, verified }) =>
      say("national-report:sentence.measures", {
        ...{ of: number(of), claimed: number(claimed), verified: number(verified) },
      }),
    spread: ({ domain, figure, atLeast, spread: { least, median, greatest } }) =>
      say(`national-report:sentence.${figure}`, {
        ...{ domain: domains[domain] ?? domain, facilities: number(atLeast) },
        ...{ least: number(least), median: number(median), greatest: number(greatest) },
      }),
  };
}

/** Throws, where it was not worded: it has no State, no title and no period. */
function reportOf({ content, words, seen }: Leaving): ImplementationReport {
  const { worded } = seen.state;
  if (worded === null) throw new RequestFault("CUS-S201", "Nobody has given it a title and a period.");
  const { edition, hash } = content.catalogue;
  const about = { on: seen.on, catalogue: { edition, hash } };
  const sentences = sentencesIn(content, words, worded.language);
  const report = toImplementationReport(worded, draftOf(content.catalogue, seen), about, sentences);
  if (report.rows.length === 0) throw new RequestFault("CUS-S201", "No row of it is for anybody.");
  return report;
}

const choicesToSend = async ({ parts, actor, seen }: Leaving) => ({
  ...(await choicesFor(parts, actor, {
    action: "programme.send",
    marking: seen.marking,
    author: actor.person,
    isFictional: false,
    // The two who sign say to whom: the report is released, not the programme.
    mayGoTo: () => true,
  })),
  hasAssessment: false,
});

async function previewOf(
  leaving: Leaving,
  to: readonly string[],
): Promise<StateReportPreview & { readonly asked: ProgrammeSendAsked }> {
  const { parts, actor, seen } = leaving;
  const report = reportOf(leaving);
  requireNoNames(report, await allNames(parts, actor, seen));
  const { lines, ...send } = await draftSend(parts, actor, {
    to,
    objects: () => [reportObject(leaving, report, audienceOf(to))],
    author: actor.person,
    isFictional: false,
  });
  const asked: ProgrammeSendAsked = {
    ...{ programme: seen.head.id, what: "implementation report", asOf: seen.on, lines },
    ...send.asked,
  };
  return {
    asked,
    send: { ...send, asked },
    audiences: await audiencesOf(leaving, report, to),
    smallNumbers: smallIn(leaving),
  };
}

async function ask(leaving: Leaving, to: readonly string[], reason: string): Promise<string> {
  const { parts, actor } = leaving;
  const choices = await choicesToSend(leaving);
  const { asked: input } = await previewOf(leaving, to);
  requireSigners(choices);
  return askTwo(parts, sendProgramme(""), actor, { input, reason });
}

const reportObject = (
  { seen: { head, marking } }: Leaving,
  report: ImplementationReport,
  to: readonly string[],
): SharedObject => ({
  kind: "implementation-report",
  id: `${report.party}@${report.on}`,
  // As strict as the programme; released to the parties it goes to, by the two who sign it.
  marking: {
    ...marking,
    releasedTo: [head.organisation, ...to].sort(),
    reason: "An implementation report, with who may read which of its rows",
  },
  content: report,
});

/** Who takes it in, whoever takes part there, and each that is named in a row. */
async function audiencesOf(leaving: Leaving, report: ImplementationReport, to: readonly string[]) {
  const { parts, actor } = leaving;
  const { records } = await parts.groupRecords.read();
  const sight = sightOf(records, actor, parts.clock.nowMs());
  const known = new Set([...to, community, ...partiesInSight(actor, sight).map(({ organisation }) => organisation)]);
  const named = report.rows.flatMap(({ sharedWith }) => (sharedWith === "all" ? [] : sharedWith));
  const keepers = audienceOf(to);
  const others = [...new Set(named)].filter((name) => !keepers.includes(name)).sort();
  return [...keepers, community, ...others].map((audience) => ({
    audience,
    isKnown: known.has(audience),
    shown: shownTo(leaving, report, audience, keepers),
  }));
}

function shownTo(
  { parts, actor }: Leaving,
  report: ImplementationReport,
  audience: string,
  keepers: readonly string[],
) {
  const nowMs = parts.clock.nowMs();
  const keeper = keepers.includes(audience) ? audience : (keepers[0] ?? "");
  const seen = { from: actor.organisation, keeper, audience: { party: audience, day: dayOf(nowMs) } };
  return reportInSight(report, seen, nowMs);
}

function smallIn({ content, words, seen }: Leaving): StateReportPreview["smallNumbers"] {
  const { worded } = seen.state;
  if (worded === null) return [];
  const sentences = sentencesIn(content, words, worded.language);
  return draftOf(content.catalogue, seen).flatMap((row) => {
    const said = worded.rows.find(({ commitment }) => commitment === row.commitment);
    if (said === undefined || said.sharedWith === "nobody") return [];
    const numbers = smallNumbersIn(said.narrative, narrativeOf(row, sentences));
    return numbers.length === 0 ? [] : [{ commitment: row.commitment, numbers }];
  });
}

/** What somebody may not see is no answer to what they typed: only names that they know are looked for. */
async function namesInSight(parts: InstanceParts, actor: Actor, seen: ProgrammeInSight): Promise<readonly string[]> {
  const mayReadReports = parts.pipeline.mayRead(actor, "sealed-file.open").ok;
  const mayReadFacilities = parts.pipeline.mayRead(actor, "facility.read").ok;
  return [
    ...(mayReadFacilities ? await ownNames(parts, actor) : []),
    ...(mayReadReports ? reportedNames(seen) : []),
    ...inspectedNames(seen),
  ];
}

/** Whoever heads the programme sends nothing in which any facility is named. */
const allNames = async (parts: InstanceParts, actor: Actor, seen: ProgrammeInSight): Promise<readonly string[]> => [
  ...(await ownNames(parts, actor)),
  ...reportedNames(seen),
  ...inspectedNames(seen),
];

/** Of the organisation, and of those it oversees. */
async function ownNames(parts: InstanceParts, actor: Actor): Promise<readonly string[]> {
  const heads = await parts.store.facilities.list(scopeFor(parts, actor, "facility.read"));
  return heads.flatMap(({ id, name }: { readonly id: FacilityId; readonly name: string }) => [id, name]);
}

/** An operator of one facility is that facility. */
const reportedNames = ({ state }: ProgrammeInSight): readonly string[] =>
  [...state.reports.values()].flatMap(({ party, levels }) => [party, levels.facility, levels.name]);

const inspectedNames = ({ state }: ProgrammeInSight): readonly string[] =>
  [...state.inspections.values()].map(({ facility }) => facility);

/** Throws each row, and the title, in which a facility is named. */
function requireNoNames(report: Pick<WordedReport, "title"> & Rows, names: readonly string[]): void {
  const texts = [
    { place: "report title", text: report.title },
    ...report.rows.map(({ commitment, narrative }) => ({ place: `report ${commitment}`, text: narrative })),
  ];
  const faults = texts.flatMap(({ place, text }) =>
    namesIn(text, names).map((name) => programmeFault("facilityNamed", place, name)),
  );
  if (faults.length > 0) throw notTaken(faults);
}

interface Rows {
  readonly rows: readonly { readonly commitment: string; readonly narrative: string }[];
}

async function takeDocument(
  leaving: Leaving,
  { audience, format, language, letterhead: wanted }: Parameters<StateReports["take"]>[1],
): Promise<LeavingFile> {
  const { parts, actor, seen, printer, words } = leaving;
  const report = reportOf(leaving);
  requireNoNames(report, await allNames(parts, actor, seen));
  const inLanguage = words.get(language);
  if (inLanguage === undefined) throw new Error(`No words in ${language}`);
  const isOwn = audience === actor.organisation;
  const shown = shownTo(leaving, report, audience, isOwn ? [audience] : []);
  if (shown === null) throw new RequestFault("CUS-S183", "That audience reads nothing of the report.");
  const createdAtMs = parts.clock.nowMs();
  const { records } = await parts.groupRecords.read();
  const parties = partiesFor(sightOf(records, actor, createdAtMs), shown.composite);
  const letterhead = await leaving.letterheads.find(actor, wanted);
  const [file] = await printer.print({
    tree: reportDocument(shown, { what: "report", words: namingParties(inLanguage, parties), createdAtMs }),
    format,
    attached: [],
    letterhead,
  });
  if (file === undefined) throw new Error("The printer wrote nothing");
  const taken = { programme: seen.head.id, kind: "implementation-report", format, language, origin: null };
  const { name, mediaType: type, bytes } = file;
  return leaveProgramme(parts, actor, taken, { name, type, bytes, about: { marking: shown.composite } });
}
