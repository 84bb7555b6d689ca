/** Requests that a client sends again because no answer came: done once, whatever was lost. */
import type { DraftHead } from "@custodiet/store";
import { scopeOf } from "@custodiet/trust";
import { RequestFault } from "../../faults.ts";
import type { InstanceParts } from "../parts.ts";

export interface NamedRequest {
  readonly id: string;
  /** Of what it asks for: the same name for something else is a fault of the client. */
  readonly hash: string;
}

export const requestOf = (id: string | null, hash: string): NamedRequest | null => (id === null ? null : { id, hash });

/** Whether a step of the draft came from this very request. */
export async function doneBefore(
  { store }: InstanceParts,
  { id, organisation }: DraftHead,
  request: NamedRequest | null,
): Promise<boolean> {
  const step = request === null ? null : await store.drafts.stepOfRequest(scopeOf(organisation), id, request.id);
  if (request === null || step === null) return false;
  if (step.requestHash === request.hash) return true;
  throw new RequestFault("CUS-S013", "The name `editId` was given to another request before.");
}
