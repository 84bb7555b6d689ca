/** What persons hand in. */
import type { PersonId } from "@custodiet/core";
import type { DecisionToJudge } from "./judge.ts";

/** What is wanted, and why in the person's own words. */
export interface TwoPersonOrder<Input> {
  readonly input: Input;
  readonly reason: string;
}

/** A request, and the content that the person has in sight. */
export interface RequestSeen {
  readonly id: string;
  readonly contentHash: string;
}

export interface DecisionHandedIn extends Omit<DecisionToJudge, "role" | "key"> {
  /** Signed on another machine: the person who brought it here, `null` where nobody was signed in. */
  readonly broughtBy?: PersonId | null;
}
