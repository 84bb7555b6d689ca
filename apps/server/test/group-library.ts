/** The library over HTTP, on whichever database the server stands: facets, and the words of attached files. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pdfOf } from "../../../packages/documents/test/small-pdf.ts";
import { libraryFoundSchema } from "../src/contract/group-library.ts";
import { formOf } from "./form.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions } from "./harness.ts";

const toCommunity = { tlp: "green", releasedTo: ["community"], caveats: [], reason: "For the group" };
const toNobody = { tlp: "amber", releasedTo: [], caveats: [], reason: "Own" };

/** @param place options of the database to stand on */
export function describeGroupLibrary(name: string, place: () => Promise<HarnessOptions>): void {
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

    const bring = async (text: string | Uint8Array, marking: object) => {
      const { payload, type } = formOf(text, { mediaType: "text/plain", marking });
      const headers = { cookie: keeper.cookie, "x-csrf-token": keeper.csrfToken, "content-type": type };
      const sent = await harness.app.inject({ method: "POST", url: "/api/group/attachments", headers, payload });
      expect(sent.statusCode).toBe(201);
      return sent.json();
    };
    const make = async (title: string, more: object, marking: object = toCommunity): Promise<string> => {
      const fields = { title: { en: title }, "item-kind": "guide", language: "en", ...more };
      const made = await harness.call(keeper, "POST", "/api/group/library-item", { fields, marking });
      expect([made.status, made.body.error?.detail]).toEqual([201, undefined]);
      return made.body.record.id;
    };
    const ask = async (who: Caller, question = "") =>
      (await harness.call(who, "GET", `/api/group/library${question}`)).body;
    const titles = ({ items }: { items: readonly { title: { en: string } }[] }) => items.map(({ title }) => title.en);
    /** Files are read one after another beside the answering of questions. */
    const untilRead = (who: Caller) => expect.poll(async () => (await ask(who)).waiting, { timeout: 30_000 }).toBe(0);

    it("tells what it holds with facets, and nothing of what is hidden", async () => {
      await make("Vetting", { topics: ["trust"], "published-on": "2025-03" });
      await make("Drill", { "item-kind": "exercise", topics: ["cyber"], language: "fr", "published-on": "2026" });
      const before = await ask(stranger);
      expect(libraryFoundSchema.parse(before)).toEqual(before);
      expect([titles(before), before.facets]).toEqual([
        ["Drill", "Vetting"],
        {
          kind: { exercise: 1, guide: 1 },
          topic: { cyber: 1, trust: 1 },
          language: { en: 1, fr: 1 },
          year: { "2025": 1, "2026": 1 },
        },
      ]);
      expect(titles(await ask(stranger, "?kind=exercise&language=fr"))).toEqual(["Drill"]);
      await make("Own", { topics: ["culture"], file: await bring("Turnstile", toNobody) }, toNobody);
      expect(await ask(stranger)).toEqual(before);
      expect((await ask(keeper)).total).toBe(3);
    });

    it("finds an item by the words of the file that it names, for whoever may read that file", async () => {
      const open = await make("Open", { file: await bring("Escorting of contractors", toCommunity) });
      await make("Closed", { file: await bring("Polygraphs of contractors", toNobody) });
      await untilRead(keeper);
      await untilRead(stranger);
      expect(titles(await ask(stranger, "?words=contractor"))).toEqual(["Open"]);
      expect(titles(await ask(stranger, "?words=polygraph"))).toEqual([]);
      expect(titles(await ask(keeper, "?words=contractor")).sort()).toEqual(["Closed", "Open"]);
      expect((await ask(stranger)).files).toEqual({ [open]: "read" });
      const recordsOf = async (q: string) =>
        (await harness.call(stranger, "GET", `/api/search?q=${q}`)).body.hits
          .filter(({ kind }: { kind: string }) => kind === "record")
          .map(({ id }: { id: string }) => id);
      expect([await recordsOf("escorting"), await recordsOf("polygraphs")]).toEqual([[open], []]);
      const listed = await harness.call(stranger, "GET", "/api/group/library-item?words=escorting");
      expect(listed.body.total).toBe(1);
    });

    it("searches the text of a PDF as of any other file", async () => {
      await make("Printed", { file: await bring(pdfOf("Fictional seals of a vault"), toCommunity) });
      await untilRead(stranger);
      expect(titles(await ask(stranger, "?words=vaults"))).toEqual(["Printed"]);
    });

    it("says of a file that it cannot be searched, and answers all the same", async () => {
      const id = await make("Locked", { file: await bring("a\0b", toCommunity) });
      await untilRead(keeper);
      expect((await ask(keeper, "?words=locked")).files).toEqual({ [id]: "unreadable" });
    });
  });
}
