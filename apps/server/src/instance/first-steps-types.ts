/** First steps as routes ask for them. */
import type { Actor } from "@custodiet/trust";
import type { FirstStepsState } from "../work/first-steps-keeper.ts";

/** Each answers how far the work is; `null`: no such facility in sight. */
export interface FirstStepsDesk {
  readonly start: (actor: Actor, facility: string) => Promise<FirstStepsState | null>;
  readonly read: (actor: Actor, facility: string) => Promise<FirstStepsState | null>;
  readonly stop: (actor: Actor, facility: string) => Promise<FirstStepsState | null>;
}
