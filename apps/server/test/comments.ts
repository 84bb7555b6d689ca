/** Comments over HTTP, on whichever database the server stands. */
import { afterEach, describe, expect, it } from "vitest";
import { commentListSchema, commentSchema } from "../src/contract/comments.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions, tinyFiles } from "./harness.ts";

const address = "/api/facilities/tiny/comments";
const door = { section: "portals", id: "door" };
const editId = "6f1c1c52-64a5-4c3c-8a0c-0d6c4ad3a001";

/** @param place options of the database to stand on; called for each test */
export function describeComments(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let harness: Harness | null = null;
    afterEach(async () => {
      await harness?.close();
      harness = null;
    });

    /** A server with the tiny facility stored, and four who talk about it. */
    const start = async () => {
      harness = await createHarness(await place());
      const { signIn, call } = harness;
      const manager = await signIn("operator-a.security-manager");
      await call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
      const guard = await signIn("operator-a.guard-force-supervisor");
      const inspector = await signIn("authority.inspector");
      const stranger = await signIn("operator-b.security-manager");
      const say = (who: Caller, body: object) => call(who, "POST", address, { element: null, ...body });
      const read = async (who: Caller) => (await call(who, "GET", address)).body;
      return { call, manager, guard, inspector, stranger, say, read };
    };

    it("shows a comment to whoever reads the facility, with who said it, where and when", async () => {
      const { guard, manager, say, read } = await start();
      const { status, headers, body } = await say(guard, { element: door, text: "  Wedged open at night. " });
      expect([status, headers["x-custodiet-marking"]]).toEqual([201, "TLP:AMBER"]);
      expect(commentSchema.parse(body)).toEqual(body);
      expect(body).toMatchObject({
        element: door,
        parent: null,
        author: "guard-force-supervisor of operator-a",
        authorRole: "guard-force-supervisor",
        authorOrganisation: "operator-a",
        text: "Wedged open at night.",
        resolved: null,
        isRemoved: false,
        mayResolve: true,
        mayRemove: true,
      });
      const seen = await read(manager);
      expect(commentListSchema.parse(seen)).toEqual(seen);
      expect(seen).toEqual([{ ...body, mayRemove: false }]);
    });

    it("takes an inspector's comment on a facility overseen: it belongs to the operator and is entered for the authority", async () => {
      const { call, inspector, manager, say, read } = await start();
      const { body } = await say(inspector, { element: door, text: "When was this tested?" });
      expect(body).toMatchObject({ authorRole: "inspector", authorOrganisation: "authority" });
      expect(await read(manager)).toMatchObject([{ id: body.id, mayResolve: false, mayRemove: false }]);
      const [entry] = (await call(inspector, "GET", "/api/ledger?limit=1")).body.entries;
      expect(entry).toMatchObject({
        action: "comment.add",
        organisation: "authority",
        rule: "inspectors-comment-on-facilities-overseen",
        record: `comment/${body.id}`,
      });
    });

    it("is not there for another operator, to read, answer, resolve or remove", async () => {
      const { call, guard, stranger, say } = await start();
      const { id } = (await say(guard, { text: "Ours" })).body;
      expect((await call(stranger, "GET", address)).status).toBe(404);
      expect((await say(stranger, { text: "Theirs" })).status).toBe(404);
      expect((await call(stranger, "POST", `${address}/${id}/resolution`, { state: "resolved" })).status).toBe(404);
      expect((await call(stranger, "DELETE", `${address}/${id}`)).status).toBe(404);
    });

    it("keeps an answer with the comment it answers, and answers no answer", async () => {
      const { guard, manager, say, read } = await start();
      const asked = (await say(guard, { element: door, text: "Is the delay measured?" })).body;
      const answered = (await say(manager, { parent: asked.id, text: "In March." })).body;
      expect(answered).toMatchObject({ parent: asked.id, element: door, mayResolve: false });
      expect((await say(guard, { parent: answered.id, text: "Where?" })).status).toBe(404);
      expect((await say(guard, { parent: "gone", text: "Where?" })).status).toBe(404);
      expect((await read(guard)).map(({ text }: { text: string }) => text)).toEqual([
        "Is the delay measured?",
        "In March.",
      ]);
    });

    it("is resolved by the organisation that wrote it, and opened again", async () => {
      const { call, guard, manager, inspector, say, read } = await start();
      const { id } = (await say(guard, { text: "Ours" })).body;
      const settle = (who: Caller, comment: string, state: string) =>
        call(who, "POST", `${address}/${comment}/resolution`, { state });
      expect((await settle(manager, id, "resolved")).body.resolved).toMatchObject({
        by: "security-manager of operator-a",
      });
      expect((await settle(manager, id, "resolved")).body.error.code).toBe("CUS-S013");
      expect((await settle(guard, id, "open")).body.resolved).toBeNull();
      expect((await settle(inspector, id, "resolved")).body.error.code).toBe("CUS-S024");
      const question = (await say(inspector, { text: "Why?" })).body.id;
      expect((await settle(manager, question, "resolved")).body.error.code).toBe("CUS-S024");
      expect((await settle(inspector, question, "resolved")).status).toBe(200);
      expect((await read(manager)).map(({ resolved }: { resolved: object | null }) => resolved !== null)).toEqual([
        false,
        true,
      ]);
    });

    it("is removed by its author alone, for good, and its answers stay", async () => {
      const { call, guard, manager, say, read } = await start();
      const { id } = (await say(guard, { text: "I forgot my badge on 3 May." })).body;
      await say(manager, { parent: id, text: "Thank you." });
      expect((await call(manager, "DELETE", `${address}/${id}`)).body.error.code).toBe("CUS-S024");
      expect((await call(guard, "DELETE", `${address}/${id}`)).status).toBe(204);
      expect((await call(guard, "DELETE", `${address}/${id}`)).status).toBe(204);
      expect(await read(manager)).toMatchObject([
        { id, author: null, text: null, isRemoved: true, mayResolve: false },
        { parent: id, text: "Thank you." },
      ]);
      const ledger = (await call(manager, "GET", "/api/ledger")).body;
      expect(JSON.stringify(ledger)).not.toContain("badge");
      expect(ledger.entries[0]).toMatchObject({ action: "comment.remove", hashAfter: null });
      expect(ledger.entries[0].hashBefore).toBe(ledger.entries[2].hashAfter);
    });

    it("is written once when its request is sent again", async () => {
      const { guard, say, read } = await start();
      const said = { text: "Once.", editId };
      const [first, second] = await Promise.all([say(guard, said), say(guard, said)]);
      expect(second.body).toEqual(first.body);
      expect((await say(guard, said)).body).toEqual(first.body);
      expect(await read(guard)).toHaveLength(1);
    });

    it.each([
      ["nothing", { text: "   " }],
      ["too much", { text: "x".repeat(4001) }],
      ["control characters", { text: "a\u0007b" }],
      ["an unknown form of request name", { text: "a", editId: "1" }],
    ])("refuses %s", async (_what, body) => {
      const { guard, say, read } = await start();
      expect((await say(guard, body)).body.error.code).toBe("CUS-S004");
      expect(await read(guard)).toEqual([]);
    });
  });
}
