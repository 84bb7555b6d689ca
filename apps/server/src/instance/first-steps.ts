/** What to mend first at a facility, as its latest version stands. Nothing is stored: it follows from the model alone. */
import type { Actor } from "@custodiet/trust";
import type { FirstStepsState } from "../work/first-steps-keeper.ts";
import { readModel } from "./facilities.ts";

import type { FirstStepsDesk } from "./first-steps-types.ts";
import { type InstanceParts, scopeFor } from "./parts.ts";

type Stored = NonNullable<Awaited<ReturnType<typeof readModel>>>;

export function createFirstSteps(parts: InstanceParts): FirstStepsDesk {
  const about =
    (answer: (stored: Stored, actor: Actor) => FirstStepsState) =>
    async (actor: Actor, facility: string): Promise<FirstStepsState | null> => {
      scopeFor(parts, actor, "assessment.read");
      const stored = await readModel(parts, actor, facility, null);
      return stored === null ? null : answer(stored, actor);
    };
  return {
    start: about(({ model, version }, { person }) => parts.firstSteps.start(version.hash, person, model)),
    read: about(({ version }) => parts.firstSteps.state(version.hash)),
    stop: about(({ version }, { person }) => parts.firstSteps.stop(version.hash, person)),
  };
}
