/**
 * Every route against every role and every owner, on both databases: the whole table of `authorisation-matrix.txt`,
 * literally. What is not in it is denied.
 */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCluster, type TestCluster } from "../../../packages/store/test/postgres-cluster.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions, personRoles, tinyFiles } from "./harness.ts";

/** Columns of the table, in the order of the trust room's roles. */
const columns = [
  ["fm", "facility-manager"],
  ["sm", "security-manager"],
  ["an", "analyst"],
  ["ma", "material-accountant"],
  ["gs", "guard-force-supervisor"],
  ["ps", "personnel-security-officer"],
  ["in", "inspector"],
  ["nc", "national-coordinator"],
  ["se", "secretariat"],
  ["cm", "committee-member"],
  ["fl", "focus-group-lead"],
  ["ex", "expert"],
  ["tr", "trainer"],
  ["pa", "participant"],
  ["au", "auditor"],
  ["ad", "administrator"],
] as const;

/** What a row sends, where it sends something. */
const bodies: Readonly<Record<string, object>> = {
  "POST /api/ledger/cosignatures": { answer: "nothing" },
  "POST /api/ledger/excerpt": { subject: { kind: "facility", id: "tiny" } },
  "POST /api/drafts": { files: tinyFiles() },
  "POST /api/facilities/gone/draft/edits": {
    revision: 0,
    edits: [{ kind: "confirm", place: { section: "facility", id: null, path: ["name"] } }],
  },
  "POST /api/facilities/gone/draft/undo": { revision: 0 },
  "POST /api/facilities/gone/draft/redo": { revision: 0 },
  "POST /api/facilities/gone/draft/merge": { resolutions: [] },
  "POST /api/facilities/gone/draft/proposal": { revision: 0, reason: "Test" },
  "POST /api/facilities/tiny/comments": { element: null, text: "Test" },
  "POST /api/facilities/tiny/comments/gone/resolution": { state: "resolved" },
  "POST /api/facilities": { files: tinyFiles(), reason: "Test" },
  "POST /api/pasted-text": { text: "name: “Gate”" },
  "POST /api/facilities/check": { files: tinyFiles() },
};

/** Without a session: these answer, everything else is 401. */
const publicRows = [
  "GET /api/health",
  "GET /api/openapi.json",
  "GET /api/public/infcirc-908",
  "GET /api/public/registry",
  "GET /api/public/registry/contradictions",
  "GET /api/public/registry/parties",
  "GET /api/public/registry/facts",
  "GET /api/public/registry/facts.csv",
  "GET /api/public/registry/facts.json",
  "GET /api/public/group/offer",
  "GET /api/demonstration/persons",
  "GET /api/session",
  "GET /api/instance",
  "GET /api/search?q=guard",
];

/** Without a session, as with one: nothing of this name is public. */
const goneRows = [
  "GET /api/calendars/gone.ics",
  "GET /api/public/group/offer/gone",
  `GET /api/public/group/offer/gone/attachments/${"0".repeat(64)}`,
  "GET /api/unknown",
  "POST /api/unknown",
];

const openAnswer = (row: string): number => (publicRows.includes(row) ? 200 : goneRows.includes(row) ? 404 : 401);

interface Row {
  readonly method: "GET" | "POST" | "DELETE";
  readonly url: string;
  readonly cells: readonly string[];
}

/** Whose person asks; the parts of the table. */
const owners = ["operator-a", "authority", "operator-b"] as const;

const parts: ReadonlyMap<string, readonly Row[]> = readMatrix(
  readFileSync(new URL("./authorisation-matrix.txt", import.meta.url), "utf8"),
);

function readMatrix(text: string): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  let part: Row[] = [];
  for (const line of text.split("\n").map((each) => each.trim())) {
    const [method = "", url = "", ...cells] = line.split(/\s+/);
    if (/^\[.+\]$/.test(line)) {
      part = [];
      found.set(line.slice(1, -1), part);
    } else if (url.startsWith("/")) {
      part.push({ method: method as Row["method"], url: url.replace("HASH", "0".repeat(64)), cells });
    }
  }
  return found;
}

const rows: readonly Row[] = parts.get("operator-a") ?? [];
const nameOf = ({ method, url }: Row): string => `${method} ${url}`;

/** Forty-eight persons sign in. */
const patienceMs = 120_000;

let cluster: TestCluster;
beforeAll(async () => {
  cluster = await startCluster();
}, patienceMs);
afterAll(() => cluster?.stop());

const databases: readonly (readonly [string, () => Promise<HarnessOptions>])[] = [
  ["the embedded database", async () => ({})],
  ["PostgreSQL", () => cluster.createDatabase("authorisation")],
];

