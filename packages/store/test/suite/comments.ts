/** What every store does with comments, whichever database it stands on. */
import type { PersonId } from "@custodiet/core";
import type { Store, StoreTransaction } from "@custodiet/store";
import type { Scope } from "@custodiet/trust";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newComment } from "./draft-fixtures.ts";
import { amber, hospital, newVersion, operator, provenance, site, standingClock } from "./fixtures.ts";
import type { OpenForTest } from "./records.ts";

const ours: Scope = { organisations: [operator] };
const both: Scope = { organisations: [operator, hospital] };
const theirs: Scope = { organisations: [hospital] };
const ada = "p-ada" as PersonId;
const comment = newComment(operator, ada, "c1");

export function testComments(open: OpenForTest): void {
  describe("comments", () => {
    let store: Store;
    const write = <T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> => store.transaction(both, work);

    beforeEach(async () => {
      store = await open(standingClock());
      await write(async (tx) => {
        await tx.facilities.insertVersion(newVersion(operator, site, "One"));
        await tx.comments.insert(comment);
      });
    });
    afterEach(() => store.close());

    test("a comment comes back with what it is about, who wrote it and what it says", async () => {
      expect(await store.comments.list(ours, site)).toEqual([
        {
          id: "c1",
          organisation: "operator",
          facility: "site",
          element: { section: "areas", id: "vault" },
          parent: null,
          authorOrganisation: "operator",
          authorRole: "analyst",
          opened: { author: "p-ada", text: "Said for operator", salt: comment.salt },
          writtenAtMs: comment.provenance.atMs,
          resolved: null,
          removedAtMs: null,
          marking: amber,
          entryIndex: 7,
        },
      ]);
      expect(await store.comments.ofRequest(ours, "request-c1")).toMatchObject({ id: "c1" });
      expect(await store.comments.ofRequest(ours, "request-c2")).toBeNull();
    });

    test("one of the facility as a whole, or of a section without elements, says so", async () => {
      await write(async (tx) => {
        await tx.comments.insert({ ...newComment(operator, ada, "c2"), element: null });
        await tx.comments.insert({ ...newComment(operator, ada, "c3"), element: { section: "response", id: null } });
      });
      expect((await store.comments.list(ours, site)).map(({ element }) => element)).toEqual([
        { section: "areas", id: "vault" },
        null,
        { section: "response", id: null },
      ]);
    });

    test("a comment is resolved and opened again, once each", async () => {
      await write(async (tx) => {
        const resolved = { atMs: 9, by: ada };
        expect(await tx.comments.resolve(theirs, "c1", resolved)).toBe(false);
        expect(await tx.comments.resolve(ours, "c1", null)).toBe(false);
        expect(await tx.comments.resolve(ours, "c1", resolved)).toBe(true);
        expect(await tx.comments.resolve(ours, "c1", resolved)).toBe(false);
      });
      expect((await store.comments.get(ours, "c1"))?.resolved).toEqual({ atMs: 9, by: "p-ada" });
      expect(await store.comments.listUnresolved(ours)).toEqual([]);
      await write((tx) => tx.comments.resolve(ours, "c1", null));
      expect((await store.comments.listUnresolved(ours)).map(({ id }) => id)).toEqual(["c1"]);
    });

    test("what is removed keeps its place, and neither author nor text is there any more", async () => {
      await write(async (tx) => {
        await tx.comments.insert({ ...newComment(operator, "p-ben" as PersonId, "c2"), parent: "c1" });
        expect(await tx.comments.erase(theirs, "c1", 9)).toBe(false);
        expect(await tx.comments.erase(ours, "c1", 9)).toBe(true);
        expect(await tx.comments.erase(ours, "c1", 9)).toBe(false);
      });
      const [removed, answer] = await store.comments.list(ours, site);
      expect(removed).toMatchObject({ id: "c1", opened: null, removedAtMs: 9 });
      expect(JSON.stringify(removed)).not.toContain("p-ada");
      expect(answer).toMatchObject({ parent: "c1", opened: { author: "p-ben" } });
      expect(await store.comments.listUnresolved(ours)).toEqual([]);
    });

    test("what was said last is told first, without what was removed", async () => {
      await write(async (tx) => {
        await tx.comments.insert({ ...newComment(operator, ada, "c2"), provenance: provenance(ada, 8) });
        await tx.comments.insert({ ...newComment(operator, ada, "c3"), provenance: provenance(ada, 9) });
        await tx.comments.erase(ours, "c2", 9);
      });
      expect((await store.comments.recent(ours, 9)).map(({ id }) => id)).toEqual(["c3", "c1"]);
      expect((await store.comments.recent(ours, 1)).map(({ id }) => id)).toEqual(["c3"]);
    });

    test("an answer is not told as a comment of its own that waits", async () => {
      await write((tx) => tx.comments.insert({ ...newComment(operator, ada, "c2"), parent: "c1" }));
      expect((await store.comments.listUnresolved(ours)).map(({ id }) => id)).toEqual(["c1"]);
    });
  });
}
