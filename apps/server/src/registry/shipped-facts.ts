/** What came with the platform: the facts of `content/domain/infcirc-908.json`, in the registry's terms. */
import { readFileSync } from "node:fs";
import {
  type CountSaid,
  type PartyCode,
  type PublishedCount,
  type RegistryFact,
  readPartialDate,
} from "@custodiet/working-group";
import { z } from "zod";
import type { FrontDoor } from "../contract/front-door.ts";
import { readFrontDoor } from "../front-door-content.ts";

export interface ShippedRegistry {
  readonly shipped: readonly RegistryFact[];
  readonly counts: readonly PublishedCount[];
  /** Codes of ISO 3166-1 alpha-3. */
  readonly states: ReadonlySet<string>;
}

const countriesFile = new URL("../../../../content/domain/countries.json", import.meta.url);

/** Throws when the content does not have the form that is expected of it. */
export function readShippedRegistry(): ShippedRegistry {
  const content = readFrontDoor();
  return { shipped: shippedFacts(content), counts: publishedCounts(content), states: readStateCodes() };
}

/** ISO 3166-1 alpha-3. */
export function readStateCodes(): ReadonlySet<string> {
  const { alpha3ToAlpha2 } = z
    .object({ alpha3ToAlpha2: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(countriesFile, "utf8")));
  return new Set(Object.keys(alpha3ToAlpha2));
}

const shippedFacts = ({ subscribers }: FrontDoor): readonly RegistryFact[] =>
  subscribers.log.map(({ party, kind, since, source, sourceDate, event }) => ({
    id: `shipped-${party}-${source}`,
    party: party as PartyCode,
    partyKind: kind,
    // A source that gives the day of the statement of 2016 names who made it; another only lists.
    kind: since === null ? "listed" : "original",
    on: since === null ? null : readPartialDate(since),
    reference: null,
    source: { name: source, asOf: sourceDate === null ? null : readPartialDate(sourceDate) },
    recordedOn: null,
    note: event,
  }));

const publishedCounts = ({ subscribers }: FrontDoor): readonly PublishedCount[] =>
  subscribers.publishedCounts.map(({ asOf, states, organisations, source }) => ({
    asOf: asOf === null ? null : readPartialDate(asOf),
    states: readCount(states),
    organisations: { kind: "exactly", number: organisations },
    source,
  }));

/** "33", or "more than 30" as one source has it. */
function readCount(text: string): CountSaid {
  const number = Number(/\d+$/.exec(text)?.[0]);
  return { kind: text.startsWith("more than ") ? "more-than" : "exactly", number };
}
