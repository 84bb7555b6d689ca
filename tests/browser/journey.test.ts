import { afterAll, beforeAll, expect, it } from "vitest";
import { facility, goTo, type House, openHouse, persons } from "./harness.ts";

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(async () => {
  await house?.close();
});

it("shows without an account what INFCIRC/908 asks, who has subscribed, and how to", async () => {
  const page = await house.visit();
  await goTo(page, house.address, "/");
  await page.locator("code", { hasText: /^S1$/ }).waitFor();
  expect(await page.title()).toBe("Mitigating insider threats · Custodiet");
  expect(await page.locator("code", { hasText: /^S[1-4]$/ }).count()).toBe(4);
  expect(await page.locator("code", { hasText: /^C[12]/ }).count()).toBe(17);
  expect(await page.locator(".steps > li").count()).toBe(2);
  expect(await page.locator(".seats > li").allTextContents()).toEqual(
    Array.from({ length: 10 }, (_, index) => `Seat ${index + 1}not publicly known`),
  );
  expect(await page.locator("footer").textContent()).toContain("not endorsed by the IAEA, NNSA, FANC or any State.");
});

it("counts subscribers as of a date, and shows the published counts that disagree", async () => {
  const page = await house.visit();
  await goTo(page, house.address, "/");
  await page.getByLabel("By source").selectOption("nss2016.org");
  await page.getByText("27 States as of").waitFor();
  expect(await page.locator("main table tbody tr td:nth-child(2)").allTextContents()).toEqual([
    "29",
    "28",
    "31",
    "more than 30",
    "33",
  ]);
});

it("leads from the front door to the worst scenario and why it is so", async () => {
  const page = await house.visit();
  await goTo(page, house.address, "/");
  await page.getByRole("link", { name: "See a demonstration facility" }).click();
  await page.getByRole("button", { name: "Enter as Mei-Ling Okafor" }).click();
  await page.getByRole("heading", { level: 1, name: "Home" }).waitFor();
  await page.getByRole("link", { name: "Quillfen research reactor", exact: true }).click();
  await page.getByRole("application", { name: /^Floor plan of .?Quillfen research reactor/ }).waitFor();
  expect(await page.locator(".marking").first().textContent()).toContain("TLP:CLEAR");
  const first = page.locator("table.figures tbody tr").first();
  expect(await first.locator("td").first().textContent()).toBe("1");
  await first.getByRole("link").click();
  await page.getByRole("heading", { name: "Step by step" }).waitFor();
  const short = page.getByRole("region", { name: "In short" });
  expect(await short.textContent()).toContain(
    "Tamper switches of the protection cabinets\u2069 (the insider maintains it)",
  );
  expect(await short.textContent()).toContain("Nobody notices in 100 of 100 attempts.");
  const group = page.getByRole("button", { name: /^Steps 1 to 6: walks in by right/ });
  expect(await page.locator(".step-group-brief > li").count()).toBe(6);
  await group.click();
  expect(await page.locator(".step").count()).toBe(7);
  expect(await page.locator(".map-mark").count()).toBeGreaterThan(1);
  expect(await page.locator(".timeline-step").count()).toBeGreaterThan(0);
  expect(await page.getByText("Demonstration.").isVisible()).toBe(true);
});

it("explains a number: formula in words, inputs, hash of the model", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, `/facilities/${facility}/scenarios/security-manager/theft/heu-plates/non-violent`);
  await page
    .getByRole("row", { name: /Interruption P_I/ })
    .getByRole("button")
    .nth(1)
    .click();
  const opened = page.getByRole("dialog", { name: "Interruption P_I" });
  await opened.waitFor();
  expect(await opened.textContent()).toMatch(/Communication P_C0\.\d+as the model states/);
  expect(await opened.locator("code").getAttribute("title")).toMatch(/^[0-9a-f]{64}$/);
  await page.keyboard.press("Escape");
  await opened.waitFor({ state: "detached" });
});

it("keeps choices in the address, so that back returns from a scenario to them", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, `/facilities/${facility}`);
  await page.getByLabel("Act", { exact: true }).selectOption("sabotage");
  await page.waitForURL(/act=sabotage/);
  await page.locator("table.figures tbody tr").first().getByRole("link").click();
  await page.getByRole("heading", { name: "Step by step" }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Quillfen research reactor" }).waitFor();
  expect(await page.getByLabel("Act", { exact: true }).inputValue()).toBe("sabotage");
});

