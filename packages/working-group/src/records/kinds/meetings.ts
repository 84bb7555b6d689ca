/** Meetings, with what is on their agenda, who was there, what was decided and what came of it. */
import {
  attachment,
  choice,
  column,
  date,
  day,
  field,
  line,
  list,
  moment,
  multilingual,
  number,
  party,
  person,
  reference,
  rows,
  text,
} from "../field.ts";
import type { GuardName } from "../guard-names.ts";
import { declareKind, leaders, type RecordKind, type StepEffect, step, takersPart } from "../kind.ts";

const languages = choice("ar", "en", "es", "fr", "ru", "zh");

const meetingKind = declareKind({
  id: "meeting",
  room: "meetings",
  titleField: "title",
  createdBy: leaders,
  fields: [
    field("title", multilingual, { required: true, searched: true }),
    field("meeting-kind", choice("annual", "committee", "focus-group", "symposium", "workshop", "course"), {
      required: true,
    }),
    field("body", reference("body", "focus-group")),
    field("starts", moment, { required: true }),
    field("ends", moment, { required: true }),
    field("place", line, { searched: true }),
    field("form", choice("in-person", "virtual", "hybrid")),
    field("interpretation", list(languages)),
    /** Items in the order in which they are treated; others follow. */
    field("agenda", list(reference("agenda-item"))),
    /** Days before the beginning. */
    field("registration-cut-off", number(0, 365, "days")),
    field("paper-cut-off", number(0, 365, "days")),
    field("silence-until", moment),
    field("minutes", text, { searched: true }),
    field("minutes-file", attachment),
    field("adopted-on", day),
  ],
  workflow: {
    states: [
      "draft",
      "announced",
      "agenda-frozen",
      "in-session",
      "minutes-draft",
      "minutes-under-silence",
      "adopted",
      "published",
    ],
    fixed: {
      "agenda-frozen": ["agenda"],
      "minutes-draft": ["agenda"],
      "minutes-under-silence": ["agenda", "minutes", "minutes-file", "starts", "ends", "silence-until"],
      adopted: ["agenda", "minutes", "minutes-file", "starts", "ends", "title", "silence-until", "adopted-on"],
      published: ["agenda", "minutes", "minutes-file", "starts", "ends", "title", "silence-until", "adopted-on"],
    },
    transitions: [
      step("announce", "draft > announced", { roles: leaders, isRelease: true }),
      step("freeze-agenda", "announced > agenda-frozen", { roles: leaders }),
      step("reopen-agenda", "agenda-frozen > announced", { roles: leaders }),
      step("open", "announced|agenda-frozen > in-session", { roles: leaders }),
      step("close", "in-session > minutes-draft", { roles: leaders }),
      step("table-minutes", "minutes-draft > minutes-under-silence", {
        roles: leaders,
        needs: ["minutes", "silence-until"],
        guards: ["silenceLongEnough"],
      }),
      step("object", "minutes-under-silence > minutes-draft", {
        roles: takersPart,
        by: "reader",
        guards: ["silenceRuns"],
      }),
      step("adopt-minutes", "minutes-under-silence > adopted", {
        roles: leaders,
        guards: ["silenceOver"],
        effects: [{ does: "date", field: "adopted-on" }],
      }),
      step("publish", "adopted > published", { roles: leaders, needsTwo: true, isRelease: true }),
    ],
  },
});

const sessionKind = declareKind({
  id: "session",
  room: "meetings",
  titleField: "title",
  createdBy: leaders,
  within: "meeting",
  guards: ["keptByBody"],
  fields: [
    field("title", multilingual, { required: true, searched: true }),
    field("meeting", reference("meeting"), { required: true }),
    field("starts", moment, { required: true }),
    field("ends", moment),
    field("room", line),
    field("interpretation", list(languages)),
    field("restricted", choice("yes", "no"), { required: true }),
    field("chair", line),
  ],
  workflow: {
    states: ["planned", "held", "cancelled"],
    fixed: { held: ["starts", "ends"] },
    transitions: [
      step("hold", "planned > held", { roles: leaders }),
      step("cancel", "planned > cancelled", { roles: leaders }),
    ],
  },
});

/** Whoever keeps the meeting moves what is on its agenda, whoever proposed it. */
const atMeeting: { readonly roles: readonly string[]; readonly by: "reader"; readonly guards: readonly GuardName[] } = {
  roles: leaders,
  by: "reader",
  guards: ["keptByMeeting"],
};
const openMinutes: readonly GuardName[] = ["keptByMeeting", "minutesOpen"];
const openAgenda: readonly GuardName[] = ["keptByMeeting", "agendaOpen"];
const offTheAgenda: readonly StepEffect[] = ["meeting", "session", "number"].map((name) => ({
  does: "clear",
  field: name,
}));

