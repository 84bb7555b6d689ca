/** Tables into a draft over HTTP, on whichever database the server stands. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importPreviewSchema, readTableSchema } from "../src/contract/imports.ts";
import { formOf } from "./form.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions, tinyFiles } from "./harness.ts";

const doors = "Door,From,To,Delay (s)\nHatch,Site,Vault,7\nHole,Site,Nowhere,7\n";
const order = {
  sheet: 0,
  kind: "doors",
  headerRow: 1,
  columns: ["name", "from", "to", "delayAuthorised"].map((field, column) => ({
    column,
    field,
    unit: field === "delayAuthorised" ? "s" : null,
  })),
  decimal: "point",
  answers: [],
};

/** @param place options of the database to stand on */
export function describeImports(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let harness: Harness;
    let manager: Caller;
    let analyst: Caller;
    const address = "/api/facilities/tiny/draft";

    beforeAll(async () => {
      harness = await createHarness(await place());
      manager = await harness.signIn("operator-a.security-manager");
      analyst = await harness.signIn("operator-a.auditor");
      await harness.call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
      await harness.call(manager, "POST", address);
    });
    afterAll(() => harness.close());

    const send = async (step: string, file: Uint8Array | string | null, asked: object | string, who = manager) => {
      const { payload, type } = formOf(file, asked);
      const headers = { cookie: who.cookie, "x-csrf-token": who.csrfToken, "content-type": type };
      const response = await harness.app.inject({ method: "POST", url: `${address}/import/${step}`, headers, payload });
      return { status: response.statusCode, headers: response.headers, body: response.json() };
    };
    const draft = async () => (await harness.call(manager, "GET", address)).body;

    it("reads a table, and keeps what looks like names of persons to itself", async () => {
      const { status, headers, body } = await send("read", "Employee,Position,Door\nZamira Quux,Guard,Gate\n", {});
      expect([status, headers["x-custodiet-marking"]]).toEqual([200, "TLP:AMBER"]);
      expect(readTableSchema.parse(body)).toEqual(body);
      expect(body.sheets).toMatchObject([
        {
          rowCount: 2,
          guess: { kind: "access-long", headerRow: 1, personColumns: [0] },
          sample: [{ cells: ["Employee", "Position", "Door"] }, { cells: ["", "Guard", "Gate"] }],
        },
      ]);
      const asked = await send("read", doors, { kind: "areas" });
      expect(asked.body.sheets[0].guess.kind).toBe("areas");
    });

    it("reads a table again where a person says which row has the headings, and how its letters are written", async () => {
      const titled = "Doors of the house\nDoor,From,To\nT\u00fcr,Site,Vault\n";
      const bytes = Uint8Array.from(Buffer.from(titled, "latin1"));
      const guessed = await send("read", bytes, {});
      expect([guessed.body.encoding, guessed.body.sheets[0].guess.headerRow]).toEqual(["windows-1252", 2]);
      const asked = await send("read", bytes, { headerRow: 3, encoding: "windows-1251" });
      const [sheet] = asked.body.sheets;
      expect([asked.body.encoding, sheet.guess.headerRow, sheet.sample[0].cells[0]]).toEqual([
        "windows-1251",
        3,
        "T\u044cr",
      ]);
      const { body } = await send("preview", bytes, { ...order, headerRow: 2, encoding: "windows-1256" });
      expect(body.rows[0].element.name).toBe("T\u00fcr");
      const wrong = await send("read", bytes, { encoding: "ebcdic" });
      expect([wrong.status, wrong.body.error.code]).toEqual([400, "CUS-S045"]);
    });

    it("changes nothing before it is accepted, then everything in one step, and nothing the second time", async () => {
      const before = await draft();
      const { status, body: preview } = await send("preview", doors, order);
      expect(status).toBe(200);
      expect(importPreviewSchema.parse(preview)).toEqual(preview);
      expect(preview).toMatchObject({ counts: { add: 1, error: 1 }, questions: [{ about: "area", text: "Nowhere" }] });
      expect((await draft()).revision).toBe(before.revision);

      const accepted = await send("accept", doors, { ...order, digest: preview.digest });
      expect(accepted.status).toBe(200);
      expect(accepted.body.undo).toMatchObject({ key: "import", section: "portals" });
      expect(accepted.body.document.sections.portals.at(-1)).toMatchObject({ id: "hatch", name: "Hatch" });
      expect(accepted.body.document.assumed).toContain("portals.hatch.delays.force");

      const again = await send("preview", doors, order);
      expect(again.body).toMatchObject({ editCount: 0, counts: { add: 0, same: 1, error: 1 } });
      const nothing = await send("accept", doors, { ...order, digest: again.body.digest });
      expect([nothing.status, nothing.body.error.code]).toEqual([422, "CUS-S047"]);

      const { revision } = accepted.body;
      const undone = await harness.call(manager, "POST", `${address}/undo`, { revision });
      expect(undone.body.files).toEqual(before.files);
    });

    it("says before anything is accepted that a document cannot hold it all", async () => {
      const rows = Array.from({ length: 6000 }, (_, index) => `Hatch ${index},Site,Vault,7`);
      const table = ["Door,From,To,Delay (s)", ...rows].join("\n");
      const { body } = await send("preview", table, order);
      expect(body).toMatchObject({ fits: false, counts: { add: 6000 } });
      const refused = await send("accept", table, { ...order, digest: body.digest });
      expect([refused.status, refused.body.error.code]).toEqual([422, "CUS-S048"]);
    });

    it("refuses to accept what was not previewed", async () => {
      const { body: preview } = await send("preview", doors, order);
      const other = await send("accept", doors.replace("Hatch", "Flap"), { ...order, digest: preview.digest });
      expect([other.status, other.body.error.code]).toEqual([409, "CUS-S046"]);
      const without = await send("accept", doors, order);
      expect([without.status, without.body.error.code]).toEqual([400, "CUS-S045"]);
    });

    it.each([
      ["a picture", "read", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1]), {}, 415, "CUS-S041"],
      ["a broken workbook", "read", "PK\u0003\u0004 and nothing", {}, 422, "CUS-S042"],
      ["too many columns", "read", "a,".repeat(600), {}, 422, "CUS-S043"],
      ["an empty file", "read", "\n\n", {}, 422, "CUS-S044"],
      ["a file of 21 MB", "read", new Uint8Array(21_000_000).fill(97), {}, 413, "CUS-S040"],
      ["a form of 23 MB", "read", new Uint8Array(23_000_000).fill(97), {}, 413, "CUS-S040"],
      ["no file", "read", null, {}, 400, "CUS-S045"],
      ["an order that is no JSON", "preview", doors, "{", 400, "CUS-S045"],
      ["an order of another kind", "preview", doors, { ...order, kind: "castles" }, 400, "CUS-S045"],
      ["a sheet that is not there", "preview", doors, { ...order, sheet: 3 }, 400, "CUS-S045"],
    ] as const)("refuses %s", async (_name, step, file, asked, status, code) => {
      const answer = await send(step, file, asked);
      expect([answer.status, answer.body.error.code]).toEqual([status, code]);
    });

    it("is for those who may edit drafts, and for a draft that is there", async () => {
      expect((await send("preview", doors, order, analyst)).status).toBe(403);
      const other = await harness.app.inject({
        method: "POST",
        url: "/api/facilities/nothing/draft/import/read",
        headers: { cookie: manager.cookie, "x-csrf-token": manager.csrfToken, "content-type": formOf(doors, {}).type },
        payload: formOf(doors, {}).payload,
      });
      expect([other.statusCode, other.json().error.code]).toEqual([404, "CUS-S008"]);
    });
  });
}
