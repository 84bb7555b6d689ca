import { afterAll, beforeAll, expect, it } from "vitest";
import { facility, goTo, type House, openHouse, persons } from "./harness.ts";

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(async () => {
  await house?.close();
});

it("leads whoever is signed in from the site's own address to Home, and leaves the front door in reach", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await page.goto(`${house.address}/`);
  await page.getByRole("heading", { level: 1, name: "Home" }).waitFor();
  await page.getByRole("contentinfo").getByRole("link", { name: "INFCIRC/908" }).click();
  await page.getByRole("heading", { level: 1, name: "Mitigating insider threats" }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Home" }).waitFor();
});

it("names in its navigation only rooms that exist and in which the person finds something", async () => {
  const seen = async (person?: string): Promise<string[]> => {
    const page = await house.visit(person === undefined ? {} : { person });
    await goTo(page, house.address, "/infcirc-908");
    return page.getByRole("navigation", { name: "Main" }).getByRole("link").allTextContents();
  };
  expect(await seen()).toEqual(["INFCIRC/908", "Subscribers", "How to subscribe", "Help", "Glossary"]);
  expect(await seen(persons.securityManager)).toEqual([
    "Home",
    "Facilities",
    "Programme",
    "Working group",
    "Share",
    "Trust",
  ]);
  expect(await seen(persons.nationalCoordinator)).toEqual([
    "Home",
    "Facilities",
    "Programme",
    "Working group",
    "Share",
    "Trust",
  ]);
});

it("says on Home what waits, how each facility stands in words and what changed, each with the way to it", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, "/home");
  const waits = page.getByRole("region", { name: "What waits" });
  await waits.getByRole("link", { name: /Quillfen research reactor.* misses what is required$/ }).waitFor();
  const standing = page.getByRole("region", { name: "How we stand" });
  expect(await standing.textContent()).toContain(
    "Worst: “\u2068Instrument technician\u2069” could sabotage “\u2068Reactor protection system\u2069” without violence.",
  );
  expect(await standing.textContent()).toMatch(/requirement missed by \d+ positions/);
  const changes = page.getByRole("region", { name: "What changed" });
  expect(await changes.textContent()).toMatch(/Mei-Ling Okafor.*Version 1 of .*Quillfen research reactor/);
  await standing.getByRole("link", { name: "Why: the worst scenario of Quillfen research reactor" }).click();
  await page.getByRole("heading", { level: 1, name: /Instrument technician.*sabotage/ }).waitFor();
});

it("tells on Home what a new assessment changed, in numbers and in a word", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await page.route("**/api/home", async (route) => {
    const answer = await route.fetch();
    const home = (await answer.json()) as { standings: { assessment: { worst: object }; before: object | null }[] };
    const [first] = home.standings;
    if (first) first.before = { ...first.assessment, worst: { ...first.assessment.worst, conditionalRisk: 0.9 } };
    await route.fulfill({ response: answer, json: home });
  });
  await goTo(page, house.address, "/home");
  const trend = page.locator(".compared").first();
  expect(await trend.textContent()).toBe("Stored:0.900changed:0.700better");
});

it("says what to do first where there is no facility yet, by what the person may do", async () => {
  const page = await house.visit({ person: persons.securityManager });
  const nothing = { waits: [], commentCount: 0, standings: [], changes: [] };
  await page.route("**/api/home", (route) => route.fulfill({ json: nothing }));
  await goTo(page, house.address, "/home");
  await page.getByRole("heading", { name: "Describe your first facility" }).waitFor();
  await page.getByRole("link", { name: "Describe a facility" }).click();
  await page.getByRole("heading", { level: 1, name: "Describe a new facility" }).waitFor();
});

it("asks whoever is not signed in to sign in, and leads back to Home", async () => {
  const page = await house.visit();
  await goTo(page, house.address, "/home");
  await page.getByRole("alert").getByRole("link", { name: "Sign in" }).click();
  await page.getByRole("button", { name: "Enter as Mei-Ling Okafor" }).click();
  await page.getByRole("region", { name: "What waits" }).waitFor();
});

it("opens the commands by keyboard, finds one without accents or case, and runs it", async () => {
  const page = await house.visit({ language: "fr", person: persons.securityManager });
  await goTo(page, house.address, "/home");
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: /^Commande, page/ });
  await field.waitFor();
  expect(await page.evaluate("document.activeElement.getAttribute('role')")).toBe("combobox");
  await page.keyboard.type("CONFIANCE");
  expect(await page.locator('[role="option"][aria-selected="true"]').textContent()).toBe("Confiance");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Approbations" }).waitFor();
  expect(await page.getByRole("dialog").count()).toBe(0);
});

