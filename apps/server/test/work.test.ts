/** Threads that are kept and how they end, and what is kept of what was read last. */
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { keepRecent } from "../src/instance/recent.ts";
import { type KeptThread, keepThread } from "../src/work/kept-thread.ts";
import { startThread, ThreadEnded } from "../src/work/thread.ts";

const program = new URL("./fixtures/kept-thread.ts", import.meta.url);
const work = new URL("../src/work/", import.meta.url);
const keptThreads = readdirSync(work).filter(
  (file) => file.endsWith("-thread.ts") && readFileSync(new URL(file, work), "utf8").includes("\nserveKeptThread"),
);

describe("a kept thread", () => {
  let thread: KeptThread<string, number>;
  afterEach(() => thread.close());

  it("does each piece of work in the order asked, in one thread", async () => {
    thread = keepThread(program, 10_000);
    expect(await Promise.all(["count", "count", "count"].map(thread.ask))).toEqual([1, 2, 3]);
  });

  it("tells what failed, and does the next piece in a fresh thread", async () => {
    thread = keepThread(program, 10_000);
    expect(await thread.ask("count")).toBe(1);
    await expect(thread.ask("fail")).rejects.toThrow("planted");
    expect(await thread.ask("count")).toBe(1);
  });

  it("does not wait for work that takes too long, nor for a thread that ends", async () => {
    thread = keepThread(program, 500);
    await expect(thread.ask("loop")).rejects.toThrow(ThreadEnded);
    await expect(thread.ask("exit")).rejects.toThrow(ThreadEnded);
    expect(await thread.ask("count")).toBe(1);
  });

  it("breaks off what is under way when it is closed, and does nothing afterwards", async () => {
    thread = keepThread(program, 10_000);
    await thread.ask("count");
    const broken = expect(thread.ask("loop")).rejects.toThrow(ThreadEnded);
    const waiting = expect(thread.ask("count")).rejects.toThrow(ThreadEnded);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await thread.close();
    await broken;
    await waiting;
  });
});

describe("the server's kept threads", () => {
  it("are found", () => expect(keptThreads.length).toBeGreaterThan(5));

  it.each(keptThreads)("%s leaves by itself when it is told to, and is not terminated", async (file) => {
    const thread = startThread(new URL(file, work));
    const exit = once(thread.worker, "exit");
    thread.worker.postMessage({ kind: "leave" });
    await thread.leave();
    // A thread that is terminated exits with 1.
    expect(await exit).toEqual([0]);
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
