/** Mail of a running server: looked for every few seconds, one round after another. */
import type { InstanceParts } from "../instance/parts.ts";
import { keepLookingAfter, type Looking } from "../witnessing/looking.ts";
import { deliverMail } from "./deliver.ts";

const lookEveryMs = 5000;

export const startDelivering = (parts: InstanceParts): Looking =>
  keepLookingAfter(() => deliverMail({ parts, mail: parts.mailOut }), lookEveryMs);
