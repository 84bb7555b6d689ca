/** Whatever strangers send: no reader throws, takes a second of its own, or needs 256 MB. A million each is a campaign. */
import { appendFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { campaignSize, campaignTimeout } from "../campaign-size.ts";
import type { ParserOrder, ParserOutcome } from "../parsers/parser-thread.ts";
import { type ParserName, parsers } from "../parsers/parsers.ts";

const mostMegabytes = 256;
const longestMs = 1000;
/** What is asked of each; a campaign's factor takes the one with the fewest to it. */
const million = 1_000_000;
/** An input that goes on for so long by the wall does not end. */
const stallMs = 30_000;

test.each(Object.keys(parsers) as ParserName[])(
  "%s: any input is read or refused, each within a second and 256 MB",
  async (name) => {
    const count = Math.min(campaignSize(parsers[name].small), million);
    const outcome = await readInThread(name, count);
    tell({
      what: name,
      cases: count,
      longestMs: Math.ceil(outcome.longestMs),
      megabytes: Math.ceil(outcome.mostBytes / 1e6),
    });
    expect(outcome.longestMs, `${name}, input ${outcome.longestAt}`).toBeLessThan(longestMs);
  },
  campaignTimeout(120_000),
);

function readInThread(name: ParserName, count: number): Promise<ParserOutcome> {
  const progress = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL("../parsers/parser-thread.ts", import.meta.url), {
    workerData: { name, count, progress } satisfies ParserOrder,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  let last = -1;
  return new Promise((resolve, reject) => {
    const watch = setInterval(() => {
      const at = Atomics.load(progress, 0);
      if (at === last) reject(new Error(`${name}, input ${at} does not end`));
      last = at;
    }, stallMs);
    worker.once("message", resolve);
    worker.once("error", (error) =>
      reject(new Error(`${name}, at input ${Atomics.load(progress, 0)}`, { cause: error })),
    );
    worker.once("exit", () => clearInterval(watch));
  }).finally(() => worker.terminate()) as Promise<ParserOutcome>;
}

/** A campaign writes down what was run. */
function tell(line: object): void {
  const file = process.env["CUSTODIET_CAMPAIGN_COUNTS"];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(line)}\n`);
}
