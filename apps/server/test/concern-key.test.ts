/** The key of concerns: made at the first sealing, never in place of a lost one. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OrganisationId } from "@custodiet/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { concernKeyFile, keepConcernKey } from "../src/instance/people/concern-key.ts";

const ours = "operator-a" as OrganisationId;
const place = "c-1/1";
let folder: string;
let drawn = 0;
const randomness = { bytes: (length: number) => new Uint8Array(length).fill(++drawn) };
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "concern-key-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the key of concerns", () => {
  it("is made at the first sealing, and opens what it sealed at its place alone", () => {
    const seal = keepConcernKey(folder, randomness, false);
    expect([seal.isLost(), existsSync(join(folder, concernKeyFile))]).toEqual([false, false]);
    const sealed = seal.seal(ours, place, "The keys hang unlocked");
    const again = keepConcernKey(folder, randomness, true);
    expect(again.open(ours, place, sealed)).toBe("The keys hang unlocked");
    expect(again.open(ours, "c-1/2", sealed)).toBeNull();
    expect(again.open("operator-b" as OrganisationId, place, sealed)).toBeNull();
  });

  it("is not made anew where texts are kept that another one opens; put back, it opens them", () => {
    const seal = keepConcernKey(folder, randomness, false);
    const sealed = seal.seal(ours, place, "x");
    const away = mkdtempSync(join(tmpdir(), "concern-key-"));
    const lost = keepConcernKey(away, randomness, true);
    expect([lost.isLost(), lost.open(ours, place, sealed)]).toEqual([true, null]);
    expect(() => lost.seal(ours, place, "y")).toThrow(/is not there/);
    expect(existsSync(join(away, concernKeyFile))).toBe(false);
    rmSync(away, { recursive: true });
  });
});
