import type { FrontDoorFacts } from "../api/shapes.ts";

/** The wording of a key in the reader's language. */
export type Say = (key: string) => string;

export interface SectionProps {
  readonly facts: FrontDoorFacts;
  readonly say: Say;
}