/** What no meeting has finished is in the backlog: an item without a meeting. */
const agendaItemKind = declareKind({
  id: "agenda-item",
  room: "meetings",
  titleField: "title",
  createdBy: takersPart,
  within: "session",
  fields: [
    field("title", multilingual, { required: true, searched: true }),
    field("meeting", reference("meeting")),
    field("session", reference("session")),
    field("number", number(1, 999)),
    field("proposed-by", party),
    field("minutes-planned", number(1, 1440, "minutes")),
    field("description", text, { searched: true }),
    field("papers", list(reference("paper"))),
    field("trends", list(reference("trend"))),
    field("outcome", text, { searched: true }),
    field("carried-over", number(0, 1000)),
  ],
  workflow: {
    states: ["backlog", "on-agenda", "discussed", "closed"],
    // Where an item is treated is moved by steps, which ask whether the agenda is open.
    fixed: {
      backlog: ["carried-over"],
      "on-agenda": ["carried-over", "session", "meeting"],
      discussed: ["carried-over", "session", "meeting"],
      closed: ["*"],
    },
    transitions: [
      step("place", "backlog > on-agenda", { ...atMeeting, needs: ["meeting"], guards: openAgenda }),
      step("place-in-session", "backlog|on-agenda > on-agenda", {
        ...atMeeting,
        needs: ["meeting", "session"],
        guards: openAgenda,
      }),
      step("take-off", "on-agenda > backlog", { ...atMeeting, guards: openAgenda, effects: offTheAgenda }),
      step("discuss", "on-agenda > discussed", atMeeting),
      step("close", "discussed > closed", { ...atMeeting, needs: ["outcome"] }),
      step("carry-over", "on-agenda|discussed > backlog", {
        ...atMeeting,
        effects: [{ does: "count", field: "carried-over" }, ...offTheAgenda],
      }),
    ],
  },
});

const paperKind = declareKind({
  id: "paper",
  room: "meetings",
  titleField: "title",
  createdBy: takersPart,
  fields: [
    field("title", multilingual, { required: true, searched: true }),
    field("meeting", reference("meeting")),
    field("group", reference("focus-group", "body")),
    field("symbol", line, { searched: true }),
    field("submitted-by", party),
    field("abstract", text, { searched: true }),
    field("language", languages),
    field("file", attachment),
  ],
  workflow: {
    states: ["draft", "submitted", "circulated", "superseded"],
    fixed: { circulated: ["file", "title", "symbol"], superseded: ["*"] },
    transitions: [
      step("submit", "draft > submitted", { roles: takersPart, needs: ["file"] }),
      step("return", "submitted > draft", { roles: leaders, by: "reader" }),
      step("circulate", "submitted > circulated", { roles: leaders, isRelease: true }),
      step("supersede", "circulated > superseded", { roles: takersPart }),
    ],
  },
});

/** Credential: a note verbale or a nomination letter. */
const attendanceKind = declareKind({
  id: "attendance",
  room: "meetings",
  titleField: "party",
  createdBy: takersPart,
  changedBy: takersPart,
  within: "meeting",
  guards: ["minutesOpen"],
  fields: [
    field("meeting", reference("meeting"), { required: true }),
    field("party", party, { required: true, searched: true }),
    field("seat", reference("seat")),
    field("person", person, { personal: true, searched: true }),
    field("credential", choice("note-verbale", "nomination-letter", "invitation", "none"), { required: true }),
    field("credential-file", attachment),
    field("language", languages),
    field("note", line),
  ],
  workflow: {
    states: ["registered", "present", "absent", "excused"],
    fixed: {},
    transitions: [
      step("mark-present", "registered|absent|excused > present", { ...atMeeting, guards: openMinutes }),
      step("mark-absent", "registered|present > absent", { ...atMeeting, guards: openMinutes }),
      step("excuse", "registered|absent > excused", {
        roles: takersPart,
        by: { holderOf: "party" },
        guards: ["minutesOpen"],
      }),
    ],
  },
});

