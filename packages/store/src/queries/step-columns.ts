/** Steps of a subscription as columns, and back. */
import type { PersonId } from "@custodiet/core";
import type { Evidence, PartialDate, Step } from "@custodiet/working-group";
import type { Selectable } from "kysely";
import type { Tables } from "../schema/tables.ts";

type StepColumns = Pick<
  Selectable<Tables["subscription_steps"]>,
  "kind" | "happened_on" | "text_hash" | "person" | "reference" | "reason" | "evidence_title" | "evidence_hash"
>;

export function columnsOfStep(step: Step): StepColumns {
  const evidence = "evidence" in step ? step.evidence : null;
  return {
    kind: step.kind,
    happened_on: "on" in step ? step.on : null,
    text_hash: "textHash" in step ? step.textHash : null,
    person: "by" in step ? step.by : null,
    reference: "reference" in step ? step.reference : null,
    reason: "reason" in step ? step.reason : null,
    evidence_title: evidence?.title ?? null,
    evidence_hash: evidence?.hash ?? null,
  };
}

export function stepOfColumns(row: StepColumns): Step {
  const kind = row.kind as Step["kind"];
  const on = row.happened_on as PartialDate;
  const textHash = row.text_hash ?? "";
  const evidence = evidenceOf(row);
  switch (kind) {
    case "drafted":
    case "cleared":
    case "mission-note-drafted":
    case "mission-note-cleared":
      return { kind, textHash, by: row.person as PersonId };
    case "mission-informed":
    case "acknowledged":
      return { kind, on, evidence: proven(evidence) };
    case "delivered":
      return { kind, on, textHash, evidence: proven(evidence) };
    case "circulated":
      return { kind, on, reference: row.reference ?? "", evidence: proven(evidence) };
    case "returned":
    case "withdrawn":
      return { kind, on, reason: row.reason ?? "", evidence };
  }
}

const evidenceOf = ({ evidence_title: title, evidence_hash: hash }: StepColumns): Evidence | null =>
  title === null || hash === null ? null : { title, hash };

function proven(evidence: Evidence | null): Evidence {
  if (evidence === null) throw new Error("A kept step has lost its evidence");
  return evidence;
}
