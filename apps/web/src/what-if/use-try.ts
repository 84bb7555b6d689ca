import type { Json } from "../editing/document/json.ts";
import type { EditPlace } from "../editing/document/shapes.ts";
import { keyOf } from "./change.ts";
import { useTrial } from "./trial.ts";

interface TryUse {
  /** What is tried at the place; `undefined` where it is as stored. */
  readonly tried: Json | undefined;
  /** `undefined` takes the change away. */
  readonly attempt: (value: Json | undefined) => void;
}

/** One place of the document, as the list of changes has it. */
export function useTry(place: EditPlace): TryUse {
  const { changes, tryOut, take } = useTrial();
  const change = { kind: "set", place, value: null } as const;
  const found = changes.find((other) => keyOf(other) === keyOf(change));
  return {
    tried: found?.kind === "set" ? found.value : undefined,
    attempt: (value) => (value === undefined ? take(change) : tryOut({ ...change, value })),
  };
}
