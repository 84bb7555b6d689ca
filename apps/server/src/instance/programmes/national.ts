/** A State's view of its facilities: reports that came sealed are taken up, spreads read, inspections written down. */
import { combineMarkings, formatTlp, type Marking } from "@custodiet/core";
import {
  facilityKey,
  lastReports,
  levelFigures,
  nationalTrend,
  nationalView,
  type ProgrammeAct,
  type ReceivedLevels,
  readFacilityLevels,
  replayProgramme,
} from "@custodiet/programme";
import type { SharedObject } from "@custodiet/sharing";
import type { SealedFileRecord } from "@custodiet/store";
import { type Actor, scopeOf } from "@custodiet/trust";
import { actOnProgramme } from "../../commands/programmes.ts";
import { openObject } from "../../commands/sealed-files.ts";
import { csvFile } from "../../exports/csv-file.ts";
import type { LeavingFile } from "../../exports/export-file.ts";
import { RequestFault } from "../../faults.ts";
import type { CatalogueContents } from "../../programme/own-content.ts";
import { type InstanceParts, newId, perform, scopeFor } from "../parts.ts";
import { namesOf } from "../people.ts";
import { leaveProgramme } from "./leave-programme.ts";
import type { National, NationalInSight, TakenUp, WaitingReport } from "./national-types.ts";
import { todayOf } from "./read-programme.ts";
import { requireTaken } from "./require-taken.ts";

/** An organisation has one of each. */
const nationalId = "national";
const kind = "programme-levels";
/** Files of one organisation looked through for those that wait. */
const mostFiles = 1000;

export function createNational(parts: InstanceParts, contents: CatalogueContents): National {
  const read: National["read"] = (actor) => readNational(parts, actor);
  const write = async (
    actor: Actor,
    action: "programme.record" | "programme.review",
    { head }: NationalInSight,
    acts: readonly ProgrammeAct[],
  ): Promise<NationalInSight | null> => {
    await requireTaken({ parts, contents }, actor, head, acts);
    const input = { programme: nationalId, acts, today: todayOf(parts) };
    await perform(parts, actOnProgramme(contents.shared.catalogue, action), actor, input);
    return read(actor);
  };
  return {
    read,
    takeUp: async (actor, files) => {
      scopeFor(parts, actor, "programme.record");
      const seen = await read(actor);
      if (seen === null) return null;
      // Oldest first: of two of one day the one that was sent later counts.
      const arrived = new Map(seen.waiting.map(({ file, arrivedAtMs }) => [file, arrivedAtMs]));
      const inOrder = [...new Set(files)].sort((a, b) => (arrived.get(a) ?? 0) - (arrived.get(b) ?? 0));
      const notTaken: TakenUp["notTaken"][number][] = [];
      for (const file of inOrder) {
        try {
          await write(actor, "programme.record", seen, await openReports(parts, actor, seen, file));
        } catch (thrown) {
          if (!isOfTheFile(thrown)) throw thrown;
          notTaken.push({ file, detail: whyNot(thrown) });
        }
      }
      const after = await read(actor);
      return after && { seen: after, notTaken };
    },
    act: async (actor, action, acts) => {
      scopeFor(parts, actor, action);
      const seen = await read(actor);
      return (
        seen &&
        write(
          actor,
          action,
          seen,
          acts(() => newId(parts.randomness)),
        )
      );
    },
    table: async (actor) => {
      scopeFor(parts, actor, "programme.export");
      const seen = await read(actor);
      return seen && takeTable(parts, actor, seen);
    },
  };
}

/** What the file says is wrong, and nothing else. */
const isOfTheFile = (thrown: unknown): thrown is RequestFault =>
  thrown instanceof RequestFault && (thrown.code === "CUS-S190" || thrown.code === "CUS-S193");

const whyNot = ({ message, diagnostics }: RequestFault): string =>
  diagnostics.length === 0 ? message : diagnostics.map(({ code, title }) => `${code} ${title}`).join("; ");

async function readNational(parts: InstanceParts, actor: Actor): Promise<NationalInSight | null> {
  const head = await parts.store.programmes.get(scopeFor(parts, actor, "programme.read"), nationalId);
  if (head === null) return null;
  const on = todayOf(parts);
  const acts = await parts.store.programmes.acts(scopeOf(head.organisation), head.id);
  const state = replayProgramme(head.tier, acts);
  const reports = [...state.reports.values()];
  const last = lastReports(reports, on);
  const sight = { mayReadSingle: parts.pipeline.mayRead(actor, "sealed-file.open").ok };
  const names = await namesOf(parts, [...new Set(acts.map(({ by }) => by))]);
  return {
    head,
    on,
    view: nationalView(reports, on, sight),
    trend: nationalTrend(reports, on, sight),
    reports: sight.mayReadSingle ? byName(last) : null,
    waiting: await waitingReports(parts, actor, reports),
    inspections: [...state.inspections.values()].sort((a, b) => (a.on < b.on ? 1 : -1)),
    findings: [...state.findings.values()].sort((a, b) => (a.due < b.due ? -1 : 1)),
    marking: markingOf(head.marking, last),
    nameOf: (person) => names.get(person as never) ?? person,
  };
}

