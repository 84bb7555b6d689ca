/** What the browser keeps: sealed by the person's key, bound to its name, and nothing to anybody else. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pendingStore } from "../src/editing/draft/pending.ts";
import { textStore } from "../src/editing/text/kept-text.ts";
import { keepSealed, recallSealed, sealedName } from "../src/sealed-work.ts";
import { holdWorkKey } from "../src/work-key.ts";

const keyOf = (letter: string): string => btoa(letter.repeat(32));
const word = "The vault’s door stands open on Tuesdays";

let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  const localStorage = new Proxy(
    {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
      removeItem: (name: string) => void kept.delete(name),
    },
    { ownKeys: () => [...kept.keys()], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) },
  );
  vi.stubGlobal("window", { localStorage });
  holdWorkKey(keyOf("a"));
});
afterEach(() => {
  vi.unstubAllGlobals();
  holdWorkKey(null);
});

describe("what a page keeps", () => {
  it("comes back to the same person, and nothing of it stands in the storage, its name neither", () => {
    const text = { base: "old", text: word, sent: null };
    expect(textStore("draft-1").write("vault.yaml", text)).toBe(true);
    const edits = [{ kind: "confirm", place: { section: "facility", id: null, path: ["name"] } }] as const;
    expect(pendingStore("ada", "quillfen").add(edits).isKept).toBe(true);
    expect(textStore("draft-1").read("vault.yaml")).toEqual(text);
    expect(pendingStore("ada", "quillfen").all()).toMatchObject([{ edits }]);
    const all = JSON.stringify([...kept]);
    for (const telling of ["vault", "Tuesdays", "quillfen", "ada", "facility", "draft-1"]) {
      expect(all, telling).not.toContain(telling);
    }
  });

  it("is written otherwise each time, so that the same text is not known again", () => {
    keepSealed("text.x", word);
    const first = kept.get("custodiet.text.x");
    keepSealed("text.x", word);
    expect(kept.get("custodiet.text.x")).not.toBe(first);
  });

  it("is nothing to another person, to nobody, under another name, or changed by a letter", () => {
    keepSealed("text.x", word);
    const sealed = kept.get("custodiet.text.x") ?? "";
    kept.set("custodiet.text.y", sealed);
    expect(recallSealed("text.y")).toBeNull();
    kept.set(
      "custodiet.text.x",
      sealed.replace(/.(?=.{4}$)/, (letter) => (letter === "A" ? "B" : "A")),
    );
    expect(recallSealed("text.x")).toBeNull();
    kept.set("custodiet.text.x", "hello");
    expect(recallSealed("text.x")).toBeNull();
    kept.set("custodiet.text.x", sealed);
    holdWorkKey(keyOf("b"));
    expect(recallSealed("text.x")).toBeNull();
    holdWorkKey(null);
    expect([recallSealed("text.x"), keepSealed("text.z", word), kept.has("custodiet.text.z")]).toEqual([
      null,
      false,
      false,
    ]);
    holdWorkKey(keyOf("a"));
    expect(recallSealed("text.x")).toBe(word);
  });

  it("has a name of its own for each person", () => {
    const own = sealedName("ada", "quillfen");
    expect([sealedName("ada", "quillfen"), sealedName("adaq", "uillfen") === own]).toEqual([own, false]);
    holdWorkKey(keyOf("b"));
    expect(sealedName("ada", "quillfen")).not.toBe(own);
  });
});
