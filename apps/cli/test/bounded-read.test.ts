import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { readStreamUpTo } from "../src/bounded-read.ts";
import { run } from "./run.ts";

async function* endless(asked: { times: number }) {
  for (;;) {
    asked.times += 1;
    yield new Uint8Array(10);
  }
}

it("stops reading a stream without end once it is too long", async () => {
  const asked = { times: 0 };
  expect((await readStreamUpTo(endless(asked), 25)).length).toBe(30);
  expect(asked.times).toBe(3);
});

it("reads a stream that ends to its end", async () => {
  const pieces = async function* () {
    yield Uint8Array.of(1, 2);
    yield Uint8Array.of(3);
  };
  expect([...(await readStreamUpTo(pieces(), 25))]).toEqual([1, 2, 3]);
});

it.skipIf(!existsSync("/dev/zero"))("refuses a device without end as too large", async () => {
  const { code, out } = await run(["check", "/dev/zero", "--json"]);
  expect([code, JSON.parse(out).errors[0].code]).toEqual([2, "CUS-C006"]);
});
