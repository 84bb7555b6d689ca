/** Sealed files over HTTP, from one instance to another: rosters, sending by two, taking, receiving, each named fault. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OrganisationId, PersonId } from "@custodiet/core";
import { strFromU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { haveSealTools } from "../../../scripts/find-seal-tools.mjs";
import { takenUpSchema } from "../src/contract/national.ts";
import { type Answer, type Caller, createHarness, type Harness, type HarnessOptions, tinyText } from "./harness.ts";
import { ownOrder } from "./own-measures.ts";
import { codesOf, type Person, personsOf, signFirst, takeFirst } from "./sealing-persons.ts";

const others = ["authority", "operator-b"].map((id) => `  - { id: ${id}, name: ${id}, kind: regulator }`).join("\n");

const textOf = (version: number, marking: string): string =>
  tinyText
    .replace("id: tiny", "id: sent")
    .replace(/^organisations:$/m, `organisations:\n${others}`)
    .replace("fictional: true", "fictional: false")
    .replace(/^marking:.*$/m, `marking: ${marking}`)
    .replace(/^( {2}name: .*)$/m, `$1 ${version}`);

const toAuthority = "{ tlp: amber, releasedTo: [authority], reason: A test }";

/** Of one facility alone, each figure's spread is its level. */
const spreadOfOne = ({ domain: _, ...figures }: Readonly<Record<string, number | null | string>>) =>
  Object.fromEntries(
    Object.entries(figures).map(([figure, level]) => [
      figure,
      level === null ? null : { of: 1, least: level, median: level, greatest: level },
    ]),
  );