it("walks the commands with the arrows, round at the ends, and gives the focus back on Escape", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, "/home");
  const button = page.getByRole("button", { name: /^Commands/ });
  await button.click();
  const chosen = page.locator('[role="option"][aria-selected="true"]');
  const first = await chosen.textContent();
  await page.keyboard.press("ArrowUp");
  const last = await chosen.textContent();
  expect(last).not.toBe(first);
  await page.keyboard.press("ArrowDown");
  expect(await chosen.textContent()).toBe(first);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(await button.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
});

it("shows which keys do what, and lets single keys be turned off for good", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, "/home");
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Which keys do what" });
  await help.getByLabel(/^Keys without Ctrl/).uncheck();
  await page.keyboard.press("Escape");
  await help.waitFor({ state: "detached" });
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Home" }).waitFor();
  await page.keyboard.press("?");
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog", { name: "Commands" }).waitFor();
  expect(await page.getByRole("dialog").count()).toBe(1);
});

it("folds its navigation on a telephone, and closes it again once one has gone somewhere", async () => {
  const page = await house.visit({ person: persons.securityManager, viewport: { width: 390, height: 844 } });
  await goTo(page, house.address, "/home");
  const navigation = page.getByRole("navigation", { name: "Main" });
  expect(await navigation.isVisible()).toBe(false);
  await page.getByRole("button", { name: "Menu" }).click();
  await navigation.getByRole("link", { name: "Facilities" }).click();
  await page.getByRole("heading", { level: 1, name: "Facilities" }).waitFor();
  expect(await navigation.isVisible()).toBe(false);
});

it("comes back to where one had scrolled to", async () => {
  const page = await house.visit({ person: persons.securityManager, viewport: { width: 1440, height: 500 } });
  await goTo(page, house.address, "/infcirc-908");
  // What lies below may still be coming: a page that is too short for it yet cannot be scrolled so far.
  await expect.poll(() => page.evaluate("window.scrollTo(0, 700), window.scrollY")).toBe(700);
  await page.waitForTimeout(300);
  await page.keyboard.press("Control+k");
  await page.getByRole("option", { name: "Facilities", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Facilities" }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Mitigating insider threats" }).waitFor();
  await expect.poll(() => page.evaluate("window.scrollY")).toBe(700);
});

it("hands out a file under its marking, having said what the marking allows", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, "/ledger");
  await page.getByRole("button", { name: "Export" }).click();
  const menu = page.getByRole("dialog", { name: "Take a copy" });
  expect(await menu.textContent()).toContain("TLP:CLEAR");
  expect(await menu.textContent()).toContain("May be passed on without limit.");
  const coming = page.waitForEvent("download");
  await menu.getByRole("button", { name: "The signed note, TXT" }).click();
  expect((await coming).suggestedFilename()).toMatch(/^TLP-CLEAR_checkpoint-\d+\.txt$/);
});

it("asks before work that is not kept would be lost", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, "/facilities/new");
  const file = { name: "facility.yaml", mimeType: "text/yaml", buffer: Buffer.from("custodiet: 1\n") };
  await page.getByLabel(/^Files/).setInputFiles(file);
  await page.getByRole("link", { name: "Trust" }).click();
  const question = page.getByRole("dialog", { name: "Leave without keeping this?" });
  await question.getByRole("button", { name: "Stay here" }).click();
  await page.getByRole("heading", { level: 1, name: "Describe a new facility" }).waitFor();
  await page.getByRole("link", { name: "Trust" }).click();
  await question.getByRole("button", { name: "Leave and lose it" }).click();
  await page.getByRole("heading", { level: 1, name: "Approvals" }).waitFor();
});

it("tells a facility's history in words, and proves every entry of it in the browser", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, `/facilities/${facility}?tab=history`);
  const history = page.getByRole("region", { name: "History" });
  expect(await history.textContent()).toMatch(/Stored version 1.*Mei-Ling Okafor.*by the rule/);
  await history.getByRole("button", { name: /^Prove/ }).click();
  await history.getByText(/^Verified to checkpoint \d+, here, /).waitFor();
  await history
    .getByRole("link", { name: /^entry \d+$/ })
    .last()
    .click();
  const proof = page.getByRole("region", { name: /^Proof that entry \d+ is in the ledger$/ });
  await proof.waitFor();
  expect(await page.locator("tr[aria-current]").count()).toBe(1);
});

it("says so where an entry that is shown is not the one in the ledger", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await page.route("**/api/facilities/*/history", async (route) => {
    const answer = await route.fetch();
    const entries = (await answer.json()) as { leafHash: string }[];
    await route.fulfill({ response: answer, json: entries.map((entry) => ({ ...entry, leafHash: "0".repeat(64) })) });
  });
  await goTo(page, house.address, `/facilities/${facility}?tab=history`);
  const history = page.getByRole("region", { name: "History" });
  await history.getByRole("button", { name: /^Prove/ }).click();
  await history
    .getByRole("alert")
    .getByText(/^Does not verify: entry \d+/)
    .waitFor();
});
