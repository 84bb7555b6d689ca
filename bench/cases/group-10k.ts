import type { Marking } from "../../packages/core/index.ts";
import {
  askRecords,
  createSight,
  type Day,
  kindOf,
  type RecordEvent,
  type RecordQuestion,
  type StoredRecord,
} from "../../packages/working-group/index.ts";
import type { Benchmark } from "../benchmark.ts";
import { medianSeconds, timeOnce } from "../timing.ts";

const size = 10_000;
const parties = Array.from({ length: 34 }, (_, at) => `party-${at}`);
const audience = { party: "party-3", day: "2026-11-25" as Day };
const reading = { languages: ["en"], fold: (text: string) => text.toLowerCase() };
const all: RecordQuestion = {
  among: null,
  state: null,
  where: [],
  sort: "changed",
  order: "down",
  page: 1,
  pageSize: 50,
};
/** What a search has found among them. */
const found = new Set(Array.from({ length: size / 10 }, (_, at) => `r${at * 10}`));
const questions: readonly RecordQuestion[] = [
  all,
  { ...all, among: found },
  { ...all, state: "matched", sort: "until", order: "up" },
  { ...all, where: [{ field: "exchanged", value: "hosting" }], sort: "title" },
];

export const benchmark: Benchmark = {
  name: "group-10k",
  what: "the slowest of four questions (all, a tenth by words found, by state, by a field) to 10,000 records of the group, as one of 34 parties sees them",
  unit: "ms",
  goal: 100,
  sense: "at most",
  isLong: false,
  run: async (log) => {
    const records = new Map(Array.from({ length: size }, (_, at) => [`r${at}`, recordOf(at)] as const));
    const kind = kindOf("offer");
    if (kind === null) throw new Error("There are no offers");
    // A new sight each time, as each request has one; what a record shows an audience is kept with the record.
    const ask = (question: RecordQuestion) => askRecords(kind, createSight(records, audience), question, reading);
    const first = timeOnce(() => ask(all));
    log(`for the first time: ${(first.seconds * 1000).toFixed(0)} ms, ${first.value.total} in sight`);
    const times = questions.map((question) => 1000 * medianSeconds(9, () => ask(question)));
    log(times.map((ms) => `${ms.toFixed(1)} ms`).join(", "));
    return { value: Math.max(...times), peer: null, peerValue: null, ratio: null, equal: null };
  },
};

const kindOfOffer = kindOf("offer");

function recordOf(at: number): StoredRecord {
  if (kindOfOffer === null) throw new Error("There are no offers");
  const marking: Marking = {
    tlp: at % 3 === 0 ? "amber" : "green",
    releasedTo: at % 3 === 0 ? [`party-${at % 34}`, `party-${(at * 7) % 34}`] : ["community"],
    caveats: [],
    reason: "Measured",
  };
  const fields = {
    title: { en: `${at % 2 === 0 ? "Course" : "Room"} ${at} in ${at % 5 === 0 ? "Vienna" : "Brussels"}` },
    exchanged: at % 2 === 0 ? "course-places" : "hosting",
    "offered-by": "BEL",
    description: `Offer number ${at}, with some words that describe what it is and for whom.`,
    until: `2027-0${(at % 9) + 1}-15`,
  };
  const acts: readonly RecordEvent["act"][] = [
    { type: "created", fields, marking, fieldMarkings: {} },
    { type: "changed", fields: { conditions: "Paid by the host", places: (at % 40) + 1 } },
    at % 4 === 0
      ? { type: "stepped", transition: "match", to: "matched", fields: {}, note: "" }
      : { type: "commented", text: "Noted" },
  ];
  const events = acts.map((act, number) => ({
    record: `r${at}`,
    kind: "offer",
    number: number + 1,
    organisation: parties[at % 34] ?? "",
    person: "p",
    role: "secretariat",
    atMs: 1_760_000_000_000 + at * 60_000 + number,
    entryIndex: at * 3 + number,
    act,
  }));
  return { kind: kindOfOffer, events };
}
