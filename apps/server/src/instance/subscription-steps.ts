/** Steps as persons write them down: made whole, held to what has to prove them, and what of them the registry is offered. */
import type { EvidenceFacts, SubscriptionRecord } from "@custodiet/store";
import {
  type Evidence,
  type FactRow,
  type GroupFault,
  type NewFact,
  readFactRow,
  type Step,
  type SubscriptionState,
} from "@custodiet/working-group";
import { RequestFault } from "../faults.ts";
import type { StepOrder } from "./subscription-types.ts";

/** @throws `CUS-S173`: nothing proves it; `CUS-S170`: a reason or a reference is missing */
export function stepOf(
  { kind, on, reference, reason, title }: StepOrder,
  file: EvidenceFacts | null,
  { textHash }: SubscriptionState,
): Step {
  const attached: Evidence | null = file && { title: title ?? file.name, hash: file.hash };
  const evidence = (): Evidence => {
    if (attached === null) throw new RequestFault("CUS-S173", `The step ${kind} has no document that proves it.`);
    return attached;
  };
  switch (kind) {
    case "mission-informed":
    case "acknowledged":
      return { kind, on, evidence: evidence() };
    case "delivered":
      return { kind, on, textHash: textHash ?? "", evidence: evidence() };
    case "circulated":
      return { kind, on, reference: needed(kind, "reference", reference), evidence: evidence() };
    case "returned":
    case "withdrawn":
      return { kind, on, reason: needed(kind, "reason", reason), evidence: attached };
  }
}

function needed(kind: Step["kind"], name: string, value: string | null): string {
  if (value === null || value.trim() === "") throw new RequestFault("CUS-S170", `The step ${kind} needs a ${name}.`);
  return value.trim();
}

/**
 * What of a step is a fact for everybody: the circular, and that a party which had subscribed withdrew. `null`: nothing.
 *
 * @throws `CUS-S170` with why it is no fact: a reference of another form, most often
 */
export function offerOf(
  { party }: SubscriptionRecord,
  step: Step,
  { note }: SubscriptionState,
  states: ReadonlySet<string>,
): NewFact | null {
  const row = rowOf(party, step, note);
  if (row === null) return null;
  const { fact, faults } = readFactRow(row, { states }, []);
  if (fact === null) throw new RequestFault("CUS-S170", faults.map(wordFault).join(" "));
  return fact;
}

function rowOf(party: string, step: Step, note: SubscriptionState["note"]): FactRow | null {
  if (step.kind === "circulated") {
    const { on, reference } = step;
    return { party, event: "circulated", date: on, reference, source: reference, "source date": on, note: "" };
  }
  if (step.kind !== "withdrawn" || note !== "circulated") return null;
  const source = `Note verbale of ${party}`;
  return { party, event: "withdrawn", date: step.on, reference: "", source, "source date": step.on, note: "" };
}

const wordFault = ({ code, title, found, expected, remedy }: GroupFault): string =>
  `${code} ${title}${found === null ? "" : ` (${found})`}: expected ${expected}. ${remedy}`;

const beginnings: readonly (readonly [string, readonly number[]])[] = [
  ["application/pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
];

/** By how the file begins, whatever it is called. @throws `CUS-S174`: it is neither a PDF nor a picture of a scan */
export function mediaTypeOf(bytes: Uint8Array): string {
  const found = beginnings.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  if (found === undefined) throw new RequestFault("CUS-S174", "The file begins like no PDF, PNG or JPEG.");
  return found[0];
}
