/** Every route against every role: the whole table, literally. What is not in it is denied. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Caller, createHarness, type Harness, personRoles, tinyFiles } from "./harness.ts";

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

const hash = "0".repeat(64);

/** Status for each column: `.` is 403, denied; otherwise the number under which the row's status stands. */
const table = `
                                                                    fm  sm  an  ma  gs  ps  in  nc  se  cm  fl  ex  tr  pa  au  ad
GET    /api/facilities                                              200 200 200 .   200 .   200 200 .   .   .   .   200 200 200 .
GET    /api/home                                                    200 200 200 .   200 .   200 200 .   .   .   .   200 200 200 .
POST   /api/facilities                                              409 409 409 .   .   .   .   .   .   .   .   .   .   .   .   .
POST   /api/facilities/check                                        200 200 200 .   .   .   .   .   .   .   .   .   .   .   .   .
GET    /api/facilities/tiny                                         200 200 200 .   200 .   200 200 .   .   .   .   200 200 200 .
GET    /api/facilities/tiny/versions                                200 200 200 .   200 .   200 200 .   .   .   .   200 200 200 .
GET    /api/facilities/tiny/comparison?from=1&to=1                  200 200 200 .   200 .   200 200 .   .   .   .   200 200 200 .
GET    /api/facilities/tiny/assessment                              200 200 200 .   200 .   200 200 .   .   .   .   200 200 200 .
POST   /api/facilities/tiny/exports/model                           400 400 400 .   400 .   400 400 .   .   .   .   400 400 400 .
POST   /api/facilities/tiny/exports/assessment                      400 400 400 .   400 .   400 400 .   .   .   .   400 400 400 .
POST   /api/facilities/tiny/what-if                                 400 400 400 .   400 .   400 400 .   .   .   .   400 400 400 .
GET    /api/facilities/tiny/what-if                                 200 200 200 .   200 .   200 200 .   .   .   .   200 200 200 .
GET    /api/facilities/tiny/scenarios/guard/theft/source/violent    200 200 200 .   .   .   200 .   .   .   .   .   200 200 200 .
POST   /api/facilities/gone/assessments                             404 404 404 .   .   .   .   .   .   .   .   .   .   .   .   .
GET    /api/jobs/gone                                               404 404 404 .   404 .   404 404 .   .   .   .   404 404 404 .
DELETE /api/jobs/gone                                               404 404 404 .   .   .   .   .   .   .   .   .   .   .   .   .
GET    /api/facilities/tiny/editors                                 200 200 200 .   200 .   200 200 .   .   .   .   200 200 200 .
GET    /api/templates                                               200 200 200 .   .   .   .   .   .   .   .   .   .   .   .   .
POST   /api/templates/gone/preview                                  400 400 400 .   .   .   .   .   .   .   .   .   .   .   .   .
POST   /api/templates/gone/draft                                    400 400 400 .   .   .   .   .   .   .   .   .   .   .   .   .
GET    /api/drafts                                                  200 200 200 .   .   .   .   .   .   .   .   .   .   .   .   .
POST   /api/drafts                                                  409 409 409 .   .   .   .   .   .   .   .   .   .   .   .   .
GET    /api/facilities/gone/draft                                   404 404 404 .   .   .   .   .   .   .   .   .   .   .   .   .
POST   /api/facilities/gone/draft                                   404 404 404 .   .   .   .   .   .   .   .   .   .   .   .   .
DELETE /api/facilities/gone/draft                                   404 404 404 .   .   .   .   .   .   .   .   .   .   .   .   .
POST   /api/facilities/gone/draft/restore                           404 404 404 .   .   .   .   .   .   .   .   .   .   .   .   .
POST   /api/facilities/gone/draft/edits                             404 404 404 .   .   .   .   .   .   .   .   .   .   .   .   .
POST   /api/facilities/gone/draft/undo                              404 404 404 .   .   .   .   .   .   .   .   .   .   .   .   .
POST   /api/facilities/gone/draft/redo                              404 404 404 .   .   .   .   .   .   .   .   .   .   .   .   .
POST   /api/facilities/gone/draft/merge                             404 404 404 .   .   .   .   .   .   .   .   .   .   .   .   .
POST   /api/facilities/gone/draft/proposal                          404 404 404 .   .   .   .   .   .   .   .   .   .   .   .   .
POST   /api/facilities/gone/draft/import/read                       400 400 400 .   .   .   .   .   .   .   .   .   .   .   .   .
POST   /api/facilities/gone/draft/import/preview                    400 400 400 .   .   .   .   .   .   .   .   .   .   .   .   .
POST   /api/facilities/gone/draft/import/accept                     400 400 400 .   .   .   .   .   .   .   .   .   .   .   .   .
POST   /api/pasted-text                                             200 200 200 .   .   .   .   .   .   .   .   .   .   .   .   .
GET    /api/facilities/tiny/comments                                200 200 200 .   200 .   200 200 .   .   .   .   200 200 200 .
POST   /api/facilities/tiny/comments                                201 201 201 .   201 .   201 .   .   .   .   .   .   .   .   .
POST   /api/facilities/tiny/comments/gone/resolution                404 404 404 .   404 .   404 .   .   .   .   .   .   .   .   .
DELETE /api/facilities/tiny/comments/gone                           404 404 404 .   404 .   404 .   .   .   .   .   .   .   .   .
GET    /api/facilities/tiny/underlay                                200 200 200 .   200 .   200 200 .   .   .   .   200 200 200 .
GET    /api/facilities/tiny/underlay/pictures/${hash}               404 404 404 .   404 .   404 404 .   .   .   .   404 404 404 .
POST   /api/facilities/tiny/underlay/pictures                       415 415 415 .   .   .   .   .   .   .   .   .   .   .   .   .
POST   /api/facilities/tiny/underlay                                400 400 400 .   .   .   .   .   .   .   .   .   .   .   .   .
DELETE /api/facilities/tiny/underlay                                404 404 404 .   .   .   .   .   .   .   .   .   .   .   .   .
GET    /api/ledger                                                  200 200 .   .   .   .   200 .   .   .   .   .   .   .   200 200
GET    /api/ledger/checkpoint                                       200 200 .   .   .   .   200 .   .   .   .   .   .   .   200 200
GET    /api/ledger/0/proof                                          200 200 .   .   .   .   200 .   .   .   .   .   .   .   200 200
GET    /api/facilities/tiny/history                                 200 200 .   .   .   .   200 .   .   .   .   .   .   .   200 200
GET    /api/search?q=guard                                          200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
GET    /api/health                                                  200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
GET    /api/openapi.json                                            200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
GET    /api/public/infcirc-908                                      200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
GET    /api/public/subscribers                                      200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
GET    /api/demonstration/persons                                   200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
GET    /api/session                                                 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
GET    /api/unknown                                                 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404
POST   /api/unknown                                                 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404
`;

