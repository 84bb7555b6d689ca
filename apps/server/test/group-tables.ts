/** Tables of the group's records over HTTP, on whichever database the server stands. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordTableSchema, tableImportSchema, tableImportsSchema } from "../src/contract/group-tables.ts";
import { formOf } from "./form.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions } from "./harness.ts";

const toCommunity = { tlp: "green", releasedTo: ["community"], caveats: [], reason: "From a table" };

interface Fault {
  readonly code: string;
}
interface Row {
  readonly title: string | null;
  readonly faults: readonly Fault[];
}

/** @param place options of the database to stand on */
export function describeGroupTables(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let harness: Harness;
    let keeper: Caller;
    let stranger: Caller;
    beforeAll(async () => {
      harness = await createHarness({ ...(await place()), isFullyStaffed: true });
      keeper = await harness.signIn("operator-a.secretariat");
      stranger = await harness.signIn("operator-b.focus-group-lead");
    });
    afterAll(() => harness.close());

    const send = async (step: string, kind: string, text: string, order: object, who = keeper) => {
      const { payload, type } = formOf(text, { marking: toCommunity, ...order });
      const headers = { cookie: who.cookie, "x-csrf-token": who.csrfToken, "content-type": type };
      const url = `/api/group/${kind}/table/${step}`;
      const response = await harness.app.inject({ method: "POST", url, headers, payload });
      return { status: response.statusCode, body: response.json() };
    };
    const totalOf = async (kind: string, who = keeper) =>
      (await harness.call(who, "GET", `/api/group/${kind}`)).body.total;
    const codesOf = ({ faults }: Row) => faults.map(({ code }) => code);
    const entries = async () => {
      const auditor = await harness.signIn("operator-a.auditor");
      const { body } = await harness.call(auditor, "GET", "/api/ledger?limit=50");
      return body.entries.filter(({ record }: { record: string }) => record.startsWith("group-table/"));
    };

    const table = [
      "title.en,titre (fr),exchanged,offered by",
      "Rooms,Salles,accueil,BEL",
      "Boats,,boats,BEL",
      "Nobody,,hosting,Nowhere",
    ].join("\n");

    it("says what the columns give, and asks for no marking to say it", async () => {
      const { status, body } = await send("read", "offer", table, { marking: null });
      expect([status, recordTableSchema.parse(body)]).toEqual([200, body]);
      expect(body).toMatchObject({ headerRow: 1, headings: ["title.en", "titre (fr)", "exchanged", "offered by"] });
      expect(body.columns.map(({ target }: { target: string }) => target)).toEqual([
        "title.en",
        "title.fr",
        "exchanged",
        "offered-by",
      ]);
      expect([body.missing, body.report]).toEqual([[], null]);
      const { columns } = (await send("read", "offer", table, { columns: [{ column: 0, target: "description" }] }))
        .body;
      expect(columns).toEqual([{ column: 0, target: "description" }]);
    });

    it("reports row by row, makes nothing until it is accepted, then what was seen, by one entry", async () => {
      const read = await send("read", "offer", table, {});
      expect([read.body.report.taken, read.body.report.refused]).toEqual([1, 2]);
      expect(read.body.report.rows.map(codesOf)).toEqual([[], ["CUS-G043"], ["CUS-G002"]]);
      expect(read.body.report.rows[1].faults[0]).toMatchObject({ column: "exchanged", found: "boats" });
      expect([await totalOf("offer"), await entries()]).toEqual([0, []]);
      const { digest } = read.body.report;
      const other = await send("accept", "offer", `${table}\nHall,,hosting,BEL`, { digest });
      expect([other.status, other.body.error.code]).toEqual([409, "CUS-S046"]);
      const marked = await send("accept", "offer", table, { digest, marking: { ...toCommunity, reason: "Other" } });
      expect(marked.body.error.code).toBe("CUS-S046");
      expect((await send("accept", "offer", table, { digest })).body).toEqual({ taken: 1, entry: expect.any(Number) });
      const { body } = await harness.call(stranger, "GET", "/api/group/offer");
      expect(body.records).toMatchObject([
        { state: "open", title: { en: "Rooms", fr: "Salles" }, marking: toCommunity },
      ]);
      const [entry, ...others] = await entries();
      expect([entry.action, entry.record, others]).toEqual(["group.create", "group-table/offer", []]);
      const found = await harness.call(keeper, "GET", `/api/group/offer/${body.records[0].id}`);
      expect(found.body.history).toMatchObject([{ type: "created", entryIndex: entry.index }]);
      const again = await send("read", "offer", table, {});
      expect(again.body.report.rows.map(codesOf)).toEqual([["CUS-G075"], ["CUS-G043"], ["CUS-G002"]]);
      const nothing = await send("accept", "offer", table, { digest: again.body.report.digest });
      expect([nothing.status, nothing.body.error.code]).toEqual([422, "CUS-S047"]);
    });

    it("takes ten thousand rows, half of them wrong, and answers others meanwhile", async () => {
      const lines = Array.from(
        { length: 10_000 },
        (_, at) => `Place ${at},${at % 2 === 0 ? "course-places" : "boats"},BEL`,
      );
      const long = `title,exchanged,offered by\n${lines.join("\n")}\n`;
      const read = await send("read", "offer", long, {});
      expect([read.body.report.taken, read.body.report.refused]).toEqual([5000, 5000]);
      expect(await totalOf("offer")).toBe(1);
      const accepting = send("accept", "offer", long, { digest: read.body.report.digest, progress: "long-table" });
      const told = new Set<string>();
      const made: number[] = [];
      const isOver = accepting.then(() => true);
      while (!(await Promise.race([isOver, new Promise((go) => setTimeout(go, 20, false))]))) {
        const { body } = await harness.call(keeper, "GET", "/api/group/tables/progress/long-table");
        if (body !== null) told.add(body.stage);
        if (body?.stage === "making") made.push(body.done);
        const others = await harness.call(stranger, "GET", "/api/group/tables/progress/long-table");
        expect(others.body).toBeNull();
      }
      expect([...told]).toContain("checking");
      // What is written tells how far it is until it is done, and no question waits until then.
      expect([new Set(made).size > 2, made.toSorted((a, b) => a - b)]).toEqual([true, made]);
      expect(made.at(-1)).toBeGreaterThan(4500);
      expect((await harness.call(keeper, "GET", "/api/group/tables/progress/long-table")).body).toBeNull();
      expect((await accepting).body).toEqual({ taken: 5000, entry: expect.any(Number) });
      expect([await totalOf("offer", stranger), (await entries()).length]).toEqual([5001, 2]);
      const audit = await harness.call(await harness.signIn("operator-a.auditor"), "GET", "/api/ledger/audit");
      if (audit.status === 200) expect(JSON.stringify(audit.body)).not.toContain("CUS-V");
    }, 60_000);

    it("takes an import back by one entry, unless one of its records was worked on", async () => {
      const rows = [
        "title,description,exchanged,offered by",
        "First,a,translation,BEL",
        "Second,b,translation,BEL",
      ].join("\n");
      const { digest } = (await send("read", "offer", rows, {})).body.report;
      const { entry } = (await send("accept", "offer", rows, { digest })).body;
      const ours = `/api/group/offer/table/imports/${entry}`;
      const list = (await harness.call(keeper, "GET", "/api/group/offer/table/imports")).body;
      expect(tableImportsSchema.parse(list)).toEqual(list);
      expect(list[0]).toMatchObject({ entry, made: 2, standing: 2 });
      expect((await harness.call(stranger, "GET", "/api/group/offer/table/imports")).body).toEqual([]);
      expect((await harness.call(stranger, "GET", ours)).status).toBe(404);
      const found = (await harness.call(keeper, "GET", "/api/group/offer?where=exchanged:translation")).body.records;
      const first = found.find(({ title }: { title: { en: string } }) => title.en === "First");
      const request = {
        fields: { title: { en: "Asked" }, exchanged: "hosting", attribution: "attributed", answers: [first.id] },
        marking: toCommunity,
      };
      const asked = await harness.call(keeper, "POST", "/api/group/request", request);
      expect(asked.status).toBe(201);
      const held = (await harness.call(keeper, "GET", ours)).body;
      expect(tableImportSchema.parse(held)).toEqual(held);
      expect([held.held, held.holdings]).toEqual([
        1,
        [
          {
            ...{ id: first.id, title: "First", isChanged: false },
            referredBy: [{ kind: "request", id: asked.body.record.id, title: "Asked" }],
          },
        ],
      ]);
      const refused = await harness.call(keeper, "POST", `${ours}/taking-back`, { reason: "Wrong table" });
      expect([refused.status, refused.body.error.code]).toEqual([409, "CUS-S186"]);
      const { id, version } = asked.body.record;
      const gone = { type: "withdraw", seen: version, reason: "Not needed" };
      expect((await harness.call(keeper, "POST", `/api/group/request/${id}/changes`, gone)).status).toBe(200);
      const before = (await entries()).length;
      const taken = await harness.call(keeper, "POST", `${ours}/taking-back`, { reason: "Wrong table" });
      expect([taken.status, taken.body]).toEqual([200, { taken: 2 }]);
      expect((await entries()).length).toBe(before + 1);
      const after = (await harness.call(stranger, "GET", `/api/group/offer/${first.id}`)).body;
      expect([after.record.state, after.history.at(-1)]).toMatchObject([
        "withdrawn",
        { type: "withdrawn", text: "Wrong table" },
      ]);
      const again = await harness.call(keeper, "POST", `${ours}/taking-back`, { reason: "Again" });
      expect([again.status, again.body.error.code]).toEqual([422, "CUS-S047"]);
    });

    it("tells how far it is while it takes a long import back, and nobody else", async () => {
      const lines = Array.from({ length: 2_000 }, (_, at) => `Stay ${at},course-places,BEL`);
      const long = `title,exchanged,offered by\n${lines.join("\n")}\n`;
      const { digest } = (await send("read", "offer", long, {})).body.report;
      const { entry } = (await send("accept", "offer", long, { digest })).body;
      const url = `/api/group/offer/table/imports/${entry}/taking-back`;
      const taking = harness.call(keeper, "POST", url, { reason: "Wrong table", progress: "taken-back" });
      const told: { readonly stage: string; readonly done: number; readonly total: number }[] = [];
      const isOver = taking.then(() => true);
      while (!(await Promise.race([isOver, new Promise((go) => setTimeout(go, 5, false))]))) {
        const { body } = await harness.call(keeper, "GET", "/api/group/tables/progress/taken-back");
        if (body !== null) told.push(body);
        expect((await harness.call(stranger, "GET", "/api/group/tables/progress/taken-back")).body).toBeNull();
      }
      const written = told.flatMap(({ stage, done }) => (stage === "taking-back" ? done : []));
      expect([new Set(written).size > 2, written.toSorted((a, b) => a - b)]).toEqual([true, written]);
      expect(told.at(-1)?.total).toBe(2000);
      expect((await taking).body).toEqual({ taken: 2000 });
      expect((await harness.call(keeper, "GET", "/api/group/tables/progress/taken-back")).body).toBeNull();
    }, 60_000);

    it("keeps what is personal apart and erasable, and shows nobody what is not theirs to see", async () => {
      const experts = [
        "name,agreed on,agreed to be listed until,sponsor,comes from,competences,declared interests,tlp,released to",
        "Ada Invented,2026-01-02,2027-05-01,BEL,academia,vetting; culture,none,TLP:GREEN,community",
        "Bo Invented,2026-01-02,2027-05-01,BEL,academia,vetting,none,TLP:AMBER,operator-a",
      ].join("\n");
      const { digest, rows } = (await send("read", "expert", experts, {})).body.report;
      expect(rows.map(codesOf)).toEqual([[], []]);
      expect((await send("accept", "expert", experts, { digest })).body).toMatchObject({ taken: 2 });
      const seen = (await harness.call(stranger, "GET", "/api/group/expert")).body;
      expect([seen.total, seen.records[0].fields.name]).toEqual([1, "Ada Invented"]);
      const one = (await harness.call(keeper, "GET", `/api/group/expert/${seen.records[0].id}`)).body;
      const erased = await harness.call(keeper, "POST", `/api/group/expert/${seen.records[0].id}/changes`, {
        type: "erase",
        seen: one.version,
      });
      expect([erased.status, erased.body.record.fields.name]).toEqual([200, undefined]);
      const theirs = await send("read", "expert", experts, {}, stranger);
      expect(theirs.body.report.rows.map(codesOf)).toEqual([[], ["CUS-G048"]]);
    });

    it("refuses who may not make such records, an unmarked table, a kind or a sheet that is not there", async () => {
      const refused = async (kind: string, order: object, who = keeper) => {
        const { status, body } = await send("read", kind, table, order, who);
        return [status, body.error.code];
      };
      expect(await refused("seat", {}, stranger)).toEqual([403, "CUS-S184"]);
      expect(await refused("offer", { marking: { ...toCommunity, reason: " " } })).toEqual([422, "CUS-S180"]);
      expect(await refused("nothing", {})).toEqual([404, "CUS-S008"]);
      expect(await refused("offer", { sheet: 3 })).toEqual([400, "CUS-S045"]);
      expect((await send("accept", "offer", table, {})).body.error.code).toBe("CUS-S045");
      const { length } = { length: 20_001 };
      const lines = Array.from({ length }, (_, at) => `${at},hosting,BEL`).join("\n");
      const long = await send("read", "offer", `title,exchanged,offered by\n${lines}`, {});
      expect([long.status, long.body.error.code]).toEqual([422, "CUS-S043"]);
    });
  });
}
