import Fastify from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import type { Instance } from "../../apps/server/src/instance/instance.ts";
import { createRegistryMemory } from "../../apps/server/src/instance/registry-memory.ts";
import { registryRoutes } from "../../apps/server/src/routes/registry.ts";
import type {
  Day,
  FactKind,
  PartialDate,
  PartyCode,
  RegistryFact,
  RegistryQuestion,
} from "../../packages/working-group/index.ts";
import type { Benchmark } from "../benchmark.ts";
import { timeOnce } from "../timing.ts";

const size = 100_000;
const partyCount = 5000;
const sources = ["Circulars", "A list of 2019", "A list of 2024", "Notes of a secretariat"];
const kinds: readonly FactKind[] = [
  "listed",
  "circulated",
  "mission-informed",
  "note-delivered",
  "original",
  "withdrawn",
];
const dates = [null, "2016", "2018-05", "2019-11-03", "2021-02", "2024-07-15", "2026"];
const questions: readonly RegistryQuestion[] = [
  { asOf: null, source: null },
  { asOf: "2019-11-03" as Day, source: null },
  { asOf: "2021-02-14" as Day, source: "A list of 2024" },
  { asOf: null, source: "Circulars" },
];
const rounds = 9;

export const benchmark: Benchmark = {
  name: "registry-100k",
  what: "the slowest of four questions (all, as of a day, by a source, both), of days nobody asked for before, and of two pages of the timeline, to 100,000 facts of 5,000 parties, over HTTP as JSON",
  unit: "ms",
  goal: 100,
  sense: "at most",
  isLong: false,
  run: async (log) => {
    const facts = Array.from({ length: size }, (_, at) => factOf(at));
    const stored = facts.map((fact, at) => ({ fact, organisation: "org" as never, retracted: null, entryIndex: at }));
    const store = { list: async () => stored, latestEntry: async () => size - 1 };
    const memory = createRegistryMemory(store, { shipped: [], counts: [] });
    const ask = async (question: RegistryQuestion) => (await memory.read()).ask(question);
    const first = performance.now();
    for (const question of questions) await ask(question);
    log(
      `the four asked for the first time, facts grouped and all: ${(performance.now() - first).toFixed(0)} ms together`,
    );
    const served = await serve(memory);
    const medians: number[] = [];
    for (const path of [...questions.map(addressOf), "?asOf=", ...timelines]) {
      // A day that nobody has asked for yet is answered anew each time.
      let day = 10;
      const asked = (): string => (path === "?asOf=" ? `${path}2021-02-${day++}` : path);
      const get = async (): Promise<unknown> => (await fetch(`${served.address}/api/public/registry${asked()}`)).json();
      await get();
      medians.push(await medianMs(get));
    }
    await served.close();
    log(`over HTTP: ${medians.map((ms) => `${ms.toFixed(1)} ms`).join(", ")}`);
    const peers = questions.map((question) => timeOnce(() => standingsPlainly(facts, question)));
    const answers = await Promise.all(questions.map(ask));
    const equal = answers.every(({ standings }, at) => {
      const told = standings.map(({ party, kind, since, facts: ofParty }) => [party, kind, since, ofParty.length]);
      return JSON.stringify(told) === JSON.stringify(peers[at]?.value);
    });
    const value = Math.max(...medians);
    const peerValue = 1000 * Math.max(...peers.map(({ seconds }) => seconds));
    return { value, peer: "reading through all facts", peerValue, ratio: peerValue / value, equal };
  },
};

const timelines = ["/facts?order=timeline", `/facts?order=timeline&after=f${size / 2}`];

const addressOf = ({ asOf, source }: RegistryQuestion): string =>
  `?${new URLSearchParams({ ...(asOf === null ? {} : { asOf }), ...(source === null ? {} : { source }) })}`;

/** The registry's own routes before the memory, on a socket of this machine. */
async function serve(memory: ReturnType<typeof createRegistryMemory>) {
  const app = Fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  const registry = {
    ask: async (question: RegistryQuestion) => {
      const { ask, contradictions, sources: names } = await memory.read();
      return { answer: ask(question), contradictions: contradictions(), sources: names };
    },
    facts: async (order: string) => {
      const { facts, timeline } = await memory.read();
      return order === "written" ? facts : timeline();
    },
  };
  const instance = { registry } as unknown as Instance;
  await app.register(registryRoutes, { instance, publishedCounts: [], today: () => "2026-11-26" });
  const address = await app.listen({ host: "127.0.0.1", port: 0 });
  return { address, close: () => app.close() };
}

async function medianMs(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

function factOf(at: number): RegistryFact {
  const mixed = (at * 7919) % 100_003;
  return {
    id: `f${at}`,
    party: `PARTY ${String(mixed % partyCount).padStart(4, "0")}` as PartyCode,
    partyKind: mixed % 3 === 0 ? "organisation" : "state",
    kind: kinds[mixed % 31 === 0 ? 5 : mixed % 5] ?? "listed",
    on: (dates[mixed % dates.length] ?? null) as PartialDate | null,
    reference: null,
    source: { name: sources[mixed % 4] ?? "", asOf: (dates[mixed % 3] ?? null) as PartialDate | null },
    recordedOn: null,
    note: "",
  };
}

type Told = readonly [party: string, kind: string, since: string | null, facts: number];

/** By the words of the rule, fact by fact, with days as numbers: shares nothing with what it is compared with. */
function standingsPlainly(facts: readonly RegistryFact[], { asOf, source }: RegistryQuestion): readonly Told[] {
  const day = asOf === null ? null : Date.parse(asOf);
  const parties = new Map<
    string,
    { all: number; making: ("yes" | "maybe" | "no")[]; left: ("yes" | "maybe" | "no")[]; since: string | null }
  >();
  for (const fact of facts) {
    if (source !== null && fact.source.name !== source) continue;
    const of = parties.get(fact.party) ?? { all: 0, making: [], left: [], since: null };
    parties.set(fact.party, of);
    of.all += 1;
    const when = hadHappened(fact, day);
    if (fact.kind === "withdrawn") of.left.push(when);
    if (fact.kind !== "original" && fact.kind !== "circulated" && fact.kind !== "listed") continue;
    of.making.push(when);
    if (fact.on !== null && (of.since === null || startOf(fact.on) < startOf(of.since))) of.since = fact.on;
  }
  const told = [...parties].flatMap(([party, { all, making, left, since }]): Told[] => {
    if (!making.includes("yes") && !making.includes("maybe")) return [];
    const present = making.includes("yes") ? (since === null ? "listed" : "subscribed") : "unknown";
    const kind = left.includes("yes") ? "withdrawn" : left.includes("maybe") ? "unknown" : present;
    return [[party, kind, since, all]];
  });
  return told.sort(([a], [b]) => (a < b ? -1 : 1));
}

function hadHappened({ on, source }: RegistryFact, day: number | null): "yes" | "maybe" | "no" {
  if (day === null) return "yes";
  const known = on ?? source.asOf;
  if (known !== null && endOf(known) <= day) return "yes";
  return on !== null && startOf(on) > day ? "no" : "maybe";
}

const startOf = (date: string): number => Date.parse(date);

function endOf(date: string): number {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (day !== undefined) return Date.parse(date);
  return month === undefined ? Date.UTC(year, 11, 31) : Date.UTC(year, month, 0);
}
