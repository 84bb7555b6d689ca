/** Who takes part: parties, bodies with their seats and terms, focus groups, and the rules that a body sets itself. */
import {
  attachment,
  choice,
  column,
  date,
  day,
  field,
  line,
  list,
  multilingual,
  number,
  party,
  person,
  reference,
  rows,
  text,
} from "../field.ts";
import { declareKind, keepers, leaders, type RecordKind, step, takersPart } from "../kind.ts";

const currentOrClosed = {
  states: ["current", "closed"],
  fixed: { closed: ["*"] },
  transitions: [step("close", "current > closed"), step("reopen", "closed > current")],
} as const;

/** A party of the field: a State, an organisation, an operator, an expert's house. */
const partyKind = declareKind({
  id: "party",
  room: "bodies",
  titleField: "name",
  createdBy: ["secretariat"],
  fields: [
    field("name", multilingual, { required: true, searched: true }),
    field("code", party, { required: true, searched: true }),
    field("party-kind", choice("state", "igo", "regulator", "operator", "ngo", "industry", "academia"), {
      required: true,
    }),
    field(
      "region",
      choice("africa", "asia-pacific", "eastern-europe", "latin-america-caribbean", "western-europe-others"),
    ),
    /** The organisation of this instance whose persons act for it. */
    field("organisation", line),
    field("contact", line, { personal: true }),
    field("source", line),
  ],
  workflow: currentOrClosed,
});

/** The group itself, its co-chairs, its Steering Committee. */
const bodyKind = declareKind({
  id: "body",
  room: "bodies",
  titleField: "name",
  createdBy: ["secretariat"],
  fields: [
    field("name", multilingual, { required: true, searched: true }),
    field("body-kind", choice("plenary", "co-chairs", "steering-committee", "other"), { required: true }),
    field("purpose", multilingual, { searched: true }),
    field("seats", number(1, 100)),
    field("strategic-focus", text, { searched: true }),
    field("work-plan", rows(column("activity", line, { required: true }), column("due", date), column("lead", line))),
    field("source", line),
  ],
  workflow: currentOrClosed,
});

/** Quorum, silence and terms: a body's own, and none enforced that is left empty. */
const rulesKind = declareKind({
  id: "rules",
  room: "bodies",
  titleField: "title",
  createdBy: ["secretariat"],
  changedBy: keepers,
  guards: ["oneSetOfRules", "keptByBody"],
  fields: [
    field("title", line, { required: true }),
    field("body", reference("body"), { required: true }),
    field("quorum-seats", number(1, 100, "seats")),
    field("silence-hours", number(1, 8784, "hours")),
    field("term-months", number(1, 240, "months")),
    field("adopted-on", date),
    field("source", line),
  ],
  workflow: currentOrClosed,
});

/** One of the ten seats of the Steering Committee. Source: the International Working Group's flyer; INMM 2021, a219. */
const seatKind = declareKind({
  id: "seat",
  room: "bodies",
  titleField: "title",
  createdBy: ["secretariat"],
  changedBy: keepers,
  guards: ["keptByBody", "seatsOfBody", "oneSeatAState", "daysInOrder", "termWithinRules"],
  fields: [
    field("title", line, { required: true, searched: true }),
    field("body", reference("body"), { required: true }),
    field("number", number(1, 100), { required: true }),
    field("holder", party, { searched: true }),
    field(
      "region",
      choice("africa", "asia-pacific", "eastern-europe", "latin-america-caribbean", "western-europe-others"),
    ),
    field("representative", person, { personal: true }),
    field("nomination", attachment),
    field("nominated-on", date),
    field("from", day),
    field("until", day),
  ],
  workflow: {
    states: ["vacant", "nominated", "confirmed", "serving", "extended", "expired", "resigned"],
    fixed: {},
    transitions: [
      step("nominate", "vacant > nominated", { roles: keepers, needs: ["holder"], guards: ["oneSeatAState"] }),
      step("decline", "nominated > vacant", { effects: clearSeat() }),
      step("confirm", "nominated > confirmed", {
        needs: ["holder", "from"],
        guards: ["oneSeatAState"],
        needsTwo: true,
      }),
      step("begin", "confirmed > serving", { needs: ["from"] }),
      step("extend", "serving|extended > extended", { needs: ["until"], guards: ["daysInOrder"], needsTwo: true }),
      step("expire", "serving|extended > expired", { needs: ["until"] }),
      step("resign", "confirmed|serving|extended > resigned", { needs: ["until"] }),
      step("vacate", "expired|resigned > vacant", { effects: clearSeat() }),
    ],
  },
  reminded: { field: "until", daysBefore: [90, 30], inStates: ["serving", "extended"] },
});

function clearSeat() {
  const cleared = ["holder", "representative", "nomination", "nominated-on", "from", "until"];
  return cleared.map((name) => ({ does: "clear", field: name }) as const);
}

/** Who held a seat, from when to when: what remains when a seat changes hands. */
const termKind = declareKind({
  id: "term",
  room: "bodies",
  titleField: "holder",
  createdBy: ["secretariat"],
  within: "seat",
  guards: ["keptByBody", "daysInOrder", "termsApart", "termWithinRules"],
  fields: [
    field("seat", reference("seat"), { required: true }),
    field("holder", party, { required: true, searched: true }),
    field("from", day, { required: true }),
    field("until", day),
    field("ended-by", choice("end-of-term", "resignation", "decision")),
    field("note", text, { searched: true }),
  ],
  workflow: currentOrClosed,
});