it("can be walked by keyboard alone, on the map too", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, `/facilities/${facility}`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await page.evaluate("document.activeElement.id")).toBe("main");
  await page.getByRole("application").focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForURL(/select=target/);
  const details = page.getByRole("region", { name: "Details of what is chosen" });
  const chosen = await details.getByRole("heading", { level: 2 }).textContent();
  expect(await page.getByText(`Target: \u2068${chosen}\u2069`).count()).toBe(1);
  await page.keyboard.press("Escape");
  await details.waitFor({ state: "detached" });
});

for (const key of ["Enter", "Space"]) {
  it(`opens what is chosen on the map by ${key}, and is back on the map when it is closed`, async () => {
    const page = await house.visit({ person: persons.securityManager });
    await goTo(page, house.address, `/facilities/${facility}?select=crossing:anteroom-door`);
    const name = await page.getByRole("region", { name: "Details of what is chosen" }).locator("h2").textContent();
    await page.getByRole("application").focus();
    await page.keyboard.press(key);
    await expect.poll(() => page.evaluate("document.activeElement.textContent")).toBe(name);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate("document.activeElement.getAttribute('role')")).toBe("application");
  });
}

it("moves the map without dragging, by buttons that are there while it can be moved", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, `/facilities/${facility}`);
  const left = page.getByRole("button", { name: "Show more to the left" });
  const drawn = () => page.evaluate("document.querySelector('.map-svg > g').getAttribute('transform')");
  expect(await left.count()).toBe(0);
  await page.getByRole("button", { name: "Zoom in" }).click();
  const before = await drawn();
  await left.click();
  const moved = await drawn();
  await page.getByRole("button", { name: "Show more to the right" }).click();
  expect([moved === before, (await drawn()) === before]).toEqual([false, true]);
});

it("shows the same as a list as on the map", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, `/facilities/${facility}`);
  const drawn = await page.evaluate(
    "[...document.querySelectorAll('.map-room > rect[data-name]')].map((room) => room.dataset.name)",
  );
  await page.getByRole("button", { name: "List", exact: true }).click();
  const listed = await page.locator(".map-list-area > .map-list-choice > bdi").allTextContents();
  expect(listed.toSorted()).toEqual((drawn as string[]).toSorted());
});

it("leads from a facility's card to its worst scenario, by name", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, "/facilities");
  const worst = "Worst scenario: Instrument technician, sabotage, Reactor protection system";
  await page.getByRole("link", { name: worst }).click();
  await page.getByRole("heading", { level: 1, name: /Instrument technician.*sabotage.*Reactor protection/ }).waitFor();
});

it("opens the map at the path, and shows the whole site when asked", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, `/facilities/${facility}/scenarios/security-manager/theft/heu-plates/non-violent`);
  const zoomed = () => page.locator(".map-svg").getAttribute("data-zoomed");
  expect(await zoomed()).toBe("true");
  await page.getByRole("button", { name: "Whole site" }).click();
  expect(await zoomed()).toBe("false");
  await page.getByRole("button", { name: "The path" }).click();
  expect(await zoomed()).toBe("true");
});

it("shows the proof that an entry is in the ledger", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, "/ledger");
  const name = /^Proof that entry \d+ is in the ledger$/;
  await page.getByRole("button", { name }).first().click();
  const proof = page.getByRole("region", { name });
  await proof.getByText("Root:").waitFor();
  expect(await proof.locator("code").first().textContent()).toMatch(/^[0-9a-f]{64}$/);
});

it("names on the map what the pointer rests on", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, `/facilities/${facility}`);
  await page.locator('.map-room > rect[data-name="Car park"]').hover();
  expect(await page.locator(".map-hover").textContent()).toBe("Car park");
});

it("asks nothing of any other machine, and keeps to its content policy", () => {
  expect(house.requests.length).toBeGreaterThan(20);
  expect(house.requests.filter((url) => !url.startsWith(`${house.address}/`))).toEqual([]);
  expect(house.complaints).toEqual([]);
});
