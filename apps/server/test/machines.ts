/** Machine identities over HTTP: let in by two, reading within their scope and organisation and nothing else, ended. */
import type { OrganisationId, PersonId } from "@custodiet/core";
import { actions, machineActions, personRoles, scopeOf } from "@custodiet/trust";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadDemonstration } from "../src/commands/load-demonstration.ts";
import { instanceActor } from "../src/instance/instance-actor.ts";
import { perform } from "../src/instance/parts.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions, tinyFiles } from "./harness.ts";
import { approve, type Signer, signerOf } from "./signing.ts";

const dayMs = 24 * 3_600_000;
const plant = "plant" as OrganisationId;
const start = Date.parse("2026-11-24T08:00:00Z");

/** Every route that a machine could be let read by, and the action that it asks for. */
const readRoutes = [
  ["/api/facilities", "facility.read"],
  ["/api/facilities/tiny", "facility.read"],
  ["/api/facilities/tiny/versions", "facility.read"],
  ["/api/home", "facility.read"],
  ["/api/facilities/tiny/assessment", "assessment.read"],
  ["/api/facilities/tiny/comments", "comment.read"],
  ["/api/ledger", "ledger.read"],
  ["/api/ledger/checkpoint", "ledger.read"],
] as const;

/** Routes that no scope opens. */
const neverOpen = [
  "/api/approvals",
  "/api/people",
  "/api/machines",
  "/api/drafts",
  "/api/session/open",
  "/api/session/authenticators",
  "/api/facilities/tiny/draft",
  "/api/operation",
];