/** What a row sends, where it sends something. */
const bodies: Readonly<Record<string, object>> = {
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
  "GET /api/public/subscribers",
  "GET /api/demonstration/persons",
  "GET /api/session",
  "GET /api/search?q=guard",
];

interface Row {
  readonly method: "GET" | "POST" | "DELETE";
  readonly url: string;
  readonly cells: readonly string[];
}

const rows: readonly Row[] = table
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [method, url, ...cells] = line.trim().split(/\s+/);
    return { method: method as Row["method"], url: url ?? "", cells };
  });

describe("authorisation", () => {
  let harness: Harness;
  const callers = new Map<string, Caller>();

  beforeAll(async () => {
    harness = await createHarness();
    for (const role of personRoles) callers.set(role, await harness.signIn(`operator-a.${role}`));
    const author = callers.get("security-manager") ?? null;
    await harness.call(author, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
    await harness.call(author, "POST", "/api/facilities/tiny/assessments");
    await harness.opened.instance.workDone();
  });
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
    // Signing in and out are tried by every caller above and in session.test.ts.
    expect(missing).toEqual(["POST /api/session", "DELETE /api/session"]);
  });

  it.each(rows)("$method $url answers each role as the table says", async ({ method, url, cells }) => {
    const found: string[] = [];
    for (const [, role] of columns) {
      const answer = await harness.call(callers.get(role) ?? null, method, url, bodies[`${method} ${url}`]);
      found.push(answer.status === 403 ? "." : String(answer.status));
    }
    expect(found).toEqual(cells);
  });

  it.each(rows)("$method $url without a session answers only where it is public", async ({ method, url }) => {
    const { status } = await harness.call(null, method, url, bodies[`${method} ${url}`]);
    const expected = publicRows.includes(`${method} ${url}`) ? 200 : url === "/api/unknown" ? 404 : 401;
    expect(status).toBe(expected);
  });

  it.each(rows)("$method $url is guarded however its address is written", async ({ method, url }) => {
    for (const disguise of ["/%61pi/", "/a%70i/", "/%61%70%69/"]) {
      const { status } = await harness.call(null, method, url.replace("/api/", disguise), bodies[`${method} ${url}`]);
      const isOpen = publicRows.includes(`${method} ${url}`);
      expect(status).toBe(isOpen ? 200 : url === "/api/unknown" ? 404 : 401);
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
