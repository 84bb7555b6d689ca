/**
 * A State's implementation report as the record that it becomes where it is taken in: the preview at its sender's and the
 * record at its receiver's are made here, so that one is the other.
 */
import type { Marking } from "@custodiet/core";
import type { ImplementationReport } from "@custodiet/programme";
import {
  type Audience,
  community,
  createSight,
  type RecordEvent,
  type RecordInSight,
  type RecordOrder,
  sharedWithNobody,
} from "@custodiet/working-group";
import { declared } from "./looking.ts";

export const reportKind = "implementation-report";

interface Arrived {
  /** The organisation that sent it: it reads its own report, whoever else is named. */
  readonly from: string;
  /** Where it came in; `null`: it did not yet. */
  readonly file: string | null;
  /** Whether an organisation is known there: a name that is not would let nobody in. */
  readonly isKnown: (organisation: string) => boolean;
}

export function recordOfReport(
  report: ImplementationReport,
  { from, file, isKnown }: Arrived,
): RecordOrder & { readonly type: "create" } {
  const { party, title, rows } = report;
  const readers = (names: readonly string[]) => [...new Set([...names, from])].filter(isKnown).sort();
  return {
    type: "create",
    fields: {
      ...{ title, party, from: report.from, until: report.until },
      rows: rows.map(({ commitment, status, narrative, evidence, sharedWith }) => ({
        ...{ commitment, status, narrative },
        evidence: evidence.join("\n"),
        ...(sharedWith === "all" ? {} : { "shared-with": readers(sharedWith).join(", ") || sharedWithNobody }),
      })),
      ...(file === null ? {} : { "sealed-file": file }),
    },
    marking: markingOf(report, readers),
    // Where it lies is its keeper's to know.
    fieldMarkings: file === null ? {} : { "sealed-file": { ...toNobody, reason: "Where it came in" } },
  };
}

const toNobody: Marking = { tlp: "amber", releasedTo: [], caveats: [], reason: "" };

/** A row for whoever takes part makes the report one for them; its other rows name their own readers. */
function markingOf({ rows }: ImplementationReport, readers: (names: readonly string[]) => readonly string[]): Marking {
  const reason = "An implementation report, as the State released it";
  if (rows.some(({ sharedWith }) => sharedWith === "all")) {
    return { tlp: "green", releasedTo: [community], caveats: [], reason };
  }
  const named = rows.flatMap(({ sharedWith }) => (sharedWith === "all" ? [] : sharedWith));
  return { tlp: "amber", releasedTo: readers(named), caveats: [], reason };
}

/** What an audience reads of it once it was taken in and shared, by the very sight that answers its own request there. */
export function reportInSight(
  report: ImplementationReport,
  { from, keeper, audience }: { readonly from: string; readonly keeper: string; readonly audience: Audience },
  nowMs: number,
): RecordInSight | null {
  const { fields, marking, fieldMarkings } = recordOfReport(report, { from, file: null, isKnown: () => true });
  const kind = declared(reportKind);
  const event = (number: number, act: RecordEvent["act"]): RecordEvent => ({
    ...{ record: "report", kind: reportKind, number, organisation: keeper, person: keeper, role: "secretariat" },
    ...{ atMs: nowMs, entryIndex: number, act },
  });
  const events = [
    event(1, { type: "created", fields, marking, fieldMarkings }),
    event(2, { type: "stepped", transition: "share", to: "shared", fields: {}, note: "" }),
  ];
  return createSight(new Map([["report", { kind, events }]]), audience).see("report");
}
