/**
 * Rules that look past one record. They look through the eyes of who acts: what a person may not see cannot refuse them.
 * Who makes seats, terms and decisions is the organisation that keeps the body, and sees all of them.
 */
import type { Json } from "@custodiet/core";
import { type GroupFault, groupFault } from "../fault.ts";
import { instantOf, momentAt } from "../moment.ts";
import type { GuardName } from "./guard-names.ts";
import type { RecordInSight } from "./project.ts";
import { isWithdrawn } from "./project.ts";
import type { Values } from "./references.ts";
import type { Sight } from "./sight.ts";

/** A record as it would be after the act. */
export interface Guarded {
  /** `null`: it is being made. */
  readonly id: string | null;
  readonly state: string;
  readonly fields: Values;
  readonly sight: Sight;
  readonly nowMs: number;
}

export type Guard = (guarded: Guarded) => readonly GroupFault[];

/** The rules that a body has set itself; none is enforced that it has not. */
interface BodyRules {
  readonly quorumSeats: number | null;
  readonly silenceHours: number | null;
  readonly termMonths: number | null;
}

const others = ({ id, sight }: Guarded, kind: string): readonly RecordInSight[] =>
  sight.all(kind).filter((record) => record.id !== id && !isWithdrawn(record));

function rulesOf({ sight }: Guarded, body: Json | undefined): BodyRules {
  const rules = sight.all("rules").find((record) => !isWithdrawn(record) && record.fields["body"] === body);
  const at = (name: string): number | null => {
    const value = rules?.fields[name];
    return typeof value === "number" ? value : null;
  };
  return { quorumSeats: at("quorum-seats"), silenceHours: at("silence-hours"), termMonths: at("term-months") };
}

const found = (sight: Sight, id: Json | undefined): RecordInSight | null =>
  typeof id === "string" ? sight.see(id) : null;

const textAt = (fields: Values, name: string): string | null => {
  const value = fields[name];
  return typeof value === "string" ? value : null;
};

