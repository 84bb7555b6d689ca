/** Trends, experts, pledges, visits, what is offered and asked for, surveys, and what the library holds. */
import {
  attachment,
  choice,
  column,
  date,
  day,
  field,
  language,
  line,
  list,
  multilingual,
  number,
  party,
  reference,
  rows,
  text,
} from "../field.ts";
import { declareKind, leaders, type RecordKind, step, takersPart } from "../kind.ts";

/** Source: announcement of the group, 2020: "identify emerging trends that need more attention". */
const trendKind = declareKind({
  id: "trend",
  room: "trends",
  titleField: "statement",
  createdBy: takersPart,
  votes: ["needs-attention", "watch", "no-attention"],
  fields: [
    field("statement", multilingual, { required: true, searched: true }),
    field("driver", choice("law", "policy", "technology"), { required: true }),
    field("evidence", text, { searched: true }),
    field("evidence-links", list(line)),
    field("confidence", choice("low", "moderate", "high"), { required: true }),
    field("horizon", choice("now", "one-year", "three-years", "longer"), { required: true }),
    field("commitments", list(line)),
    field("proposed-by", party),
    field("decision", reference("decision")),
    field("outcome", text, { searched: true }),
  ],
  workflow: {
    states: ["proposed", "tabled", "taken-up", "watched", "set-aside"],
    fixed: { tabled: ["statement", "driver"] },
    transitions: [
      step("table", "proposed|watched > tabled", { roles: leaders, by: "reader", isRelease: true }),
      step("take-up", "tabled > taken-up", { roles: leaders, by: "reader", needs: ["outcome"] }),
      step("watch", "tabled|taken-up > watched", { roles: leaders, by: "reader" }),
      step("set-aside", "proposed|tabled|watched > set-aside", { roles: leaders, by: "reader", needs: ["outcome"] }),
    ],
  },
});

/** Shown for as long as the expert consents; interests declared. */
const expertKind = declareKind({
  id: "expert",
  room: "partners",
  titleField: "name",
  createdBy: takersPart,
  shownUntil: "consent-until",
  fields: [
    field("name", line, { required: true, searched: true, personal: true }),
    field("consent-until", day, { required: true }),
    field("consent-given-on", day, { required: true }),
    field("sponsor", party, { required: true }),
    field("affiliation", line, { searched: true, personal: true }),
    field("partner-kind", choice("ngo", "industry", "academia", "government", "igo"), { required: true }),
    field("competences", list(line), { required: true, searched: true }),
    field("topics", list(choice("policy", "trust", "cyber", "protection", "culture", "other"))),
    field("languages", list(language), { searched: true }),
    field("interests", text, { required: true, personal: true }),
    field("contact", line, { personal: true }),
    field("available", choice("yes", "on-request", "no")),
  ],
  workflow: {
    states: ["proposed", "listed", "resting"],
    fixed: {},
    transitions: [
      step("list", "proposed|resting > listed", { roles: leaders, by: "reader" }),
      step("rest", "listed > resting", { roles: takersPart }),
    ],
  },
  reminded: { field: "consent-until", daysBefore: [90, 30], inStates: ["proposed", "listed"] },
});

/** Voluntary and dated. */
const pledgeKind = declareKind({
  id: "pledge",
  room: "exchange",
  titleField: "title",
  createdBy: takersPart,
  fields: [
    field("title", multilingual, { required: true, searched: true }),
    field("party", party, { required: true, searched: true }),
    field("commitments", list(line)),
    field("pledged-on", day, { required: true }),
    field("due", day),
    field("baseline", text, { required: true, searched: true }),
    field(
      "progress",
      rows(
        column("on", day, { required: true }),
        column("what", line, { required: true }),
        column("share", number(0, 100, "percent")),
      ),
    ),
    field("evidence", text),
    field("confirmed-by", party),
  ],
  workflow: {
    states: ["made", "under-way", "fulfilled", "confirmed", "ended"],
    fixed: {
      fulfilled: ["baseline", "pledged-on"],
      confirmed: ["baseline", "pledged-on", "progress", "evidence", "confirmed-by"],
    },
    transitions: [
      step("begin", "made > under-way", { roles: takersPart }),
      step("fulfil", "made|under-way > fulfilled", { roles: takersPart, needs: ["evidence"] }),
      step("confirm", "fulfilled > confirmed", { roles: takersPart, by: { otherHolderOf: "confirmed-by" } }),
      step("reopen", "fulfilled|ended > under-way", { roles: takersPart }),
      step("end", "made|under-way > ended", { roles: takersPart }),
    ],
  },
  reminded: { field: "due", daysBefore: [90, 30], inStates: ["made", "under-way"] },
});

