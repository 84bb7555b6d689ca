/** Implementation reports of an instance: what an audience will read, and the same as a file. */
import type { Actor } from "@custodiet/trust";
import { sha256, toHex } from "@custodiet/verification";
import {
  type Audience,
  attachmentsIn,
  community,
  createSight,
  dayOf,
  markingFaults,
  mayRead,
  otherReportsOf,
  partiesFor,
  previewSharing,
  type RecordInSight,
  type RecordKind,
  type Sight,
  versionOf,
} from "@custodiet/working-group";
import { exportRecords } from "../../commands/group.ts";
import type { LeavingFile } from "../../exports/export-file.ts";
import { reportTableFile } from "../../exports/report-table.ts";
import { RequestFault } from "../../faults.ts";
import { reportDocument } from "../../group-documents/report-document.ts";
import { namingParties, type PublicWords } from "../../public-pages/words.ts";
import type { Printer } from "../../work/printer.ts";
import type { Letterheads } from "../letterhead-types.ts";
import { type InstanceParts, perform, scopeFor, toInstant } from "../parts.ts";
import { describeRecord } from "./describing.ts";
import { declared, markingTermsOf, sightOf } from "./looking.ts";
import { reportKind } from "./report-record.ts";
import type { AudienceAsked, ReportDesk, ReportFileOrder, ReportPreview } from "./report-types.ts";
import { faultsOf } from "./writing.ts";

export interface ReportParts {
  readonly parts: InstanceParts;
  readonly printer: Printer;
  readonly words: ReadonlyMap<string, PublicWords>;
  readonly letterheads: Pick<Letterheads, "find">;
}

const kindId = reportKind;

export function createReports(reportParts: ReportParts): ReportDesk {
  const { parts } = reportParts;
  return {
    preview: async (actor, id, asked) => {
      const looked = await lookFor(parts, actor, id, asked);
      return looked === null || !looked.own.isOwn ? null : describePreview(parts, looked);
    },
    take: async (actor, id, order) => {
      const looked = await lookFor(parts, actor, id, order.audience);
      return looked === null ? null : takeFile(reportParts, actor, looked, order);
    },
  };
}

interface Looked {
  readonly kind: RecordKind;
  /** The report as the asker sees it. */
  readonly own: RecordInSight;
  readonly sight: Sight;
  readonly shown: RecordInSight | null;
  readonly preview: Pick<ReportPreview, "leftOut" | "leftOutRows"> & { readonly isOpened: boolean };
}

/** Of an own report through any audience's eyes; of another's only through the asker's own. */
async function lookFor(parts: InstanceParts, actor: Actor, id: string, asked: AudienceAsked): Promise<Looked | null> {
  scopeFor(parts, actor, "group.read");
  const { records } = await parts.groupRecords.read();
  const nowMs = parts.clock.nowMs();
  const ownSight = sightOf(records, actor, nowMs);
  const own = ownSight.see(id);
  if (own === null || own.kind !== kindId) return null;
  const kind = declared(kindId);
  if (!own.isOwn) {
    const shown = asked === actor.organisation ? own : null;
    return shown && { kind, own, sight: ownSight, shown, preview: { leftOut: [], leftOutRows: [], isOpened: true } };
  }
  const audience = audienceOf(parts, actor, { asked, sight: ownSight });
  const preview = previewSharing(records, id, audience, nowMs);
  // The owner's own copy is the report as it stands, shared or not.
  const isForOwner = audience.party === actor.organisation;
  if (preview === null) throw new Error("Reports are not opened by a step");
  const seen = isForOwner ? { sight: createSight(records, audience), shown: own } : preview;
  return { kind, own, sight: seen.sight, shown: seen.shown, preview };
}

function audienceOf(
  parts: InstanceParts,
  actor: Actor,
  { asked, sight }: { readonly asked: AudienceAsked; readonly sight: Sight },
): Audience {
  const day = dayOf(parts.clock.nowMs());
  if (asked === "public") return { party: null, day };
  // An organisation that is named nowhere: what everybody reads who takes part.
  if (asked === community) return { party: community, day };
  const marking = { tlp: "clear", releasedTo: [asked], caveats: [], reason: "audience" } as const;
  const faults = markingFaults(marking, "audience", markingTermsOf(parts, actor, sight));
  if (faults.length > 0) throw faultsOf(faults);
  return { party: asked, day };
}

async function describePreview(parts: InstanceParts, looked: Looked): Promise<ReportPreview> {
  const { kind, own, sight, shown, preview } = looked;
  const files = shown === null ? [] : attachmentsIn(kind, shown.fields);
  const closed = await Promise.all(
    files.map(async ({ hash, name }) => {
      const copies = await parts.store.group.copiesOf(hash);
      return copies.some((copy) => mayRead(copy.marking, copy.organisation, sight.audience)) ? [] : [name];
    }),
  );
  return {
    isShared: preview.isOpened,
    version: versionOf(own),
    found: await describeRecord(parts, null, kind, sight, own.id),
    leftOut: preview.leftOut,
    leftOutRows: preview.leftOutRows,
    closedFiles: closed.flat(),
    others: otherReportsOf(shown?.fields ?? {}),
  };
}

async function takeFile(
  reportParts: ReportParts,
  actor: Actor,
  { shown, sight }: Looked,
  order: ReportFileOrder,
): Promise<LeavingFile> {
  if (shown === null) throw new RequestFault("CUS-S183", "That audience reads nothing of the report.");
  const file = await writeFile({ ...reportParts, actor }, { shown, sight }, order);
  const { audience, what, format } = order;
  const marking = shown.composite;
  await perform(reportParts.parts, exportRecords, actor, {
    kind: kindId,
    format: `${what} ${format}`,
    most: marking.tlp,
    records: [shown.id],
    marking,
    hash: toHex(sha256(file.bytes)),
    audience,
  });
  return file;
}

async function writeFile(
  { parts, printer, words, letterheads, actor }: ReportParts & { readonly actor: Actor },
  { shown, sight }: { readonly shown: RecordInSight; readonly sight: Sight },
  { audience, what, format, language, letterhead: wanted }: ReportFileOrder,
): Promise<LeavingFile> {
  const createdAtMs = parts.clock.nowMs();
  if (format === "csv") return reportTableFile(shown, { what, audience, exportedAt: toInstant(createdAtMs) });
  const inLanguage = words.get(language);
  if (inLanguage === undefined) throw new Error(`No words in ${language}`);
  const named = namingParties(inLanguage, partiesFor(sight, shown.composite));
  const tree = reportDocument(shown, { what, words: named, createdAtMs });
  const letterhead = await letterheads.find(actor, wanted);
  const [file] = await printer.print({ tree, format, attached: [], letterhead });
  if (file === undefined) throw new Error("The printer wrote nothing");
  return { name: file.name, type: file.mediaType, bytes: file.bytes, about: { marking: shown.composite } };
}
