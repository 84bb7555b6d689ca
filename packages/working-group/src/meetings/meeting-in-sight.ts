/**
 * A meeting as somebody sees it, with what stands round it: its agenda in order, its papers, who is there, what it
 * decides, and the backlog it draws on. Everything comes from one sight, so that nothing here tells more than it.
 */
import type { Json } from "@custodiet/core";
import { instantOf, momentAt } from "../moment.ts";
import { isWithdrawn, type RecordInSight } from "../records/project.ts";
import type { Sight } from "../records/sight.ts";

export interface MeetingInSight {
  readonly meeting: RecordInSight;
  /** Whose meeting it is. */
  readonly body: RecordInSight | null;
  readonly agenda: readonly AgendaPart[];
  /** Handed in for the meeting or named by an item of its agenda, by symbol. */
  readonly papers: readonly RecordInSight[];
  readonly attendance: readonly RecordInSight[];
  readonly decisions: readonly RecordInSight[];
  /** Actions that came of it. */
  readonly actions: readonly RecordInSight[];
  readonly backlog: Backlog;
}

/** Items of one session; `session: null`: of none. */
export interface AgendaPart {
  readonly session: RecordInSight | null;
  readonly items: readonly AgendaItem[];
}

export interface AgendaItem {
  /** From 1, through the whole meeting, of what is in sight. */
  readonly position: number;
  readonly item: RecordInSight;
}

/** What waits for a meeting of this body. */
export interface Backlog {
  /** Not done yet, of this body or of none; the earliest due first. */
  readonly actions: readonly RecordInSight[];
  /** Proposed, on no agenda. */
  readonly items: readonly RecordInSight[];
  /** Of this body or of none, handed in for no meeting. */
  readonly papers: readonly RecordInSight[];
}

/** `null`: there is no such meeting in sight. */
export function meetingInSight(sight: Sight, id: string): MeetingInSight | null {
  const meeting = sight.see(id);
  if (meeting === null || meeting.kind !== "meeting") return null;
  const body = meeting.fields["body"];
  const agenda = agendaOf(sight, meeting);
  return {
    meeting,
    body: typeof body === "string" ? sight.see(body) : null,
    agenda,
    papers: papersOf(sight, meeting, agenda),
    attendance: ofMeeting(sight, "attendance", id),
    decisions: ofMeeting(sight, "decision", id),
    actions: ofMeeting(sight, "action-item", id),
    backlog: backlogOf(sight, meeting),
  };
}

/** Records of a kind that stand. */
const standing = (sight: Sight, kind: string): readonly RecordInSight[] =>
  sight.all(kind).filter((record) => !isWithdrawn(record));

const ofMeeting = (sight: Sight, kind: string, meeting: string): readonly RecordInSight[] =>
  standing(sight, kind).filter(({ fields }) => fields["meeting"] === meeting);

function agendaOf(sight: Sight, meeting: RecordInSight): readonly AgendaPart[] {
  const sessions = ofMeeting(sight, "session", meeting.id).toSorted(
    (a, b) => startOf(a) - startOf(b) || compare(a.id, b.id),
  );
  const items = ofMeeting(sight, "agenda-item", meeting.id)
    .filter(({ state }) => state !== "backlog")
    .toSorted(inOrderOf(meeting));
  const known = new Set(sessions.map(({ id }) => id));
  const isIn = (session: string | null, { fields }: RecordInSight): boolean => {
    const own = fields["session"];
    return session === (typeof own === "string" && known.has(own) ? own : null);
  };
  let position = 0;
  return [null, ...sessions].flatMap((session) => {
    const own = items.filter((item) => isIn(session?.id ?? null, item));
    if (session === null && own.length === 0) return [];
    return [{ session, items: own.map((item) => ({ position: ++position, item })) }];
  });
}

/** As the meeting's agenda lists them; what it does not list follows, by number and then as it was made. */
function inOrderOf({ fields }: RecordInSight): (a: RecordInSight, b: RecordInSight) => number {
  const listed = listAt(fields["agenda"]);
  const place = ({ id }: RecordInSight): number => (listed.includes(id) ? listed.indexOf(id) : listed.length);
  const number = (item: RecordInSight): number => Number(item.fields["number"] ?? lastNumber);
  return (a, b) => place(a) - place(b) || number(a) - number(b) || a.createdAtMs - b.createdAtMs || compare(a.id, b.id);
}

/** An item without a number comes after those that have one. */
const lastNumber = 1000;

function papersOf(sight: Sight, { id }: RecordInSight, agenda: readonly AgendaPart[]): readonly RecordInSight[] {
  const named = new Set(agenda.flatMap(({ items }) => items.flatMap(({ item }) => listAt(item.fields["papers"]))));
  const symbol = ({ fields }: RecordInSight): string => String(fields["symbol"] ?? "\uffff");
  return standing(sight, "paper")
    .filter((paper) => paper.fields["meeting"] === id || named.has(paper.id))
    .toSorted((a, b) => compare(symbol(a), symbol(b)) || compare(a.id, b.id));
}

function backlogOf(sight: Sight, meeting: RecordInSight): Backlog {
  const body = meeting.fields["body"];
  const isOfBody = (other: Json | undefined): boolean => other === undefined || other === body;
  return {
    actions: standing(sight, "action-item")
      .filter((action) => isOpen(action) && isOfBody(bodyOfAction(sight, action)))
      .toSorted((a, b) => compare(dueOf(a), dueOf(b)) || compare(a.id, b.id)),
    items: standing(sight, "agenda-item").filter(({ state }) => state === "backlog"),
    papers: standing(sight, "paper").filter(
      ({ state, fields }) =>
        fields["meeting"] === undefined &&
        isOfBody(fields["group"]) &&
        (state === "submitted" || state === "circulated"),
    ),
  };
}

export const isOpen = ({ state }: RecordInSight): boolean => state === "open" || state === "accepted";

const dueOf = ({ fields }: RecordInSight): string => String(fields["due"] ?? "9");

/** The body of the meeting that it came of, or of the decision; `undefined`: of none in sight. */
function bodyOfAction(sight: Sight, { fields }: RecordInSight): Json | undefined {
  const decision = seeField(sight, fields["decision"]);
  const meeting = seeField(sight, fields["meeting"] ?? decision?.fields["meeting"]);
  return decision?.fields["body"] ?? meeting?.fields["body"];
}

const seeField = (sight: Sight, id: Json | undefined): RecordInSight | null =>
  typeof id === "string" ? sight.see(id) : null;

const listAt = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** In milliseconds; what has no beginning comes last. */
export function startOf({ fields }: RecordInSight): number {
  const starts = momentAt(fields["starts"]);
  return starts === null ? Number.MAX_SAFE_INTEGER : instantOf(starts);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Meetings of the same body that begin later and are not over: the next first. */
export const meetingsAfter = (sight: Sight, meeting: RecordInSight): readonly RecordInSight[] =>
  standing(sight, "meeting")
    .filter(
      (other) =>
        other.id !== meeting.id &&
        other.fields["body"] === meeting.fields["body"] &&
        startOf(other) > startOf(meeting) &&
        notBegun.includes(other.state),
    )
    .toSorted((a, b) => startOf(a) - startOf(b) || compare(a.id, b.id));

const notBegun: readonly string[] = ["draft", "announced", "agenda-frozen"];
