/** The group's records as they leave the server: what somebody sees, and nothing beside. */
import {
  type EventInSight,
  type RecordInSight,
  type RecordKind,
  type Reminder,
  type StepOnOffer,
  versionOf,
} from "@custodiet/working-group";
import type { Ability, RecordInFull, RecordList } from "../instance/group/group-types.ts";
import { toInstant } from "../instance/parts.ts";

export function viewKind({ workflow, attribution, reminded, ...kind }: RecordKind) {
  return {
    id: kind.id,
    room: kind.room,
    titleField: kind.titleField,
    fields: kind.fields,
    states: workflow.states,
    transitions: workflow.transitions.map(({ id, from, to, roles, needs, needsTwo, effects }) => ({
      id,
      from,
      to,
      roles,
      needs,
      needsTwo,
      writes: effects.map((effect) => (effect.does === "move" ? effect.to : effect.field)),
    })),
    fixed: workflow.fixed,
    createdBy: kind.createdBy,
    within: kind.within,
    votes: kind.votes,
    attributionField: attribution?.field ?? null,
    reminded: reminded && { field: reminded.field, daysBefore: reminded.daysBefore },
  };
}

export const viewRecord = (kind: RecordKind, record: RecordInSight, { steps, mayChange }: Ability) => ({
  id: record.id,
  kind: record.kind,
  state: record.state,
  title: record.fields[kind.titleField] ?? null,
  fields: { ...record.fields },
  marking: record.marking,
  composite: record.composite,
  fieldMarkings: record.fieldMarkings,
  owner: record.owner,
  isOwn: record.isOwn,
  votes: record.votes,
  ownVote: record.ownVote,
  createdAt: toInstant(record.createdAtMs),
  changedAt: toInstant(record.changedAtMs),
  version: versionOf(record),
  steps,
  mayChange,
});

export const viewList = ({ kind, total, states, page, named, abilityOf }: RecordList) => ({
  total,
  states,
  records: page.map((record) => viewRecord(kind, record, abilityOf(record))),
  named,
});

export const viewRecordInFull = ({ kind, record, version, steps, mayChange, named, nameOf }: RecordInFull) => ({
  record: viewRecord(kind, record, { steps: steps.filter(isOpen).map(({ transition }) => transition.id), mayChange }),
  version,
  steps: steps.map(viewStep),
  mayChange,
  named,
  history: record.history.map((event) => viewEvent(event, nameOf)),
});

const isOpen = ({ mayDo }: StepOnOffer): boolean => mayDo;

const viewStep = ({ transition: { id, to, needs, needsTwo, roles }, mayDo }: StepOnOffer) => ({
  id,
  to,
  needs,
  needsTwo,
  mayDo,
  roles,
});

const viewEvent = (event: EventInSight, nameOf: (person: string) => string) => ({
  type: event.type,
  at: toInstant(event.atMs),
  organisation: event.organisation,
  role: event.role,
  person: event.person === null ? null : nameOf(event.person),
  entryIndex: event.entryIndex,
  fields: { ...event.fields },
  transition: event.transition,
  text: event.text,
});

export const viewReminder = ({ kind, record, day, daysLeft, mark }: Reminder) => ({
  kind: kind.id,
  record: record.id,
  title: record.fields[kind.titleField] ?? null,
  field: kind.reminded?.field ?? "",
  day,
  daysLeft,
  mark,
});