/** A harness with somebody of every role in every organisation signed in, and one facility of operator-a. */
async function staffedHarness(place: HarnessOptions): Promise<[Harness, ReadonlyMap<string, Caller>]> {
  const harness = await createHarness({ ...place, isFullyStaffed: true });
  const callers = new Map<string, Caller>();
  for (const owner of owners) {
    for (const role of personRoles) callers.set(`${owner}.${role}`, await harness.signIn(`${owner}.${role}`));
  }
  const author = callers.get("operator-a.security-manager") ?? null;
  await harness.call(author, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
  await harness.call(author, "POST", "/api/facilities/tiny/assessments");
  await harness.opened.instance.workDone();
  return [harness, callers];
}

/** What tells nothing of a facility may name the persons and addresses of everybody. */
const tellsOfNobody = [...publicRows.filter((row) => !row.includes("search")), "GET /api/unknown", "POST /api/unknown"];

describe.each(databases)("every cell of the table, on %s", (_name, place) => {
  let harness: Harness;
  let callers: ReadonlyMap<string, Caller>;

  beforeAll(async () => {
    [harness, callers] = await staffedHarness(await place());
  }, patienceMs);
  afterAll(() => harness?.close());

  describe.each(owners)("asked by somebody of %s", (owner) => {
    // The clock moves on at each look: a session of the beginning would have run out before the last row.
    beforeAll(async () => {
      const anew = new Map(callers);
      for (const role of personRoles) anew.set(`${owner}.${role}`, await harness.signIn(`${owner}.${role}`));
      callers = anew;
    }, patienceMs);

    it.each(parts.get(owner) ?? [])("$method $url answers each role as the table says", async (row) => {
      const found: string[] = [];
      for (const [, role] of columns) {
        const caller = callers.get(`${owner}.${role}`) ?? null;
        const { status, body } = await harness.call(caller, row.method, row.url, bodies[nameOf(row)]);
        found.push(status === 403 ? "." : String(status));
        const isTold = owner === "operator-b" && status === 200 && !tellsOfNobody.includes(nameOf(row));
        if (isTold) expect(JSON.stringify(body), role).not.toMatch(/operator-a|"tiny"|Tiny/);
      }
      expect(found).toEqual(row.cells);
    });
  });
});

describe("authorisation", () => {
  let harness: Harness;
  const callers = new Map<string, Caller>();

  beforeAll(async () => {
    const [staffed, everybody] = await staffedHarness({});
    harness = staffed;
    for (const role of personRoles) {
      const caller = everybody.get(`operator-a.${role}`);
      if (caller) callers.set(role, caller);
    }
  }, patienceMs);
  afterAll(() => harness.close());

  it("has a column for every role a person can hold", () => {
    expect(columns.map(([, role]) => role)).toEqual(personRoles);
  });

  it("has a row for every route there is", () => {
    const described = Object.entries(harness.app.swagger().paths ?? {}).flatMap(([path, methods]) =>
      Object.keys(methods ?? {}).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, "*")}`),
    );
    const pattern = (route: string) => new RegExp(`^${route.replaceAll("*", "[^/]+")}$`);
    const inTable = rows.map(({ method, url }) => `${method} ${url.split("?")[0]}`);
    const missing = described.filter((route) => !inTable.some((row) => pattern(route).test(row)));
    // Signing in and out are tried by every caller above and in session.test.ts; enrolling, real persons and their answers in
    // identity.ts; an institution's own means in provider.test.ts and card.test.ts.
    expect(missing).toEqual([
      "POST /api/session",
      "DELETE /api/session",
      "POST /api/enrolment/offer",
      "POST /api/enrolment",
      "POST /api/sign-in/offer",
      "POST /api/sign-in",
      "POST /api/sign-in/provider/offer",
      "POST /api/sign-in/provider",
      "POST /api/sign-in/certificate",
      "POST /api/approvals/answers",
    ]);
  });

  it("asks the same of every owner", () => {
    for (const owner of owners) expect(parts.get(owner)?.map(nameOf), owner).toEqual(rows.map(nameOf));
  });

  it.each(rows)("$method $url without a session answers only where it is public", async ({ method, url }) => {
    const { status } = await harness.call(null, method, url, bodies[`${method} ${url}`]);
    expect(status).toBe(openAnswer(`${method} ${url}`));
  });

  it.each(rows)("$method $url is guarded however its address is written", async ({ method, url }) => {
    for (const disguise of ["/%61pi/", "/a%70i/", "/%61%70%69/"]) {
      const { status } = await harness.call(null, method, url.replace("/api/", disguise), bodies[`${method} ${url}`]);
      expect(status).toBe(openAnswer(`${method} ${url}`));
    }
  });

  it.each(["/api/session", "/%61pi/session"])("a write to %s needs the page's token", async (url) => {
    const answer = await harness.call(null, "POST", url, { personId: "operator-a.analyst" });
    expect(answer.status).toBe(403);
    const own = callers.get("analyst");
    const stolen = own ? { ...own, csrfToken: "guessed" } : null;
    expect((await harness.call(stolen, "DELETE", url)).status).toBe(403);
  });

  it("says which rule refuses and who could grant", async () => {
    const url = "/api/facilities/tiny/scenarios/guard/theft/source/violent";
    const { body } = await harness.call(callers.get("guard-force-supervisor") ?? null, "GET", url);
    expect(body).toEqual({
      error: {
        code: "CUS-S003",
        title: "not allowed",
        detail:
          "You may not, because no rule grants `scenario.read` to the position guard force supervisor (the rules for it: " +
          "the-site-reads-its-scenarios, inspectors-read-scenarios-overseen). It may be done by: facility manager, " +
          "security manager, analyst, trainer, participant, auditor, inspector. Roles are given by: administrator.",
        remedy: "Ask one of the positions named to do it, or to grant it to you.",
      },
    });
  });

  it("answers an unknown address in the shape of every error", async () => {
    const { body } = await harness.call(null, "GET", "/api/unknown");
    expect(body).toEqual({
      error: {
        code: "CUS-S001",
        title: "no such address",
        detail: "There is nothing at GET /api/unknown.",
        remedy: "Check the address; /api/openapi.json lists all there are.",
      },
    });
  });
});
