import type { ReactNode } from "react";
import type { EditPlace } from "../editing/document/shapes.ts";
import { useTrial } from "./trial.ts";
import { useTry } from "./use-try.ts";

interface TickListProps {
  readonly title: ReactNode;
  readonly place: EditPlace;
  /** Ids that are ticked as it is stored. */
  readonly stored: readonly string[];
  /** All there are, in the order of the model. */
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  /** The fewest that may stay ticked. */
  readonly fewest: 0 | 1;
}

/** A list of elements, each ticked on or off; beside those that are tried otherwise, what is stored. */
export function TickList({ title, place, stored, choices, fewest }: TickListProps) {
  const { ticked, tick } = useTicks(place, stored, choices);
  return (
    <fieldset className="what-if-group">
      <legend>{title}</legend>
      <div className="what-if-areas">
        {choices.map(({ id, name }) => {
          const isOn = ticked.includes(id);
          return (
            <label key={id} className={isOn === stored.includes(id) ? "what-if-tick" : "what-if-tick what-if-tried"}>
              <input
                type="checkbox"
                checked={isOn}
                disabled={isOn && ticked.length <= fewest}
                onChange={() => tick(id)}
              />
              <bdi>{name}</bdi>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

function useTicks(place: EditPlace, stored: readonly string[], choices: TickListProps["choices"]) {
  const { tried, attempt } = useTry(place);
  const ticked = Array.isArray(tried) ? tried.map(String) : stored;
  const order = choices.map(({ id }) => id);
  return { ticked, tick: (id: string) => attempt(toggled(order, ticked, stored, id)) };
}

/** The list with one more or one less, in the order of the model; `undefined` where it is as stored. */
export function toggled(
  order: readonly string[],
  ticked: readonly string[],
  stored: readonly string[],
  id: string,
): string[] | undefined {
  const next = ticked.includes(id) ? ticked.filter((other) => other !== id) : [...ticked, id];
  const isStored = next.length === stored.length && stored.every((each) => next.includes(each));
  return isStored ? undefined : order.filter((each) => next.includes(each));
}

/** What of a grant's areas is tried, or stored. */
export function useGrantAreas() {
  const { changes } = useTrial();
  return (role: string, index: number, stored: readonly string[]): readonly string[] => {
    const found = changes.find(
      (change) =>
        change.kind === "set" &&
        change.place.section === "roles" &&
        change.place.id === role &&
        change.place.path.join("/") === `access/${index}/areas`,
    );
    return found?.kind === "set" && Array.isArray(found.value) ? found.value.map(String) : stored;
  };
}
