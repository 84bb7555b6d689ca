/** When a field's time is, in milliseconds: of a moment its instant, of a day its beginning or its end in UTC. */
import type { Json } from "@custodiet/core";
import { instantOf, momentAt } from "../moment.ts";
import { firstDay, lastDay, readPartialDate } from "../partial-date.ts";

const dayMs = 86_400_000;

/** `null`: the field is empty, hidden, or no time. */
export function beginningOfTime(value: Json | undefined): number | null {
  const moment = momentAt(value);
  if (moment !== null) return instantOf(moment);
  const date = typeof value === "string" ? readPartialDate(value) : null;
  return date === null ? null : Date.parse(firstDay(date));
}

/** `null`: the field is empty, hidden, or no time. */
export function endOfTime(value: Json | undefined): number | null {
  const moment = momentAt(value);
  if (moment !== null) return instantOf(moment);
  const date = typeof value === "string" ? readPartialDate(value) : null;
  return date === null ? null : Date.parse(lastDay(date)) + dayMs;
}
