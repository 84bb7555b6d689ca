/** A kept thread, and what is kept of what was read last. */
import { afterEach, describe, expect, it } from "vitest";
import { keepRecent } from "../src/instance/recent.ts";
import { type KeptThread, keepThread } from "../src/work/kept-thread.ts";
import { ThreadEnded } from "../src/work/thread.ts";

const program = new URL("./fixtures/kept-thread.ts", import.meta.url);

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
