import type { FrontDoor, Subscription } from "../contract/front-door.ts";

export interface SubscriberQuestion {
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Only what this source says; `null`: every source. */
  readonly source: string | null;
}

/**
 * Who had subscribed as of a day, by a source. Never a constant: it is asked of the log of what each source says. A party
 * whose date no source gives counts from the day its source was published, or always where that is not known either.
 */
export function findSubscribers(content: FrontDoor, { asOf, source }: SubscriberQuestion) {
  const known = content.subscribers.log.filter(
    (entry) => (source === null || entry.source === source) && (entry.since ?? entry.sourceDate ?? "") <= asOf,
  );
  const byKind = (kind: Subscription["kind"]) =>
    known.filter((entry) => entry.kind === kind).map(({ party, since, source }) => ({ code: party, since, source }));
  const states = byKind("state");
  const organisations = byKind("organisation");
  return {
    asOf,
    source,
    states,
    organisations,
    count: { states: states.length, organisations: organisations.length },
    undated: known.filter((entry) => entry.since === null).length,
    publishedCounts: content.subscribers.publishedCounts,
  };
}
