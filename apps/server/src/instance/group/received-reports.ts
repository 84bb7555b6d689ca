/** Implementation reports that came sealed: opened with an entry, held to who sent them, and made a record of the group's. */
import { readImplementationReport } from "@custodiet/programme";
import type { SharedObject } from "@custodiet/sharing";
import { type Actor, scopeOf } from "@custodiet/trust";
import type { Sight } from "@custodiet/working-group";
import { openObject } from "../../commands/sealed-files.ts";
import { RequestFault } from "../../faults.ts";
import { type InstanceParts, perform, scopeFor } from "../parts.ts";
import { declared, partiesInSight, sightOf } from "./looking.ts";
import { recordOfReport, reportKind } from "./report-record.ts";
import { createRecord, type WritingParts } from "./writing.ts";

export interface WaitingStateReport {
  readonly file: string;
  readonly position: number;
  readonly sender: string;
  /** `XAA@2026-11-26`, as its sender named it. */
  readonly name: string;
  readonly arrivedAtMs: number;
}

export interface ReceivedReports {
  readonly waiting: (actor: Actor) => Promise<readonly WaitingStateReport[]>;
  /** Returns the record's id. */
  readonly take: (actor: Actor, which: Pick<WaitingStateReport, "file" | "position">) => Promise<string>;
}

export const createReceivedReports = (writing: WritingParts): ReceivedReports => ({
  waiting: (actor) => waitingStateReports(writing.parts, actor),
  take: (actor, which) => takeStateReport(writing, actor, which),
});

/** Files of one organisation looked through for those that wait. */
const mostFiles = 1000;

async function waitingStateReports(parts: InstanceParts, actor: Actor): Promise<readonly WaitingStateReport[]> {
  scopeFor(parts, actor, "group.read");
  // Who may not know what was sent to the organisation is told nothing of it, not even that nothing came.
  if (!parts.pipeline.mayRead(actor, "sealed-file.open").ok) return [];
  const scope = scopeOf(actor.organisation);
  const taken = takenIn(await sightFor(parts, actor));
  const files = (await parts.store.sealing.files(scope, mostFiles)).filter(({ state }) => state === "accepted");
  const found = files.map(async ({ id, channel, organisation, atMs }) => {
    const objects = await parts.store.sealing.objects(scope, id);
    return objects
      .filter(({ kind, position }) => kind === reportKind && !taken.has(`${id} ${position}`))
      .map(({ position, objectId }) => ({
        ...{ file: id, position, sender: channel?.from ?? organisation, name: objectId, arrivedAtMs: atMs },
      }));
  });
  return (await Promise.all(found)).flat();
}

async function sightFor(parts: InstanceParts, actor: Actor): Promise<Sight> {
  const { records } = await parts.groupRecords.read();
  return sightOf(records, actor, parts.clock.nowMs());
}

const takenIn = (sight: Sight): ReadonlySet<string> =>
  new Set(
    sight.all(reportKind).flatMap(({ isOwn, fields }) => {
      const file = fields["sealed-file"];
      return isOwn && typeof file === "string" ? [file] : [];
    }),
  );

/** Returns the record's id. */
async function takeStateReport(
  writing: WritingParts,
  actor: Actor,
  { file: id, position }: Pick<WaitingStateReport, "file" | "position">,
): Promise<string> {
  const { parts } = writing;
  scopeFor(parts, actor, "group.create");
  const file = await parts.store.sealing.file(scopeFor(parts, actor, "sealed-file.open"), id);
  const waiting = await waitingStateReports(parts, actor);
  if (file === null || !waiting.some((each) => each.file === id && each.position === position)) {
    throw new RequestFault("CUS-S202", `The file ${id} brings no report that could be taken in.`);
  }
  const line = await perform(parts, openObject, actor, { file, position });
  const report = readImplementationReport((JSON.parse(line) as SharedObject).content);
  if (report === null) throw new RequestFault("CUS-S202", `The file ${id} says it in another shape.`);
  const sight = await sightFor(parts, actor);
  const from = file.channel?.from ?? file.organisation;
  requireActsFor(sight, from, report.party);
  const known = new Set(partiesInSight(actor, sight).map(({ organisation }) => organisation));
  const arrived = { from, file: `${id} ${position}`, isKnown: (name: string) => known.has(name) };
  return createRecord(writing, actor, declared(reportKind), recordOfReport(report, arrived));
}

/** That somebody signed it is proven; that they speak for this State, the keeper's own record of the party says. */
function requireActsFor(sight: Sight, from: string, party: string): void {
  const acts = sight
    .all("party")
    .some(({ isOwn, fields }) => isOwn && fields["code"] === party && fields["organisation"] === from);
  if (acts) return;
  throw new RequestFault(
    "CUS-S203",
    `It is of ${party}, and no party of that code is kept here for which ${from} acts.`,
  );
}
