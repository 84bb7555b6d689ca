/** A culture survey as it is kept: acts in their order. Neither codes nor answers stand here. */
import type { PersonId } from "@custodiet/core";

export interface WorkGroup {
  readonly id: string;
  readonly name: string;
}

export type SurveyAct =
  | {
      readonly type: "begun";
      readonly name: string;
      readonly groups: readonly WorkGroup[];
      /** Codes made for each group, in their order. */
      readonly codes: readonly number[];
    }
  /** More codes for one group. */
  | { readonly type: "codes-made"; readonly workGroup: string; readonly codes: number }
  | { readonly type: "closed" };

export interface KeptSurveyAct {
  readonly by: PersonId;
  readonly on: string;
  readonly act: SurveyAct;
}

export interface CultureSurvey {
  readonly name: string;
  readonly begunBy: PersonId;
  readonly begunOn: string;
  /** `null`: it is open. */
  readonly closedOn: string | null;
  readonly groups: readonly (WorkGroup & { readonly codes: number })[];
  /** Acts so far. */
  readonly acts: number;
}

/** `null`: it does not begin with its beginning. */
export function replaySurvey(acts: readonly KeptSurveyAct[]): CultureSurvey | null {
  const [first] = acts;
  if (first?.act.type !== "begun") return null;
  const { name, groups, codes } = first.act;
  const made = new Map(groups.map(({ id }, at) => [id, codes[at] ?? 0]));
  let closedOn: string | null = null;
  for (const { act, on } of acts) {
    if (act.type === "codes-made") made.set(act.workGroup, (made.get(act.workGroup) ?? 0) + act.codes);
    if (act.type === "closed") closedOn = on;
  }
  return {
    name,
    begunBy: first.by,
    begunOn: first.on,
    closedOn,
    groups: groups.map((group) => ({ ...group, codes: made.get(group.id) ?? 0 })),
    acts: acts.length,
  };
}
