/**
 * How long a person waits from an input to the next paint, on the page of a generated facility: a real server, a real
 * browser. Of each kind of input the median and the 95th percentile; what counts is the slowest kind's 95th.
 */
import type { BrowserContext, Page } from "playwright-core";
import type { Benchmark } from "./benchmark.ts";
import { type FacilitySize, generateFacilityText } from "./models.ts";
import { longestWaitMs, pageToken, signIn, untilAssessed, withRealBrowser } from "./real-browser.ts";

const repeats = 20;
const place = "/facilities/generated";

export const interactionBenchmark = (name: string, size: FacilitySize, goalMs: number): Benchmark => ({
  name,
  what: `from an input to the next paint on a facility of ${size.areas} areas, the slowest kind of input, 95 % within`,
  unit: "ms",
  goal: goalMs,
  sense: "at most",
  isLong: true,
  run: (log) =>
    withRealBrowser(async (browser, address) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
      await context.addInitScript(timeInputs);
      await storeGenerated(context, address, size);
      const waits = await interact(await context.newPage(), address);
      for (const [kind, ms] of waits) log(`${kind}: median ${at(ms, 0.5)} ms, 95 % within ${at(ms, 0.95)} ms`);
      const value = Math.max(...[...waits.values()].map((ms) => at(ms, 0.95)));
      return { value, peer: null, peerValue: null, ratio: null, equal: null };
    }),
});

const at = (ms: readonly number[], share: number): number =>
  Math.round(ms.toSorted((a, b) => a - b)[Math.min(ms.length - 1, Math.floor(share * ms.length))] ?? Number.NaN);

/** In the page: from each input's own time stamp until the frame after it was painted. */
const timeInputs = `
  window.inputWaits = [];
  const channel = new MessageChannel();
  const open = [];
  channel.port1.onmessage = () => { for (const stamp of open.splice(0)) window.inputWaits.push(performance.now() - stamp); };
  for (const kind of ["pointerdown", "pointermove", "click", "keydown", "input", "wheel"])
    addEventListener(kind, (event) => {
      requestAnimationFrame(() => { open.push(event.timeStamp); channel.port2.postMessage(null); });
    }, { capture: true, passive: true });
`;

/** Stores it, and waits until the demonstration beside it is assessed. */
async function storeGenerated(context: BrowserContext, address: string, size: FacilitySize): Promise<void> {
  await signIn(context, address);
  const files = [{ name: "facility.yaml", text: generateFacilityText(size) }];
  const headers = { "x-csrf-token": await pageToken(context, address) };
  const order = { headers, data: { files, reason: "Measured" } };
  const stored = await context.request.post(`${address}/api/facilities`, order);
  if (!stored.ok()) throw new Error(`The generated facility was not stored: ${(await stored.text()).slice(0, 400)}`);
  await untilAssessed(context, address);
}

async function interact(page: Page, address: string): Promise<ReadonlyMap<string, readonly number[]>> {
  page.setDefaultTimeout(longestWaitMs);
  const waits = new Map<string, readonly number[]>();
  const measure = async (kind: string, input: (turn: number) => Promise<void>): Promise<void> => {
    const all: number[] = [];
    for (let turn = 0; turn < repeats; turn++) {
      await page.evaluate("window.inputWaits.length = 0");
      await input(turn);
      await page.waitForTimeout(150);
      all.push(Math.max(0, ...((await page.evaluate("window.inputWaits")) as number[])));
    }
    waits.set(kind, all);
  };
  const open = async (query: string, ready: string): Promise<void> => {
    await page.goto(`${address}${place}${query}`);
    await page.locator(ready).first().waitFor();
    await page.waitForLoadState("networkidle");
  };
  await open("", "[data-select^='area:']");
  const map = await page.locator("[role=application]").boundingBox();
  if (map === null) throw new Error("The page has no map");
  const point = (turn: number) => [map.x + map.width * (0.1 + 0.04 * turn), map.y + map.height * 0.5] as const;
  await measure("select on the map", (turn) => page.mouse.click(...point(turn)));
  await measure("zoom", async (turn) => {
    await page.mouse.move(...point(10));
    await page.mouse.wheel(0, turn % 2 === 0 ? -240 : 240);
  });
  await measure("pan", async (turn) => {
    await page.mouse.move(...point(turn));
    await page.mouse.down();
    await page.mouse.move(point(turn)[0] + 40, point(turn)[1] + 25, { steps: 4 });
    await page.mouse.up();
  });
  await measure("walk by keys", async () => {
    await page.locator("[role=application]").focus();
    await page.keyboard.press("ArrowRight");
  });
  await page.request.post(`${address}/api${place}/draft`, await withToken(page, address));
  await open("?edit=form", "main form, main [data-select^='area:']");
  await measure("open an element's form", (turn) => page.mouse.click(...point(turn)));
  await open("?edit=form&select=area:room-1", "main input");
  await measure("type in a field", async (turn) => {
    await page.locator("main input[type=text], main input:not([type])").first().focus();
    await page.keyboard.type(String(turn % 10));
  });
  await open("?whatIf=[]", ".what-if-switch");
  await measure("try a change", (turn) =>
    page
      .locator(".what-if-switch")
      .nth(turn % 5)
      .click(),
  );
  return waits;
}

async function withToken(page: Page, address: string) {
  const session = await (await page.request.get(`${address}/api/session`)).json();
  return { headers: { "x-csrf-token": session.csrfToken } };
}
