/** Kinds whose records are worked on in a page of their own, and the parts of that page. */
import type { ComponentType } from "react";
import type { GroupRecord } from "../../api/group.ts";
import { lazyPart } from "../../i18n/lazy-part.ts";
import type { WorkProps } from "./work-props.ts";

export interface WorkPage {
  /** The first is shown where the address says none; `record` is every field of the record and its history. */
  readonly parts: readonly [string, ...string[]];
  /** Where the steps of the record stand: above every part, where the work goes along them, or with the record. */
  readonly steps: "above" | "with-record";
  /** Steps that a part takes itself, with what has to be seen before. */
  readonly taken?: { readonly steps: readonly string[]; readonly in: string };
  readonly Page: ComponentType<WorkProps>;
}

/** The part that shows the record as every other one is shown. */
export const recordPart = "record";

const meeting: WorkPage = {
  parts: ["agenda", "papers", "attendance", "decisions", "actions", "minutes", recordPart],
  steps: "above",
  Page: lazyPart(async () => (await import("./meeting/meeting-work.tsx")).MeetingWork),
};

const committee: WorkPage = {
  parts: ["seats", "plan", "decisions", "meetings", recordPart],
  steps: "with-record",
  Page: lazyPart(async () => (await import("./committee/committee-work.tsx")).CommitteeWork),
};

const focusGroup: WorkPage = {
  parts: ["charter", "participants", "papers", "surveys", "outputs", "meetings", recordPart],
  steps: "above",
  Page: lazyPart(async () => (await import("./focus-group/focus-group-work.tsx")).FocusGroupWork),
};

const reportPage = lazyPart(async () => (await import("../reports/report-work.tsx")).ReportWork);

const report: WorkPage = { parts: ["report", recordPart], steps: "with-record", Page: reportPage };

const ownReport: WorkPage = {
  parts: ["report", "sharing", "others", recordPart],
  steps: "above",
  taken: { steps: ["share"], in: "sharing" },
  Page: reportPage,
};

/** `null`: the record is shown as every other one is. A body is a committee where it has seats. */
export function workPageOf({ kind, fields, isOwn }: GroupRecord): WorkPage | null {
  if (kind === "implementation-report") return isOwn ? ownReport : report;
  if (kind === "meeting") return meeting;
  if (kind === "focus-group") return focusGroup;
  return kind === "body" && typeof fields["seats"] === "number" ? committee : null;
}
