/** Founding a real instance, and giving its first administrators codes once more. */
import type { OrganisationId, PersonId } from "@custodiet/core";
import type { InstanceKind, NewEnrolment, OrganisationRecord } from "@custodiet/store";
import { foundInstance, renewFounding } from "../../commands/found-instance.ts";
import { hashOfCode, newCode } from "../../identity/codes.ts";
import { instanceActor } from "../instance-actor.ts";
import { type InstanceParts, newId, perform } from "../parts.ts";
import { missingFounders } from "./site.ts";

export interface FoundingOrder {
  readonly name: string;
  readonly kind: InstanceKind;
  readonly host: string;
  readonly organisation: { readonly id: OrganisationId; readonly name: string };
  /** Names of two different persons. */
  readonly administrators: readonly [string, string];
  readonly logKey: string;
}

/** A code to hand to one person, and to nobody else. */
export interface CodeFor {
  readonly name: string;
  readonly code: string;
  readonly expiresAtMs: number;
}

/** Three days to come together. */
const codeMs = 72 * 3_600_000;

const kinds: Readonly<Record<InstanceKind, string>> = {
  facility: "operator",
  authority: "regulator",
  "working-group": "other",
};

export async function found(parts: InstanceParts, order: FoundingOrder): Promise<readonly CodeFor[]> {
  const { instanceId } = await parts.store.meta.facts();
  const { name, kind, host, logKey } = order;
  const organisation: OrganisationRecord = {
    ...order.organisation,
    kind: kinds[kind],
    overseenBy: null,
    isFictional: false,
  };
  const administrators = order.administrators.map((person) => ({
    id: newId(parts.randomness) as PersonId,
    organisation: organisation.id,
    name: person,
    role: "administrator",
    isFictional: false,
  }));
  const issued = administrators.map((person) => issueCode(parts, person));
  await perform(parts, foundInstance, instanceActor(organisation.id), {
    instance: {
      id: instanceId,
      organisation: organisation.id,
      name,
      kind,
      host,
      logKey,
      foundedAtMs: parts.clock.nowMs(),
    },
    organisation,
    administrators,
    enrolments: issued.map(({ enrolment }) => enrolment),
  });
  return issued.map(({ shown }) => shown);
}

/** Codes for founders who have not enrolled; none where the instance is open or not founded. */
export async function renewCodes(parts: InstanceParts): Promise<readonly CodeFor[]> {
  const { instances, persons } = parts.store;
  const instance = await instances.get();
  const missing = await missingFounders(parts);
  if (instance === null || missing.length === 0) return [];
  const records = await Promise.all(missing.map((id) => persons.get(id)));
  const issued = records.flatMap((person) => (person === null ? [] : [issueCode(parts, person)]));
  const renewed = issued.map(({ enrolment }) => enrolment);
  await perform(parts, renewFounding, instanceActor(instance.organisation), renewed);
  return issued.map(({ shown }) => shown);
}

function issueCode(
  { clock, randomness }: InstanceParts,
  { id, organisation, name }: { readonly id: PersonId; readonly organisation: OrganisationId; readonly name: string },
): { readonly enrolment: NewEnrolment; readonly shown: CodeFor } {
  const code = newCode(randomness);
  const expiresAtMs = clock.nowMs() + codeMs;
  const enrolment = { codeHash: hashOfCode(code), person: id, organisation, purpose: "founding", expiresAtMs } as const;
  return { enrolment, shown: { name, code, expiresAtMs } };
}
