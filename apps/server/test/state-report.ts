/** A State's implementation report over HTTP: drafted, worded, looked at, signed by two, sent sealed, and taken in elsewhere. */
import { unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  stateReportPreviewSchema,
  stateReportSchema,
  waitingStateReportsSchema,
} from "../src/contract/state-report.ts";
import { type Answer, type Caller, createHarness, type Harness, type HarnessOptions, tinyText } from "./harness.ts";
import { type Calls, codesOf, type Person, personsOf, signFirst, takeFirst } from "./sealing-persons.ts";

const url = "/api/national-programme/implementation-report";
const received = "/api/group/reports/received";
const toAll = { tlp: "clear", releasedTo: ["everybody"], caveats: [], reason: "Public facts" };
const row = (commitment: string, narrative: string, sharedWith: unknown = "all") => ({
  ...{ commitment, status: "under-way", narrative, namesEvidence: true, sharedWith },
});
const worded = (...rows: readonly object[]) => ({
  ...{ party: "XAA", title: "What the State has done", from: "2025", until: "2026-06", language: "en", rows },
});
const said = worded(
  row("S1", "Law is made"),
  row("C2.01", "A matter for one", ["operator-b"]),
  row("C2.02", "Stays here", "nobody"),
);

/** @param place options of the database that the State stands on */
export function describeStateReports(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let state: Harness;
    let group: Harness;
    let from: Calls;
    let to: Calls;
    let coordinator: Person;
    let inspector: Person;
    let head: Person;
    let secretariat: Person;
    let member: Person;
    let clerk: Caller;

    beforeAll(async () => {
      state = await createHarness({ ...(await place()), isFullyStaffed: true });
      group = await createHarness({ isFullyStaffed: true });
      [from, to] = [personsOf(state), personsOf(group)];
      coordinator = await from.withKey("authority.national-coordinator");
      inspector = await from.withKey("authority.inspector");
      head = await from.withKey("authority.security-manager");
      secretariat = await to.withKey("operator-a.secretariat");
      member = await to.withKey("operator-a.committee-member");
      clerk = await state.signIn("authority.administrator");
      const files = [{ name: "facility.yaml", text: tinyText.replace("id: tiny", "id: hidden-site") }];
      const stored = await from.post(head, "/api/facilities", {
        files,
        reason: "A facility that nobody may recognise",
      });
      expect(stored.status).toBe(201);
      const begun = { tier: "national", name: "National programme" };
      expect((await from.post(coordinator, "/api/programmes", begun)).status).toBe(201);
    }, 120_000);
    afterAll(async () => {
      await state.close();
      await group.close();
    });

    const read = async (who: Caller, language = "en") => (await from.get(who, `${url}?language=${language}`)).body;
    const word = (report: object, who: Caller = coordinator) => from.post(who, url, report);
    const rowsOf = (reads: { readonly rows: readonly { readonly commitment: string }[] } | undefined) =>
      reads?.rows.map(({ commitment }) => commitment);

    it("is drafted from the programme, a row for each of the four and the seventeen, in the language asked for", async () => {
      const body = await read(coordinator);
      expect(stateReportSchema.parse(body)).toEqual(body);
      expect(body.drafted).toHaveLength(21);
      expect(body.worded).toBeNull();
      const [first] = body.drafted;
      expect(first).toMatchObject({ commitment: "S1", status: "not-begun", evidence: [], hasSpread: false });
      expect(first.narrative).toMatch(/^Measures of the national programme .*: \d+\. Implemented .*: 0\./);
      expect((await read(coordinator, "fr")).drafted[0].narrative).toMatch(/^Mesures du programme national/);
    });

    it("cannot be sent before somebody has worded it, and names no facility", async () => {
      expect((await from.post(coordinator, `${url}/sends/preview`, { to: ["operator-a"] })).body.error.code).toBe(
        "CUS-S201",
      );
      const naming = await word(worded(row("S1", "At the Hidden Site all is well")));
      expect([naming.status, naming.body.error.code]).toEqual([422, "CUS-S190"]);
      expect(naming.body.error.diagnostics).toMatchObject([
        { code: "CUS-Q037", path: "report S1", found: "hidden-site" },
      ]);
      expect((await word(worded(row("S1", "One"), row("S1", "Two")))).body.error.code).toBe("CUS-S190");
      expect((await word({ ...said, party: "x" })).status).toBe(400);
      expect((await read(coordinator)).worded).toBeNull();
    });

    it("answers nobody with a facility's name whom it is not told: what they type is no question", async () => {
      const trainer = await state.signIn("authority.trainer");
      const participant = await word(worded(row("S1", "At the Hidden Site")), trainer);
      expect(participant.status).toBe(422);
      const owner = await state.signIn("authority.personnel-security-officer");
      const kept = await word(worded(row("S1", "At the Hidden Site")), owner);
      expect(kept.status).toBe(200);
      const leaving = await from.post(coordinator, `${url}/sends/preview`, { to: ["operator-a"] });
      expect(leaving.body.error.diagnostics).toMatchObject([{ code: "CUS-Q037", path: "report S1" }]);
    });

    it("is worded as a whole", async () => {
      const { status, body } = await word(said);
      expect([status, body.worded]).toEqual([200, said]);
    });

    it("goes to whoever has a roster, by two who did not ask", async () => {
      await signFirst(from, clerk, [inspector, head]);
      const groupClerk = await group.signIn("operator-a.administrator");
      await signFirst(to, groupClerk, [secretariat, member]);
      await takeFirst(from, clerk, inspector, await to.rosterText(groupClerk, "operator-a", 1));
      await takeFirst(to, groupClerk, member, await from.rosterText(clerk, "authority", 1));
      const { body } = await from.get(coordinator, `${url}/sends`);
      expect(body).toMatchObject({ hindrance: null, recipients: [{ party: "operator-a", isReleasedTo: true }] });
    });

    it("shows exactly what would leave, and what each audience reads of it", async () => {
      const { body } = await from.post(coordinator, `${url}/sends/preview`, { to: ["operator-a"] });
      expect(stateReportPreviewSchema.parse(body)).toEqual(body);
      const [carried] = body.send.objects;
      expect([carried.kind, body.send.marking.releasedTo]).toEqual([
        "implementation-report",
        ["authority", "operator-a"],
      ]);
      expect(JSON.stringify(carried)).not.toMatch(/Stays here|hidden-site|tiny|Tiny/);
      const reads = (audience: string) =>
        body.audiences.find((each: { readonly audience: string }) => each.audience === audience);
      expect(body.audiences.map(({ audience }: { readonly audience: string }) => audience)).toEqual([
        "operator-a",
        "community",
        "operator-b",
      ]);
      // Where it goes and whoever takes part are known; a name that is no party here may be no one's there.
      expect(body.audiences.map(({ isKnown }: { readonly isKnown: boolean }) => isKnown)).toEqual([true, true, false]);
      expect(rowsOf(reads("operator-a"))).toContain("C2.01");
      expect(rowsOf(reads("community"))).not.toContain("C2.01");
      expect(rowsOf(reads("operator-b"))).toContain("C2.01");
      expect([reads("community").marking.tlp, reads("operator-b").marking]).toMatchObject([
        "green",
        { tlp: "amber", releasedTo: ["operator-b"] },
      ]);
      expect(rowsOf(reads("operator-a"))).not.toContain("C2.02");
    });

    it("points at numbers below five that somebody wrote", async () => {
      await word(worded(row("S1", "Done at 3 sites"), ...said.rows.slice(1)));
      const { body } = await from.post(coordinator, `${url}/sends/preview`, { to: ["operator-a"] });
      expect(body.smallNumbers).toEqual([{ commitment: "S1", numbers: ["3"] }]);
      await word(said);
    });

    it("is taken away as a document of what one audience reads, with an entry", async () => {
      for (const format of ["pdf", "docx"]) {
        const answer = await state.app.inject({
          method: "POST",
          url: `${url}/file`,
          headers: { cookie: coordinator.cookie, "x-csrf-token": coordinator.csrfToken },
          payload: { audience: "community", format, language: "en" },
        });
        expect([answer.statusCode, answer.headers["x-custodiet-marking"]]).toEqual([200, "TLP:GREEN"]);
      }
      const { body } = await from.get(inspector, "/api/ledger");
      expect(body.entries[0]).toMatchObject({ action: "programme.export", record: "programme/national" });
    }, 60_000);

    let sealed: Uint8Array;
    const send = async (): Promise<Uint8Array> => {
      const asked = await from.post(coordinator, `${url}/sends/request`, {
        to: ["operator-a"],
        reason: "The year's report",
      });
      expect(asked.status).toBe(201);
      const { approval } = asked.body;
      expect((await from.approve(coordinator, approval)).status).toBe(403);
      expect((await from.approve(inspector, approval)).status).toBe(200);
      expect((await from.carryOut(coordinator, approval)).json().error.code).toBe("CUS-T028");
      expect((await from.approve(head, approval)).status).toBe(200);
      const taken = await from.carryOut(coordinator, approval);
      expect(taken.statusCode).toBe(200);
      return new Uint8Array(taken.rawPayload);
    };

    it("leaves sealed, and what was worded in between is not in it", async () => {
      sealed = await send();
      const files = unzipSync(sealed);
      expect(Object.keys(files).some((each) => each.endsWith(".age.minisig"))).toBe(true);
      expect(Buffer.from(sealed).toString("latin1")).not.toContain("A matter for one");
    });

    it("is refused where a byte of it is another", async () => {
      const files = unzipSync(sealed);
      const age = Object.keys(files).find((each) => each.endsWith(".age")) ?? "";
      const bytes = Uint8Array.from(files[age] ?? []);
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      const came = await to.receive(secretariat, zipSync({ ...files, [age]: bytes }));
      expect(codesOf(came)).toEqual(["rejected", "CUS-X001"]);
      expect((await to.get(secretariat, received)).body).toEqual({ waiting: [] });
    });

    let record: string;
    it("is taken in once its sender is known to act for that State, opened with an entry, and once", async () => {
      const came = await to.receive(secretariat, sealed);
      expect(codesOf(came)).toEqual(["accepted"]);
      const { body } = await to.get(secretariat, received);
      expect(waitingStateReportsSchema.parse(body)).toEqual(body);
      expect(body.waiting).toMatchObject([{ file: came.body.id, position: 0, sender: "authority" }]);
      const which = { file: came.body.id, position: 0 };
      expect((await to.post(secretariat, received, which)).body.error.code).toBe("CUS-S203");
      const party = { name: { en: "State" }, code: "XAA", "party-kind": "state", organisation: "authority" };
      const made = (fields: object) =>
        to.post(secretariat, "/api/group/party", { fields, marking: toAll, fieldMarkings: {} });
      expect((await made(party)).status).toBe(201);
      await made({ name: { en: "Other" }, code: "XBB", "party-kind": "state", organisation: "operator-b" });
      const taken = await to.post(secretariat, received, which);
      expect(taken.status).toBe(201);
      record = taken.body.record;
      expect((await to.get(secretariat, received)).body).toEqual({ waiting: [] });
      expect((await to.post(secretariat, received, which)).body.error.code).toBe("CUS-S202");
      const { body: ledger } = await to.get(await group.signIn("operator-a.auditor"), "/api/ledger");
      expect(ledger.entries.slice(1, 3).map(({ action }: { readonly action: string }) => action)).toEqual([
        "group.create",
        "sealed-file.open",
      ]);
    });

    const see = async (who: string): Promise<Answer> =>
      to.get(await group.signIn(who), `/api/group/implementation-report/${record}`);

    it("is there the State's report: as it was previewed, its keeper's alone until it is shared", async () => {
      const { body } = await see("operator-a.secretariat");
      expect(body.record).toMatchObject({ state: "draft", fields: { party: "XAA", title: said.title } });
      const named = body.record.fields.rows.find(
        (each: { readonly commitment: string }) => each.commitment === "C2.01",
      );
      expect(named).toMatchObject({ narrative: "A matter for one", "shared-with": "authority, operator-b" });
      for (const other of ["operator-b.secretariat", "authority.secretariat"]) {
        expect((await see(other)).status).toBe(404);
      }
    });

    it("is read, once cleared by two and shared, row by row by those whom the State named", async () => {
      const at = `/api/group/implementation-report/${record}`;
      const stepTo = async (transition: string) => ({
        ...{ transition, fields: {}, note: "", seen: (await see("operator-a.secretariat")).body.version },
      });
      const asked = await to.post(secretariat, `${at}/requests`, {
        order: { type: "step", ...(await stepTo("clear")) },
        reason: "It came sealed, and stands as it came",
      });
      expect(asked.status).toBe(201);
      expect((await to.approve(member, asked.body.approval)).status).toBe(200);
      expect((await to.carryOut(secretariat, asked.body.approval)).statusCode).toBeLessThan(300);
      expect((await to.post(secretariat, `${at}/steps`, await stepTo("share"))).status).toBe(200);
      const rows = async (who: string) => (await see(who)).body.record.fields.rows;
      const [own, named, other] = [
        await rows("authority.secretariat"),
        await rows("operator-b.expert"),
        await rows("operator-a.secretariat"),
      ];
      expect([own, named, other].map((each) => JSON.stringify(each).includes("A matter for one"))).toEqual([
        true,
        true,
        true,
      ]);
      expect(JSON.stringify([own, named])).not.toContain("shared-with");
      const community = await to.get(secretariat, `/api/group/reports/${record}/preview?audience=community`);
      expect(JSON.stringify(community.body.found)).not.toMatch(/A matter for one|C2\.01/);
      expect(community.body).toMatchObject({ isShared: true, leftOutRows: ["C2.01"] });
    });

    it("tells who may not open what came nothing of what waits", async () => {
      const next = await to.receive(secretariat, await send());
      expect(codesOf(next)).toEqual(["accepted"]);
      expect((await to.get(secretariat, received)).body.waiting).toHaveLength(1);
      for (const who of ["operator-a.expert", "operator-b.secretariat"]) {
        const before = await to.get(await group.signIn(who), received);
        expect([before.status, before.body]).toEqual([200, { waiting: [] }]);
      }
    });
  });
}