/** By invitation of the party visited. */
const peerVisitKind = declareKind({
  id: "peer-visit",
  room: "exchange",
  titleField: "title",
  createdBy: takersPart,
  fields: [
    field("title", line, { required: true, searched: true }),
    field("host", party, { required: true }),
    field("visitors", list(party)),
    field("topics", list(choice("policy", "trust", "cyber", "protection", "culture", "other"))),
    field("scope", text, { required: true, searched: true }),
    field("from", day),
    field("until", day),
    field("invitation", attachment),
    field("report", text),
    field("report-file", attachment),
    field(
      "recommendations",
      rows(
        column("recommendation", line, { required: true }),
        column("status", choice("not-begun", "planned", "under-way", "in-place", "reviewed")),
        column("due", day),
      ),
    ),
    field("follow-up", text),
  ],
  guards: ["daysInOrder"],
  workflow: {
    states: ["proposed", "invited", "agreed", "under-way", "visited", "reported", "closed"],
    fixed: { reported: ["report", "report-file"], closed: ["*"] },
    transitions: [
      step("invite", "proposed > invited", { roles: takersPart, by: { holderOf: "host" }, needs: ["scope"] }),
      step("agree", "invited > agreed", { roles: takersPart, by: "reader" }),
      step("begin", "agreed > under-way", { roles: takersPart, needs: ["from"] }),
      step("visit", "agreed|under-way > visited", { roles: takersPart, needs: ["from"] }),
      step("report", "visited > reported", { roles: takersPart, needs: ["report"] }),
      step("close", "reported > closed", { roles: takersPart, by: { holderOf: "host" } }),
    ],
  },
  reminded: { field: "from", daysBefore: [30, 7], inStates: ["agreed"] },
});

const exchanged = choice("expert", "hosting", "course-places", "translation", "equipment", "other");

const matchStates = {
  states: ["open", "matched", "closed"],
  fixed: { closed: ["*"] },
  transitions: [
    step("match", "open > matched", { roles: takersPart }),
    step("reopen", "matched|closed > open", { roles: takersPart }),
    step("close", "open|matched > closed", { roles: takersPart }),
  ],
} as const;

const offerKind = declareKind({
  id: "offer",
  room: "exchange",
  titleField: "title",
  createdBy: takersPart,
  fields: [
    field("title", multilingual, { required: true, searched: true }),
    field("exchanged", exchanged, { required: true }),
    field("offered-by", party, { required: true, searched: true }),
    field("description", text, { searched: true }),
    field("topics", list(choice("policy", "trust", "cyber", "protection", "culture", "other"))),
    field("languages", list(language)),
    field("places", number(1, 10_000)),
    field("from", day),
    field("until", day),
    field("conditions", text),
    field("matched-with", list(reference("request"))),
  ],
  guards: ["daysInOrder"],
  workflow: matchStates,
  reminded: { field: "until", daysBefore: [90, 30], inStates: ["open"] },
});

/** May be made without attribution. */
const requestKind = declareKind({
  id: "request",
  room: "exchange",
  titleField: "title",
  createdBy: takersPart,
  attribution: { field: "attribution", hides: ["requested-by", "contact"] },
  fields: [
    field("title", multilingual, { required: true, searched: true }),
    field("exchanged", exchanged, { required: true }),
    field("attribution", choice("attributed", "unattributed"), { required: true }),
    field("requested-by", party),
    field("contact", line, { personal: true }),
    field("description", text, { searched: true }),
    field("topics", list(choice("policy", "trust", "cyber", "protection", "culture", "other"))),
    field("languages", list(language)),
    field("from", day),
    field("until", day),
    field("answers", list(reference("offer"))),
  ],
  guards: ["daysInOrder"],
  workflow: matchStates,
  reminded: { field: "until", daysBefore: [30], inStates: ["open"] },
});

