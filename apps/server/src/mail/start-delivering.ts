/** Mail of a running server: looked for every few seconds, one round after another; reminders once an hour. */
import type { InstanceParts } from "../instance/parts.ts";
import { keepLookingAfter, type Looking } from "../witnessing/looking.ts";
import { deliverMail } from "./deliver.ts";
import { remindByMail } from "./remind.ts";

const lookEveryMs = 5000;
const remindEveryMs = 3_600_000;

export function startDelivering(parts: InstanceParts): Looking {
  const delivering = { parts, mail: parts.mailOut };
  let remindAtMs = 0;
  return keepLookingAfter(async () => {
    if (parts.clock.nowMs() >= remindAtMs) {
      remindAtMs = parts.clock.nowMs() + remindEveryMs;
      await remindByMail(delivering);
    }
    await deliverMail(delivering);
  }, lookEveryMs);
}
