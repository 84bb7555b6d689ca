import type { SearchEntry, SearchSubject } from "../../apps/server/src/search/entry.ts";
import { findEverywhere } from "../../apps/server/src/search/find-everywhere.ts";
import { indexText } from "../../apps/server/src/search/text-index.ts";
import type { Benchmark } from "../benchmark.ts";
import { medianSeconds, timeOnce } from "../timing.ts";

const facilities = 100;
const elementsOfEach = 1000;
const kinds = ["area", "crossing", "measure", "target", "role", "state"] as const;
const firsts = ["North", "South", "Inner", "Outer", "Fresh", "Spent", "Hot", "Cold", "Main", "Spare"];
const middles = ["fuel", "waste", "source", "reactor", "pump", "cable", "guard", "staff", "visitor", "vehicle"];
const lasts = ["store", "vault", "gate", "door", "corridor", "cabinet", "alarm", "camera", "custodian", "technician"];

/** One letter, a beginning, a whole name, three words, a name misspelt, a facility and a word in it, nothing. */
const questions = ["s", "cust", "fresh fuel vault", "guard door 17", "custodain", "site 42 pump", "zebra"];
/** Those that a scan can answer too: whole words and their beginnings. */
const plain = ["s", "cust", "fresh fuel vault", "guard door 17"];

export const benchmark: Benchmark = {
  name: "search-100k",
  what: "the slowest of seven searches over 100,000 elements of 100 facilities, against reading through all of them",
  unit: "ms",
  goal: 200,
  sense: "at most",
  isLong: false,
  run: async (log) => {
    const subjects = Array.from({ length: facilities }, (_, at) => subjectOf(at));
    const made = timeOnce(() => new Map(subjects.map((subject, at) => [`site-${at}`, indexText(subject)])));
    const indexes = made.value;
    log(`all indexes made in ${made.seconds.toFixed(2)} s, once for each stored version`);
    const sources = [...indexes.keys()];
    const find = (text: string) => findEverywhere(indexes, sources, { text, language: "en" }, 50);
    const seconds = questions.map((question) => medianSeconds(9, () => find(question)));
    log(questions.map((question, at) => `"${question}" ${(1000 * (seconds[at] ?? 0)).toFixed(1)} ms`).join(", "));
    const peers = plain.map((question) => timeOnce(() => countByReading(subjects, question)));
    const equal = plain.every((question, at) => {
      const { counts } = find(question);
      return Object.values(counts).reduce((sum, count) => sum + count, 0) === peers[at]?.value;
    });
    const value = 1000 * Math.max(...seconds);
    const peerValue = 1000 * Math.max(...peers.map((peer) => peer.seconds));
    return { value, peer: "reading through all of them", peerValue, ratio: peerValue / value, equal };
  },
};

function subjectOf(facility: number): SearchSubject {
  const entries = Array.from({ length: elementsOfEach }, (_, at): SearchEntry => {
    const name = `${pick(firsts, at + facility)} ${pick(middles, at / 10)} ${pick(lasts, at / 100)} ${at % 37}`;
    const kind = pick(kinds, at);
    return { kind, id: `e${facility}-${at}`, name, words: kind, within: null };
  });
  return { words: `Site ${facility}`, entries };
}

const pick = <Item>(items: readonly Item[], at: number): Item => items[Math.floor(at) % items.length] as Item;

/** How many have, for every word wanted, a word that begins so. */
function countByReading(subjects: readonly SearchSubject[], question: string): number {
  const wanted = question.split(" ");
  let count = 0;
  for (const { words: common, entries } of subjects) {
    const shared = common.toLowerCase().split(" ");
    for (const { name, id, words } of entries) {
      const own = `${name} ${id.replace("-", " ")} ${words}`.toLowerCase().split(" ");
      const begins = (all: readonly string[], word: string): boolean => all.some((each) => each.startsWith(word));
      const isFound = wanted.every((word) => begins(own, word) || begins(shared, word));
      if (isFound && wanted.some((word) => begins(own, word))) count += 1;
    }
  }
  return count;
}
