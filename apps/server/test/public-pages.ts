/** The pages for everybody over HTTP, on whichever database the server stands. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publicPages } from "../src/public-pages/site.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions } from "./harness.ts";

const toAll = { tlp: "clear", releasedTo: ["everybody"], caveats: [], reason: "Public" };
/** Everything that is not for everybody. */
const narrower = [
  { tlp: "clear", releasedTo: [], caveats: [], reason: "Own" },
  { tlp: "clear", releasedTo: ["community"], caveats: [], reason: "Group" },
  { tlp: "green", releasedTo: ["community"], caveats: [], reason: "Group" },
  { tlp: "amber", releasedTo: [], caveats: [], reason: "Own" },
  { tlp: "red", releasedTo: [], caveats: [], reason: "Own" },
  { ...toAll, expires: "2026-11-01" },
];
const languages = ["en", "fr", "ar", "es", "ru", "zh"];

/** @param place options of the database to stand on */
export function describePublicPages(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let harness: Harness;
    let keeper: Caller;
    beforeAll(async () => {
      const contact = { name: "Office of a test", email: "office@example.org" };
      harness = await createHarness({ ...(await place()), isFullyStaffed: true, parts: { contact } });
      keeper = await harness.signIn("operator-a.secretariat");
    });
    afterAll(() => harness.close());

    const open = (path: string) => harness.call(null, "GET", `/public${path}`);
    const post = async (kind: string, body: object) => {
      const made = await harness.call(keeper, "POST", `/api/group/${kind}`, body);
      expect([made.status, made.body.error?.detail]).toEqual([201, undefined]);
      return made.body.record.id as string;
    };
    const step = (kind: string, id: string, transition: string, fields: object = {}) =>
      harness.call(keeper, "GET", `/api/group/${kind}/${id}`).then(({ body }) =>
        harness.call(keeper, "POST", `/api/group/${kind}/${id}/steps`, {
          transition,
          seen: body.version,
          fields,
          note: "",
        }),
      );
    const whole = async (): Promise<string> => {
      const paths = languages.flatMap((code) => [...publicPages.keys()].map((page) => `/${code}/${page}`));
      const answers = [];
      for (const path of paths) answers.push(await open(path));
      // What is due to the request alone.
      return JSON.stringify(
        answers.map(({ status, body, headers: { date: _date, "x-ratelimit-remaining": _left, ...rest } }) => [
          status,
          body,
          rest,
        ]),
      );
    };

    it("offers the briefing kit to anybody, marked for everybody, the same for a whole day", async () => {
      const take = (path: string) => harness.app.inject({ method: "GET", url: `/public${path}` });
      const [first, again, word] = [
        await take("/fr/briefing-kit.pdf"),
        await take("/fr/briefing-kit.pdf"),
        await take("/ar/briefing-kit.docx"),
      ];
      expect([first.statusCode, word.statusCode, (await take("/xx/briefing-kit.pdf")).statusCode]).toEqual([
        200, 200, 404,
      ]);
      expect(first.headers["content-disposition"]).toMatch(/TLP-CLEAR_briefing-kit_fr_.*\.pdf/);
      expect(first.rawPayload.equals(again.rawPayload)).toBe(true);
      expect((await open("/en/briefing")).body).toContain("/public/zh/briefing-kit.docx");
    });

    it("answers every page in every language as HTML without a script, each in its direction", async () => {
      for (const code of languages) {
        for (const page of publicPages.keys()) {
          const { status, headers, body } = await open(`/${code}/${page}`);
          expect([status, headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
          expect(body).toContain(`<html lang="${code}" dir="${code === "ar" ? "rtl" : "ltr"}">`);
          expect(body).not.toMatch(/<script|style=|\{\{|undefined|\[object/);
          expect(body.match(/<h1[ >]/g)).toHaveLength(1);
        }
      }
    });

    it("leads to the browser's language, and to English where it has none of the six", async () => {
      const to = async (asked?: string) =>
        (await harness.app.inject({ url: "/public", headers: asked ? { "accept-language": asked } : {} })).headers[
          "location"
        ];
      expect(await to("pt-BR, fr-CH;q=0.4, ru;q=0.8")).toBe("/public/ru/infcirc-908");
      expect(await to("nl")).toBe("/public/en/infcirc-908");
      expect(await to()).toBe("/public/en/infcirc-908");
    });

    it("says that a page or a language is not there, with the menu to go on by", async () => {
      for (const path of ["/en/astrology", "/xx/contact", "/en/%3Cscript%3E"]) {
        const { status, body } = await open(path);
        expect([status, /No such page/.test(body), /href="\/public\/en\/contact"/.test(body)]).toEqual([
          404,
          true,
          true,
        ]);
        expect(body).not.toContain("<script");
      }
    });

    it("asks the registry as of a day and by a source, and says what is no day", async () => {
      const { body } = await open("/en/subscribers?asOf=2016-03-31&source=nss2016.org");
      expect(body).toContain("By this question nobody had subscribed.");
      expect((await open("/en/subscribers?asOf=2016-04-01&source=nss2016.org")).body).toContain("27 States.");
      const wrong = (await open("/en/subscribers?asOf=%3Cb%3E&page=0")).body;
      expect(wrong).toContain("&lt;b&gt; is no day of the calendar");
      expect(wrong).toContain("33 States.");
    });

    it("names whoever runs the instance, and nobody where that was not given", async () => {
      expect((await open("/en/contact")).body).toContain('href="mailto:office@example.org"');
    });

    it("shows what is for everybody once it is announced, published or listed, and as text", async () => {
      const title = { en: "Open <b>day</b> & course", ar: "يوم مفتوح" };
      const event = await post("event", { fields: { title, "event-kind": "course", from: "2027-05" }, marking: toAll });
      expect((await open("/en/events")).body).not.toContain("Open &lt;b&gt;");
      expect((await step("event", event, "announce")).status).toBe(200);
      expect((await open("/en/events")).body).toContain("<h3>Open &lt;b&gt;day&lt;/b&gt; &amp; course</h3>");
      expect((await open("/ar/events")).body).toContain("<h3>يوم مفتوح</h3>");
      expect((await open("/fr/events")).body).toContain('<h3 lang="en" dir="ltr">Open');
      const item = { title: { en: "Handing over keys" }, "item-kind": "guide" };
      const listed = await post("library-item", { fields: item, marking: toAll });
      expect((await open("/en/outputs")).body).not.toContain("Handing over keys");
      expect((await step("library-item", listed, "list")).status).toBe(200);
      expect((await open("/en/outputs")).body).toContain("Handing over keys");
    });

    it("shows no field that is marked more narrowly than its record", async () => {
      const fields = { title: { en: "Walk round" }, "event-kind": "workshop", from: "2027-06-01", place: "Lighthouse" };
      const fieldMarkings = { place: narrower[3] };
      const event = await post("event", { fields, marking: toAll, fieldMarkings });
      await step("event", event, "announce");
      const { body } = await open("/en/events");
      expect([body.includes("Walk round"), body.includes("Lighthouse")]).toEqual([true, false]);
    });

    it("is the same in every byte whatever there is beside that is not for everybody", async () => {
      const before = await whole();
      const word = fc.constantFrom("Lantern", "Windmill", "Anchor <i>", "مصباح");
      const record = fc.tuple(
        fc.constantFrom("event", "library-item", "focus-group", "party"),
        word,
        fc.constantFrom(...narrower),
      );
      const hidden = fc.sample(record, { seed: 908, numRuns: 24 });
      for (const [at, [kind, text, marking]] of hidden.entries()) {
        const title = { en: `${text} ${at}` };
        const fields = {
          event: { title, "event-kind": "course", from: "2027-01" },
          "library-item": { title, "item-kind": "study", topics: ["cyber"] },
          "focus-group": { title, topic: "other" },
          party: { name: title, code: `X${"ABCDEFGHIJKLMNOPQRSTUVWX"[at]}Q`, "party-kind": "state" },
        }[kind];
        const id = await post(kind, { fields, marking });
        const transition = new Map(
          Object.entries({ event: "announce", "library-item": "list", "focus-group": "draft-charter" }),
        ).get(kind);
        // A release to nobody is refused as such: the record then stays as it was made.
        if (transition !== undefined) await step(kind, id, transition);
      }
      expect(await whole()).toBe(before);
    });
  });
}
