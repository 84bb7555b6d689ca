import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Clock, OrganisationId, PersonId } from "@custodiet/core";
import { ok } from "@custodiet/core";
import { openStore, type Store, type StorePlace, type StoreTransaction } from "@custodiet/store";
import {
  type Actor,
  auditLedger,
  type Command,
  createLogKey,
  createPipeline,
  housePolicy,
  type Pipeline,
  readLogKey,
} from "@custodiet/trust";
import type { Benchmark } from "../benchmark.ts";

const appends = 500;
const warmUp = 50;

const clock: Clock = { nowMs: () => Date.now() };
const randomness = { bytes: (length: number) => globalThis.crypto.getRandomValues(new Uint8Array(length)) };

const actor: Actor = {
  person: "p-1" as PersonId,
  role: "analyst",
  organisation: "operator" as OrganisationId,
  oversees: [],
};

/** The smallest command there is: its entry and nothing else. */
const note: Command<StoreTransaction, number, null> = {
  name: "comment.add",
  recordKind: "comment",
  effect: async (_tx, number) =>
    ok({
      output: null,
      recordId: `c-${number}`,
      hashBefore: null,
      hashAfter: "00",
      marking: { tlp: "amber", releasedTo: [actor.organisation], caveats: [], reason: "Benchmark" },
      details: { number },
      outbox: [],
    }),
};

export const benchmark: Benchmark = {
  name: "ledger-append",
  what: `${appends} commands one after another through the pipeline, each acknowledged when it is durably in the ledger`,
  unit: "entries/s",
  goal: 100,
  sense: "at least",
  isLong: false,
  run: async (log) => {
    const folder = mkdtempSync(join(tmpdir(), "custodiet-bench-"));
    try {
      const embedded = await appendTo({ dataFolder: folder });
      log(told("SQLite", embedded.times));
      const bare = insertBare(join(folder, "bare.sqlite"), embedded.bodies);
      log(told("bare INSERT", bare.times));
      const server = process.env["CUSTODIET_BENCH_DATABASE_URL"];
      const owner = process.env["CUSTODIET_BENCH_OWNER_URL"];
      if (server) {
        log(told("PostgreSQL", (await appendTo({ databaseUrl: server, ownerUrl: owner ?? null })).times));
      }
      const [value, peerValue] = [perSecond(embedded.times), perSecond(bare.times)];
      const equal = embedded.isSound && JSON.stringify(bare.bodies) === JSON.stringify(embedded.bodies);
      return { value, peer: "bare INSERT, synced at each commit", peerValue, ratio: value / peerValue, equal };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

interface Appended {
  /** Milliseconds of each. */
  readonly times: readonly number[];
  readonly bodies: readonly string[];
  readonly isSound: boolean;
}

async function appendTo(place: StorePlace): Promise<Appended> {
  const opened = await openStore(place, { clock, randomness, purposeIfNew: "real" });
  if (!opened.ok) throw new Error(`${opened.error.code} ${opened.error.detail}`);
  const store = opened.value;
  try {
    const signer = readLogKey(createLogKey("bench/log", randomness).secretText);
    if (!signer.ok) throw new Error("The key that was made cannot be read");
    const pipeline = createPipeline({ store, clock, randomness, signer: signer.value, policy: housePolicy });
    for (let number = 0; number < warmUp; number += 1) await append(pipeline, number);
    const times: number[] = [];
    for (let number = 0; number < appends; number += 1) {
      const before = performance.now();
      await append(pipeline, warmUp + number);
      times.push(performance.now() - before);
    }
    return { times, bodies: await bodiesOf(store), isSound: (await auditLedger(store.ledger)).findings.length === 0 };
  } finally {
    await store.close();
  }
}

async function append(pipeline: Pipeline<StoreTransaction>, number: number): Promise<void> {
  const done = await pipeline.execute(note, actor, number);
  if (!done.ok) throw new Error("An entry was not made");
}

const bodiesOf = async ({ ledger }: Store): Promise<string[]> =>
  (await ledger.entries(warmUp, appends)).map(({ body }) => body);

/** What a database does at least: the same texts, one row and one durable commit each; read back afterwards. */
function insertBare(path: string, texts: readonly string[]): Pick<Appended, "times" | "bodies"> {
  const database = new DatabaseSync(path);
  database.exec("pragma journal_mode = wal; pragma synchronous = full; create table entries (body text not null)");
  const insert = database.prepare("insert into entries values (?)");
  const times = texts.map((text) => {
    const before = performance.now();
    insert.run(text);
    return performance.now() - before;
  });
  const bodies = database.prepare("select body from entries order by rowid").all();
  database.close();
  return { times, bodies: bodies.map((row) => String(row["body"])) };
}

const perSecond = (times: readonly number[]): number => (times.length / times.reduce((sum, ms) => sum + ms, 0)) * 1000;

function told(what: string, times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(share * sorted.length)] ?? Number.NaN).toFixed(1);
  return `${what}: ${perSecond(times).toFixed(0)} entries/s, median ${at(0.5)} ms, p99 ${at(0.99)} ms`;
}