/** Open to any interested Member State, subscriber or not. Source: insiderthreatmitigation.org/working-group. */
const focusGroupKind = declareKind({
  id: "focus-group",
  room: "bodies",
  titleField: "title",
  createdBy: leaders,
  fields: [
    field("title", multilingual, { required: true, searched: true }),
    field("purpose", multilingual, { searched: true }),
    field("topic", choice("policy", "trust", "cyber", "protection", "culture", "other")),
    field("lead-seat", reference("seat")),
    field("lead-party", party),
    field("charter", text, { searched: true }),
    field("charter-version", number(0, 1000)),
    field("charter-adopted-on", day),
    /** A new charter leaves the old one in force until it is adopted. */
    field("next-charter", text),
    field(
      "milestones",
      rows(
        column("milestone", line, { required: true }),
        column("charter-set", date),
        column("current", date),
        column("reached", date),
      ),
    ),
    field("how-to-join", multilingual),
    field("product", line, { searched: true }),
    field("source", line),
  ],
  workflow: {
    states: ["proposed", "chartering", "active", "dormant", "concluding", "concluded"],
    fixed: {
      proposed: ["charter-version"],
      chartering: ["charter-version"],
      active: ["charter", "charter-version", "charter-adopted-on"],
      dormant: ["charter", "charter-version", "charter-adopted-on"],
      concluding: ["charter", "charter-version", "charter-adopted-on"],
      concluded: ["*"],
    },
    transitions: [
      step("draft-charter", "proposed > chartering", { roles: leaders }),
      step("adopt-charter", "chartering|active > active", {
        needs: ["next-charter"],
        needsTwo: true,
        effects: [
          { does: "move", from: "next-charter", to: "charter" },
          { does: "count", field: "charter-version" },
          { does: "date", field: "charter-adopted-on" },
        ],
      }),
      step("rest", "active > dormant", { roles: leaders }),
      step("resume", "dormant > active", { roles: leaders }),
      step("conclude", "active|dormant > concluding", { roles: leaders }),
      step("finish", "concluding > concluded", { needsTwo: true }),
    ],
  },
});

/** Who works in a body or a focus group. Never requires a subscription. */
const participationKind = declareKind({
  id: "participation",
  room: "bodies",
  titleField: "party",
  createdBy: takersPart,
  changedBy: takersPart,
  within: "group",
  fields: [
    field("group", reference("focus-group", "body"), { required: true }),
    field("party", party, { required: true, searched: true }),
    field("person", person, { personal: true, searched: true }),
    field("as", choice("lead", "member", "observer", "expert"), { required: true }),
    field("voting", choice("yes", "no"), { required: true }),
    field("invited-by", line),
    field("from", day),
    field("until", day),
  ],
  guards: ["daysInOrder"],
  workflow: {
    states: ["invited", "taking-part", "ended"],
    fixed: { ended: ["*"] },
    transitions: [
      step("join", "invited > taking-part", { roles: takersPart, by: { holderOf: "party" } }),
      step("leave", "invited|taking-part > ended", { roles: takersPart, by: { holderOf: "party" } }),
      step("return", "ended > taking-part", { roles: takersPart }),
    ],
  },
  reminded: { field: "until", daysBefore: [90, 30], inStates: ["taking-part"] },
});

/** What a group makes: reviewed, released by two, translated. */
const outputKind = declareKind({
  id: "output",
  room: "library",
  titleField: "title",
  createdBy: takersPart,
  fields: [
    field("title", multilingual, { required: true, searched: true }),
    field("output-kind", choice("good-practice", "study", "guide", "exercise", "survey"), { required: true }),
    field("summary", multilingual, { searched: true }),
    field("group", reference("focus-group", "body")),
    field("authors", list(line), { searched: true }),
    field("file", attachment),
    field(
      "translations",
      rows(
        column("language", line, { required: true }),
        column("state", choice("wanted", "drafted", "reviewed"), { required: true }),
        column("link", line),
      ),
    ),
    field("reviewed-by", line),
    field("published-on", day),
    field("source", line),
  ],
  workflow: {
    states: ["draft", "in-review", "reviewed", "published", "superseded"],
    fixed: { published: ["title", "summary", "file"], superseded: ["*"] },
    transitions: [
      step("submit", "draft > in-review", { roles: takersPart, needs: ["summary"] }),
      step("return", "in-review > draft", { roles: leaders }),
      step("review", "in-review > reviewed", { roles: leaders, needs: ["reviewed-by"] }),
      step("publish", "reviewed > published", {
        roles: leaders,
        needsTwo: true,
        isRelease: true,
        effects: [{ does: "date", field: "published-on" }],
      }),
      step("supersede", "published > superseded", { roles: leaders }),
      step("revise", "published > draft", { roles: leaders }),
    ],
  },
});

export const bodyKinds: readonly RecordKind[] = [
  partyKind,
  bodyKind,
  rulesKind,
  seatKind,
  termKind,
  focusGroupKind,
  participationKind,
  outputKind,
];
