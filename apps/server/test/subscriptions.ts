/** A State's way to a subscription over HTTP, on whichever database the server stands. */
import type { OrganisationId, PersonId } from "@custodiet/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadDemonstration } from "../src/commands/load-demonstration.ts";
import { composedNoteSchema, proposalsSchema, subscriptionSchema } from "../src/contract/subscriptions.ts";
import { instanceActor } from "../src/instance/instance-actor.ts";
import { perform } from "../src/instance/parts.ts";
import { formOf } from "./form.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions } from "./harness.ts";
import { approve, type Signer, signerOf } from "./signing.ts";

const ministry = "ministry" as OrganisationId;

const facts = {
  language: "en",
  addressee: "secretariat",
  sender: "The Permanent Mission of Arnland to the International Atomic Energy Agency",
  senderShort: "The Permanent Mission of Arnland",
  government: "the Government of Arnland",
  reference: "12/2026",
  place: "Vienna",
  on: "2026-11-24",
  form: null,
};
const pdf = "%PDF-1.7\nscan of the note";

/** @param place options of the database to stand on */
export function describeSubscriptions(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let harness: Harness;
    let officer: Signer;
    let head: Signer;
    let secretary: Caller;
    let id: string;

    beforeAll(async () => {
      harness = await createHarness(await place());
      await perform(harness.opened.parts, loadDemonstration, instanceActor(ministry), {
        organisation: { id: ministry, name: "Ministry", kind: "ministry", overseenBy: null, isFictional: true },
        persons: ["officer", "head"].map((person) => ({
          id: `ministry.${person}` as PersonId,
          organisation: ministry,
          name: `${person} of the ministry`,
          role: "national-coordinator",
          isFictional: true,
        })),
      });
      officer = await signerOf(harness, "ministry.officer");
      head = await signerOf(harness, "ministry.head");
      secretary = await harness.signIn("operator-a.secretariat");
    });
    afterAll(() => harness.close());

    const post = (who: Caller, path: string, body: object = {}) => harness.call(who, "POST", path, body);
    const ours = (path = "") => `/api/subscriptions/${id}${path}`;
    const read = async (who: Caller = officer) => (await harness.call(who, "GET", ours())).body;
    const draft = async (change: object = {}, who: Caller = officer) =>
      post(who, ours("/notes"), { facts: { ...facts, ...change }, paragraphs: null });
    const step = async (order: object, file: string | null = pdf) => {
      const { payload, type } = formOf(file, order);
      const headers = { cookie: officer.cookie, "x-csrf-token": officer.csrfToken, "content-type": type };
      const sent = await harness.app.inject({ method: "POST", url: ours("/steps"), headers, payload });
      return { status: sent.statusCode, body: sent.json() };
    };
    const noteTo = async (addressee: string) => {
      const { notes } = await read();
      return notes.find((note: { addressee: string }) => note.addressee === addressee);
    };
    const clear = async (addressee: string) => {
      const { hash } = await noteTo(addressee);
      const asked = await post(officer, ours("/clearing"), { addressee, textHash: hash, reason: "Ready" });
      expect(asked.status).toBe(201);
      expect((await approve(harness, head, asked.body.approval)).status).toBe(200);
      return asked.body.approval as string;
    };
    const carryOut = async (approval: string) => {
      const { contentHash } = (await harness.call(officer, "GET", `/api/approvals/${approval}`)).body;
      return post(officer, `/api/approvals/${approval}/carrying-out`, { contentHash });
    };

    it("begins with a State that is considering it, once", async () => {
      expect((await post(officer, "/api/subscriptions", { party: "ARN" })).body.error.code).toBe("CUS-S172");
      const begun = await post(officer, "/api/subscriptions", { party: "XAA" });
      expect(begun.status).toBe(201);
      id = begun.body.id;
      expect((await post(head, "/api/subscriptions", { party: "XAA" })).body.error.code).toBe("CUS-S013");
      const seen = await read();
      expect(subscriptionSchema.parse(seen)).toEqual(seen);
      expect(seen).toMatchObject({ note: "considering", next: "mission-note-drafted", missionInformedOn: null });
      expect((await harness.call(secretary, "GET", "/api/subscriptions")).status).toBe(403);
      const stranger = await harness.signIn("operator-a.national-coordinator");
      expect((await harness.call(stranger, "GET", "/api/subscriptions")).body).toEqual([]);
      expect((await harness.call(stranger, "GET", ours())).status).toBe(404);
      expect((await post(stranger, ours("/notes"), { facts, paragraphs: null })).status).toBe(404);
    });

    it("shows the note while it is written, by the State's profile, with what departs from the form", async () => {
      const preview = (change: object, paragraphs: readonly string[] | null = null) =>
        post(officer, ours("/notes/preview"), { facts: { ...facts, ...change }, paragraphs });
      const { body } = await preview({});
      expect(composedNoteSchema.parse(body)).toEqual(body);
      expect([body.findings, body.usualForm.initials, body.words.review]).toEqual([[], "initialled", "sourced form"]);
      expect((await preview({ language: "ru" })).body.usualForm.initials).toBe("none");
      const edited = await preview({}, ["We subscribe."]);
      expect(edited.body.findings.map(({ code, place: at }: { code: string; place: string }) => [code, at])).toEqual([
        ["CUS-N010", "paragraphs[0]"],
        ["CUS-N013", "paragraphs[0]"],
        ["CUS-N014", "addressLine"],
        ["CUS-N015", "paragraphs"],
        ["CUS-N016", "paragraphs"],
      ]);
      const missing = await preview({ sender: " ", place: "" });
      expect([missing.status, missing.body.error.code]).toEqual([422, "CUS-S171"]);
      expect(missing.body.error.diagnostics.map(({ path }: { path: string }) => path)).toEqual(["sender", "place"]);
      expect((await read()).notes).toEqual([]);
    });

    it("has a text cleared by another person over its very words, and a change makes it a draft again", async () => {
      await draft({ addressee: "mission" });
      const { hash } = await noteTo("mission");
      const approval = await clear("mission");
      const seen = (await harness.call(head, "GET", `/api/approvals/${approval}`)).body;
      expect(seen.preview.text).toContain("has the honour to inform the Mission that the Government of Arnland");
      expect(JSON.parse(seen.content).asked).toEqual({ subscription: id, addressee: "mission", textHash: hash });
      await draft({ addressee: "mission", reference: "13/2026" });
      expect((await carryOut(approval)).body.error.code).toBe("CUS-T023");
      expect(await noteTo("mission")).toMatchObject({ isCleared: false, clearing: null });
      expect((await carryOut(await clear("mission"))).status).toBe(204);
      expect(await noteTo("mission")).toMatchObject({ isCleared: true, clearing: { state: "carried-out" } });
      const { steps } = await read();
      expect(steps.at(-1)).toMatchObject({ kind: "mission-note-cleared", by: "head of the ministry" });
    });

    it("lets nobody clear what they worked on, though another asks", async () => {
      await draft({}, head);
      await draft({ reference: "14/2026" });
      const { hash } = await noteTo("secretariat");
      const asked = await post(officer, ours("/clearing"), {
        addressee: "secretariat",
        textHash: hash,
        reason: "Ready",
      });
      const seen = (await harness.call(head, "GET", `/api/approvals/${asked.body.approval}`)).body;
      expect([seen.may.decide, seen.whyNot]).toEqual([false, "Who worked on the text does not clear it."]);
      expect(seen.statements).toBeNull();
      const { steps } = await read();
      for (const { id: stepId, kind } of steps.toReversed()) {
        if (kind === "drafted") await post(officer, ours(`/steps/${stepId}/correction`), { reason: "Begun anew" });
      }
      expect((await read()).note).toBe("considering");
    });

    it("tells the mission before anything is circulated, each step with the document that proves it", async () => {
      expect((await step({ kind: "mission-informed", on: "2026-11" }, null)).body.error.code).toBe("CUS-S173");
      expect((await step({ kind: "mission-informed", on: "2026-11" }, "MZ a program")).body.error.code).toBe(
        "CUS-S174",
      );
      expect((await step({ kind: "mission-informed", on: "2026-12" })).body.error.detail).toContain("CUS-G024");
      const informed = await step({ kind: "mission-informed", on: "2026-11", title: "Note 13/2026" });
      expect(informed).toMatchObject({ status: 200, body: { missionInformedOn: "2026-11", next: "drafted" } });
      const { evidence } = informed.body.steps.at(-1);
      const file = await harness.call(officer, "GET", ours(`/evidence/${evidence.hash}`));
      expect([evidence.title, file.body, file.headers["content-type"]]).toEqual([
        "Note 13/2026",
        pdf,
        "application/pdf",
      ]);
      expect(file.headers["x-custodiet-marking"]).toBe("TLP:AMBER");
      expect((await harness.call(officer, "GET", ours(`/evidence/${"0".repeat(64)}`))).status).toBe(404);
    });

    it("prints a draft that says so, and the cleared text without watermark", async () => {
      await draft({ language: "fr", sender: "La Mission", senderShort: "La Mission", government: "le Gouvernement" });
      await draft();
      const { hash } = await noteTo("secretariat");
      const print = (format: string) => harness.call(officer, "GET", ours(`/notes/${hash}/${format}`));
      const before = await print("docx");
      expect(before.headers["content-disposition"]).toMatch(/TLP-AMBER_note-verbale-xaa-draft_en_.*\.docx"/);
      const unsaved = await post(officer, ours("/notes/print"), { facts, paragraphs: null, format: "pdf" });
      expect(unsaved.headers["content-disposition"]).toMatch(/TLP-AMBER_note-verbale-xaa-draft_en_.*\.pdf"/);
      expect((await carryOut(await clear("secretariat"))).status).toBe(204);
      const after = await print("docx");
      expect(after.headers["content-disposition"]).toMatch(/TLP-CLEAR_note-verbale-xaa_en_.*\.docx"/);
      expect((await read()).note).toBe("cleared");
    });

    it("calls it circulated only with reference and date, and offers that to the registry", async () => {
      await step({ kind: "delivered", on: "2026-11-20" });
      expect((await step({ kind: "acknowledged", on: "2026-11-19" })).body.error.detail).toContain("CUS-G024");
      await step({ kind: "acknowledged", on: "2026-11-21" });
      const circulated = { kind: "circulated", on: "2026-11-23" };
      expect((await step(circulated)).body.error.detail).toContain("needs a reference");
      const wrong = await step({ ...circulated, reference: "GOV/908" });
      expect([wrong.status, wrong.body.error.code]).toEqual([422, "CUS-S170"]);
      expect(wrong.body.error.detail).toContain("CUS-G007");
      const done = await step({ ...circulated, reference: "INFCIRC/908/Add.9" });
      expect(done.body).toMatchObject({ note: "circulated", next: null, offers: [{ kind: "circulated", end: null }] });
      const registry = (await harness.app.inject({ url: "/api/public/registry" })).json();
      expect(registry.standings.some(({ party }: { party: string }) => party === "XAA")).toBe(false);
    });

    it("waits for the secretariat, which takes the fact with its source, once", async () => {
      const offers = async () => (await harness.call(secretary, "GET", "/api/registry/offers")).body;
      const [offer] = await offers();
      expect(proposalsSchema.parse([offer])).toEqual([offer]);
      expect(offer).toMatchObject({ party: "XAA", madeBy: "ministry", isKnown: false, end: null });
      expect((await harness.call(officer, "GET", "/api/registry/offers")).status).toBe(403);
      const address = `/api/registry/offers/${offer.id}/decision`;
      expect((await post(secretary, address, { verdict: "refuse", reason: " " })).status).toBe(400);
      expect((await post(secretary, address, { verdict: "accept" })).status).toBe(204);
      expect((await post(secretary, address, { verdict: "accept" })).body.error.code).toBe("CUS-S097");
      const registry = (await harness.app.inject({ url: "/api/public/registry" })).json();
      expect(registry.standings.find(({ party }: { party: string }) => party === "XAA")).toMatchObject({
        kind: "subscribed",
        since: "2026-11-23",
        reference: "INFCIRC/908/Add.9",
        facts: [{ source: { name: "INFCIRC/908/Add.9", asOf: "2026-11-23" }, recordedOn: "2026-11-24" }],
      });
      expect((await read()).offers).toMatchObject([{ kind: "circulated", end: { verdict: "accepted" } }]);
    });

    it("offers a withdrawal too, and takes the offer back with the step", async () => {
      const gone = await step({ kind: "withdrawn", on: "2026-11-24", reason: "Decided" }, null);
      expect(gone.body).toMatchObject({ note: "withdrawn", possible: [] });
      const withdrawal = gone.body.steps.at(-1);
      const back = await post(officer, ours(`/steps/${withdrawal.id}/correction`), { reason: "Decided otherwise" });
      expect(back.body).toMatchObject({ note: "circulated", steps: { length: gone.body.steps.length } });
      expect(back.body.steps.at(-1).corrected).toMatchObject({
        reason: "Decided otherwise",
        by: "officer of the ministry",
      });
      expect(back.body.offers[1]).toMatchObject({ kind: "withdrawn", end: { verdict: "taken-back" } });
      const delivered = back.body.steps.find(({ kind }: { kind: string }) => kind === "delivered");
      const resting = await post(officer, ours(`/steps/${delivered.id}/correction`), { reason: "Test" });
      expect([resting.status, resting.body.error.code]).toEqual([422, "CUS-S170"]);
      expect(resting.body.error.detail).toContain("CUS-G025");
    });

    it("writes an entry for each step, and whoever audits finds every row as its entry made it", async () => {
      const { ledger } = harness.opened.parts.store;
      const lines = await ledger.ofRecord({ organisations: [ministry] }, { kind: "subscription", id });
      const acts = lines.map(({ action }) => action);
      expect([acts[0], acts.at(-1), acts.filter((act) => act === "subscription.clear").length]).toEqual([
        "subscription.begin",
        "subscription.correct",
        2,
      ]);
      const rows = await harness.opened.parts.store.subscriptions.steps({ organisations: [ministry] }, id);
      expect(rows.every(({ entryIndex }) => lines.some(({ index }) => index === entryIndex))).toBe(true);
    });

    it("lets an organisation subscribe that is no State", async () => {
      const begun = await post(officer, "/api/subscriptions", { party: "INTERPOL" });
      const order = { facts: { ...facts, government: "" }, paragraphs: null };
      const { body } = await post(officer, `/api/subscriptions/${begun.body.id}/notes/preview`, order);
      expect([body.findings, body.note.paragraphs[1]]).toEqual([
        [],
        expect.stringContaining("that it subscribes to that Joint Statement"),
      ]);
    });
  });
}
