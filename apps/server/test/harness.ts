/** An instance with two operators and their authority, in a folder or on PostgreSQL, and its routes without a socket. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Clock, OrganisationId, PersonId, Randomness } from "@custodiet/core";
import { type ActorRole, personRoles } from "@custodiet/trust";
import type { FastifyInstance } from "fastify";
import { type AppParts, buildApp } from "../src/app.ts";
import { loadDemonstration } from "../src/commands/load-demonstration.ts";
import { readFrontDoor } from "../src/front-door-content.ts";
import { instanceActor } from "../src/instance/instance-actor.ts";
import { type OpenedInstance, openInstance } from "../src/instance/open-instance.ts";
import type { Surroundings } from "../src/instance/operation-types.ts";
import { perform } from "../src/instance/parts.ts";
import type { MailOut } from "../src/mail/contact.ts";
import type { AssessModel } from "../src/work/job-runner.ts";
import { readModelInWorker } from "../src/work/model-reader.ts";

export { personRoles };

export interface Caller {
  readonly cookie: string;
  readonly csrfToken: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came and compares it whole
  readonly body: any;
}

export interface Harness {
  readonly app: FastifyInstance;
  readonly opened: OpenedInstance;
  /** `operator-a.security-manager`. */
  readonly signIn: (personId: string) => Promise<Caller>;
  readonly call: (
    caller: Caller | null,
    method: "GET" | "POST" | "DELETE",
    url: string,
    body?: object,
  ) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/**
 * A clock that moves a second at each look, so that times differ and repeat from run to run. An instance that is gone on
 * with is opened later than it was made.
 */
function steppingClock(isGoneOnWith: boolean): Clock {
  let ms = Date.parse(isGoneOnWith ? "2026-11-24T08:20:00Z" : "2026-11-24T08:00:00Z");
  return {
    nowMs: () => {
      ms += 1000;
      return ms;
    },
  };
}

let count = 0;

/** A counter in place of chance: never the same twice within a run. */
function countingRandomness(): Randomness {
  return {
    bytes: (length) => {
      count += 1;
      const bytes = new Uint8Array(length);
      new DataView(bytes.buffer).setUint32(0, count);
      return bytes;
    },
  };
}

export interface HarnessOptions {
  /** A folder to go on with; it is kept when the harness closes. */
  readonly dataFolder?: string;
  readonly databaseUrl?: string;
  readonly ownerUrl?: string;
  /** Somebody in every role, in every organisation. */
  readonly isFullyStaffed?: boolean;
  readonly assessModel?: AssessModel;
  readonly clock?: Clock;
  /** Left out: a counter, whose codes to enrol by soon repeat. */
  readonly randomness?: Randomness;
  readonly mailOut?: MailOut;
  readonly surroundings?: Surroundings;
  /** Left out: a demonstration with its fictional persons. A real instance has nobody. */
  readonly purpose?: "real";
  /** How the application is built differently. */
  readonly parts?: Partial<
    Pick<AppParts, "connections" | "contact" | "institution" | "isReady" | "limits" | "log" | "pagesFolder" | "reach">
  >;
}

const unlimited = { perAddress: 1e6, perSession: 1e6, costlyPerSession: 1e6, signInsPerAddress: 1e6 };

export async function createHarness(options: HarnessOptions = {}): Promise<Harness> {
  const { databaseUrl, ownerUrl, assessModel } = options;
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), "custodiet-server-"));
  const result = await openInstance({
    dataFolder,
    databaseUrl: databaseUrl ?? null,
    ownerUrl: ownerUrl ?? null,
    purposeIfNew: options.purpose ?? "demonstration",
    clock: options.clock ?? steppingClock(existsSync(dataFolder) && readdirSync(dataFolder).length > 0),
    randomness: options.randomness ?? countingRandomness(),
    ...(assessModel ? { assessModel } : {}),
    ...(options.mailOut ? { mailOut: options.mailOut } : {}),
    ...(options.surroundings ? { surroundings: options.surroundings } : {}),
  });
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.detail}`);
  const opened = result.value;
  const persons = await opened.parts.store.persons.listFictional();
  if (options.purpose !== "real" && persons.length === 0) await loadPeople(opened, options.isFullyStaffed ?? false);
  const app = await buildApp({
    instance: opened.instance,
    reader: readModelInWorker,
    frontDoor: readFrontDoor(),
    today: () => "2026-11-24",
    nowMs: () => Date.parse("2026-11-24T12:00:00Z"),
    pagesFolder: join(dataFolder, "no-pages"),
    reach: { isTls: false, names: [] },
    limits: unlimited,
    log: ({ error, ...event }) => {
      if (error !== undefined) console.error(event, error);
    },
    ...options.parts,
  });
  await app.ready();
  const call = createCaller(app);
  return {
    app,
    opened,
    call,
    signIn: (personId) => signIn(app, personId),
    close: async () => {
      await app.close();
      await opened.instance.close();
      if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function loadPeople({ parts }: OpenedInstance, isFullyStaffed: boolean): Promise<void> {
  const organisations: readonly (readonly [string, string | null, readonly ActorRole[]])[] = [
    ["authority", null, ["inspector", "national-coordinator"]],
    ["operator-a", "authority", personRoles],
    ["operator-b", "authority", ["security-manager", "auditor"]],
  ];
  for (const [name, overseenBy, some] of organisations) {
    const staff = isFullyStaffed ? personRoles : some;
    const id = name as OrganisationId;
    await perform(parts, loadDemonstration, instanceActor(id), {
      organisation: { id, name, kind: "operator", overseenBy: overseenBy as OrganisationId | null, isFictional: true },
      persons: staff.map((role) => ({
        id: `${name}.${role}` as PersonId,
        organisation: id,
        name: `${role} of ${name}`,
        role,
        isFictional: true,
      })),
    });
  }
}

const createCaller =
  (app: FastifyInstance): Harness["call"] =>
  async (caller, method, url, body) => {
    const response = await app.inject({
      method,
      url,
      headers: caller === null ? {} : { cookie: caller.cookie, "x-csrf-token": caller.csrfToken },
      ...(body === undefined ? {} : { payload: body }),
    });
    const isJson = String(response.headers["content-type"]).startsWith("application/json");
    return { status: response.statusCode, headers: response.headers, body: isJson ? response.json() : response.body };
  };

/** As a browser does it: a token first, then the session's cookie. */
async function signIn(app: FastifyInstance, personId: string): Promise<Caller> {
  const first = await app.inject({ url: "/api/session" });
  const response = await app.inject({
    method: "POST",
    url: "/api/session",
    headers: { cookie: cookiesOf(first), "x-csrf-token": first.json().csrfToken },
    payload: { personId },
  });
  if (response.statusCode !== 200) throw new Error(`${personId} cannot sign in: ${response.body}`);
  return { cookie: cookiesOf(response), csrfToken: response.json().csrfToken };
}

type Injected = Awaited<ReturnType<FastifyInstance["inject"]>>;

const cookiesOf = (response: Injected): string =>
  response.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");

export const tinyText: string = readFileSync(new URL("./fixtures/tiny.yaml", import.meta.url), "utf8");

/** The tiny facility as files to send, for the operator named. */
export const tinyFiles = (operator = "operator-a") => [
  { name: "facility.yaml", text: tinyText.replaceAll("operator-a", operator) },
];