/** @param place options of the database that the sender stands on */
export function describeSharing(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let sender: Harness;
    let receiver: Harness;
    let from: ReturnType<typeof personsOf>;
    let to: ReturnType<typeof personsOf>;
    let receiverFolder: string;
    let manager: Person;
    let security: Person;
    let analyst: Person;
    let administrator: Caller;
    let inspector: Person;
    let coordinator: Person;
    let secretariat: Caller;
    let version = 0;

    const storeNext = async (marking = toAuthority): Promise<void> => {
      version += 1;
      const files = [{ name: "facility.yaml", text: textOf(version, marking) }];
      const stored = await from.post(analyst, "/api/facilities", { files, reason: `Version ${version}` });
      expect(stored.status).toBe(201);
    };
    const order = { what: "model", to: ["authority"] };
    const ask = async (body: object = order): Promise<Answer> =>
      from.post(analyst, "/api/facilities/sent/sends/request", { ...body, reason: "For the inspection" });
    const send = async (): Promise<Uint8Array> => {
      const { body } = await ask();
      expect((await from.approve(manager, body.approval)).status).toBe(200);
      expect((await from.approve(security, body.approval)).status).toBe(200);
      const taken = await from.carryOut(analyst, body.approval);
      expect(taken.statusCode).toBe(200);
      return new Uint8Array(taken.rawPayload);
    };

    beforeAll(async () => {
      receiverFolder = mkdtempSync(join(tmpdir(), "custodiet-receiver-"));
      sender = await createHarness(await place());
      receiver = await createHarness({ dataFolder: receiverFolder, isFullyStaffed: true });
      [from, to] = [personsOf(sender), personsOf(receiver)];
      manager = await from.withKey("operator-a.facility-manager");
      security = await from.withKey("operator-a.security-manager");
      analyst = await from.withKey("operator-a.analyst");
      administrator = await sender.signIn("operator-a.administrator");
      inspector = await to.withKey("authority.inspector");
      coordinator = await to.withKey("authority.national-coordinator");
      secretariat = await receiver.signIn("authority.secretariat");
      await storeNext();
    }, 120_000);
    afterAll(async () => {
      await sender.close();
      await receiver.close();
      rmSync(receiverFolder, { recursive: true, force: true });
    });

    it("sends nothing before the organisation has a roster", async () => {
      expect((await ask()).body.error.code).toBe("CUS-S094");
      const { body } = await from.get(analyst, "/api/facilities/sent/sends");
      expect(body).toMatchObject({ hindrance: "no-roster", recipients: [] });
    });

    it("has a first roster signed by two persons in two roles whose keys it names", async () => {
      await signFirst(from, administrator, [manager, security]);
      await signFirst(to, secretariat, [inspector, coordinator]);
      const { body } = await from.get(administrator, "/api/rosters");
      expect(body).toMatchObject({
        party: "operator-a",
        isDemonstration: true,
        rosters: [{ party: "operator-a", number: 1, isOwn: true, isOfTheseKeys: true, threshold: 2 }],
      });
      expect(body.rosters[0].sealTo).toEqual([body.recipient]);
    });

    it("takes another party's first roster when a second person has compared its fingerprint", async () => {
      await takeFirst(from, administrator, manager, await to.rosterText(secretariat, "authority", 1));
      await takeFirst(to, secretariat, inspector, await from.rosterText(administrator, "operator-a", 1));
      const { body } = await to.get(inspector, "/api/rosters");
      expect(body.rosters.map(({ party, number }: { party: string; number: number }) => [party, number])).toEqual([
        ["authority", 1],
        ["operator-a", 1],
      ]);
    });

    it("takes no roster that was changed, nor the same one again", async () => {
      const text = await to.rosterText(secretariat, "authority", 1);
      const again = await from.post(administrator, "/api/rosters", { envelope: text, reason: "Again" });
      expect(again.body.error).toMatchObject({ code: "CUS-S096", detail: expect.stringContaining("CUS-X012") });
      const broken = await from.post(administrator, "/api/rosters", { envelope: `${text} `, reason: "Broken" });
      expect(broken.body.error).toMatchObject({ code: "CUS-S096", detail: expect.stringContaining("CUS-X008") });
    });

    it("takes the next roster without a comparison: the one before has signed it", async () => {
      await signFirst(to, secretariat, [inspector, coordinator]);
      const envelope = await to.rosterText(secretariat, "authority", 2);
      const taken = await from.post(administrator, "/api/rosters", { envelope, reason: "The next" });
      expect(taken.body).toMatchObject({ approval: null, party: "authority" });
    });

    it("shows exactly what would leave, and refuses an empty audience and one that the marking does not name", async () => {
      const preview = await from.post(analyst, "/api/facilities/sent/sends/preview", order);
      expect(preview.body).toMatchObject({ sequence: 1, to: ["authority"], marking: { tlp: "amber" } });
      expect(preview.body.objects[0].content.sources[0].text).toBe(textOf(version, toAuthority));
      expect((await ask({ ...order, to: [] })).body.error.code).toBe("CUS-S092");
      expect((await ask({ ...order, to: ["nobody-known"] })).body.error.code).toBe("CUS-S094");
      await storeNext("{ tlp: amber, releasedTo: [operator-b], reason: A test }");
      expect((await ask()).body.error.code).toBe("CUS-S093");
      await storeNext();
    });

    it("lets neither who asks nor a second person in the same role sign, and one alone is not enough", async () => {
      const { body } = await ask();
      expect((await from.approve(analyst, body.approval)).status).toBe(403);
      expect((await from.approve(manager, body.approval)).status).toBe(200);
      expect((await from.carryOut(analyst, body.approval)).json().error.code).toBe("CUS-T028");
      expect((await from.approve(manager, body.approval)).status).toBe(403);
      expect((await from.post(analyst, `/api/approvals/${body.approval}/withdrawal`)).status).toBe(200);
    });

    it("does not let who wrote it sign it, whoever asks", async () => {
      const asked = await from.post(security, "/api/facilities/sent/sends/request", { ...order, reason: "By another" });
      expect(asked.body.error.code).toBe("CUS-S095");
    });

    let first: Uint8Array;
    it("sends by two signatures, and the receiver accepts it with who signed", async () => {
      first = await send();
      const came = await to.receive(inspector, first);
      expect([came.status, ...codesOf(came)]).toEqual([201, "accepted"]);
      expect(came.body).toMatchObject({
        from: "operator-a",
        to: ["authority"],
        sequence: 1,
        isFictional: false,
        isDemonstration: true,
        objects: [{ kind: "facility-model", id: `sent@${version}` }],
        signers: [{ isSimulated: true }, { isSimulated: true }],
      });
    });

    it("enters who opened what came, before it is shown", async () => {
      const { body } = await to.get(inspector, "/api/sealed-files");
      const [file] = body.files;
      const opened = await to.post(inspector, `/api/sealed-files/${file.id}/objects/0/opening`);
      expect(opened.body.content).toMatchObject({ facility: { id: "sent", isFictional: false }, version });
      const { body: ledger } = await to.get(inspector, "/api/ledger");
      expect(ledger.entries[0]).toMatchObject({ action: "sealed-file.open", record: `sealed-file/${file.id}` });
    });

    it("names in the sender's ledger who sent what to whom by hash", async () => {
      const { body } = await from.get(manager, "/api/facilities/sent/history");
      const [line] = body;
      const { body: sent } = await from.get(manager, "/api/sealed-files");
      expect(sent.files[0]).toMatchObject({ state: "sent", sequence: 1, facility: "sent", entryIndex: line.index });
      const { action, record, hashAfter } = line;
      expect({ action, record, hashAfter }).toEqual({
        action: "facility.send",
        record: `sealed-file/${sent.files[0].id}`,
        hashAfter: sent.files[0].manifestHash,
      });
    });

    it("finds a file that is dropped, doubled, put in another order or damaged", async () => {
      const [second, third] = [await send(), await send()];
      expect(codesOf(await to.receive(inspector, first))).toEqual(["rejected", "CUS-X030"]);
      expect(codesOf(await to.receive(inspector, third))).toEqual(["held", "CUS-X033"]);
      expect(codesOf(await to.receive(inspector, third))).toEqual(["rejected", "CUS-X030"]);
      expect(codesOf(await to.receive(inspector, second))).toEqual(["accepted"]);
      const { body } = await to.get(inspector, "/api/sealed-files");
      expect(body.files.slice(0, 2).map(({ state, sequence }: Answer["body"]) => [state, sequence])).toEqual([
        ["accepted", 3],
        ["accepted", 2],
      ]);
      expect(codesOf(await to.receive(inspector, first))).toEqual(["rejected", "CUS-X031"]);
      const files = unzipSync(first);
      const name = Object.keys(files).find((each) => each.endsWith(".age")) ?? "";
      const bytes = Uint8Array.from(files[name] ?? []);
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      expect(codesOf(await to.receive(inspector, zipSync({ ...files, [name]: bytes })))).toEqual([
        "rejected",
        "CUS-X001",
      ]);
      const otherSignature = unzipSync(second)[`${name.replace("_1_", "_2_")}.minisig`] ?? new Uint8Array();
      expect(codesOf(await to.receive(inspector, zipSync({ ...files, [`${name}.minisig`]: otherSignature })))).toEqual([
        "rejected",
        "CUS-X002",
      ]);
    });

    it.each<[string, Uint8Array, string]>([
      ["nothing", new Uint8Array(), "CUS-X003"],
      ["letters", Buffer.from("not an archive".repeat(1000)), "CUS-X003"],
      ["an archive of other things", zipSync({ "../passwd.age": Buffer.from("x") }), "CUS-X005"],
      ["a file without its signature", zipSync({ "one.age": Buffer.from("x") }), "CUS-X006"],
      [
        "what no age key opens",
        zipSync({ "one.age": Buffer.from("x"), "one.age.minisig": Buffer.from("y") }),
        "CUS-X001",
      ],
      ["a bomb", zipSync({ "one.age": new Uint8Array(40_000_000) }), "CUS-X004"],
    ])("refuses %s and says so", async (_what, bytes, code) => {
      const answer = await to.receive(inspector, bytes);
      expect(codesOf(answer)).toEqual(["rejected", code]);
    });

    it.skipIf(!haveSealTools())("makes files that Debian's own age and minisign open and check", async () => {
      const folder = mkdtempSync(join(tmpdir(), "custodiet-taken-"));
      const { body: rosters } = await from.get(analyst, "/api/rosters");
      const files = unzipSync(first);
      for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
      const name = Object.keys(files).find((each) => each.endsWith(".age")) ?? "";
      const run = (program: string, ...args: string[]) => execFileSync(program, args, { cwd: folder });
      expect(String(run("minisign", "-V", "-P", rosters.releaseKey, "-m", name))).toContain("operator-a 1 ");
      const archive = run("age", "-d", "-i", join(receiverFolder, "seal-key"), name);
      const inside = unzipSync(archive);
      expect(Object.keys(inside).sort()).toEqual(["README.txt", "manifest.json", "objects.ndjson"]);
      expect(strFromU8(inside["README.txt"] ?? new Uint8Array())).toContain("simulated");
      rmSync(folder, { recursive: true });
    });

    it("takes a sent file away again, and enters who did", async () => {
      const { body } = await from.get(analyst, "/api/sealed-files");
      const taken = await sender.app.inject({
        method: "POST",
        url: `/api/sealed-files/${body.files[0].id}/taking`,
        headers: { cookie: analyst.cookie, "x-csrf-token": analyst.csrfToken },
      });
      expect(taken.statusCode).toBe(200);
      expect(codesOf(await to.receive(inspector, new Uint8Array(taken.rawPayload)))).toEqual(["rejected", "CUS-X030"]);
      const { body: ledger } = await from.get(manager, "/api/ledger");
      expect(ledger.entries[0]).toMatchObject({
        action: "sealed-file.take",
        record: `sealed-file/${body.files[0].id}`,
      });
    });

    it("shows nothing of it to another organisation", async () => {
      const other = await sender.signIn("operator-b.security-manager");
      expect((await from.get(other, "/api/sealed-files")).body).toEqual({ files: [] });
      expect((await from.get(other, "/api/rosters")).body.rosters).toEqual([]);
      const { body } = await from.get(analyst, "/api/sealed-files");
      expect((await from.get(other, `/api/sealed-files/${body.files[0].id}`)).status).toBe(404);
      expect((await from.get(other, "/api/facilities/sent/sends")).status).toBe(404);
    });

    it("sends a programme's levels by two signatures, which the authority takes up: levels alone, and once", async () => {
      const begin = (who: Caller, at: typeof from, body: object) => at.post(who, "/api/programmes", body);
      const order = { tier: "facility", facility: "sent", name: "Programme of the facility that is sent" };
      expect((await begin(manager, from, order)).status).toBe(201);
      const url = "/api/programmes/facility-sent";
      const claim = {
        type: "evidenced",
        criteria: ["GOV-01.1.a"],
        kind: "policy",
        title: "Secret title",
        place: "Safe",
      };
      await from.post(security, `${url}/acts`, {
        acts: [{ ...claim, effective: "2026-01-01", expires: null, hash: null }],
      });
      const shipped = (await from.get(manager, "/api/programme/catalogue")).body.hash;
      await from.post(manager, "/api/programme/own-measures", { measure: ownOrder() });
      const overlay = { framework: "iaea-nss", number: "8-G", language: "en", text: "Licensed words of others" };
      expect((await from.post(manager, "/api/programme/overlays", overlay)).status).toBe(204);
      expect((await from.get(manager, "/api/programme/catalogue")).body.hash).not.toBe(shipped);
      const { body: choices } = await from.get(manager, `${url}/sends`);
      expect(choices).toMatchObject({ hindrance: null, recipients: [{ party: "authority", isReleasedTo: true }] });
      const preview = await from.post(manager, `${url}/sends/preview`, { to: ["authority"] });
      expect(preview.body.marking.releasedTo).toEqual(["authority", "operator-a"]);
      const [carried, ...others] = preview.body.objects;
      expect([carried.kind, others]).toEqual(["programme-levels", []]);
      expect(Object.keys(carried.content).sort()).toEqual([
        "catalogue",
        "domains",
        "facility",
        "modelHash",
        "name",
        "on",
      ]);
      expect(JSON.stringify(preview.body.objects)).not.toContain("Secret title");
      // Levels are of the measures that both know: one's own are no part of them, nor of the hash.
      expect(carried.content.catalogue.hash).toBe(shipped);
      expect(JSON.stringify(preview.body)).not.toMatch(/OWN-|sealed cabinet|Licensed words/);
      const asked = await from.post(manager, `${url}/sends/request`, {
        to: ["authority"],
        reason: "The year's report",
      });
      expect(asked.status).toBe(201);
      expect((await from.approve(manager, asked.body.approval)).status).toBe(403);
      expect((await from.approve(security, asked.body.approval)).status).toBe(200);
      expect((await from.approve(analyst, asked.body.approval)).status).toBe(200);
      const taken = await from.carryOut(manager, asked.body.approval);
      expect(taken.statusCode).toBe(200);
      for (const part of Object.values(unzipSync(new Uint8Array(taken.rawPayload)))) {
        expect(strFromU8(part)).not.toMatch(/sealed cabinet|Licensed words/);
      }
      const came = await to.receive(inspector, new Uint8Array(taken.rawPayload));
      expect(codesOf(came)).toEqual(["accepted"]);
      expect((await to.get(inspector, "/api/national-programme")).status).toBe(404);
      await begin(coordinator, to, { tier: "national", name: "National programme" });
      const before = await to.get(inspector, "/api/national-programme");
      expect(before.body).toMatchObject({
        reports: [],
        trend: [],
        waiting: [{ file: came.body.id, party: "operator-a" }],
      });
      const up = await to.post(inspector, "/api/national-programme/reports", { files: ["gone", came.body.id] });
      expect(takenUpSchema.parse(up.body)).toEqual(up.body);
      expect(up.body.notTaken).toEqual([
        { file: "gone", detail: "The file gone brings nothing that could be taken up." },
      ]);
      const { national } = up.body;
      expect(national).toMatchObject({
        view: { facilities: 1, current: 1, stale: 0, isWithheld: false },
        waiting: [],
        reports: [{ party: "operator-a", facility: "sent", file: came.body.id, isStale: false }],
      });
      expect(JSON.stringify(national.reports)).not.toMatch(/claimed|verified|computed/);
      expect(national.view.domains[0]).toEqual({ domain: "GOV", ...spreadOfOne(carried.content.domains[0]) });
      const again = await to.post(inspector, "/api/national-programme/reports", { files: [came.body.id] });
      expect(again.body).toMatchObject({ national: { view: { facilities: 1 } }, notTaken: [{ file: came.body.id }] });
      const { body: ledger } = await to.get(inspector, "/api/ledger");
      expect(ledger.entries.slice(0, 2).map(({ action }: { action: string }) => action)).toEqual([
        "programme.record",
        "sealed-file.open",
      ]);
    });

    it("tells who may not open single reports nothing of so few", async () => {
      const trainer = await receiver.signIn("authority.trainer");
      const { body } = await to.get(trainer, "/api/national-programme");
      expect(body).toMatchObject({ reports: null, view: { facilities: 1, isWithheld: true } });
      expect(
        body.view.domains.flatMap(({ claimed, verified, computed }: Answer["body"]) => [claimed, verified, computed]),
      ).toEqual(Array(24).fill(null));
    });

    it("keeps inspections with what they found, and lets another person close what was answered", async () => {
      const act = (...acts: readonly object[]) => to.post(inspector, "/api/national-programme/acts", { acts });
      const inspection = { type: "inspected", facility: "Facility that is sent", about: "Access", on: "2026-01-10" };
      const [{ id }] = (await act(inspection)).body.inspections;
      const found = {
        type: "found",
        inspection: id,
        about: "ACC-02",
        text: "No second person at night",
        due: "2026-02-01",
      };
      const [{ findings }] = (await act(found)).body.inspections;
      expect(findings).toMatchObject([{ standing: "overdue", measure: "ACC-02", reply: null }]);
      const finding = findings[0].id;
      const close = (who: Caller) =>
        to.post(who, "/api/national-programme/closings", { finding, text: "Seen on site" });
      expect((await close(coordinator)).body.error.code).toBe("CUS-S190");
      const takeBack = (what: string, of: string) => act({ type: "retracted", what, of, reason: "Entered wrongly" });
      const another = (await act({ ...found, text: "Twice" })).body.inspections[0].findings[1];
      expect((await takeBack("finding", another.id)).body.inspections[0].findings).toHaveLength(1);
      const [answered] = (await act({ type: "replied", finding, text: "A second post" })).body.inspections;
      expect(answered.findings).toMatchObject([{ standing: "answered", isReplyOwn: true }]);
      expect((await close(inspector)).status).toBe(422);
      expect((await close(coordinator)).body.inspections[0].findings).toMatchObject([{ standing: "closed" }]);
      // Once it was answered another person closes it: it is not taken back instead.
      for (const [what, of] of [
        ["finding", finding],
        ["inspection", id],
      ] as const) {
        expect((await takeBack(what, of)).body.error.code).toBe("CUS-S190");
      }
      const last = (await act({ ...inspection, about: "Exits" })).body.inspections;
      const wrong = last.find(({ about }: { about: string }) => about === "Exits").id;
      expect((await takeBack("inspection", wrong)).body.inspections).toHaveLength(1);
    });

    it("takes the national view away as a table, with its entry", async () => {
      const taken = await receiver.app.inject({
        method: "POST",
        url: "/api/national-programme/levels.csv",
        headers: { cookie: inspector.cookie, "x-csrf-token": inspector.csrfToken },
      });
      expect([taken.statusCode, taken.payload.includes("GOV,claimed,1,")]).toEqual([200, true]);
      const { body: ledger } = await to.get(inspector, "/api/ledger");
      expect(ledger.entries[0]).toMatchObject({ action: "programme.export" });
    });

    it("does not let a real instance take a demonstration's roster, and says why", async () => {
      const real = await createHarness({ purpose: "real" });
      const keeper = {
        person: "somebody" as PersonId,
        role: "secretariat",
        organisation: "real-authority" as OrganisationId,
        oversees: [],
      } as const;
      const envelope = await from.rosterText(administrator, "operator-a", 1);
      await expect(
        real.opened.instance.sharing.bringRoster(keeper, { envelope, reason: "A try" }),
      ).rejects.toMatchObject({ code: "CUS-S096", message: expect.stringContaining("CUS-X015") });
      await real.close();
    });
  });
}
