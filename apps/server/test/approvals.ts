/** Two persons over HTTP: asked, seen, signed by another, carried out once; or alone, and reviewed. */
import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import type { OrganisationId } from "@custodiet/core";
import { scopeOf } from "@custodiet/trust";
import { type ApprovalStatement, challengeOf, sha256, toHex } from "@custodiet/verification";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Caller, createHarness, type Harness, type HarnessOptions, tinyText } from "./harness.ts";

interface Person extends Caller {
  readonly secret: KeyObject;
  readonly keyId: string;
}

const realText = (version: number): string =>
  tinyText
    .replace("id: tiny", "id: real")
    .replace("fictional: true", "fictional: false")
    .replace(/^( {2}name: .*)$/m, `$1 ${version}`);

/** @param place options of the database to stand on */
export function describeApprovals(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let harness: Harness;
    let manager: Person;
    let security: Person;
    let analyst: Caller;
    let version = 0;

    const post = (who: Caller, url: string, body: object = {}) => harness.call(who, "POST", url, body);
    const get = (who: Caller, url: string) => harness.call(who, "GET", url);
    const storeNext = async () => {
      version += 1;
      const files = [{ name: "facility.yaml", text: realText(version) }];
      expect((await post(manager, "/api/facilities", { files, reason: `Version ${version}` })).status).toBe(201);
    };

    async function withKey(person: string): Promise<Person> {
      const caller = await harness.signIn(person);
      const { privateKey, publicKey } = generateKeyPairSync("ed25519");
      const { status, body } = await post(caller, "/api/demonstration/keys", {
        publicKey: publicKey.export({ format: "jwk" }).x,
      });
      expect(status).toBe(201);
      return { ...caller, secret: privateKey, keyId: body.id };
    }

    const ask = async (what = "model json", who: Caller = analyst): Promise<string> => {
      const asked = await post(who, "/api/facilities/real/exports/request", { what, reason: "For the authority" });
      expect(asked.status).toBe(201);
      return asked.body.approval;
    };

    const signed = (who: Person, statement: ApprovalStatement, note = "") => ({
      decision: statement.decision,
      keyId: who.keyId,
      evidence: {
        kind: "signature",
        signature: sign(null, challengeOf(statement), who.secret).toString("base64url"),
      },
      note,
    });

    const decide = async (who: Person, id: string, decision: "approve" | "refuse" = "approve", note = "") => {
      const { body } = await get(who, `/api/approvals/${id}`);
      return post(who, `/api/approvals/${id}/decision`, signed(who, body.statements[decision], note));
    };

    const carryOut = async (who: Caller, id: string) => {
      const { body } = await get(who, `/api/approvals/${id}`);
      return harness.app.inject({
        method: "POST",
        url: `/api/approvals/${id}/carrying-out`,
        headers: { cookie: who.cookie, "x-csrf-token": who.csrfToken },
        payload: { contentHash: body.contentHash },
      });
    };

    beforeAll(async () => {
      harness = await createHarness(await place());
      manager = await withKey("operator-a.facility-manager");
      security = await withKey("operator-a.security-manager");
      analyst = await harness.signIn("operator-a.analyst");
    });
    afterAll(() => harness.close());
    beforeEach(storeNext);

    it("lets nothing out of a facility that is not fictional at one person's word", async () => {
      const taken = await post(security, "/api/facilities/real/exports/model", { format: "json" });
      expect([taken.status, taken.body.error.code]).toEqual([409, "CUS-T020"]);
    });

    it("lets out the very file that another person approved, once", async () => {
      const id = await ask();
      expect((await decide(security, id)).status).toBe(200);
      const { body: approved } = await get(analyst, `/api/approvals/${id}`);
      const file = await carryOut(analyst, id);
      expect(file.statusCode).toBe(200);
      expect(toHex(sha256(file.rawPayload))).toBe(JSON.parse(approved.content).asked.fileSha256);
      expect(file.json().model.facility.id).toBe("real");
      const again = await carryOut(analyst, id);
      expect([again.statusCode, again.json().error.code]).toEqual([409, "CUS-T022"]);
    });

    it("lets out a figure as it was drawn, its marking in its name", async () => {
      const drawn = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>");
      const figure = { name: "map.svg", mediaType: "image/svg+xml", base64: drawn.toString("base64") };
      const order = { what: "figure", reason: "For the authority", figure };
      const { body } = await post(analyst, "/api/facilities/real/exports/request", order);
      await decide(security, body.approval);
      const file = await carryOut(analyst, body.approval);
      expect([file.statusCode, file.rawPayload.equals(drawn)]).toEqual([200, true]);
      expect(file.headers["content-disposition"]).toMatch(/filename="TLP-AMBER_real_v\d+_map_\d{4}-\d\d-\d\d\.svg"/);
      const empty = await post(analyst, "/api/facilities/real/exports/request", { what: "figure", reason: "x" });
      expect(empty.status).toBe(400);
    });

    it("enters who asked, who approved and who carried out", async () => {
      const id = await ask("model files");
      await decide(manager, id);
      await carryOut(analyst, id);
      const { ledger } = harness.opened.parts.store;
      const lines = await ledger.page(scopeOf("operator-a" as OrganisationId), { limit: 3 });
      expect(lines.map(({ action, actor, rule }) => [action, actor, rule])).toEqual([
        ["facility.export", "operator-a.analyst", "modellers-export-facilities+two-persons"],
        ["approval.decide", "operator-a.facility-manager", "approvers-decide"],
        ["approval.request", "operator-a.analyst", "whoever-may-do-it-asks-for-approval"],
      ]);
      expect(lines[0]?.details).toMatchObject({ facility: "real", approval: id, reason: "For the authority" });
    });

    it("shows the approver the exact content, who may approve, the file, and that nothing changed", async () => {
      const id = await ask();
      const { body } = await get(security, `/api/approvals/${id}`);
      expect(body).toMatchObject({
        state: "requested",
        action: "facility.export",
        requester: "analyst of operator-a",
        isOwn: false,
        reason: "For the authority",
        approvers: {
          roles: ["facility-manager", "security-manager"],
          names: ["facility-manager of operator-a", "security-manager of operator-a"],
        },
        changes: [],
        whyNot: null,
        may: { decide: true, withdraw: false, carryOut: false },
        keys: [{ id: security.keyId, kind: "simulated" }],
      });
      expect(toHex(sha256(Buffer.from(body.content)))).toBe(body.contentHash);
      expect(body.preview.text).toContain('"Marking": "TLP:AMBER"');
    });

    it("tells what changed since, and carries nothing out then", async () => {
      const id = await ask();
      await decide(security, id);
      await storeNext();
      const { body } = await get(analyst, `/api/approvals/${id}`);
      expect(body.changes.map(({ path }: { path: string }) => path)).toEqual(["latestModel", "latestVersion", "name"]);
      const refused = await carryOut(analyst, id);
      expect([refused.statusCode, refused.json().error.code]).toEqual([409, "CUS-T023"]);
    });

    it("tells who asked why they do not approve, and lets nobody else see it", async () => {
      const id = await ask("model json", security);
      const { body } = await get(security, `/api/approvals/${id}`);
      expect([body.statements, body.may.decide, body.whyNot]).toEqual([
        null,
        false,
        expect.stringContaining("Whoever asks does not approve."),
      ]);
      expect((await get(analyst, `/api/approvals/${id}`)).status).toBe(404);
      const stranger = await harness.signIn("operator-b.security-manager");
      expect((await get(stranger, `/api/approvals/${id}`)).status).toBe(404);
      const auditor = await harness.signIn("operator-a.auditor");
      expect((await get(auditor, `/api/approvals/${id}`)).body.whyNot).toContain("auditor may not approve it");
    });

    it("takes no signature over one's own request, of another's key, or over another decision", async () => {
      const own = await ask("model json", security);
      const { body } = await get(manager, `/api/approvals/${own}`);
      const bySelf = { ...body.statements.approve, approver: "operator-a.security-manager" };
      const self = await post(security, `/api/approvals/${own}/decision`, signed(security, bySelf));
      expect([self.status, self.body.error.code]).toEqual([403, "CUS-T021"]);
      const stolen = { ...signed(manager, body.statements.approve), keyId: security.keyId };
      expect((await post(manager, `/api/approvals/${own}/decision`, stolen)).body.error.code).toBe("CUS-T027");
      const turned = { ...signed(manager, body.statements.refuse, "no"), decision: "approve" };
      const answer = await post(manager, `/api/approvals/${own}/decision`, turned);
      expect([answer.status, answer.body.error.code]).toEqual([422, "CUS-T027"]);
    });

    it("is refused with a reason, and withdrawn by who asked", async () => {
      const first = await ask();
      const silent = await decide(security, first, "refuse");
      expect([silent.status, silent.body.error.code]).toEqual([409, "CUS-T028"]);
      expect((await decide(security, first, "refuse", "The scope is too wide")).body).toMatchObject({
        state: "refused",
        decisions: [{ decision: "refuse", note: "The scope is too wide", keyKind: "simulated" }],
      });
      const second = await ask();
      expect((await post(analyst, `/api/approvals/${second}/withdrawal`)).body.state).toBe("withdrawn");
      expect((await carryOut(analyst, second)).json().error.code).toBe("CUS-T022");
    });

    it("needs a reason to be asked for", async () => {
      const asked = await post(analyst, "/api/facilities/real/exports/request", { what: "model json", reason: " " });
      expect([asked.status, asked.body.error.code]).toEqual([422, "CUS-S060"]);
    });

    it("lists what is in sight, newest first, with what each may do", async () => {
      const id = await ask();
      const waiting = (await get(manager, "/api/approvals")).body.requests;
      expect(waiting[0]).toMatchObject({ id, state: "requested", may: { decide: true }, isOwn: false });
      const asked = (await get(analyst, "/api/approvals")).body.requests;
      expect(asked[0]).toMatchObject({ id, isOwn: true, may: { decide: false, withdraw: true, carryOut: false } });
      const guard = await harness.signIn("operator-a.guard-force-supervisor");
      expect((await get(guard, "/api/approvals")).body.requests).toEqual([]);
    });

    it("leaves a notice with identifiers and nothing else", async () => {
      const id = await ask();
      const messages = await harness.opened.parts.store.outbox.claim(500, 1);
      const { kind, payload } = messages.find((each) => JSON.stringify(each.payload).includes(id)) ?? {};
      expect([kind, payload]).toEqual([
        "notice",
        { subject: "approval-asked", record: id, to: { roles: ["facility-manager", "security-manager"] } },
      ]);
    });

    it("lets one person take it by break-glass, shows it to everybody, and another person reviews it", async () => {
      const order = { what: "model files", reason: "Fire at the vault" };
      const denied = await post(analyst, "/api/facilities/real/exports/break-glass", order);
      expect([denied.status, denied.body.error.code]).toEqual([403, "CUS-T029"]);
      expect((await post(security, "/api/facilities/real/exports/break-glass", order)).status).toBe(200);
      const guard = await harness.signIn("operator-a.guard-force-supervisor");
      const [seen] = (await get(guard, "/api/approvals")).body.breakGlass;
      expect(seen).toMatchObject({
        by: "security-manager of operator-a",
        reason: null,
        mayReview: false,
        review: null,
      });
      const [open] = (await get(manager, "/api/approvals")).body.breakGlass;
      expect(open).toMatchObject({ id: seen.id, reason: "Fire at the vault", mayReview: true, isLate: false });
      const verdict = { verdict: "justified", note: "The brigade had it in ten minutes" };
      const own = await post(security, `/api/break-glass/${seen.id}/review`, verdict);
      expect([own.status, own.body.error.code]).toEqual([403, "CUS-T021"]);
      const { body } = await post(manager, `/api/break-glass/${seen.id}/review`, verdict);
      expect(body.review).toMatchObject({ ...verdict, reviewer: "facility-manager of operator-a" });
    });
  });
}