/** As strict as any report that counts; who it may be told is the authority's own affair and stays the programme's. */
const markingOf = (own: Marking, reports: readonly ReceivedLevels[]): Marking =>
  reports.reduce(
    (all, { marking }) => (marking === null ? all : combineMarkings(all, { ...marking, releasedTo: all.releasedTo })),
    own,
  );

/** By who sent it and what it is called: never by what it says. */
const byName = (reports: readonly ReceivedLevels[]): readonly ReceivedLevels[] =>
  [...reports].sort((a, b) => facilityKey(a).localeCompare(facilityKey(b), "en"));

async function waitingReports(
  parts: InstanceParts,
  actor: Actor,
  reports: readonly ReceivedLevels[],
): Promise<readonly WaitingReport[]> {
  if (!parts.pipeline.mayRead(actor, "sealed-file.read").ok) return [];
  const scope = scopeOf(actor.organisation);
  const standing = reports.filter(({ takenBackOn }) => takenBackOn === null);
  const taken = new Set(standing.map(({ file }) => file?.split(" ")[0]));
  const files = await parts.store.sealing.files(scope, mostFiles);
  const found = files
    .filter(({ state, id }) => state === "accepted" && !taken.has(id))
    .map(async (file) => {
      const objects = await parts.store.sealing.objects(scope, file.id);
      const levels = objects.filter((each) => each.kind === kind);
      return levels.map(({ objectId }): WaitingReport => {
        return { file: file.id, party: partyOf(file), name: objectId, arrivedAtMs: file.atMs };
      });
    });
  return (await Promise.all(found)).flat();
}

const partyOf = ({ channel, organisation }: SealedFileRecord): string => channel?.from ?? organisation;

/** Who sees them is entered before they are written down: one entry for each object. */
async function openReports(
  parts: InstanceParts,
  actor: Actor,
  { waiting }: NationalInSight,
  id: string,
): Promise<readonly ProgrammeAct[]> {
  const file = await parts.store.sealing.file(scopeFor(parts, actor, "sealed-file.open"), id);
  if (file === null || !waiting.some((each) => each.file === id)) {
    throw new RequestFault("CUS-S193", `The file ${id} brings nothing that could be taken up.`);
  }
  const objects = await parts.store.sealing.objects(scopeOf(actor.organisation), id);
  const acts: ProgrammeAct[] = [];
  for (const { position } of objects.filter((each) => each.kind === kind)) {
    const line = await perform(parts, openObject, actor, { file, position });
    const levels = readFacilityLevels((JSON.parse(line) as SharedObject).content);
    if (levels === null) throw new RequestFault("CUS-S193", `The file ${id} says it in another shape.`);
    const { marking } = file;
    acts.push(
      reportedAct(parts, {
        party: partyOf(file),
        file: `${id} ${position}`,
        levels,
        marking,
        isFictional: isFictional(file),
      }),
    );
  }
  return acts;
}

/** As the manifest that two persons signed says. */
const isFictional = ({ manifest }: SealedFileRecord): boolean =>
  manifest !== null && (JSON.parse(manifest) as { readonly isFictional?: unknown }).isFictional === true;

const reportedAct = (
  parts: InstanceParts,
  report: Omit<Extract<ProgrammeAct, { type: "reported" }>, "type" | "report">,
): ProgrammeAct => ({ type: "reported", report: newId(parts.randomness), ...report });

async function takeTable(parts: InstanceParts, actor: Actor, seen: NationalInSight): Promise<LeavingFile> {
  const { head, on, trend, view, marking } = seen;
  const days = trend.length === 0 ? [view] : trend;
  const file = csvFile(marking, `national-view_${on}.csv`, {
    notes: [
      ["Marking", formatTlp(marking.tlp)],
      ["Programme", head.name],
      ["As of", on],
      ["Facilities", String(view.facilities)],
      ["Current reports", String(view.current)],
      ["Stale reports", String(view.stale)],
      ["Fictional facilities", view.isFictional ? `${view.fictional}, and no other` : `${view.fictional}, not counted`],
    ],
    columns: ["day", "reports", "domain", "figure", "facilities", "least", "median", "greatest"],
    rows: days.flatMap((day) =>
      day.domains.flatMap((each) =>
        levelFigures.map((figure) => {
          const { of = null, least = null, median = null, greatest = null } = each[figure] ?? {};
          return [day.on, day.current, each.domain, figure, of, least, median, greatest];
        }),
      ),
    ),
  });
  const taken = { programme: head.id, kind: "national", format: "csv", language: "en", origin: null };
  return leaveProgramme(parts, actor, taken, file);
}
