import type { Reliability } from "../api/reliability.ts";

/** What each part of the page is told. */
export interface SectionProps {
  readonly programme: string;
  readonly found: Reliability;
  readonly may: boolean;
}
