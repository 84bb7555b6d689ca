/** The demonstration's working group: content read, each act judged as a person's would be, and written by commands. */
import { readFileSync } from "node:fs";
import type { OrganisationId, PersonId } from "@custodiet/core";
import {
  createSight,
  type FieldValues,
  judgeOrder,
  type RecordAct,
  type RecordEvent,
  type RecordOrder,
  type StoredRecord,
  versionOf,
} from "@custodiet/working-group";
import { z } from "zod";
import { demonstrateRecords, type RecordEventToDemonstrate } from "../commands/demonstrate-records.ts";
import { groupMarkingSent } from "../contract/group.ts";
import { anyJson } from "../contract/shapes.ts";
import { StartFault } from "../faults.ts";
import { declared, partiesInSight } from "../instance/group/looking.ts";
import { instanceActor } from "../instance/instance-actor.ts";
import type { OpenedInstance } from "../instance/open-instance.ts";
import { type InstanceParts, newId, perform } from "../instance/parts.ts";
import { readStateCodes } from "../registry/shipped-facts.ts";

const contentFile = new URL("../../../../content/demonstration/working-group.json", import.meta.url);

const values = z.record(z.string(), anyJson);
const done = z.discriminatedUnion("type", [
  z.object({ type: z.literal("step"), by: z.string(), transition: z.string(), fields: values, note: z.string() }),
  z.object({ type: z.literal("vote"), by: z.string(), choice: z.string() }),
  z.object({ type: z.literal("comment"), by: z.string(), text: z.string() }),
]);
const contentSchema = z.object({
  records: z.array(
    z.object({
      key: z.string(),
      kind: z.string(),
      by: z.string(),
      fields: values,
      marking: groupMarkingSent.omit({ expires: true }),
      fieldMarkings: z.record(z.string(), groupMarkingSent.omit({ expires: true })),
      acts: z.array(done),
    }),
  ),
});

export type GroupContent = z.infer<typeof contentSchema>;

/** Throws when the content does not have the form that is expected of it. */
export const readGroupContent = (): GroupContent => contentSchema.parse(JSON.parse(readFileSync(contentFile, "utf8")));

/** Once: where there are records of the group, or not yet the persons who make them, nothing is done. */
export async function ensureGroupRecords({ parts }: OpenedInstance): Promise<void> {
  if ((await parts.store.group.latestEntry()) >= 0) return;
  const persons = await parts.store.persons.listFictional();
  const people = new Map(persons.map(({ id, organisation, role }) => [id as string, { organisation, role }]));
  const { records } = readGroupContent();
  if (records.some(({ by }) => !people.has(by))) return;
  const events = playContent(records, {
    people,
    nowMs: parts.clock.nowMs(),
    ceiling: parts.ceiling,
    name: () => newId(parts.randomness),
  });
  await writeAll(parts, events);
}

interface Playing {
  readonly people: ReadonlyMap<string, { readonly organisation: string; readonly role: string }>;
  readonly nowMs: number;
  readonly ceiling: InstanceParts["ceiling"];
  /** A fresh name for a record. */
  readonly name: () => string;
}

export interface PlayedEvent extends Omit<RecordEventToDemonstrate, "salt"> {
  readonly organisation: string;
}

