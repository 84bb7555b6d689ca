/** How somebody looks at the group's records: for whom, on which day, and what they can name. */
import { setImmediate } from "node:timers/promises";
import type { Json } from "@custodiet/core";
import type { Actor } from "@custodiet/trust";
import {
  type Circumstances,
  createSight,
  dayOf,
  kindOf,
  type MarkingTerms,
  mayChange,
  type RecordInSight,
  type RecordKind,
  referencesIn,
  type Sight,
  type StoredRecords,
  stepsFrom,
} from "@custodiet/working-group";
import type { InstanceParts } from "../parts.ts";
import type { AbilityOf, NamedRecord, Reader } from "./group-types.ts";

/** A person reads for their organisation: whoever keeps the instance has no other eyes than its own. */
export const sightOf = (records: StoredRecords, reader: Reader, nowMs: number): Sight =>
  createSight(records, { party: reader?.organisation ?? null, day: dayOf(nowMs) });

/** Records looked at before others are let in between. */
const lookedAtOnce = 250;

/** The same, with every record looked at already: a first look at many thousands would hold up everybody else. */
export async function warmSight(records: StoredRecords, reader: Reader, nowMs: number): Promise<Sight> {
  const sight = sightOf(records, reader, nowMs);
  let looked = 0;
  for (const id of [...records.keys()]) {
    sight.see(id);
    looked += 1;
    if (looked % lookedAtOnce === 0) await setImmediate();
  }
  return sight;
}

/** Organisations to which something can be released by name: the own one, and those of parties in sight. */
export const partiesInSight = (
  actor: { readonly organisation: string },
  sight: Sight,
): readonly { organisation: string; title: Json }[] => {
  const named = sight.all("party").flatMap(({ fields }) => {
    const { organisation, name = null } = fields;
    return typeof organisation === "string" ? [{ organisation, title: name }] : [];
  });
  const hasOwn = named.some(({ organisation }) => organisation === actor.organisation);
  return hasOwn ? named : [{ organisation: actor.organisation, title: actor.organisation }, ...named];
};

interface Surroundings {
  readonly parts: InstanceParts;
  readonly states: ReadonlySet<string>;
  readonly actor: Actor;
  readonly sight: Sight;
  readonly persons: 1 | 2;
}

export async function circumstancesOf(surroundings: Surroundings): Promise<Circumstances> {
  const { parts, states, actor, sight, persons } = surroundings;
  const files = await parts.store.group.filesOf({ organisations: [actor.organisation] });
  const hashes = new Set(files.map(({ hash }) => hash));
  return {
    doer: { organisation: actor.organisation, role: actor.role },
    sight,
    nowMs: parts.clock.nowMs(),
    known: { states, kindOf: (id) => sight.see(id)?.kind ?? null, hasFile: (hash) => hashes.has(hash) },
    marking: markingTermsOf(parts, actor, sight),
    persons,
  };
}

export const markingTermsOf = ({ ceiling }: InstanceParts, actor: Actor, sight: Sight): MarkingTerms => ({
  ceiling,
  parties: new Set(partiesInSight(actor, sight).map(({ organisation }) => organisation)),
});

/** What the records in sight call each other. */
export function namedIn(sight: Sight, records: readonly RecordInSight[]): readonly NamedRecord[] {
  const ids = new Set(records.flatMap((record) => referencesIn(declared(record.kind), record.fields)));
  return [...ids].sort().flatMap((id) => {
    const found = sight.see(id);
    if (found === null) return [];
    return [{ id, kind: found.kind, title: found.fields[declared(found.kind).titleField] ?? null }];
  });
}

/** What a reader may do with each record of a list; the public does nothing. */
export const abilityIn =
  (sight: Sight, reader: Reader): AbilityOf =>
  (record) => {
    if (reader === null) return { steps: [], mayChange: false };
    const kind = declared(record.kind);
    const steps = stepsFrom(kind, record, reader, sight).filter(({ mayDo }) => mayDo);
    return { steps: steps.map(({ transition }) => transition.id), mayChange: mayChange(kind, record, reader) };
  };

export function declared(kind: string): RecordKind {
  const found = kindOf(kind);
  if (found === null) throw new Error(`No kind is called ${kind}`);
  return found;
}