const surveyKind = declareKind({
  id: "survey",
  room: "trends",
  titleField: "title",
  createdBy: leaders,
  fields: [
    field("title", multilingual, { required: true, searched: true }),
    field("group", reference("focus-group", "body")),
    field("introduction", multilingual),
    field(
      "questions",
      rows(column("question", line, { required: true }), column("options", line, { required: true })),
      { required: true },
    ),
    field("closes-on", day, { required: true }),
    field("findings", text, { searched: true }),
  ],
  workflow: {
    states: ["draft", "open", "closed", "published"],
    fixed: { open: ["questions"], closed: ["questions"], published: ["*"] },
    transitions: [
      step("open", "draft > open", { roles: leaders, isRelease: true }),
      step("close", "open > closed", { roles: leaders }),
      step("publish", "closed > published", { roles: leaders, needs: ["findings"], needsTwo: true, isRelease: true }),
    ],
  },
  reminded: { field: "closes-on", daysBefore: [30, 7], inStates: ["open"] },
});

/** One party's answers, as numbers of the options from 1, in the order of the questions. */
const surveyAnswerKind = declareKind({
  id: "survey-answer",
  room: "trends",
  titleField: "survey",
  createdBy: takersPart,
  within: "survey",
  fields: [
    field("survey", reference("survey"), { required: true }),
    field("answers", list(number(0, 100)), { required: true }),
    field("remark", text),
  ],
  guards: ["surveyOpen", "oneAnswer"],
  workflow: { states: ["given"], fixed: {}, transitions: [] },
});

/** Official documents are attached by their holder, never shipped. */
const libraryItemKind = declareKind({
  id: "library-item",
  room: "library",
  titleField: "title",
  createdBy: takersPart,
  fields: [
    field("title", multilingual, { required: true, searched: true }),
    field("item-kind", choice("good-practice", "guide", "study", "exercise", "official-document", "recording"), {
      required: true,
    }),
    field("abstract", multilingual, { searched: true }),
    field("topics", list(choice("policy", "trust", "cyber", "protection", "culture", "other"))),
    field("commitments", list(line)),
    field("authors", list(line), { searched: true }),
    field("published-on", date),
    field("symbol", line, { searched: true }),
    field("language", choice("ar", "en", "es", "fr", "ru", "zh")),
    field("file", attachment),
    field("link", line),
    field("source", line),
  ],
  workflow: {
    states: ["entered", "listed", "superseded"],
    fixed: { superseded: ["*"] },
    transitions: [
      step("list", "entered > listed", { roles: leaders, by: "reader" }),
      step("supersede", "listed > superseded", { roles: takersPart }),
    ],
  },
});

/** Against S1 to S4 and the seventeen commitments: one record that can fill other reports a State owes. */
const implementationReportKind = declareKind({
  id: "implementation-report",
  room: "exchange",
  titleField: "title",
  createdBy: takersPart,
  opensBy: "share",
  rowsSharedBy: { field: "rows", column: "shared-with" },
  fields: [
    field("title", line, { required: true, searched: true }),
    field("party", party, { required: true, searched: true }),
    field("from", date, { required: true }),
    field("until", date, { required: true }),
    field(
      "rows",
      rows(
        column("commitment", line, { required: true }),
        column("status", choice("not-begun", "planned", "under-way", "in-place", "reviewed"), { required: true }),
        column("narrative", text),
        column("evidence", text),
        column("shared-with", line),
      ),
      { searched: true },
    ),
    field("counted", choice("yes", "no")),
    field(
      "other-reports",
      rows(column("instrument", line, { required: true }), column("maps-to", line), column("filled-by", line)),
    ),
    field("file", attachment),
    /** Where it came in, sealed, and which of what it carried. */
    field("sealed-file", line),
  ],
  workflow: {
    states: ["draft", "cleared", "shared", "superseded"],
    fixed: { cleared: ["rows"], shared: ["rows", "from", "until"], superseded: ["*"] },
    transitions: [
      step("clear", "draft > cleared", { roles: takersPart, needs: ["rows"], needsTwo: true }),
      step("return", "cleared > draft", { roles: takersPart }),
      step("share", "cleared > shared", { roles: takersPart, isRelease: true }),
      step("supersede", "shared > superseded", { roles: takersPart }),
    ],
  },
});

export const exchangeKinds: readonly RecordKind[] = [
  trendKind,
  surveyKind,
  surveyAnswerKind,
  expertKind,
  pledgeKind,
  peerVisitKind,
  offerKind,
  requestKind,
  implementationReportKind,
  libraryItemKind,
];
