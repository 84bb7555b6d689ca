/** Workers that are kept and how they end, and what is kept of what was read last. */
import { readdirSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { keepRecent } from "../src/instance/recent.ts";
import { type KeptWorker, keepWorker } from "../src/work/kept-worker.ts";
import { startWorker, WorkerEnded } from "../src/work/worker.ts";

const program = new URL("./fixtures/kept-worker.ts", import.meta.url);
const work = new URL("../src/work/", import.meta.url);
const keptWorkers = readdirSync(work).filter(
  (file) => file.endsWith("-worker.ts") && readFileSync(new URL(file, work), "utf8").includes("\nserveWorker"),
);

describe("a kept worker", () => {
  let worker: KeptWorker<string, number>;
  afterEach(() => worker.close());

  it("does each piece of work in the order asked, in one worker", async () => {
    worker = keepWorker(program, 10_000);
    expect(await Promise.all(["count", "count", "count"].map(worker.ask))).toEqual([1, 2, 3]);
  });

  it("tells what failed, and does the next piece in a fresh worker", async () => {
    worker = keepWorker(program, 10_000);
    expect(await worker.ask("count")).toBe(1);
    await expect(worker.ask("fail")).rejects.toThrow("planted");
    expect(await worker.ask("count")).toBe(1);
  });

  it("does not wait for work that takes too long, nor for a worker that ends", async () => {
    worker = keepWorker(program, 5_000);
    await expect(worker.ask("loop")).rejects.toThrow(WorkerEnded);
    await expect(worker.ask("exit")).rejects.toThrow(WorkerEnded);
    expect(await worker.ask("count")).toBe(1);
  });

  it("goes on in a fresh worker where one has filled its memory", async () => {
    worker = keepWorker(program, 60_000);
    await expect(worker.ask("fill")).rejects.toThrow(WorkerEnded);
    expect(await worker.ask("count")).toBe(1);
  });

  it.each(["write", "start"])("lets no work %s anything outside it", async (order) => {
    worker = keepWorker(program, 10_000);
    await expect(worker.ask(order)).rejects.toThrow("Access to this API has been restricted");
  });

  it("breaks off what is under way when it is closed, and does nothing afterwards", async () => {
    worker = keepWorker(program, 10_000);
    await worker.ask("count");
    const broken = expect(worker.ask("loop")).rejects.toThrow(WorkerEnded);
    const waiting = expect(worker.ask("count")).rejects.toThrow(WorkerEnded);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await worker.close();
    await broken;
    await waiting;
  });
});

describe("the server's kept workers", () => {
  it("are found", () => expect(keptWorkers.length).toBeGreaterThan(5));

  it.each(keptWorkers)("%s leaves by itself when it is let go, and is not stopped", async (file) => {
    const worker = startWorker(new URL(file, work));
    // One that is stopped has no exit code.
    expect(await worker.leave()).toBe(0);
  });
});

describe("what was read last", () => {
  it("is read once while it is kept; the one not asked for longest goes first", async () => {
    const recent = keepRecent<string>(2);
    const reads: string[] = [];
    const ask = (key: string) => recent.get(key, async () => String(reads.push(key)));
    for (const key of ["a", "b", "a", "c", "a", "b"]) await ask(key);
    expect(reads).toEqual(["a", "b", "c", "b"]);
  });

  it("does not keep what could not be read", async () => {
    const recent = keepRecent<string>(2);
    await expect(recent.get("a", () => Promise.reject(new Error("gone")))).rejects.toThrow("gone");
    expect(await recent.get("a", async () => "there")).toBe("there");
  });
});