/** @param place options of the database to stand on */
export function describeMachines(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let nowMs = start;
    let harness: Harness;
    let first: Signer;
    let second: Signer;
    let security: Caller;

    beforeAll(async () => {
      harness = await createHarness({ ...(await place()), clock: { nowMs: () => nowMs } });
      const staff = ["first", "second"].map((id) => [id, "administrator"] as const);
      await perform(harness.opened.parts, loadDemonstration, instanceActor(plant), {
        organisation: { id: plant, name: "Plant", kind: "operator", overseenBy: null, isFictional: true },
        persons: [...staff, ["security", "security-manager"] as const].map(([id, role]) => ({
          ...{ id: `plant.${id}` as PersonId, organisation: plant, name: id, role, isFictional: true },
        })),
      });
      first = await signerOf(harness, "plant.first");
      second = await signerOf(harness, "plant.second");
      security = await harness.signIn("plant.security");
      const stored = { files: tinyFiles("plant"), reason: "First" };
      expect((await harness.call(security, "POST", "/api/facilities", stored)).status).toBe(201);
      await harness.call(security, "POST", "/api/facilities/tiny/assessments");
      await harness.opened.instance.workDone();
    });
    afterAll(() => harness.close());

    const order = (scope: readonly string[], days = 30) => ({
      name: "Historian",
      actions: scope,
      expiresAt: new Date(nowMs + days * dayMs).toISOString(),
      reason: "Reads for the plant's historian",
    });
    const ask = (who: Caller, scope: readonly string[], days?: number) =>
      harness.call(who, "POST", "/api/machines/requests", order(scope, days));
    const carryOut = async (who: Caller, approval: string) => {
      const { contentHash } = (await harness.call(who, "GET", `/api/approvals/${approval}`)).body;
      return harness.call(who, "POST", `/api/machines/requests/${approval}/carried-out`, { contentHash });
    };
    const read = async (token: string, url: string, method: "GET" | "POST" | "DELETE" = "GET", cookie = "") => {
      const headers = { authorization: `Bearer ${token}`, cookie };
      const answer = await harness.app.inject({ method, url, headers });
      return { status: answer.statusCode, text: answer.body };
    };
    async function letIn(scope: readonly string[], days?: number): Promise<string> {
      nowMs += 1000;
      const { approval, token } = (await ask(first, scope, days)).body;
      expect((await approve(harness, second, approval)).status).toBe(200);
      expect((await carryOut(first, approval)).status).toBe(204);
      return token;
    }
    const list = async () => (await harness.call(first, "GET", "/api/machines")).body;

    it("lets nobody in at one person's word, and its token reads only when it was carried out", async () => {
      const { status, body } = await ask(first, ["facility.read"]);
      expect(status).toBe(201);
      expect(body.token).toMatch(/^custodiet_[0-9a-f]{64}$/);
      expect((await read(body.token, "/api/facilities")).status).toBe(401);
      expect((await carryOut(first, body.approval)).status).toBeGreaterThanOrEqual(400);
      expect((await harness.call(first, "GET", `/api/approvals/${body.approval}`)).body.statements).toBeNull();
      expect((await approve(harness, second, body.approval)).status).toBe(200);
      expect((await read(body.token, "/api/facilities")).status).toBe(401);
      expect((await carryOut(first, body.approval)).status).toBe(204);
      expect((await read(body.token, "/api/facilities")).status).toBe(200);
    });

    it("keeps the token's hash only, and shows its beginning", async () => {
      const token = await letIn(["facility.read"]);
      const [newest] = await list();
      expect(newest).toMatchObject({ name: "Historian", actions: ["facility.read"], state: "in force" });
      expect(newest.prefix).toBe(token.slice(0, 18));
      const kept = await harness.opened.parts.store.machines.list(scopeOf(plant));
      expect(JSON.stringify([kept, await list()])).not.toContain(token.slice(0, 30));
    });

    it.each(machineActions)("with %s it reads what that opens, and nothing else", async (action) => {
      const token = await letIn([action]);
      const found = await Promise.all(readRoutes.map(async ([url]) => [url, (await read(token, url)).status]));
      expect(found).toEqual(readRoutes.map(([url, asks]) => [url, asks === action ? 200 : 403]));
    });

    it("with every scope it approves, changes and sees nothing of persons, drafts or machines", async () => {
      const token = await letIn(machineActions);
      const found = await Promise.all(neverOpen.map(async (url) => [url, (await read(token, url)).status]));
      expect(found).toEqual(neverOpen.map((url) => [url, 403]));
      expect((await read(token, "/api/facilities", "POST")).status).toBe(403);
      expect((await read(token, "/api/machines/x", "DELETE")).status).toBe(403);
      expect((await read(token, "/api/facilities/tiny/assessments", "POST")).status).toBe(403);
    });

    it("finds nothing of another organisation", async () => {
      const other = await harness.signIn("operator-a.security-manager");
      const files = tinyFiles().map(({ name: file, text }) => ({
        name: file,
        text: text.replace("id: tiny", "id: theirs"),
      }));
      expect((await harness.call(other, "POST", "/api/facilities", { files, reason: "First" })).status).toBe(201);
      const token = await letIn(machineActions);
      for (const [url] of readRoutes) expect((await read(token, url)).text, url).not.toMatch(/operator-a|theirs/);
      for (const rest of ["", "/versions", "/assessment", "/comments"]) {
        expect((await read(token, `/api/facilities/theirs${rest}`)).status).toBe(404);
      }
    });

    it("a session beside the token lends it nothing", async () => {
      const token = await letIn(["facility.read"]);
      expect((await read(token, "/api/people", "GET", first.cookie)).status).toBe(403);
      expect((await read("custodiet_unknown", "/api/people", "GET", first.cookie)).status).toBe(401);
    });

    it("enters that it is at work, once an hour, with the machine as who acts", async () => {
      const token = await letIn(["ledger.read"]);
      for (const later of [0, 60_000, 3_600_001]) {
        nowMs += later;
        await read(token, "/api/ledger");
      }
      const [{ id, lastUsedAt }] = await list();
      expect(lastUsedAt).toBe(new Date(nowMs).toISOString());
      const lines = await harness.opened.parts.store.ledger.ofRecord(scopeOf(plant), { kind: "machine", id });
      expect(lines.map(({ action, actor, rule }) => [action, actor, rule])).toEqual([
        ["machine.register", "plant.first", "administrators-register-machines-by-two+two-persons"],
        ["machine.use", id, "machines-are-seen-at-work"],
        ["machine.use", id, "machines-are-seen-at-work"],
      ]);
      expect(JSON.parse((await read(token, "/api/ledger?limit=1")).text).entries[0].actor).toBe("Historian");
    });

    it("is turned away at once by one person, and is not let in again", async () => {
      const token = await letIn(["facility.read"]);
      expect((await read(token, "/api/facilities")).status).toBe(200);
      const [{ id }] = await list();
      const stranger = await harness.signIn("operator-a.security-manager");
      expect((await harness.call(stranger, "DELETE", `/api/machines/${id}`)).status).toBe(404);
      expect((await harness.call(security, "DELETE", `/api/machines/${id}`)).status).toBe(204);
      expect((await read(token, "/api/facilities")).status).toBe(401);
      expect((await harness.call(security, "DELETE", `/api/machines/${id}`)).status).toBe(404);
      expect((await list())[0].state).toBe("revoked");
    });

    it("ends when its time has come, a year away at most", async () => {
      const token = await letIn(["facility.read"], 1);
      nowMs += dayMs - 1;
      expect((await read(token, "/api/facilities")).status).toBe(200);
      nowMs += 1;
      expect((await read(token, "/api/facilities")).status).toBe(401);
      first = await signerOf(harness, "plant.first");
      second = await signerOf(harness, "plant.second");
      expect((await list())[0].state).toBe("expired");
      expect((await ask(first, ["facility.read"], 367)).status).toBe(422);
      expect((await ask(first, ["facility.read"], -1)).status).toBe(422);
      expect((await ask(first, ["facility.read"], 366)).status).toBe(201);
    });

    it("takes no scope that is not a machine's", async () => {
      const others = actions.filter((action) => !(machineActions as readonly string[]).includes(action));
      const found = new Set<number>();
      for (const action of [...others, "nothing"]) found.add((await ask(first, [action])).status);
      expect([...found, (await ask(first, [])).status]).toEqual([400, 400]);
    });

    it("is asked for by administrators, and listed for who answers for security", async () => {
      const asked: string[] = [];
      const listed: string[] = [];
      for (const role of personRoles) {
        const caller = await harness.signIn(`operator-a.${role}`);
        if ((await ask(caller, ["facility.read"])).status === 201) asked.push(role);
        if ((await harness.call(caller, "GET", "/api/machines")).status === 200) listed.push(role);
      }
      expect(asked).toEqual(["administrator"]);
      expect(listed).toEqual(["facility-manager", "security-manager", "auditor", "administrator"]);
    });
  });
}
