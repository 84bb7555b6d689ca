/** What a browser that knows nothing yet must fetch before the first page can be read: at most 250 kB, compressed. */
import { gzipSync } from "node:zlib";
import type { Response } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { goTo, type House, openHouse, persons, type Visit } from "./harness.ts";

const mostBytes = 250_000;

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(async () => {
  await house?.close();
});

interface Fetched {
  readonly name: string;
  readonly bytes: number;
}

/** Fonts are compressed as they are; everything else is counted as gzip would send it. */
async function sizeOf(response: Response): Promise<Fetched> {
  const body = await response.body();
  const name = new URL(response.url()).pathname;
  return { name, bytes: name.endsWith(".woff2") ? body.length : gzipSync(body).length };
}

async function firstView(visit: Visit, path: string): Promise<readonly Fetched[]> {
  const page = await house.visit(visit);
  const coming: Promise<Fetched>[] = [];
  page.on("response", (response) => coming.push(sizeOf(response)));
  await goTo(page, house.address, path);
  const fetched = await Promise.all(coming);
  await page.context().close();
  return fetched.toSorted((a, b) => b.bytes - a.bytes);
}

const total = (fetched: readonly Fetched[]): number => fetched.reduce((sum, { bytes }) => sum + bytes, 0);

it.each([
  ["the front door", {}, "/"],
  ["Home", { person: persons.securityManager }, "/home"],
  ["the front door in French", { language: "fr" }, "/"],
] as const)("of %s is within 250 kB compressed", async (name, visit, path) => {
  const fetched = await firstView(visit, path);
  console.info(`${name}: ${total(fetched)} bytes in ${fetched.length} files`);
  expect(fetched.some(({ name: file }) => file.endsWith(".js"))).toBe(true);
  expect(total(fetched), fetched.map(({ name: file, bytes }) => `${bytes} ${file}`).join("\n")).toBeLessThan(mostBytes);
});

it("of Arabic is larger by its letters alone", async () => {
  const fetched = await firstView({ language: "ar", person: persons.securityManager }, "/home");
  const letters = fetched.filter(({ name }) => name.includes("noto-sans-arabic"));
  console.info(`Home in Arabic: ${total(fetched)} bytes, its letters ${total(letters)}`);
  expect(total(fetched) - total(letters)).toBeLessThan(mostBytes);
});