/** Every act of the content in its order, as it was judged. Throws what keeps one from being done. */
export function playContent(records: GroupContent["records"], playing: Playing): readonly PlayedEvent[] {
  const ids = new Map(records.map(({ key }) => [key, playing.name()]));
  const stored = new Map<string, StoredRecord>();
  const events: PlayedEvent[] = [];
  const play = (key: string, kind: string, by: string, order: (seen: string) => RecordOrder): void => {
    const id = ids.get(key) ?? "";
    const person = playing.people.get(by);
    if (person === undefined) throw contentFault(`${key}: nobody is called ${by}`);
    const act = judge({ stored, id, kind, person, playing, order, place: key });
    const before = stored.get(id)?.events ?? [];
    const number = before.length + 1;
    const { organisation, role } = person;
    const made: RecordEvent = {
      record: id,
      kind,
      number,
      organisation,
      person: by,
      role,
      atMs: playing.nowMs + events.length,
      entryIndex: 0,
      act,
    };
    stored.set(id, { kind: declared(kind), events: [...before, made] });
    const sight = createSight(stored, { party: organisation, day: dayIn(playing) }).see(id);
    if (sight === null) throw contentFault(`${key}: not in its writer's sight`);
    events.push({ organisation, record: id, kind, number, person: by as PersonId, role, act, marking: sight.marking });
  };
  const named = (fields: FieldValues): FieldValues => withReferences(fields, ids) as FieldValues;
  for (const { key, kind, by, fields, marking, fieldMarkings, acts } of records) {
    play(key, kind, by, () => ({ type: "create", fields: named(fields), marking, fieldMarkings }));
    for (const { by: doer, ...act } of acts) {
      play(key, kind, doer, (seen) => (act.type === "step" ? { ...act, seen, fields: named(act.fields) } : act));
    }
  }
  return events;
}

const dayIn = ({ nowMs }: Playing) =>
  new Date(nowMs).toISOString().slice(0, 10) as Parameters<typeof createSight>[1]["day"];

interface ToJudge {
  readonly stored: ReadonlyMap<string, StoredRecord>;
  readonly id: string;
  readonly kind: string;
  readonly person: { readonly organisation: string; readonly role: string };
  readonly playing: Playing;
  readonly order: (seen: string) => RecordOrder;
  readonly place: string;
}

function judge({ stored, id, kind: kindId, person, playing, order: orderFor, place }: ToJudge): RecordAct {
  const kind = declared(kindId);
  const sight = createSight(stored, { party: person.organisation, day: dayIn(playing) });
  const record = sight.see(id);
  const order = orderFor(record === null ? "" : versionOf(record));
  const transition = order.type === "step" ? order.transition : null;
  // Two fictional persons agree on what is done by two.
  const isForTwo = kind.workflow.transitions.some(({ id: each, needsTwo }) => each === transition && needsTwo);
  const judged = judgeOrder(kind, record, order, {
    doer: person,
    sight,
    nowMs: playing.nowMs,
    known: { states: readStateCodes(), kindOf: (name) => sight.see(name)?.kind ?? null, hasFile: () => false },
    marking: {
      ceiling: playing.ceiling,
      parties: new Set(partiesInSight(person, sight).map(({ organisation }) => organisation)),
    },
    persons: isForTwo ? 2 : 1,
  });
  if (judged.ok) return judged.value;
  throw contentFault(
    `${place}: ${judged.error.map(({ code, title, place: at }) => `${code} ${title} (${at})`).join("; ")}`,
  );
}

const contentFault = (detail: string): StartFault =>
  new StartFault("CUS-S104", `content/demonstration/working-group.json: ${detail}`);

/** `@key` is the record of that key, in texts, lists and rows alike. */
function withReferences(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return value.startsWith("@") ? (ids.get(value.slice(1)) ?? value) : value;
  if (Array.isArray(value)) return value.map((each) => withReferences(each, ids));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withReferences(each, ids)]));
}

/** What one organisation's persons did in a row is one entry. */
async function writeAll(parts: InstanceParts, events: readonly PlayedEvent[]): Promise<void> {
  for (let at = 0; at < events.length; ) {
    const organisation = events[at]?.organisation as OrganisationId;
    const end = events.findIndex((each, index) => index > at && each.organisation !== organisation);
    const some = events.slice(at, end === -1 ? undefined : end);
    const salted = some.map((each) => ({ ...each, salt: newId(parts.randomness) + newId(parts.randomness) }));
    await perform(parts, demonstrateRecords, instanceActor(organisation), { organisation, events: salted });
    at += some.length;
  }
}
