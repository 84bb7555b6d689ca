/** A small group that meets: orders are judged and written one after another, as the server does it. */
import type { Json, Marking } from "@custodiet/core";
import {
  createSight,
  dayOf,
  type GroupFault,
  judgeOrder,
  type RecordOrder,
  type Sight,
  type StoredRecord,
  versionOf,
} from "../../index.ts";
import { alpha, kindCalled, toCommunity } from "../records/world.ts";

export const start = Date.parse("2026-11-25T09:00:00Z");
export const hour = 3_600_000;

export interface Play {
  readonly records: Map<string, StoredRecord>;
  /** In milliseconds; moved on by the test. */
  nowMs: number;
  readonly sight: (organisation?: string) => Sight;
  /** Returns the faults; none: it was written. */
  readonly give: (id: string, order: RecordOrder, by?: Doing) => readonly GroupFault[];
  readonly make: (id: string, kind: string, fields: Readonly<Record<string, Json>>, terms?: Making) => string;
  readonly step: (id: string, transition: string, fields?: Readonly<Record<string, Json>>, by?: Doing) => string[];
  readonly change: (id: string, fields: Readonly<Record<string, Json>>) => string[];
}

interface Doing {
  readonly organisation?: string;
  readonly role?: string;
  readonly persons?: 1 | 2;
  /** Of the record that is made. */
  readonly kind?: string;
}
interface Making {
  readonly marking?: Marking;
  readonly owner?: string;
}

export function play(): Play {
  const records = new Map<string, StoredRecord>();
  const sightAt = (organisation: string): Sight =>
    createSight(records, { party: organisation, day: dayOf(game.nowMs) });
  const give: Play["give"] = (id, order, by = {}) => {
    const { organisation = alpha, role = "secretariat", persons = 1 } = by;
    const sight = sightAt(organisation);
    const stored = records.get(id) ?? { kind: kindCalled(by.kind ?? ""), events: [] };
    const judged = judgeOrder(stored.kind, order.type === "create" ? null : sight.see(id), order, {
      doer: { organisation, role },
      sight,
      nowMs: game.nowMs,
      known: {
        states: new Set(["BEL", "NLD", "KEN", "JPN"]),
        kindOf: (other) => sight.see(other)?.kind ?? null,
        hasFile: () => true,
      },
      marking: { ceiling: "red", parties: new Set(["alpha", "beta", "gamma"]) },
      persons,
    });
    if (!judged.ok) return judged.error;
    const event = {
      record: id,
      kind: stored.kind.id,
      number: stored.events.length + 1,
      organisation,
      person: `${organisation}.person`,
      role,
      atMs: game.nowMs,
      entryIndex: [...records.values()].reduce((sum, { events }) => sum + events.length, 0),
      act: judged.value,
    };
    records.set(id, { kind: stored.kind, events: [...stored.events, event] });
    return [];
  };
  const seenBy = (id: string, organisation: string = alpha): string => {
    const seen = sightAt(organisation).see(id);
    if (seen === null) throw new Error(`${id} is not in sight of ${organisation}`);
    return versionOf(seen);
  };
  const codes = (faults: readonly GroupFault[]): string[] => faults.map(({ code, place }) => `${code} ${place}`);
  const game: Play = {
    records,
    nowMs: start,
    sight: (organisation = alpha) => sightAt(organisation),
    give,
    make: (id, kind, fields, { marking = toCommunity, owner = alpha } = {}) => {
      const faults = give(id, { type: "create", fields, marking, fieldMarkings: {} }, { organisation: owner, kind });
      if (faults.length > 0) throw new Error(`${id}: ${codes(faults).join()}`);
      return id;
    },
    step: (id, transition, fields = {}, by = {}) =>
      codes(give(id, { type: "step", seen: seenBy(id, by.organisation), transition, fields, note: "" }, by)),
    change: (id, fields) => codes(give(id, { type: "change", seen: seenBy(id), fields })),
  };
  return game;
}

export const vienna = (at: string): Json => ({ at, timeZone: "Europe/Vienna" });
export const stateOf = ({ sight }: Play, id: string): string | undefined => sight().see(id)?.state;
/** A body that meets on 2027-03-02 and, later, on 2028-03-07. */
export function committee(game: Play, rules: Readonly<Record<string, Json>> | null = null): void {
  game.make("body", "body", { name: { en: "Committee" }, "body-kind": "steering-committee", seats: 10 });
  if (rules !== null) game.make("rules", "rules", { title: "Rules", body: "body", ...rules });
  const meeting = (id: string, day: string) =>
    game.make(id, "meeting", {
      title: { en: `Meeting ${id}` },
      "meeting-kind": "committee",
      body: "body",
      starts: vienna(`${day}T09:30`),
      ends: vienna(`${day}T17:00`),
    });
  meeting("m1", "2027-03-02");
  meeting("m2", "2028-03-07");
}