/** By consensus in a meeting, or by silence for as long as the group's rules ask. */
const decisionKind = declareKind({
  id: "decision",
  room: "meetings",
  titleField: "title",
  createdBy: leaders,
  within: "meeting",
  guards: ["keptByBody"],
  fields: [
    field("title", multilingual, { required: true, searched: true }),
    field("text", text, { required: true, searched: true }),
    field("body", reference("body", "focus-group")),
    field("meeting", reference("meeting")),
    field("agenda-item", reference("agenda-item")),
    field("number", line, { searched: true }),
    field("silence-until", moment),
    field("objection", text),
    field("decided-on", day),
  ],
  workflow: {
    states: ["draft", "tabled", "under-silence", "adopted", "broken", "dropped"],
    fixed: { "under-silence": ["title", "text", "silence-until"], adopted: ["*"], dropped: ["*"] },
    transitions: [
      step("table", "draft|broken > tabled", { roles: leaders }),
      step("adopt-by-consensus", "tabled > adopted", {
        roles: leaders,
        needs: ["meeting"],
        guards: ["quorum"],
        effects: [{ does: "date", field: "decided-on" }],
      }),
      step("put-under-silence", "tabled > under-silence", {
        roles: leaders,
        needs: ["silence-until"],
        guards: ["silenceLongEnough"],
        isRelease: true,
      }),
      step("object", "under-silence > broken", {
        roles: takersPart,
        by: "reader",
        needs: ["objection"],
        guards: ["silenceRuns"],
      }),
      step("adopt-by-silence", "under-silence > adopted", {
        roles: leaders,
        guards: ["silenceOver"],
        effects: [{ does: "date", field: "decided-on" }],
      }),
      step("drop", "draft|tabled|broken > dropped", { roles: leaders }),
    ],
  },
});

const actionItemKind = declareKind({
  id: "action-item",
  room: "meetings",
  titleField: "title",
  createdBy: leaders,
  fields: [
    field("title", line, { required: true, searched: true }),
    field("holder", party, { required: true, searched: true }),
    field("due", day),
    field("decision", reference("decision")),
    field("meeting", reference("meeting")),
    field("description", text, { searched: true }),
    field("evidence", text, { searched: true }),
    field("evidence-file", attachment),
    field("carried-over", number(0, 1000)),
    field("dropped-by", reference("decision")),
  ],
  workflow: {
    states: ["open", "accepted", "done", "verified", "dropped"],
    fixed: {
      open: ["carried-over"],
      accepted: ["carried-over"],
      done: ["carried-over", "evidence", "evidence-file"],
      verified: ["*"],
      dropped: ["*"],
    },
    transitions: [
      step("accept", "open > accepted", { roles: takersPart, by: { holderOf: "holder" } }),
      step("report-done", "open|accepted > done", {
        roles: takersPart,
        by: { holderOf: "holder" },
        needs: ["evidence"],
      }),
      step("verify", "done > verified", { roles: leaders }),
      step("return", "done > accepted", { roles: leaders }),
      step("carry-over", "open|accepted > open", {
        roles: leaders,
        needs: ["due"],
        effects: [{ does: "count", field: "carried-over" }],
      }),
      step("drop", "open|accepted > dropped", { roles: leaders, needs: ["dropped-by"] }),
    ],
  },
  reminded: { field: "due", daysBefore: [90, 30, 7], inStates: ["open", "accepted"] },
});

/** What is held beside the group's own meetings. */
const eventKind = declareKind({
  id: "event",
  room: "meetings",
  titleField: "title",
  createdBy: takersPart,
  fields: [
    field("title", multilingual, { required: true, searched: true }),
    field("event-kind", choice("symposium", "workshop", "course", "exercise", "other"), { required: true }),
    field("from", date, { required: true }),
    field("until", date),
    field("place", line, { searched: true }),
    field("host", party),
    field("description", multilingual, { searched: true }),
    field("places", number(1, 100_000)),
    field("programme", rows(column("time", line), column("what", line, { required: true }), column("speaker", line))),
    field("link", line),
    field("source", line),
  ],
  workflow: {
    states: ["planned", "announced", "held", "cancelled"],
    fixed: {},
    transitions: [
      step("announce", "planned > announced", { roles: takersPart, isRelease: true }),
      step("hold", "planned|announced > held", { roles: takersPart }),
      step("cancel", "planned|announced > cancelled", { roles: takersPart }),
    ],
  },
});

export const meetingKinds: readonly RecordKind[] = [
  meetingKind,
  sessionKind,
  agendaItemKind,
  paperKind,
  attendanceKind,
  decisionKind,
  actionItemKind,
  eventKind,
];
