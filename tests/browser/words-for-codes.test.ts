/** What the program keeps by a code is read in words, in the reader's language: criteria, categories, languages, parties. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { facility, goTo, type House, openHouse, persons } from "./harness.ts";
import { shoot } from "./shots.ts";

const secretariat = "fictional-secretariat.secretariat";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

/** By the interface's own request, where how it is typed is not what is tested. */
async function post(page: Page, path: string, data: object): Promise<{ readonly approval?: string }> {
  const { request } = page.context();
  const { csrfToken } = (await (await request.get(`${house.address}/api/session`)).json()) as { csrfToken: string };
  const answer = await request.post(`${house.address}${path}`, { headers: { "x-csrf-token": csrfToken }, data });
  expect([path, answer.status()]).toEqual([path, 201]);
  return answer.json();
}

it.each([
  ["en", "Criterion", "The rule is written for each target concerned and says who may form a pair."],
  ["fr", "Critère", null],
])("a criterion that two leave out, in %s, by its text before its number", async (language, label, text) => {
  const page = await house.visit({ person: persons.securityManager, language });
  const asked = { criterion: language === "en" ? "ACC-02.1.a" : "ACC-02.2.a", reason: "There is no such place" };
  const { approval } = await post(page, `/api/programmes/facility-${facility}/exemptions`, asked);
  await goTo(page, house.address, `/approvals/${approval}`);
  const fact = page.locator(".approval-facts > div", { has: page.getByText(label, { exact: true }) }).locator("dd");
  await fact.locator("bdi").first().waitFor();
  const said = await fact.innerText();
  expect(said).toMatch(/^\S.{20,} \(.+, ACC-02\.\d\.a\)$/);
  if (text !== null) expect(said.replaceAll(/[\u2068\u2069]/g, "")).toContain(text);
  await shoot(page, `criterion-asked-${language}`);
  await page.context().close();
});

it.each([
  ["fr", "inférieure à III"],
  ["ar", "أدنى من III"],
])("a category on the form of an own measure, in %s", async (language, category) => {
  const page = await house.visit({ person: persons.securityManager, language });
  await goTo(page, house.address, "/programme/own/new");
  await page.getByRole("checkbox", { name: category, exact: true }).waitFor();
  expect(await page.getByText("below III").count()).toBe(0);
  await page.context().close();
});

it("a language on the group's records and its board, as the experts' finder tells it", async () => {
  const page = await house.visit({ person: secretariat, language: "fr" });
  await goTo(page, house.address, "/group/expert");
  await page.locator("main table a, main article a, main li a").first().waitFor();
  await goTo(page, house.address, "/group/board");
  await page.getByText("arabe", { exact: true }).first().waitFor();
  expect(await page.locator("main").getByText("Arabic", { exact: true }).count()).toBe(0);
  await shoot(page, "board-languages");
  await page.context().close();
});

it("a fictional State of the registry, by its record's name and then its code, for whoever reads it", async () => {
  const keeper = await house.visit({ person: secretariat });
  await post(keeper, "/api/registry/facts", {
    ...{ party: "XAA", event: "listed", date: "2026-03-01", reference: null },
    ...{ source: "Fictional", sourceDate: null, note: "" },
  });
  const reader = await house.visit({ language: "fr" });
  await goTo(reader, house.address, "/registry");
  const row = reader.getByRole("row", { name: /Alderland \(État fictif\)/ });
  await row.first().waitFor();
  expect(await row.first().getByRole("rowheader").innerText()).toMatch(/^Alderland \(État fictif\)\s+XAA$/);
  await shoot(reader, "registry-fictional");
});

it("complains of nothing on the way", () => {
  expect(house.complaints).toEqual([]);
});