export const guards: Readonly<Record<GuardName, Guard>> = {
  /** Source: the International Working Group's flyer, ten seats; how many a body has is said by its record. */
  seatsOfBody: (guarded) => {
    const { fields, sight } = guarded;
    const seats = found(sight, fields["body"])?.fields["seats"];
    const inBody = others(guarded, "seat").filter((seat) => seat.fields["body"] === fields["body"]);
    const isTaken = inBody.some((seat) => seat.fields["number"] === fields["number"]);
    const isBeyond = typeof seats === "number" && (inBody.length >= seats || Number(fields["number"]) > seats);
    return isTaken || isBeyond ? [groupFault("seatsFull", "number", String(fields["number"]))] : [];
  },
  oneSeatAState: (guarded) => {
    const state = textAt(guarded.fields, "holder");
    const isHeld = others(guarded, "seat").some(
      ({ fields }) => fields["body"] === guarded.fields["body"] && fields["holder"] === state,
    );
    return state !== null && isHeld ? [groupFault("seatOfState", "holder", state)] : [];
  },
  daysInOrder: ({ fields }) => {
    const [from, until] = [textAt(fields, "from"), textAt(fields, "until")];
    return from !== null && until !== null && until < from ? [groupFault("daysReversed", "until", until)] : [];
  },
  termsApart: (guarded) => {
    const { from, until } = termOf(guarded.fields);
    if (from === null) return [];
    const clash = others(guarded, "term").some(({ fields }) => {
      const other = termOf(fields);
      const isSameSeat = fields["seat"] === guarded.fields["seat"];
      return isSameSeat && other.from !== null && other.from <= (until ?? "9") && from <= (other.until ?? "9");
    });
    return clash ? [groupFault("termsOverlap", "from", from)] : [];
  },
  termWithinRules: (guarded) => {
    const { from, until } = termOf(guarded.fields);
    const seat = found(guarded.sight, guarded.fields["seat"])?.fields ?? guarded.fields;
    const { termMonths } = rulesOf(guarded, seat["body"]);
    if (termMonths === null || from === null) return [];
    const isLonger = until === null || until > addMonths(from, termMonths);
    return isLonger ? [groupFault("termTooLong", "until", `${until ?? "no end"}; the rule: ${termMonths} months`)] : [];
  },
  quorum: (guarded) => {
    const { fields, sight } = guarded;
    const meeting = found(sight, fields["meeting"]);
    const { quorumSeats } = rulesOf(guarded, fields["body"] ?? meeting?.fields["body"]);
    if (quorumSeats === null) return [];
    const present = others(guarded, "attendance").filter(
      (each) =>
        each.fields["meeting"] === fields["meeting"] && each.state === "present" && each.fields["seat"] !== undefined,
    );
    const seats = new Set(present.map((each) => each.fields["seat"])).size;
    return seats < quorumSeats ? [groupFault("noQuorum", "meeting", `${seats}; the rule: ${quorumSeats} seats`)] : [];
  },
  silenceLongEnough: (guarded) => {
    const end = silenceEnd(guarded.fields);
    const meeting = found(guarded.sight, guarded.fields["meeting"]);
    const { silenceHours } = rulesOf(guarded, guarded.fields["body"] ?? meeting?.fields["body"]);
    if (end === null) return [groupFault("fieldMissing", "silence-until", null)];
    const least = guarded.nowMs + (silenceHours ?? 0) * hourMs;
    return end < least
      ? [groupFault("silenceTooShort", "silence-until", wordSilence(guarded.fields, silenceHours))]
      : [];
  },
  silenceOver: ({ fields, nowMs }) => {
    const end = silenceEnd(fields);
    return end === null || nowMs < end
      ? [groupFault("silenceNotOver", "silence-until", wordSilence(fields, null))]
      : [];
  },
  /** An objection after the end comes too late: what nobody objected to in time is adopted. */
  silenceRuns: ({ fields, nowMs }) => {
    const end = silenceEnd(fields);
    return end !== null && nowMs < end ? [] : [groupFault("silencePast", "silence-until", wordSilence(fields, null))];
  },
  /** What a meeting treats, and when, is not moved once its agenda is frozen or the meeting is closed. */
  agendaOpen: (guarded) => {
    const closed = meetingsOf(guarded).find(({ state }) => agendaClosed.includes(state));
    return closed === undefined ? [] : [groupFault("agendaFrozen", "meeting", closed.state)];
  },
  /** Who was there stands in the minutes. */
  minutesOpen: (guarded) => {
    const closed = meetingsOf(guarded).find(({ state }) => minutesAdopted.includes(state));
    return closed === undefined ? [] : [groupFault("minutesAdopted", "meeting", closed.state)];
  },
  keptByMeeting: (guarded) =>
    meetingsOf(guarded).every(({ isOwn }) => isOwn) ? [] : [groupFault("otherOwner", "meeting", null)],
  oneSetOfRules: (guarded) =>
    others(guarded, "rules").some(({ fields }) => fields["body"] === guarded.fields["body"])
      ? [groupFault("rulesThere", "body", null)]
      : [],
  /** Kept by whoever keeps the body, so that its rules can see all there is. */
  keptByBody: ({ fields, sight }) => {
    const around = found(sight, fields["body"] ?? fields["seat"] ?? fields["meeting"]);
    return around !== null && !around.isOwn ? [groupFault("otherOwner", "body", null)] : [];
  },
  /** What is counted does not change once it can be read together. */
  surveyOpen: ({ fields, sight }) => {
    const survey = found(sight, fields["survey"]);
    return survey !== null && survey.state !== "open" ? [groupFault("surveyClosed", "survey", survey.state)] : [];
  },
  oneAnswer: (guarded) =>
    others(guarded, "survey-answer").some(({ isOwn, fields }) => isOwn && fields["survey"] === guarded.fields["survey"])
      ? [groupFault("answeredBefore", "survey", null)]
      : [],
};

const hourMs = 3_600_000;

const agendaClosed: readonly string[] = [
  "agenda-frozen",
  "minutes-draft",
  "minutes-under-silence",
  "adopted",
  "published",
];
const minutesAdopted: readonly string[] = ["adopted", "published"];

/** The meeting that a record belonged to, and the one that it is going to belong to. */
function meetingsOf({ id, fields, sight }: Guarded): readonly RecordInSight[] {
  const before = id === null ? null : sight.see(id)?.fields["meeting"];
  return [...new Set([before ?? null, fields["meeting"] ?? null])].flatMap((meeting) => found(sight, meeting) ?? []);
}

const termOf = (fields: Values) => ({ from: textAt(fields, "from"), until: textAt(fields, "until") });

/** The day before the same day some months later, where that month has it. */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + months, date)).toISOString().slice(0, 10);
}

/** In milliseconds; `null`: none is set. */
function silenceEnd(fields: Values): number | null {
  const until = momentAt(fields["silence-until"]);
  return until === null ? null : instantOf(until);
}

const wordSilence = (fields: Values, hours: number | null): string => {
  const { at = "", timeZone = "" } = momentAt(fields["silence-until"]) ?? {};
  return hours === null ? `${at} ${timeZone}` : `${at} ${timeZone}; the rule: ${hours} hours`;
};
