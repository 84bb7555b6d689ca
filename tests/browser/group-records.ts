/** Records of the working group, made, moved and approved through the pages that any person uses, named by their English words. */
import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { goTo } from "./harness.ts";

interface Words {
  readonly field: Readonly<Record<string, string>>;
  readonly step: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
}

const words: Words = JSON.parse(
  readFileSync(new URL("../../content/translations/en/group.json", import.meta.url), "utf8"),
);

/** What is typed or chosen in a field: a text, rows of columns, or a moment in a time zone. */
export type Typed =
  | string
  | { readonly en: string }
  | { readonly at: string; readonly timeZone: string }
  | { readonly rows: readonly Readonly<Record<string, string>>[] };

export type Fields = Readonly<Record<string, Typed>>;

const wordOf = (of: keyof Words, name: string): string => {
  const word = words[of][name];
  if (word === undefined) throw new Error(`No word for ${of} ${name}`);
  return word;
};

const addressOf = (page: Page): string => new URL(page.url()).origin;

/** @returns the path of the record's page */
export async function makeRecord(page: Page, address: string, kind: string, fields: Fields): Promise<string> {
  await goTo(page, address, `/group/${kind}/new`);
  const form = page.locator("main form").first();
  await typeFields(form, fields);
  await form.getByLabel("Reason of the marking").fill("Fictional: a year that is played");
  await form.getByRole("button", { name: "Make it" }).click();
  await page.waitForURL(/\/group\/[a-z-]+\/[0-9a-f]{32}$/);
  return new URL(page.url()).pathname;
}

/** Does a step that its person may do alone, and waits until the record stands where it leads. */
export async function takeStep(page: Page, path: string, step: string, to: string, fields: Fields = {}): Promise<void> {
  const form = await openStep(page, path, wordOf("step", step), fields);
  await form.getByRole("button", { name: wordOf("step", step), exact: true }).click();
  await waitForState(page, to);
}

/** The same where two are needed: asked, approved over the very content by another person, carried out by who asked. */
export async function takeStepByTwo(
  page: Page,
  second: Page,
  path: string,
  step: string,
  to: string,
  fields: Fields = {},
): Promise<void> {
  const form = await openStep(page, path, `Ask for: ${wordOf("step", step)}`, fields);
  await form.getByLabel("Why you ask for it").fill("As the year goes on");
  await form.getByRole("button", { name: "Ask a second person" }).click();
  await page.getByRole("link", { name: "See the request" }).click();
  await page.getByText("You asked for this. Another person decides.").waitFor();
  const approval = new URL(page.url()).pathname;
  await goTo(second, addressOf(page), approval);
  await second.getByRole("button", { name: "Approve and sign" }).click();
  await second.getByRole("heading", { name: "Decisions" }).waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Carry it out" }).click();
  await page.getByText("It stands in the record.").waitFor();
  await goTo(page, addressOf(page), path);
  await waitForState(page, to);
}

/** The path of the record of a kind that is called so. */
export async function findRecord(page: Page, address: string, kind: string, title: string): Promise<string> {
  await goTo(page, address, `/group/${kind}?words=${encodeURIComponent(title)}`);
  const link = page.locator("main table").getByRole("link", { name: title, exact: true }).first();
  return (await link.getAttribute("href")) ?? "";
}

export const waitForState = (page: Page, state: string): Promise<void> =>
  page.locator("main .tag").getByText(wordOf("state", state), { exact: true }).first().waitFor();

/** Presses what opens the step, and fills what it needs. */
async function openStep(page: Page, path: string, button: string, fields: Fields): Promise<Locator> {
  if (new URL(page.url()).pathname !== path) await goTo(page, addressOf(page), path);
  const steps = page.locator("section", { has: page.getByRole("heading", { name: "What comes next" }) });
  await steps.getByRole("button", { name: button, exact: true }).click();
  await steps.getByText("Leads to:").waitFor();
  await typeFields(steps, fields);
  return steps.locator("form").last();
}

async function typeFields(form: Locator, fields: Fields): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await typeField(form, wordOf("field", name), value);
}

async function typeField(form: Locator, label: string, value: Typed): Promise<void> {
  if (typeof value === "string") return typeText(form, label, value);
  const set = form.getByRole("group", { name: label, exact: false }).first();
  if ("en" in value) await set.getByLabel("English").fill(value.en);
  else if ("at" in value) {
    await set.getByLabel("Day and time of the clock there").fill(value.at);
    await set.getByLabel("Time zone").selectOption(value.timeZone);
  } else
    for (const [at, row] of value.rows.entries()) {
      await set.getByRole("button", { name: "Add", exact: true }).last().click();
      const columns = form.getByRole("group", { name: `${label}, ${at + 1}` });
      for (const [name, text] of Object.entries(row)) await typeText(columns, wordOf("field", name), text);
    }
}

/** By the label's own words: a required field has a star behind them. */
async function typeText(form: Locator, label: string, value: string): Promise<void> {
  const field = form
    .getByRole("group")
    .or(form)
    .getByLabel(label, { exact: true })
    .or(form.getByLabel(`${label} *`, { exact: true }))
    .first();
  if ((await field.evaluate((element) => element.nodeName)) === "SELECT") await field.selectOption({ label: value });
  else await field.fill(value);
}
