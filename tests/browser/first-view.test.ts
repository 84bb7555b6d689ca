/**
 * What a browser that knows nothing yet must fetch before the first page can be read: at most 250 kB, compressed. Chinese
 * is read in the system's letters; where the system has none, as here, the browser fetches ours too, which are counted apart.
 */
import { gzipSync } from "node:zlib";
import type { Response } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import list from "../../content/languages.json" with { type: "json" };
import { goTo, type House, openHouse, persons, type Visit } from "./harness.ts";

const mostBytes = 250_000;
const mostChineseBytes = 250_000;

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
  // Fetched when nothing else is to do, which on a slow machine may be before the page is counted.
  await page.route(/\/assets\/(?:palette|commands)-[\w-]{8}\./, (route) => route.abort());
  const coming: Promise<Fetched>[] = [];
  const onResponse = (response: Response) => coming.push(sizeOf(response));
  page.on("response", onResponse);
  await goTo(page, house.address, path);
  page.off("response", onResponse);
  const fetched = await Promise.all(coming);
  await page.context().close();
  return fetched.toSorted((a, b) => b.bytes - a.bytes);
}

/** The letters of Chinese, and the style sheet that names those no text of ours has. */
const isChinese = ({ name }: Fetched): boolean => /\/(?:noto-sans-sc-(?!marks)|wght-|public-pages-chinese)/.test(name);

const total = (fetched: readonly Fetched[]): number => fetched.reduce((sum, { bytes }) => sum + bytes, 0);

const offered = list.languages.filter(({ isOffered }) => isOffered).map(({ code }) => code);

it.each(
  offered.flatMap((language): [name: string, visit: Visit, path: string][] => [
    [`the front door in ${language}`, { language }, "/"],
    [`Home in ${language}`, { language, person: persons.securityManager }, "/home"],
  ]),
)("of %s is within 250 kB compressed", async (name, visit, path) => {
  const all = await firstView(visit, path);
  const chinese = all.filter(isChinese);
  const fetched = all.filter((file) => !isChinese(file));
  console.info(
    `${name}: ${total(fetched)} bytes in ${fetched.length} files; Chinese ${total(chinese)} in ${chinese.length}`,
  );
  expect(fetched.some(({ name: file }) => file.endsWith(".js"))).toBe(true);
  expect(total(chinese)).toBeLessThan(visit.language === "zh" ? mostChineseBytes : 1);
  expect(total(fetched), fetched.map(({ name: file, bytes }) => `${bytes} ${file}`).join("\n")).toBeLessThan(mostBytes);
});
