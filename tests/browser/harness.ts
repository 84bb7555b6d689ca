/**
 * A real server on an empty data folder, and a real browser before it. One of each for a test file, whose tests run one
 * after the other. Every request a page makes is kept, so that a test can ask where it went.
 */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import { findChromium } from "../../scripts/find-chromium.mjs";
import { findClockTool } from "../../scripts/find-fault-tools.mjs";
import { freePort, startServer, stopServer } from "./server.ts";

/** Persons of the demonstration, by what they may do. */
export const persons = {
  securityManager: "quillfen-reactor-operator.security-manager",
  auditor: "quillfen-reactor-operator.auditor",
  guardSupervisor: "quillfen-reactor-operator.guard-supervisor",
  nationalCoordinator: "fictional-authority.national-coordinator",
} as const;

export const facility = "quillfen-research-reactor";

const quiet = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-component-update",
  "--disable-sync",
];

export interface Visit {
  readonly language?: string;
  readonly colourScheme?: "light" | "dark";
  readonly person?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
}

export interface House {
  readonly address: string;
  /** A page of a browser that remembers nothing, with no motion. Closed with the house. */
  readonly visit: (wanted?: Visit) => Promise<Page>;
  /** Addresses asked for by any page so far. */
  readonly requests: readonly string[];
  /** What pages complained of: uncaught errors, and violations of the content policy. */
  readonly complaints: readonly string[];
  /** Starts the server anew, days later by its clock. Whoever was signed in may have to sign in again. */
  readonly goOn: (days: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Whether the server's clock can be moved here. */
export const canGoOn = (): boolean => findClockTool() !== null;

/** Starts both, on a copy of the demonstration that is assessed already. */
export const openHouse = (): Promise<House> =>
  openHouseOn((dataFolder) => cpSync(inject("demonstrationFolder"), dataFolder, { recursive: true }));

/** The same on an empty folder, after something was put there. */
export async function openHouseOn(
  prepare: (dataFolder: string, address: string) => void | Promise<void>,
): Promise<House> {
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error("No Chromium: run `npm test`, which brings one");
  const dataFolder = mkdtempSync(join(tmpdir(), "custodiet-browser-"));
  const port = await freePort();
  const address = `http://localhost:${port}`;
  await prepare(dataFolder, address);
  let server = await startServer(dataFolder, port);
  const browser = await chromium.launch({ executablePath, args: quiet });
  const requests: string[] = [];
  const complaints: string[] = [];
  const opened = {
    address,
    requests,
    complaints,
    visit: (wanted: Visit = {}) => openPage(browser, address, wanted, requests, complaints),
    goOn: async (days: number) => {
      const clockTool = findClockTool();
      if (clockTool === null) throw new Error("No libfaketime: run `npm test`, which brings it");
      await stopServer(server);
      server = await startServer(dataFolder, port, { LD_PRELOAD: clockTool, FAKETIME: `+${days}d` });
    },
    close: async () => {
      await browser.close();
      await stopServer(server);
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
  return opened;
}

async function openPage(
  browser: Browser,
  address: string,
  wanted: Visit,
  requests: string[],
  complaints: string[],
): Promise<Page> {
  const { language = "en", colourScheme = "light", viewport = { width: 1440, height: 900 } } = wanted;
  const options: BrowserContextOptions = { colorScheme: colourScheme, viewport, reducedMotion: "reduce" };
  const context = await browser.newContext(options);
  await context.addInitScript(
    `if (!localStorage.getItem("custodiet.language")) localStorage.setItem("custodiet.language", ${JSON.stringify(language)})`,
  );
  context.on("request", (request) => requests.push(request.url()));
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (/Content Security Policy|Minified React error|Warning:/.test(message.text())) complaints.push(message.text());
  });
  if (wanted.person !== undefined) await signIn(context, address, wanted.person);
  return page;
}

/** By the interface's own requests, where how one signs in is not what is tested. */
async function signIn(context: BrowserContext, address: string, personId: string): Promise<void> {
  const session = await context.request.get(`${address}/api/session`);
  const { csrfToken } = (await session.json()) as { csrfToken: string };
  const answer = await context.request.post(`${address}/api/session`, {
    headers: { "x-csrf-token": csrfToken },
    data: { personId },
  });
  if (!answer.ok()) throw new Error(`Nobody was signed in: ${await answer.text()}`);
}

/** All facilities, as the authority that oversees them sees it: an assessment that still runs would slow the tests. */
/** Every page of the interface, as one who may see all of it meets it. */
export const pagesToSee: readonly (readonly [name: string, path: string])[] = [
  ["front door", "/infcirc-908"],
  ["registry of subscribers", "/registry?asOf=2018-01-01"],
  ["how to subscribe", "/subscribe"],
  ["desk of the group", "/group"],
  ["records of the group", "/group/seat?sort=number&order=up"],
  ["new record of the group", "/group/event/new"],
  ["records of the group from a table", "/group/expert/table"],
  ["library of the group", "/group/library?kind=guide"],
  ["board of trends", "/group/trends"],
  ["finder of experts", "/group/experts"],
  ["board of offers and requests", "/group/board"],
  ["programmes", "/programme"],
  ["catalogue of measures", "/programme/catalogue?domain=ACC&tier=facility"],
  ["catalogue with nothing found", "/programme/catalogue?words=zebrafish"],
  ["measures of one's own where there are none", "/programme/own"],
  ["frameworks of others where there are none", "/programme/frameworks"],
  ["texts over numbers where there are none", "/programme/overlays"],
  ["new measure of one's own", "/programme/own/new"],
  ["import of measures of one's own", "/programme/own/import"],
  ["measure of one's own that is not there", "/programme/own/OWN-999"],
  ["programme", `/programme/facility-${facility}`],
  ["question of the rapid assessment", `/programme/facility-${facility}/rapid?at=ACC-02`],
  ["result of the rapid assessment", `/programme/facility-${facility}/rapid?at=result`],
  ["scope of the programme", `/programme/facility-${facility}/scope`],
  ["trend of the programme", `/programme/facility-${facility}/trend`],
  ["documents of the programme", `/programme/facility-${facility}/documents`],
  ["document of the programme", `/programme/facility-${facility}/documents?kind=brief`],
  ["plan of action", `/programme/facility-${facility}/plan`],
  ["measure of the programme", `/programme/facility-${facility}/measures/ACC-02`],
  ["insider threat group", `/programme/facility-${facility}/group`],
  ["reliability by position", `/programme/facility-${facility}/reliability`],
  ["concerns", `/programme/facility-${facility}/concerns`],
  ["culture surveys", `/programme/facility-${facility}/surveys`],
  ["letterheads", "/letterheads"],
  ["pledges", "/group/pledges"],
  ["peer visits", "/group/visits"],
  ["sending a programme's levels", `/programme/facility-${facility}/send`],
  ["national view where there is none", "/programme/national/facilities"],
  ["inspections where there are none", "/programme/national/inspections"],
  ["implementation report where there is no national programme", "/programme/national/report"],
  ["sending a report where there is no national programme", "/programme/national/report/send"],
  ["where the group stands", "/group/reports"],
  ["home", "/home"],
  ["sign-in", "/sign-in"],
  ["enrolling", "/enrol"],
  ["own authenticators and sessions", "/account"],
  ["what one's role may do", "/rights"],
  ["people", "/people"],
  ["machines", "/machines"],
  ["health", "/operation"],
  ["HTTP interface", "/interface"],
  ["facilities", "/facilities"],
  ["facility", `/facilities/${facility}`],
  [
    "facility as a list, with a target chosen",
    `/facilities/${facility}?view=list&select=target:heu-plates&tab=targets`,
  ],
  ["facility with a door chosen", `/facilities/${facility}?select=crossing:anteroom-door&tab=assumptions`],
  [
    "facility as a sequence, with a measure chosen",
    `/facilities/${facility}?view=sequence&goal=heu-plates&select=measure:police-alarm-line`,
  ],
  ["facility, ranked by target", `/facilities/${facility}?by=target`],
  ["facility, ranked by act", `/facilities/${facility}?by=act`],
  ["facility's model", `/facilities/${facility}?tab=model`],
  ["facility's versions", `/facilities/${facility}?tab=versions`],
  ["facility's history", `/facilities/${facility}?tab=history`],
  ["history without an answer", `/facilities/${facility}?tab=history&asked=exported`],
  ["scenario", `/facilities/${facility}/scenarios/security-manager/theft/heu-plates/non-violent`],
  ["scenario of a theft by right", `/facilities/${facility}/scenarios/fuel-custodian/theft/heu-plates/violent?step=2`],
  [
    "scenario without a path",
    `/facilities/${facility}/scenarios/access-control-engineer/theft/hot-cell-source/non-violent`,
  ],
  ["facility with a position chosen", `/facilities/${facility}?select=role:security-manager`],
  ["facility with an operating state chosen", `/facilities/${facility}?select=state:night`],
  ["facility with a procedure chosen", `/facilities/${facility}?select=procedure:waste-run`],
  ["facility with a response force chosen", `/facilities/${facility}?select=force:police`],
  ["draft by forms, with a list of elements", `/facilities/${facility}?edit=form&list=measures`],
  ["draft by forms, with a door chosen", `/facilities/${facility}?edit=form&select=crossing:anteroom-door`],
  ["draft as text", `/facilities/${facility}?edit=text`],
  ["review of a draft", `/facilities/${facility}?edit=review`],
  ["what if, with nothing tried yet", `/facilities/${facility}?whatIf=${encodeURIComponent("[]")}`],
  ["new facility", "/facilities/new"],
  ["new facility from a template", "/facilities/new/hospital"],
  ["import into a facility", `/facilities/${facility}/import`],
  ["comparison before a choice", "/compare"],
  ["comparison", `/compare?left=${facility}@1&right=${facility}@1`],
  ["comparison with one out of sight", `/compare?left=${facility}@1&right=alderquay-hospital@1`],
  ["search", "/search?q=fuel"],
  ["search without a word", "/search"],
  ["search that finds nothing", "/search?q=zebrafish"],
  ["approvals", "/approvals"],
  ["sealed files", "/share"],
  ["rosters and keys", "/share/rosters"],
  ["sending a facility", `/share/send/${facility}`],
  ["ledger", "/ledger"],
  ["glossary", "/glossary"],
  ["help", "/help"],
  ["help on EASI", "/help/easi"],
  ["help for each kind of work", "/help/first-steps"],
  ["help on keys", "/help/keyboard"],
  ["no such help", "/help/astrology"],
  ["accessibility statement", "/accessibility"],
  ["no such page", "/nowhere"],
];

/** Goes to a page and waits until what it asks for has come. */
export async function goTo(page: Page, address: string, path: string): Promise<void> {
  await page.goto(`${address}${path}`);
  await page.waitForSelector("main h1");
  await page.waitForLoadState("networkidle");
}
