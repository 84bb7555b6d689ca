import type { GroupHome } from "../api/group-home.ts";

/** Nothing waits for this person. */
export const isIdle = ({ steps, days, silences, surveys }: GroupHome): boolean =>
  steps.length + days.length + silences.length + surveys.length === 0;
