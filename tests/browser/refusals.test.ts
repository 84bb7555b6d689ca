import { afterAll, beforeAll, expect, it } from "vitest";
import { facility, goTo, type House, openHouse, persons } from "./harness.ts";

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(async () => {
  await house?.close();
});

it.each([
  ["the authority that oversees the site", persons.nationalCoordinator],
  ["its guard force", persons.guardSupervisor],
])("refuses a scenario's steps to %s in place, with the rule and who could grant it", async (_, person) => {
  const page = await house.visit({ person });
  const scenario = `/facilities/${facility}/scenarios/security-manager/theft/heu-plates/non-violent`;
  await goTo(page, house.address, scenario);
  const refusal = page.locator('[data-action="scenario.read"]');
  expect(await refusal.textContent()).toMatch(
    /It may be done by: .*security manager.*Roles are given by: administrator.*the-site-reads-its-scenarios/,
  );
  expect(house.requests.filter((address) => address.endsWith(`/api${scenario}`))).toEqual([]);
});

it("does not offer what would be refused, and tells who could do it or grant it", async () => {
  const page = await house.visit({ person: persons.auditor });
  await goTo(page, house.address, "/facilities/new");
  const refused = page.locator('[data-action="facility.store"]');
  expect(await refused.textContent()).toMatch(
    /no rule grants this to your position \(auditor\)\. It may be done by: facility manager, security manager and analyst\. Roles are given by: administrator\./,
  );
  expect(await page.getByRole("button", { name: "Check and store" }).count()).toBe(0);
  await goTo(page, house.address, `/facilities/${facility}`);
  await page.locator('[data-action="assessment.request"]').waitFor();
  expect(await page.getByRole("button", { name: "Assess again" }).count()).toBe(0);
});

it("gives a page of which nothing is there a title, in the window too", async () => {
  const page = await house.visit({ person: persons.securityManager });
  const places = [
    "/facilities/gone",
    "/facilities/gone?whatIf=%5B%5D",
    "/facilities/gone/scenarios/security-manager/theft/heu-plates/non-violent",
    "/programme/gone",
    "/programme/gone/measures/ACC-02",
    "/programme/gone/documents",
    "/programme/gone/rapid",
    "/programme/gone/send",
    "/programme/gone/plan",
    "/programme/gone/surveys/gone",
    "/group/meeting/gone",
    "/approvals/gone",
    "/share/files/gone",
    "/share/send/gone",
  ];
  const titles: (readonly [string, string, string])[] = [];
  for (const place of places) {
    await page.goto(house.address + place);
    const heading = page.getByRole("heading", { level: 1 });
    titles.push([place, await heading.innerText(), await page.title()]);
  }
  expect(titles).toEqual(places.map((place) => [place, "Not found", "Not found · Custodiet"]));
});

it("asks who is not signed in to sign in", async () => {
  const page = await house.visit();
  await page.goto(`${house.address}/facilities`);
  const refusal = page.getByRole("alert");
  await refusal.getByRole("link", { name: "Sign in" }).click();
  await page.getByRole("heading", { level: 1, name: "Choose who to be" }).waitFor();
});

it("shows all that is wrong with a document at its place, and stores nothing", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, "/facilities");
  const before = await page.locator(".facility-cards > li").count();
  await page.getByRole("link", { name: "Describe a new facility" }).click();
  const text = "custodiet: 1\nfacility:\n  id: broken\n  name: Broken\n  kind: hospitall\n  fictional: true\n";
  await page
    .getByLabel(/^Files/)
    .setInputFiles({ name: "facility.yaml", mimeType: "text/yaml", buffer: Buffer.from(text) });
  await page.getByLabel(/^Reason/).fill("To see what is wrong");
  await page.getByRole("button", { name: "Check and store" }).click();
  await page.getByText("Nothing was stored.").waitFor();
  const all = await page.locator(".diagnostic").allTextContents();
  expect(all.length).toBeGreaterThan(1);
  const kind = all.find((one) => one.includes("facility.yaml:5:"));
  expect(kind).toContain("    5 |   kind: hospitall\n      |         ^^^^^^^^^");
  expect(kind).toContain("What to do:");
  await goTo(page, house.address, "/facilities");
  expect(await page.locator(".facility-cards > li").count()).toBe(before);
});

it("says that the server does not answer, and goes on when it does again", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await page.route("**/api/facilities", (route) => route.abort());
  await page.goto(`${house.address}/facilities`);
  await page.getByRole("heading", { name: "The server does not answer" }).waitFor();
  await page.unroute("**/api/facilities");
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("link", { name: "Quillfen research reactor" }).waitFor();
});

it("runs an assessment again and tells when it is done", async () => {
  const page = await house.visit({ person: persons.securityManager });
  await goTo(page, house.address, `/facilities/${facility}`);
  await page.getByRole("button", { name: "Assess again" }).click();
  await page.getByText("Done", { exact: true }).waitFor({ timeout: 110_000 });
});

it("says that the first assessment is under way, and brings its result in by itself", async () => {
  const page = await house.visit({ person: persons.auditor });
  const job = { id: "first", facility, state: "running", done: 3, total: 10, stage: "", error: null };
  const view = `**/api/facilities/${facility}`;
  await page.route(view, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), work: job } });
  });
  await page.route(`${view}/assessment`, (route) => route.fulfill({ status: 404, json: notThere }));
  await page.route("**/api/jobs/first", (route) => route.fulfill({ json: job }));
  await page.goto(`${house.address}/facilities/${facility}`);
  await page.getByRole("heading", { name: "The assessment is under way" }).waitFor();
  expect(await page.getByRole("progressbar", { name: "Assessing: 3 of 10" }).getAttribute("value")).toBe("3");
  await page.unroute(view);
  await page.unroute(`${view}/assessment`);
  await page.route("**/api/jobs/first", (route) => route.fulfill({ json: { ...job, state: "done", done: 10 } }));
  await page.getByRole("heading", { name: "Positions that could do the most harm" }).waitFor();
});

const notThere = { error: { code: "CUS-S009", title: "not assessed", detail: "", remedy: "" } };
