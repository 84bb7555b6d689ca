/** What of a programme waits by its days: actions of the plan, and what was found at inspections. */
import type { PersonId } from "@custodiet/core";
import type { Day } from "../day.ts";
import type { ProgrammeState } from "../kept/replay.ts";
import { standingOfFinding } from "../national/inspection.ts";
import { addDays } from "../people/reliability.ts";
import { reminderDays } from "../people/reliability-outlook.ts";
import { standingOf } from "./check-plan.ts";

export interface DueInProgramme {
  /** Actions after their day, neither done nor with their risk borne. */
  readonly actionsOverdue: number;
  /** Such actions that are due within 30 days. */
  readonly actionsDue: number;
  readonly findingsOverdue: number;
  /** Answered findings that this person may close: somebody else wrote the answer down. */
  readonly findingsToClose: number;
}

export function whatIsDue(
  { plan, findings }: Pick<ProgrammeState, "plan" | "findings">,
  person: PersonId,
  on: Day,
): DueInProgramme {
  const soon = addDays(on, reminderDays[0]);
  const open = plan.filter((action) => !["done", "accepted"].includes(standingOf(action, plan, on)));
  const found = [...findings.values()];
  return {
    actionsOverdue: open.filter(({ due }) => due < on).length,
    actionsDue: open.filter(({ due }) => due >= on && due <= soon).length,
    findingsOverdue: found.filter((finding) => standingOfFinding(finding, on) === "overdue").length,
    findingsToClose: found.filter(
      (finding) => standingOfFinding(finding, on) === "answered" && finding.reply?.by !== person,
    ).length,
  };
}
