import { describe, expect, it } from "vitest";
import {
  askRecords,
  createSight,
  recordKinds,
  remindersOf,
  seenBy,
  selectForExport,
  toTable,
  versionOf,
} from "../../index.ts";
import {
  alpha,
  beta,
  gamma,
  kindCalled,
  marked,
  recordsOf,
  seenFrom,
  toAll,
  toCommunity,
  type today,
} from "./world.ts";

const offer = (id: string, words: string) => ({
  id,
  kind: "offer",
  fields: { title: { en: words }, exchanged: "hosting", "offered-by": "BEL" },
});
const question = { among: null, state: null, where: [], sort: "created", order: "up", page: 1, pageSize: 50 } as const;
const reading = { languages: ["en"], fold: (text: string) => text.toLowerCase() };

describe("who sees a record", () => {
  const records = recordsOf(
    { ...offer("public", "For everybody"), marking: toAll },
    { ...offer("shared", "For the group"), marking: toCommunity },
    { ...offer("named", "For beta"), marking: marked("amber", beta) },
    { ...offer("kept", "For its owner"), marking: marked("red") },
    { ...offer("lapsed", "Released until yesterday"), marking: { ...toCommunity, expires: "2026-11-24" } },
    { ...offer("misread", "Released to everybody, at amber"), marking: marked("amber", "everybody") },
  );
  const seen = (party: string | null) =>
    createSight(records, seenFrom(party))
      .all("offer")
      .map(({ id }) => id)
      .sort();

  it("is its owner, and those to whom its marking releases it as far as its level allows", () => {
    expect(seen(null)).toEqual(["public"]);
    expect(seen(alpha)).toEqual(["kept", "lapsed", "misread", "named", "public", "shared"]);
    expect(seen(beta)).toEqual(["named", "public", "shared"]);
    expect(seen(gamma)).toEqual(["public", "shared"]);
  });

  it("is nobody but the owner where a record has no marking at all", () => {
    const unmarked = recordsOf({ ...offer("x", "Unmarked"), marking: undefined as never });
    expect(seenBy(unmarked, "x", seenFrom(beta))).toBeNull();
  });

  it("sees a field by its own marking too, and the composite takes the strictest level and the common audience", () => {
    const fieldMarkings = { conditions: { ...marked("amber", beta), caveats: ["no-copy"] } };
    const record = { ...offer("o", "Beds"), marking: toCommunity, fieldMarkings };
    const all = recordsOf({ ...record, fields: { ...record.fields, conditions: "Paid by the host" } });
    expect(seenBy(all, "o", seenFrom(gamma))?.fields).toEqual(record.fields);
    expect(seenBy(all, "o", seenFrom(gamma))?.composite).toEqual(toCommunity);
    expect(seenBy(all, "o", seenFrom(beta))?.composite).toEqual({
      tlp: "amber",
      releasedTo: [beta],
      caveats: ["no-copy"],
      reason: "Test",
    });
  });

  it("does not see what stands in something hidden, however it is marked itself", () => {
    const all = recordsOf(
      { id: "m", kind: "meeting", fields: { title: { en: "Secret" } }, marking: marked("red") },
      { id: "a", kind: "attendance", fields: { meeting: "m", party: "BEL" }, marking: toAll },
    );
    expect(seenBy(all, "a", seenFrom(beta))).toBeNull();
    expect(seenBy(all, "a", seenFrom(alpha))).not.toBeNull();
  });

  it("sees a person for as long as they consented, and an expert likewise", () => {
    const fields = { title: "Seat 1", representative: { name: "Ana", consentUntil: "2026-11-24" } };
    const all = recordsOf(
      { id: "s", kind: "seat", fields, marking: toCommunity },
      { id: "e", kind: "expert", fields: { name: "Ben", "consent-until": "2026-11-25" }, marking: toCommunity },
    );
    expect(seenBy(all, "s", seenFrom(beta))?.fields).toEqual({ title: "Seat 1" });
    expect(seenBy(all, "e", seenFrom(beta))).not.toBeNull();
    expect(seenBy(all, "e", { party: beta, day: "2026-11-26" as typeof today })).toBeNull();
  });
});

