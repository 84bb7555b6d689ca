/**
 * A server in small, to be killed or starved: opens a folder and does command after command, telling each one that
 * was acknowledged by a line. It ends at the first that failed, or goes on. `node child.ts FOLDER SEED [COUNT] [onwards]`
 */
import { writeSync } from "node:fs";
import { openStore } from "@custodiet/store";
import { createPipeline, housePolicy } from "@custodiet/trust";
import { analyst, options, seededRandomness, standingClock, storeSite, testSigner } from "./fixtures.ts";

const [folder = "", seed = "0", count = "1000000", afterFault = "stop"] = process.argv.slice(2);
const say = (word: string, value: unknown): void => {
  writeSync(1, `${JSON.stringify([word, value])}\n`);
};

const opened = await openStore({ dataFolder: folder }, options());
if (!opened.ok) {
  say("fault", opened.error);
  process.exit(1);
}
const store = opened.value;
await store.announce("http://localhost:1908");
const ports = { clock: standingClock(), randomness: seededRandomness(Number(seed)), signer: testSigner() };
const pipeline = createPipeline({ store, ...ports, policy: housePolicy });
say("ready", await store.ledger.size());

for (let n = 0; n < Number(count); n++) {
  const done = await pipeline.execute(storeSite, analyst, { name: `${seed}-${n} ${"x".repeat(2000)}` });
  if (done.ok) say("acknowledged", done.value.entryIndex);
  else {
    say("failed", done.error);
    if (afterFault === "stop") break;
  }
}
say("size", await store.ledger.size());
await store.close();
