import { describe, expect, it } from "vitest";
import { callParty, createSight, type PartyWords, partiesFor, textOfParty } from "../../index.ts";
import { alpha, marked, recordsOf, seenFrom, toAll, toCommunity } from "./world.ts";

const french: PartyWords = {
  language: "fr",
  stateName: (code) => ({ BEL: "Belgique", NLD: "Pays-Bas" })[code] ?? null,
  party: (code) => `sans nom ${code}`,
};

const party = (id: string, fields: Readonly<Record<string, string | Record<string, string>>>, terms = {}) => ({
  ...{ id, kind: "party", fields: { "party-kind": "state", source: "Test", ...fields }, marking: toAll },
  ...terms,
});

const named = (target = toAll) => {
  const records = recordsOf(
    party("arnland", { name: { en: "Arnland", fr: "Arnelande" }, code: "XAA", organisation: "authority-a" }),
    party("brinemark", { name: { en: "Brinemark" }, code: "XBB" }),
    party("belgium", { name: { en: "Belgium" }, code: "BEL" }),
    party("secret", { name: { fr: "Nom caché" }, code: "XCC" }, { marking: marked("amber", alpha) }),
    party(
      "half",
      { name: { fr: "Nom montré" }, code: "XDD", organisation: "authority-d" },
      {
        fieldMarkings: { organisation: marked("amber", alpha) },
      },
    ),
  );
  return partiesFor(createSight(records, seenFrom(alpha)), target);
};

describe("a document calls a party", () => {
  it("by its name in the document's language, by code and by the name under which it acts", () => {
    expect(textOfParty("XAA", named(), french)).toBe("Arnelande");
    expect(textOfParty("authority-a", named(), french)).toBe("Arnelande");
  });

  it("by the language's own name of a State before a name in another language", () => {
    expect(textOfParty("BEL", named(), french)).toBe("Belgique");
    expect(textOfParty("NLD", named(), french)).toBe("Pays-Bas");
  });

  it("by a name in another language, which is said to be one", () => {
    expect(callParty("XBB", named(), french)).toEqual([
      { kind: "text", text: "Brinemark", weight: "normal", language: "en" },
    ]);
  });

  it("by its code where nothing names it", () => {
    expect(textOfParty("XEE", named(), french)).toBe("sans nom XEE");
  });

  it("by nothing that is kept from somebody who reads the document", () => {
    expect(textOfParty("XCC", named(), french)).toBe("sans nom XCC");
    expect(textOfParty("XCC", named(toCommunity), french)).toBe("sans nom XCC");
    expect(textOfParty("XCC", named(marked("amber", alpha)), french)).toBe("Nom caché");
    expect(textOfParty("XDD", named(), french)).toBe("Nom montré");
    expect(textOfParty("authority-d", named(), french)).toBe("sans nom authority-d");
  });
});