/** Leaks that other systems had: `working-group.md`, Marking. */
describe("named leaks", () => {
  it("an empty sharing group reached everybody: here it reaches nobody", () => {
    const all = recordsOf({ ...offer("o", "Empty audience"), marking: marked("green") });
    expect([null, beta, gamma].map((party) => seenBy(all, "o", seenFrom(party)))).toEqual([null, null, null]);
  });

  it("a hub's account received what its organisation should not: here whoever runs the instance has its own eyes", () => {
    const all = recordsOf({ ...offer("o", "For gamma"), owner: beta, marking: marked("amber", gamma) });
    expect(seenBy(all, "o", seenFrom("the-hub"))).toBeNull();
  });

  const mixed = recordsOf(
    { ...offer("low", "Low"), marking: toAll },
    { ...offer("high", "High"), marking: marked("amber", beta) },
    {
      ...offer("part", "Part"),
      fields: { ...offer("part", "Part").fields, conditions: "High" },
      marking: toAll,
      fieldMarkings: { conditions: marked("red", beta) },
    },
    {
      id: "asks",
      kind: "request",
      fields: { title: { en: "Asks" }, exchanged: "hosting", attribution: "attributed", answers: ["low", "high"] },
      marking: toAll,
    },
  );

  it("export at a maximum marking still listed marked ids: here they are nowhere in the file", () => {
    const sight = createSight(mixed, seenFrom(beta));
    const selected = selectForExport(kindCalled("offer"), sight, "clear");
    expect(selected.records.map(({ id }) => id)).toEqual(["low", "part"]);
    const answering = selectForExport(kindCalled("request"), sight, "clear");
    expect(answering.records[0]?.fields["answers"]).toEqual(["low"]);
    expect(JSON.stringify([selected, answering])).not.toMatch(/high/i);
  });

  it("an export format ignored the maximum: here every format is made of one selection", () => {
    const selected = selectForExport(kindCalled("offer"), createSight(mixed, seenFrom(beta)), "green");
    expect(JSON.stringify(toTable(selected).rows)).not.toMatch(/high/i);
    expect(selected.marking).toEqual(toAll);
  });

  it("an attachment lost its marking: here it is in sight with the field it stands in, and not beside", () => {
    const file = { hash: "a".repeat(64), name: "list.pdf", mediaType: "application/pdf", byteLength: 9 };
    const all = recordsOf({
      id: "o",
      kind: "output",
      fields: { title: { en: "Guide" }, file },
      marking: toCommunity,
      fieldMarkings: { file: marked("amber", beta) },
    });
    expect(JSON.stringify(seenBy(all, "o", seenFrom(gamma)))).not.toContain(file.hash);
    expect(seenBy(all, "o", seenFrom(beta))?.fields["file"]).toEqual(file);
  });

  it("a redacted author broke the receiver: here a record without one is whole", () => {
    const fields = {
      title: { en: "Translators" },
      exchanged: "translation",
      attribution: "unattributed",
      "requested-by": "BEL",
      contact: "desk",
    };
    const all = recordsOf({
      id: "r",
      kind: "request",
      fields,
      marking: toCommunity,
      acts: [[alpha, { type: "commented", text: "Still needed" }]],
    });
    const record = seenBy(all, "r", seenFrom(beta));
    expect(record).toMatchObject({ owner: null, isOwn: false, state: "open" });
    expect(record?.history.map(({ organisation, role, person }) => [organisation, role, person])).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
    expect(JSON.stringify({ ...record, id: "" })).not.toMatch(/alpha|BEL|desk/);
    expect(record && versionOf(record)).toMatch(/^[0-9a-f]{64}$/);
    expect(seenBy(all, "r", seenFrom(alpha))?.fields).toEqual(fields);
  });

  it("group member names leaked: here who takes part is hidden with its own marking, and so is to whom a record goes", () => {
    const all = recordsOf(
      { id: "g", kind: "focus-group", fields: { title: { en: "Culture" } }, marking: toAll },
      { id: "p", kind: "participation", fields: { group: "g", party: "NLD" }, marking: marked("amber", beta) },
    );
    const sight = createSight(all, seenFrom(gamma));
    expect(sight.all("participation")).toEqual([]);
    expect(JSON.stringify(sight.see("g"))).not.toMatch(/NLD|beta/);
    expect(JSON.stringify(askRecords(kindCalled("participation"), sight, question, reading))).not.toMatch(/NLD|beta/);
  });

  it("list views showed titles of hidden topics: here an item of a hidden session is in no list, search or reference", () => {
    const all = recordsOf(
      { id: "m", kind: "meeting", fields: { title: { en: "Annual" } }, marking: toAll },
      { id: "s", kind: "session", fields: { title: { en: "Closed" }, meeting: "m" }, marking: marked("red", beta) },
      { id: "i", kind: "agenda-item", fields: { title: { en: "A case" }, session: "s" }, marking: toAll },
      { id: "d", kind: "decision", fields: { title: { en: "Note" }, "agenda-item": "i" }, marking: toAll },
    );
    const sight = createSight(all, seenFrom(gamma));
    for (const among of [null, new Set(["i"])]) {
      expect(askRecords(kindCalled("agenda-item"), sight, { ...question, among }, reading)).toEqual({
        total: 0,
        page: [],
        states: {},
      });
    }
    expect(sight.see("d")?.fields).toEqual({ title: { en: "Note" } });
    expect(remindersOf(recordKinds, sight)).toEqual([]);
  });
});
