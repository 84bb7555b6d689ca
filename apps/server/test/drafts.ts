/** Drafts over HTTP, on whichever database the server stands. */
import { sha256Hex } from "@custodiet/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { draftListSchema, draftViewSchema, mergeAnswerSchema } from "../src/contract/drafts.ts";
import { removeDiscarded } from "../src/work/draft-keeper.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions, tinyText } from "./harness.ts";

const headCount = { section: "roles", id: "guard", path: ["headCount"] };
const doorName = { section: "portals", id: "door", path: ["name"] };
const gateName = { section: "portals", id: "gate", path: ["name"] };

/** Sets a value that the editor saw. */
const set = (place: object, was: unknown, value: unknown) => ({ kind: "set", place, was, value });

/** A list in a list, so many times. */
const deep = (depth: number): unknown => (depth === 0 ? [] : [deep(depth - 1)]);

const requestName = (count: number): string => `6f1c1c52-64a5-4c3c-8a0c-${String(count).padStart(12, "0")}`;

/** @param place options of the database to stand on */
export function describeDrafts(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let harness: Harness;
    let manager: Caller;
    let analyst: Caller;
    let stranger: Caller;
    let count = 0;

    beforeAll(async () => {
      harness = await createHarness(await place());
      manager = await harness.signIn("operator-a.security-manager");
      analyst = await harness.signIn("operator-a.analyst");
      stranger = await harness.signIn("operator-b.security-manager");
    });
    afterAll(() => harness.close());

    it("begins another site like one there is, in which every element stands as assumed", async () => {
      const { id } = await start();
      const copy = (name: string, from = id) => harness.call(manager, "POST", "/api/drafts/copies", { from, name });
      const { status, body } = await copy("Tiny annexe");
      expect(status).toBe(201);
      const { facility, isNew, document, diagnostics } = draftViewSchema.parse(body);
      expect([facility, isNew]).toEqual(["tiny-annexe", true]);
      expect(document.sections["facility"]).toMatchObject({ id: "tiny-annexe", name: "Tiny annexe" });
      expect(document.assumed).toEqual(expect.arrayContaining(["roles.guard", "portals.door", "targets.source"]));
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      expect((await copy("Tiny annexe")).body.facility).toBe("tiny-annexe-2");
      expect((await copy("17")).status).toBe(400);
      expect((await copy("Nowhere", "gone")).status).toBe(404);
      const elsewhere = await harness.call(stranger, "POST", "/api/drafts/copies", { from: id, name: "Mine" });
      expect(elsewhere.status).toBe(404);
    });

    /** A facility of its own for each test, stored, and a security manager who edits it. */
    const start = async () => {
      count += 1;
      const id = `tiny-${count}`;
      const text = tinyText.replace("id: tiny", `id: ${id}`);
      const facility = `/api/facilities/${id}`;
      const address = `${facility}/draft`;
      const { call } = harness;
      const store = (written: string, who = manager) =>
        call(who, "POST", "/api/facilities", { files: [{ name: "facility.yaml", text: written }], reason: "Stored" });
      await store(text);
      const begin = async (who = manager) => (await call(who, "POST", address)).body;
      const edit = (revision: number, edits: readonly object[], more: object = {}) =>
        call(manager, "POST", `${address}/edits`, { revision, edits, ...more });
      const turn = (way: "undo" | "redo", revision: number, more: object = {}) =>
        call(manager, "POST", `${address}/${way}`, { revision, ...more });
      const read = async () => (await call(manager, "GET", address)).body;
      const propose = (revision: number, more: object = {}) =>
        call(manager, "POST", `${address}/proposal`, { revision, reason: "Two guards left", ...more });
      return { id, text, facility, address, call, store, begin, edit, turn, read, propose };
    };
    const textOf = (draft: { readonly files: readonly { readonly text: string }[] }) => draft.files[0]?.text;

    it("begins from the latest version, and is the same one when begun again", async () => {
      const { id, text, address, call } = await start();
      const { status, headers, body } = await call(manager, "POST", address);
      expect([status, headers["x-custodiet-marking"]]).toEqual([201, "TLP:AMBER"]);
      expect(draftViewSchema.parse(body)).toEqual(body);
      expect(body).toMatchObject({
        facility: id,
        facilityName: "Tiny store",
        isNew: false,
        baseVersion: 1,
        latestVersion: 1,
        files: [{ name: "facility.yaml", text }],
        categories: [{ target: "source", category: "1" }],
        changes: [],
        undo: null,
        redo: null,
        others: [],
      });
      expect(body.model.roles.map(({ id }: { id: string }) => id)).toEqual(["guard", "technician"]);
      expect(body.document.sections.portals[1]).toMatchObject({ id: "door", delays: { force: "5 min" } });
      expect(body.diagnostics.map(({ code }: { code: string }) => code)).toEqual(["CUS-M131"]);
      const again = await call(manager, "POST", address);
      expect([again.status, again.body]).toEqual([200, body]);
      const list = (await call(manager, "GET", "/api/drafts")).body;
      expect(draftListSchema.parse(list)).toEqual(list);
      expect(list[0]).toMatchObject({ facility: id, baseVersion: 1, latestVersion: 1, errorCount: 0 });
    });

    it("is not there before it is begun, nor of a facility that is not in sight", async () => {
      const { address, call, edit, turn, propose } = await start();
      expect((await call(manager, "GET", address)).body.error.code).toBe("CUS-S008");
      expect((await edit(1, [set(headCount, 8, 6)])).status).toBe(404);
      expect((await turn("undo", 1)).status).toBe(404);
      expect((await propose(1)).status).toBe(404);
      expect((await call(manager, "DELETE", address)).status).toBe(404);
      expect((await call(manager, "POST", `${address}/restore`)).status).toBe(404);
      expect((await call(stranger, "POST", address)).status).toBe(404);
    });

    it("takes edits into the text, and tells what the model says now against the version it stands on", async () => {
      const { text, begin, edit, read } = await start();
      const { revision } = await begin();
      const { status, body } = await edit(revision, [set(headCount, 8, 6)]);
      expect(status).toBe(200);
      expect(draftViewSchema.parse(body)).toEqual(body);
      expect(textOf(body)).toBe(text.replace("headCount: 8", "headCount: 6"));
      expect(body.changes).toEqual([
        {
          kind: "changed",
          part: "roles",
          id: "guard",
          name: "Guard",
          fields: [{ field: "headCount", before: 8, after: 6 }],
        },
      ]);
      expect(body.undo).toEqual({ key: "set", section: "roles", id: "guard", name: "Guard" });
      expect(await read()).toEqual(body);
    });

    it("keeps a draft with errors: no model, and every place that is wrong", async () => {
      const { begin, edit, propose } = await start();
      const { revision } = await begin();
      const access = { section: "roles", id: "guard", path: ["access", 0, "areas", 0] };
      const { status, body } = await edit(revision, [set(access, "site", "cellar")]);
      expect([status, body.model, body.categories, body.changes]).toEqual([200, null, [], null]);
      expect(body.diagnostics).toMatchObject([
        { severity: "error", code: "CUS-M012" },
        { severity: "warning", code: "CUS-M131" },
      ]);
      expect(body.document.sections.roles[0].access).toEqual([{ areas: ["cellar"] }]);
      const proposed = await propose(body.revision);
      expect(proposed).toMatchObject({ status: 422, body: { error: { code: "CUS-S007" } } });
      expect(proposed.body.error.diagnostics).toEqual(body.diagnostics);
    });

    it("refuses a value that is not the one the editor saw, and says what stands there now", async () => {
      const { begin, edit, read } = await start();
      const { revision } = await begin();
      const first = (await edit(revision, [set(doorName, "Vault door", "Steel door")])).body;
      for (const seen of [revision, first.revision]) {
        const { status, body } = await edit(seen, [set(doorName, "Vault door", "Oak door")]);
        expect([status, body.error.code]).toEqual([409, "CUS-S020"]);
        expect(body.error.conflicts).toEqual([{ place: doorName, file: null, was: "Vault door", now: "Steel door" }]);
      }
      expect(await read()).toEqual(first);
    });

    it("makes an edit of an older state where what the editor saw still stands", async () => {
      const { text, begin, edit } = await start();
      const { revision } = await begin();
      await edit(revision, [set(doorName, "Vault door", "Steel door")]);
      const { status, body } = await edit(revision, [set(gateName, "Gate", "North gate")]);
      expect(status).toBe(200);
      expect(textOf(body)).toBe(
        text.replace("name: Vault door", "name: Steel door").replace("name: Gate", "name: North gate"),
      );
    });

    it("does not make an edit of an older state that says nothing of what it saw, where something changed", async () => {
      const { begin, edit, read } = await start();
      const { revision } = await begin();
      const first = (await edit(revision, [set(doorName, "Vault door", "Steel door")])).body;
      const blind = { kind: "set", place: doorName, value: "Oak door" };
      const { body } = await edit(revision, [blind]);
      expect(body.error).toMatchObject({ code: "CUS-S020", conflicts: [{ place: doorName, now: "Steel door" }] });
      const removal = await edit(revision, [{ kind: "remove", section: "portals", id: "door", references: "remove" }]);
      expect(removal.body.error.code).toBe("CUS-S020");
      const wholeText = await edit(revision, [{ kind: "text", file: "facility.yaml", text: "custodiet: 1\n" }]);
      expect(wholeText.body.error).toMatchObject({ code: "CUS-S020", conflicts: [{ file: "facility.yaml" }] });
      expect(await read()).toEqual(first);
      expect((await edit(first.revision, [blind])).status).toBe(200);
    });

    it("says of an element that was taken away meanwhile that nothing stands there", async () => {
      const { begin, edit } = await start();
      const { revision } = await begin();
      const removal = { kind: "remove", section: "measures", id: "door-alarm", references: "remove" };
      expect((await edit(revision, [removal])).status).toBe(200);
      const alarmName = { section: "measures", id: "door-alarm", path: ["name"] };
      const { body } = await edit(revision, [set(alarmName, "Door alarm", "Old alarm")]);
      expect(body.error).toMatchObject({
        code: "CUS-S020",
        conflicts: [{ place: { section: "measures", id: "door-alarm" }, was: "Door alarm", now: null }],
      });
      const again = await edit(revision, [removal]);
      expect(again.body.error).toMatchObject({
        code: "CUS-S020",
        conflicts: [{ place: { section: "measures", id: "door-alarm", path: [] }, now: null }],
        diagnostics: [{ code: "CUS-M202" }],
      });
    });

    it("takes a whole text where it is the one the editor saw, and tells what it touched", async () => {
      const { text, facility, call, begin, edit } = await start();
      const { revision } = await begin();
      const changed = text.replace("headCount: 8", "headCount: 6");
      const change = { kind: "text", file: "facility.yaml", text: changed, was: sha256Hex(text) };
      const { body } = await edit(revision, [change]);
      expect(body.undo).toEqual({ key: "text", section: null, id: null, name: "facility.yaml" });
      expect(textOf(body)).toBe(changed);
      expect((await edit(body.revision, [change])).body.error.conflicts).toMatchObject([
        { file: "facility.yaml", was: sha256Hex(text), now: changed },
      ]);
      const [editor] = (await call(analyst, "GET", `${facility}/editors`)).body;
      expect(editor.touched).toEqual([{ section: "roles", id: "guard" }]);
    });

    it("tells all that cannot be done, and does none of it", async () => {
      const { begin, edit, read } = await start();
      const draft = await begin();
      const { status, body } = await edit(draft.revision, [
        set(headCount, 8, 6),
        { kind: "add", section: "areas", element: { id: "site", name: "Again" } },
        { kind: "rename", section: "areas", id: "vault", to: "Not an id" },
      ]);
      expect([status, body.error.code]).toEqual([422, "CUS-S021"]);
      expect(body.error.diagnostics.map(({ code }: { code: string }) => code)).toEqual(["CUS-M204", "CUS-M205"]);
      expect(await read()).toEqual(draft);
    });

    it.each([
      ["a section there is not", { kind: "confirm", place: { section: "rooms", id: "vault", path: [] } }],
      ["a kind of edit there is not", { kind: "swap", place: doorName }],
      ["an addition to a section without elements", { kind: "add", section: "facility", element: { id: "x" } }],
      ["a value deeper than any document", { kind: "set", place: doorName, value: deep(50) }],
    ])("does not understand %s", async (_what, edit) => {
      const { begin, edit: send, read } = await start();
      const draft = await begin();
      expect((await send(draft.revision, [edit])).body.error.code).toBe("CUS-S004");
      expect(await read()).toEqual(draft);
    });

    it("takes steps back and does them again, byte for byte", async () => {
      const { text, begin, edit, turn } = await start();
      const first = await begin();
      const second = (await edit(first.revision, [set(headCount, 8, 6)])).body;
      const third = (await edit(second.revision, [set(doorName, "Vault door", "Steel door")])).body;
      const back = (await turn("undo", third.revision)).body;
      expect([textOf(back), back.undo.id, back.redo.id]).toEqual([textOf(second), "guard", "door"]);
      const start0 = (await turn("undo", back.revision)).body;
      expect([textOf(start0), start0.undo, start0.redo.id]).toEqual([text, null, "guard"]);
      expect((await turn("undo", start0.revision)).body.error.code).toBe("CUS-S026");
      const again = (await turn("redo", start0.revision)).body;
      expect([textOf(again), again.undo.id, again.redo.id]).toEqual([textOf(second), "guard", "door"]);
      const last = (await turn("redo", again.revision)).body;
      expect([textOf(last), last.undo.id, last.redo]).toEqual([textOf(third), "door", null]);
      expect((await turn("redo", last.revision)).body.error.code).toBe("CUS-S026");
    });

    it("forgets what could be done again once something else is done", async () => {
      const { text, begin, edit, turn } = await start();
      const first = await begin();
      const second = (await edit(first.revision, [set(headCount, 8, 6)])).body;
      const back = (await turn("undo", second.revision)).body;
      const other = (await edit(back.revision, [set(doorName, "Vault door", "Steel door")])).body;
      expect(other.redo).toBeNull();
      expect(textOf((await turn("undo", other.revision)).body)).toBe(text);
    });

    it("takes no step back that the editor has not seen", async () => {
      const { begin, edit, turn, read } = await start();
      const first = await begin();
      const second = (await edit(first.revision, [set(headCount, 8, 6)])).body;
      expect((await turn("undo", first.revision)).body.error.code).toBe("CUS-S020");
      expect(await read()).toEqual(second);
    });

    it("does a request once that is sent again because no answer came", async () => {
      const { text, begin, edit, turn, read } = await start();
      const { revision } = await begin();
      const more = { editId: requestName(1) };
      const [first, second] = await Promise.all([1, 2].map(() => edit(revision, [set(headCount, 8, 6)], more)));
      expect([first?.status, second?.body]).toEqual([200, first?.body]);
      expect((await edit(revision, [set(headCount, 8, 6)], more)).body).toEqual(first?.body);
      expect((await edit(revision, [set(headCount, 8, 5)], more)).body.error.code).toBe("CUS-S013");
      const undone = (await turn("undo", first?.body.revision, { editId: requestName(2) })).body;
      expect((await turn("undo", first?.body.revision, { editId: requestName(2) })).body).toEqual(undone);
      expect(textOf(await read())).toBe(text);
    });

    it("becomes the next version with its reason, once, and is closed", async () => {
      const { id, facility, address, call, begin, edit, propose } = await start();
      const { revision } = await begin();
      const draft = (await edit(revision, [set(headCount, 8, 6)])).body;
      expect((await propose(revision)).body.error.code).toBe("CUS-S020");
      const more = { editId: requestName(3) };
      const { status, body } = await propose(draft.revision, more);
      expect([status, body.id, body.version]).toEqual([201, id, 2]);
      expect((await propose(draft.revision, more)).body).toEqual(body);
      expect((await propose(draft.revision)).status).toBe(404);
      expect((await call(manager, "GET", address)).status).toBe(404);
      const stored = (await call(manager, "GET", facility)).body;
      expect(stored).toMatchObject({ hash: body.hash, version: { number: 2, reason: "Two guards left" } });
      expect(stored.model.roles[0].headCount).toBe(6);
      const [entry] = (await call(manager, "GET", "/api/ledger?limit=1")).body.entries;
      expect(entry).toMatchObject({ action: "draft.propose", record: `facility/${id}`, hashAfter: body.hash });
    });

    it("does not become a version where nothing changed, or where the facility moved on", async () => {
      const { store, text, facility, call, begin, edit, read, propose } = await start();
      const first = await begin();
      expect((await propose(first.revision)).body.error.code).toBe("CUS-S013");
      const draft = (await edit(first.revision, [set(headCount, 8, 6)])).body;
      await store(text.replace("Vault door", "Steel door"), analyst);
      const refused = await propose(draft.revision);
      expect([refused.status, refused.body.error.code]).toEqual([409, "CUS-S022"]);
      expect(await read()).toMatchObject({ baseVersion: 1, latestVersion: 2, revision: draft.revision });
      expect((await call(manager, "GET", facility)).body.version.reason).toBe("Stored");
    });

    it("is brought up to the latest version: what only one changed is taken, and it can be proposed", async () => {
      const { text, address, call, store, begin, edit, turn, propose } = await start();
      const first = await begin();
      const draft = (await edit(first.revision, [set(headCount, 8, 6)])).body;
      await store(text.replace("Vault door", "Steel door"), analyst);
      const merge = () => call(manager, "POST", `${address}/merge`, {});
      const { status, body } = await merge();
      expect(mergeAnswerSchema.parse(body)).toEqual(body);
      expect([status, body.conflicts, body.draft.baseVersion, body.draft.undo.key]).toEqual([200, [], 2, "merge"]);
      expect(textOf(body.draft)).toBe(text.replace("headCount: 8", "headCount: 6").replace("Vault door", "Steel door"));
      expect(body.draft.changes.map(({ id }: { id: string }) => id)).toEqual(["guard"]);
      expect((await merge()).body).toEqual(body);
      const back = (await turn("undo", body.draft.revision)).body;
      expect([textOf(back), back.baseVersion]).toEqual([textOf(draft), 1]);
      expect((await propose(back.revision)).body.error.code).toBe("CUS-S022");
      const again = (await turn("redo", back.revision)).body;
      expect(again.baseVersion).toBe(2);
      expect((await propose(again.revision)).body.version).toBe(3);
    });

    it("stays as it is where both changed one thing, until that is decided", async () => {
      const { text, address, call, store, begin, edit, read } = await start();
      const first = await begin();
      const draft = (await edit(first.revision, [set(doorName, "Vault door", "Oak door")])).body;
      await store(text.replace("Vault door", "Steel door").replace("name: Gate", "name: North gate"), analyst);
      const merge = (resolutions: readonly object[]) => call(manager, "POST", `${address}/merge`, { resolutions });
      const { body } = await merge([]);
      expect(body.conflicts).toEqual([{ place: doorName, base: "Vault door", mine: "Oak door", theirs: "Steel door" }]);
      expect(await read()).toEqual({ ...draft, latestVersion: 2 });
      const decided = (await merge([{ place: doorName, choose: "mine" }])).body;
      expect(decided.conflicts).toEqual([]);
      expect(decided.draft.document.sections.portals.map(({ name: called }: { name: string }) => called)).toEqual([
        "North gate",
        "Oak door",
      ]);
    });

    it("cannot be joined while it is no YAML, and says so", async () => {
      const { text, address, call, store, begin, edit } = await start();
      const first = await begin();
      const broken = { kind: "text", file: "facility.yaml", text: "][", was: sha256Hex(text) };
      expect((await edit(first.revision, [broken])).status).toBe(200);
      await store(text.replace("Vault door", "Steel door"), analyst);
      expect((await call(manager, "POST", `${address}/merge`, {})).body.error.code).toBe("CUS-S021");
    });

    it("of a facility that somebody else stored first is joined with theirs, element by element", async () => {
      const { id, text, call, store } = await start();
      const other = `other-${id}`;
      const files = [{ name: "facility.yaml", text: text.replace(`id: ${id}`, `id: ${other}`) }];
      const { revision } = (await call(manager, "POST", "/api/drafts", { files })).body;
      await store(text.replace(`id: ${id}`, `id: ${other}`).replace("Vault door", "Steel door"), analyst);
      const place = `/api/facilities/${other}/draft`;
      const refused = await call(manager, "POST", `${place}/proposal`, { revision, reason: "First" });
      expect(refused.body.error.code).toBe("CUS-S022");
      const { body } = await call(manager, "POST", `${place}/merge`, {});
      expect(body.conflicts).toMatchObject([{ place: doorName, mine: "Vault door", theirs: "Steel door" }]);
      const decided = (
        await call(manager, "POST", `${place}/merge`, { resolutions: [{ place: doorName, choose: "mine" }] })
      ).body;
      expect([decided.draft.isNew, decided.draft.baseVersion]).toEqual([false, 1]);
    });

    it("is thrown away and brought back with its steps, unless another was begun", async () => {
      const { text, address, call, begin, edit, turn } = await start();
      const { revision } = await begin();
      const draft = (await edit(revision, [set(headCount, 8, 6)])).body;
      const thrownAway = async (person = manager) => (await call(person, "GET", `${address}/thrown-away`)).body.draft;
      expect(await thrownAway()).toBeNull();
      expect((await call(manager, "DELETE", address)).status).toBe(204);
      expect((await call(manager, "DELETE", address)).status).toBe(204);
      const kept = await thrownAway();
      expect(Date.parse(kept.keptUntil) - Date.parse(kept.thrownAwayAt)).toBe(30 * 24 * 3_600_000);
      expect(await thrownAway(analyst)).toBeNull();
      expect((await call(manager, "GET", address)).status).toBe(404);
      const restored = await call(manager, "POST", `${address}/restore`);
      expect(await thrownAway()).toBeNull();
      expect(restored.body).toEqual(draft);
      expect(textOf((await turn("undo", restored.body.revision)).body)).toBe(text);
      await call(manager, "DELETE", address);
      const other = await begin();
      expect(other.revision).toBeGreaterThan(draft.revision);
      expect((await call(manager, "POST", `${address}/restore`)).body.error.code).toBe("CUS-S023");
    });

    it("is removed for good, by an entry, thirty days after it was thrown away", async () => {
      const { address, call, begin } = await start();
      await begin();
      await call(manager, "DELETE", address);
      const { parts } = harness.opened;
      const later = (days: number) => ({
        ...parts,
        clock: { nowMs: () => parts.clock.nowMs() + days * 24 * 3_600_000 },
      });
      await removeDiscarded(later(29));
      expect((await call(manager, "POST", `${address}/restore`)).status).toBe(200);
      await call(manager, "DELETE", address);
      await removeDiscarded(later(31));
      expect((await call(manager, "POST", `${address}/restore`)).status).toBe(404);
      const [entry] = (await call(manager, "GET", "/api/ledger?limit=1")).body.entries;
      expect(entry).toMatchObject({ action: "draft.remove", role: "instance", hashAfter: null });
    });

    it("takes an edit meant for a draft that was thrown away only where its value still stands", async () => {
      const { address, call, begin, edit } = await start();
      const old = await begin();
      await call(manager, "DELETE", address);
      await begin();
      expect((await edit(old.revision, [{ kind: "set", place: headCount, value: 6 }])).body.error.code).toBe(
        "CUS-S020",
      );
      expect((await edit(old.revision, [set(headCount, 8, 6)])).status).toBe(200);
    });

    it("is each person's own; others are told who edits and what was touched, readers who and when", async () => {
      const { text, facility, address, call, begin, edit } = await start();
      const { revision } = await begin();
      await edit(revision, [set(headCount, 8, 6)]);
      const theirs = (await call(analyst, "POST", address)).body;
      expect(textOf(theirs)).toBe(text);
      expect(theirs.others).toMatchObject([
        { name: "security-manager of operator-a", isActive: true, touched: [{ section: "roles", id: "guard" }] },
      ]);
      for (const reader of ["operator-a.trainer", "authority.inspector", "authority.national-coordinator"]) {
        const seen = (await call(await harness.signIn(reader), "GET", `${facility}/editors`)).body;
        expect(
          seen.map(({ name, touched }: { name: string; touched: unknown }) => [name, touched]),
          reader,
        ).toEqual([
          ["analyst of operator-a", []],
          ["security-manager of operator-a", []],
        ]);
      }
      const [mine] = (await call(manager, "GET", `${facility}/editors`)).body;
      expect(mine.name).toBe("analyst of operator-a");
      expect((await call(stranger, "GET", `${facility}/editors`)).status).toBe(404);
    });

    it("begins one of a facility that is not stored yet, with whatever errors it has, and stores it", async () => {
      const { call } = await start();
      const text = tinyText.replace("id: tiny", "id: small").replace("name: Tiny store", "name: Small store");
      const files = [{ name: "facility.yaml", text: text.replace("within: site,", "within: sight,") }];
      const { status, body } = await call(manager, "POST", "/api/drafts", { files });
      expect([status, body.isNew, body.baseVersion, body.model, body.facility]).toEqual([
        201,
        true,
        null,
        null,
        "small",
      ]);
      expect((await call(manager, "POST", "/api/drafts", { files })).status).toBe(200);
      const other = [{ name: "facility.yaml", text }];
      expect((await call(manager, "POST", "/api/drafts", { files: other })).body.error.code).toBe("CUS-S023");
      const place = { section: "areas", id: "vault", path: ["within"] };
      const small = "/api/facilities/small/draft";
      const edits = [set(place, "sight", "site")];
      const mended = (await call(manager, "POST", `${small}/edits`, { revision: body.revision, edits })).body;
      expect(mended.model.facility.name).toBe("Small store");
      const proposal = { revision: mended.revision, reason: "First" };
      expect((await call(manager, "POST", `${small}/proposal`, proposal)).body).toMatchObject({
        id: "small",
        version: 1,
      });
    });

    it("follows the identifier that a new facility is given, also where no answer came", async () => {
      const { id, call } = await start();
      const text = tinyText.replace("id: tiny", "id: smaller");
      const { revision } = (await call(manager, "POST", "/api/drafts", { files: [{ name: "facility.yaml", text }] }))
        .body;
      const edits = [set({ section: "facility", id: null, path: ["id"] }, "smaller", "minute")];
      const order = { revision, edits, editId: requestName(4) };
      const { body } = await call(manager, "POST", "/api/facilities/smaller/draft/edits", order);
      expect(body.facility).toBe("minute");
      expect((await call(manager, "POST", "/api/facilities/smaller/draft/edits", order)).body).toEqual(body);
      expect((await call(manager, "GET", "/api/facilities/smaller/draft")).status).toBe(404);
      const taken = [set({ section: "facility", id: null, path: ["id"] }, "minute", id)];
      const kept = (
        await call(manager, "POST", "/api/facilities/minute/draft/edits", { revision: body.revision, edits: taken })
      ).body;
      expect(kept.facility).toBe("minute");
      const proposal = { revision: kept.revision, reason: "First" };
      const refused = await call(manager, "POST", "/api/facilities/minute/draft/proposal", proposal);
      expect(refused).toMatchObject({ status: 422, body: { error: { code: "CUS-S025" } } });
    });

    it.each([
      ["says no facility", "custodiet: 1\n"],
      ["is no document", "][\n"],
      ["gives an identifier that is none", "facility: { id: Not an id }\n"],
    ])("begins none from a text that %s", async (_what, text) => {
      const { call } = await start();
      const files = [{ name: "facility.yaml", text }];
      expect((await call(manager, "POST", "/api/drafts", { files })).body.error.code).toBe("CUS-S025");
    });

    it("begins none of a facility that is stored from files of its own", async () => {
      const { text, call } = await start();
      expect(
        (await call(manager, "POST", "/api/drafts", { files: [{ name: "facility.yaml", text }] })).body.error.code,
      ).toBe("CUS-S023");
    });

    it("enters each step, and names neither person nor content", async () => {
      const { call, begin, edit, turn } = await start();
      const { revision } = await begin();
      const draft = (await edit(revision, [set(headCount, 8, 6)])).body;
      await turn("undo", draft.revision);
      const { entries } = (await call(manager, "GET", "/api/ledger?limit=3")).body;
      expect(entries.map(({ action, rule }: { action: string; rule: string }) => [action, rule])).toEqual([
        ["draft.undo", "modellers-undo-their-edits"],
        ["draft.edit", "modellers-edit-their-drafts"],
        ["draft.begin", "modellers-begin-drafts"],
      ]);
      const [undone, edited, begun] = entries;
      expect([edited.hashBefore, undone.hashAfter]).toEqual([begun.hashAfter, begun.hashAfter]);
      expect(undone.hashBefore).toBe(edited.hashAfter);
      expect(edited.record).toBe(`draft/${draft.id}`);
    });
  });
}
