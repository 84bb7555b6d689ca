/** The registry of subscribers over HTTP, on whichever database the server stands. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contradictionsSchema, factsSchema, registrySchema, rowsSchema } from "../src/contract/registry.ts";
import { nothingAround } from "../src/instance/operation-types.ts";
import { formOf } from "./form.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions } from "./harness.ts";

const fact = {
  party: "PRT",
  event: "circulated",
  date: "2026-03-02",
  reference: "INFCIRC/908/Add.9",
  source: "a circular made up for this test",
  sourceDate: null,
  note: "",
};

/** @param place options of the database to stand on */
export function describeRegistry(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let harness: Harness;
    let secretary: Caller;
    beforeAll(async () => {
      harness = await createHarness(await place());
      secretary = await harness.signIn("operator-a.secretariat");
    });
    afterAll(() => harness.close());

    const ask = async (question = "") => (await harness.app.inject({ url: `/api/public/registry${question}` })).json();
    const facts = async () => (await harness.app.inject({ url: "/api/public/registry/facts.json" })).json();
    const sendTable = async (step: string, text: string, digest: string | null = null, who = secretary) => {
      const { payload, type } = formOf(text, { digest });
      const headers = { cookie: who.cookie, "x-csrf-token": who.csrfToken, "content-type": type };
      const response = await harness.app.inject({
        method: "POST",
        url: `/api/registry/table/${step}`,
        headers,
        payload,
      });
      return { status: response.statusCode, body: response.json() };
    };

    it("tells anybody who subscribes, as of a day and by a source, and what each rests on", async () => {
      const original = await ask("?asOf=2016-04-01&source=nss2016.org");
      expect(registrySchema.parse(original)).toEqual(original);
      expect([original.states, original.organisations]).toEqual([
        { atLeast: 27, atMost: 27 },
        { atLeast: 1, atMost: 1 },
      ]);
      expect((await ask("?asOf=2016-03-31&source=nss2016.org")).standings).toEqual([]);
      expect((await ask("?source=nobody")).standings).toEqual([]);
      const all = await ask();
      expect(all.states).toEqual({ atLeast: 33, atMost: 33 });
      expect(all.standings.find(({ party }: { party: string }) => party === "FRA")).toMatchObject({
        kind: "listed",
        since: null,
        facts: [{ source: { name: "wins.org/infcircs/908" } }],
      });
    });

    it("leaves open whether a State of unknown day had subscribed by a day, and shows counts that cannot be", async () => {
      expect((await ask("?asOf=2018-01-01")).states).toEqual({ atLeast: 27, atMost: 33 });
      const { contradictions } = await ask();
      expect(contradictions).toEqual([
        {
          kind: "count",
          of: "organisations",
          asOf: null,
          said: { kind: "exactly", number: 0 },
          source: "wins.org/infcircs/908",
          facts: { atLeast: 1, atMost: 1 },
        },
      ]);
    });

    it("takes a fact from the secretariat with an entry, and shows it to everybody", async () => {
      const { status, body } = await harness.call(secretary, "POST", "/api/registry/facts", fact);
      expect([status, body.isShipped, body.fact.recordedOn]).toEqual([201, false, "2026-11-24"]);
      const portugal = (await ask()).standings.find(({ party }: { party: string }) => party === "PRT");
      expect(portugal).toMatchObject({ kind: "subscribed", since: "2026-03-02", reference: "INFCIRC/908/Add.9" });
      const auditor = await harness.signIn("operator-a.auditor");
      const [entry] = (await harness.call(auditor, "GET", "/api/ledger?limit=9")).body.entries.filter(
        ({ action }: { action: string }) => action === "registry.record",
      );
      expect(entry).toMatchObject({ index: body.entryIndex, record: "registry/subscribers", role: "secretariat" });
    });

    it("writes a fact down on the day that it is where the instance stands", async () => {
      const nowMs = Date.parse("2026-11-24T23:30:00Z");
      const surroundings = { ...nothingAround, timeZone: "Pacific/Auckland" };
      const abroad = await createHarness({ ...(await place()), clock: { nowMs: () => nowMs }, surroundings });
      const { body } = await abroad.call(
        await abroad.signIn("operator-a.secretariat"),
        "POST",
        "/api/registry/facts",
        fact,
      );
      expect(body.fact.recordedOn).toBe("2026-11-25");
      await abroad.close();
    });

    it("calls nothing circulated without reference and date", async () => {
      const { status, body } = await harness.call(secretary, "POST", "/api/registry/facts", {
        ...fact,
        party: "GRC",
        reference: null,
      });
      expect([status, body.error.code]).toEqual([422, "CUS-S097"]);
      expect(body.error.detail).toContain("CUS-G006 circulated without reference and date");
      expect((await ask()).standings.some(({ party }: { party: string }) => party === "GRC")).toBe(false);
    });

    it("reads a table row by row, writes nothing until it is accepted, and then what was seen", async () => {
      const table = "party,event,date,source\nIRL,listed,2025,a list\nQQQ,listed,2025,a list\nFRA,joined,,a list\n";
      const read = await sendTable("read", table);
      expect(read.status).toBe(200);
      expect(rowsSchema.parse(read.body)).toEqual(read.body);
      const codes = (row: { faults: readonly { code: string }[] }) => row.faults.map(({ code }) => code);
      expect([read.body.taken, read.body.refused, read.body.rows.map(codes)]).toEqual([
        1,
        2,
        [[], ["CUS-G002"], ["CUS-G003"]],
      ]);
      expect((await facts()).some(({ fact: { party } }: { fact: { party: string } }) => party === "IRL")).toBe(false);
      const other = await sendTable("accept", `${table}LUX,listed,2025,a list\n`, read.body.digest);
      expect([other.status, other.body.error.code]).toEqual([409, "CUS-S046"]);
      expect((await sendTable("accept", table, read.body.digest)).body).toEqual({ taken: 1 });
      const again = await sendTable("read", table);
      expect(codes(again.body.rows[0])).toEqual(["CUS-G008"]);
      expect((await sendTable("accept", table, again.body.digest)).body.error.code).toBe("CUS-S047");
    });

    it("takes ten thousand rows, half of them wrong, with one entry", async () => {
      const lines = Array.from({ length: 10_000 }, (_, at) =>
        at % 2 === 0 ? `PRT,listed,,list ${at}` : `nowhere,listed,,list ${at}`,
      );
      const table = `party,event,date,source\n${lines.join("\n")}\n`;
      const read = await sendTable("read", table);
      expect([read.body.taken, read.body.refused]).toEqual([5000, 5000]);
      expect((await sendTable("accept", table, read.body.digest)).body).toEqual({ taken: 5000 });
      expect((await ask("?source=list 8")).standings).toMatchObject([{ party: "PRT", kind: "listed" }]);
    });

    it("lets out a table that comes back as what is there already", async () => {
      const exported = await harness.app.inject({ url: "/api/public/registry/facts.csv" });
      expect(exported.headers["content-disposition"]).toContain("TLP-CLEAR.csv");
      expect(exported.body).toContain("# marking,TLP:CLEAR");
      const read = await sendTable("read", exported.body);
      expect(read.body.taken).toBe(0);
      const codes = new Set(
        read.body.rows.flatMap(({ faults }: { faults: { code: string }[] }) => faults.map(({ code }) => code)),
      );
      expect([...codes]).toEqual(["CUS-G008"]);
    });

    it("takes a fact back with a reason: it stays to be seen, and counts no more", async () => {
      const found = (await facts()).find(
        ({ fact: { reference } }: { fact: { reference: string } }) => reference === fact.reference,
      );
      const address = `/api/registry/facts/${found.fact.id}/retraction`;
      const reason = "The circular is of another document.";
      expect((await harness.call(secretary, "POST", address, { reason: " " })).status).toBe(400);
      expect((await harness.call(secretary, "POST", address, { reason })).status).toBe(204);
      const now = await facts();
      expect(now.find(({ fact: { id } }: { fact: { id: string } }) => id === found.fact.id).retracted).toMatchObject({
        reason,
      });
      expect((await ask("?source=a circular made up for this test")).standings).toEqual([]);
      expect((await harness.call(secretary, "POST", address, { reason })).body.error.code).toBe("CUS-S013");
    });

    it("tells standings, facts and contradictions in pages, each thing once", async () => {
      const get = async (url: string) => (await harness.app.inject({ url: `/api/public/registry${url}` })).json();
      const pagesOf = async (url: string, itemsOf: (page: Record<string, unknown[]>) => unknown[] | undefined) => {
        const all: unknown[] = [];
        for (let next: string | null = ""; next !== null; ) {
          const page = await get(`${url}${next === "" ? "" : `&after=${encodeURIComponent(next)}`}`);
          const items = itemsOf(page) ?? [];
          expect(items.length).toBeGreaterThan(0);
          all.push(...items);
          next = page.next;
        }
        return all;
      };
      expect(await pagesOf("?limit=20", ({ standings }) => standings)).toEqual((await ask("?limit=1000")).standings);
      const written = await facts();
      const first = await get("/facts?limit=7");
      expect(factsSchema.parse(first)).toEqual(first);
      expect([first.facts, first.total]).toEqual([written.slice(0, 7), written.length]);
      expect(await pagesOf("/facts?limit=999", (page) => page["facts"])).toEqual(written);
      const timeline = (await pagesOf("/facts?order=timeline&limit=999", (page) => page["facts"])) as typeof written;
      const days = timeline.map(({ fact: { on } }: { fact: { on: string | null } }) => on ?? "");
      expect(days).toEqual(days.toSorted().reverse());
      expect(new Set(timeline.map(({ fact: { id } }: { fact: { id: string } }) => id)).size).toBe(written.length);
      const disagreeing = await get("/contradictions?limit=1");
      expect(contradictionsSchema.parse(disagreeing)).toEqual(disagreeing);
      expect(disagreeing.contradictions).toHaveLength(1);
      expect((await get(`/contradictions?from=${disagreeing.total}`)).contradictions).toEqual([]);
      const refused = await harness.app.inject({ url: "/api/public/registry/facts?after=nothing" });
      expect([refused.statusCode, refused.json().error.code]).toEqual([400, "CUS-S004"]);
      expect((await harness.app.inject({ url: "/api/public/registry?limit=1001" })).statusCode).toBe(400);
    });

    it("counts no State that is invented, and says how many there are", async () => {
      const before = await ask();
      const invented = { ...fact, party: "XAA", reference: "INFCIRC/908/Add.10" };
      expect((await harness.call(secretary, "POST", "/api/registry/facts", invented)).status).toBe(201);
      const after = await ask();
      expect([after.states, after.fictional]).toEqual([before.states, before.fictional + 1]);
      expect(after.marks).toContainEqual({ party: "XAA", kind: "subscribed" });
    });

    it("takes nothing back that came with the platform, nor what another organisation wrote", async () => {
      const [shipped] = await facts();
      const address = `/api/registry/facts/${shipped.fact.id}/retraction`;
      expect((await harness.call(secretary, "POST", address, { reason: "Test" })).status).toBe(404);
    });
  });
}
