/** How the State's implementation report leaves the server. */
import { reportedRows } from "@custodiet/working-group";
import type { z } from "zod";
import type { stateReportPreviewSchema, stateReportSchema } from "../contract/state-report.ts";
import type { StateReportInSight, StateReportPreview } from "../instance/programmes/state-report-types.ts";

export const describeStateReport = ({
  head,
  on,
  marking,
  drafted,
  worded,
}: StateReportInSight): z.infer<typeof stateReportSchema> => ({
  ...{ programme: head.id, name: head.name, marking, on },
  drafted: drafted.map(({ spreads, evidence, ...row }) => ({
    ...row,
    evidence: [...evidence],
    hasSpread: spreads.length > 0,
  })),
  worded: worded && {
    ...worded,
    rows: worded.rows.map(({ sharedWith, ...row }) => ({
      ...row,
      sharedWith: typeof sharedWith === "string" ? sharedWith : [...sharedWith],
    })),
  },
});

export const viewAudience = ({
  audience,
  isKnown,
  shown,
}: StateReportPreview["audiences"][number]): z.infer<typeof stateReportPreviewSchema>["audiences"][number] => ({
  audience,
  isKnown,
  marking: shown && { ...shown.composite },
  rows: [...reportedRows(shown?.fields["rows"])],
});
