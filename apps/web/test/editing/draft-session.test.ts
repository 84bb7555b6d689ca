/** Work on a draft: shown at once, kept until the server has it, in the order it was done. */
import { expect, it } from "vitest";
import type { DraftView } from "../../src/api/draft-shapes.ts";
import { ApiProblem } from "../../src/api/problem.ts";
import { applyEdits } from "../../src/editing/document/apply-edits.ts";
import type { Json } from "../../src/editing/document/json.ts";
import { sameJson, valueAt } from "../../src/editing/document/json.ts";
import type { DocumentEdit, Sections } from "../../src/editing/document/shapes.ts";
import { DraftSession } from "../../src/editing/draft/draft-session.ts";
import type { PendingStep, PendingStore } from "../../src/editing/draft/pending.ts";

const nameIn = (sections: Sections): Json | undefined => valueAt(sections.areas, [0, "name"]);

const place = { section: "areas", id: "hall", path: ["name"] } as const;
const nameTo = (value: string, was: string): DocumentEdit => ({ kind: "set", place, value, was });

/** A server with one area, its line, and a browser's memory that outlives its pages. */
function world() {
  const kept = new Map<string, PendingStep>();
  const done = new Set<string>();
  let sections = { areas: [{ id: "hall", name: "Hall" }], assumed: [] } as unknown as Sections;
  let revision = 1;
  let isAway = false;
  let isAnswerLost = false;
  let refusal: Error | null = null;
  let again: (() => void) | null = null;
  const view = (): DraftView => ({ revision, document: { sections } }) as unknown as DraftView;
  const store: PendingStore = {
    all: () => [...kept.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    add: (edits) => {
      const step = { name: `${String(kept.size).padStart(3, "0")}`, editId: `edit-${kept.size}-${done.size}`, edits };
      kept.set(step.name, step);
      return { step, isKept: true };
    },
    replace: (step, edits) => {
      const next = { ...step, editId: `${step.editId}-again`, edits };
      kept.set(step.name, next);
      return next;
    },
    has: ({ name }) => kept.has(name),
    remove: ({ name }) => void kept.delete(name),
  };
  const take = ({ editId, edits }: PendingStep): void => {
    if (done.has(editId)) return;
    for (const edit of edits) {
      const now = nameIn(sections) ?? null;
      if (edit.kind === "set" && !sameJson(edit.was, now)) {
        throw new ApiProblem(409, {
          code: "CUS-S020",
          title: "",
          detail: "",
          remedy: "",
          conflicts: [{ place: edit.place, file: null, was: edit.was ?? null, now }],
        });
      }
    }
    sections = applyEdits(sections, edits);
    revision++;
    done.add(editId);
  };
  const page = (): DraftSession =>
    new DraftSession(view(), {
      store,
      send: async (step) => {
        await Promise.resolve();
        if (isAway) throw new TypeError("Failed to fetch");
        if (refusal) throw refusal;
        take(step);
        if (isAnswerLost) throw new TypeError("Failed to fetch");
        return view();
      },
      load: async () => view(),
      alone: (work) => work(),
      later: (call) => {
        again = call;
        return () => {
          again = null;
        };
      },
      tell: () => undefined,
    });
  return {
    page,
    kept,
    name: () => nameIn(sections),
    line: (state: "up" | "down" | "loses answers") => {
      isAway = state === "down";
      isAnswerLost = state === "loses answers";
    },
    refuse: (fault: Error) => {
      refusal = fault;
    },
    tryAgain: () => again?.(),
    somebodyWrites: (name: string) =>
      take({ name: "other", editId: `other-${name}`, edits: [nameTo(name, String(nameIn(sections)))] }),
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

it("shows a step at once, and is saved when the server has it", async () => {
  const { page, name, kept } = world();
  const session = page();
  session.edit([nameTo("Main hall", "Hall")]);
  expect(nameIn(session.read().sections)).toBe("Main hall");
  expect(session.read().progress.kind).toBe("saving");
  await session.flush();
  expect(session.read()).toMatchObject({ progress: { kind: "saved" }, waiting: [], draft: { revision: 2 } });
  expect([name(), kept.size]).toEqual(["Main hall", 0]);
});

it("sends steps in the order they were made", async () => {
  const { page, name } = world();
  const session = page();
  session.edit([nameTo("One", "Hall")]);
  session.edit([nameTo("Two", "One")]);
  session.edit([nameTo("Three", "Two")]);
  expect(await session.flush()).toBe(true);
  expect(name()).toBe("Three");
});

it("keeps what it cannot send, over a reload too, and sends it when the line is back", async () => {
  const { page, name, line, kept } = world();
  line("down");
  const first = page();
  first.edit([nameTo("Main hall", "Hall")]);
  expect(await first.flush()).toBe(false);
  expect(first.read().progress.kind).toBe("offline");
  expect(kept.size).toBe(1);
  const second = page();
  expect(nameIn(second.read().sections)).toBe("Main hall");
  line("up");
  second.start();
  await settled();
  expect([name(), kept.size, second.read().progress.kind]).toEqual(["Main hall", 0, "saved"]);
});

it("tries again by itself", async () => {
  const { page, name, line, tryAgain } = world();
  line("down");
  const session = page();
  session.edit([nameTo("Main hall", "Hall")]);
  await session.flush();
  line("up");
  tryAgain();
  await settled();
  expect([name(), session.read().progress.kind]).toEqual(["Main hall", "saved"]);
});

it("does nothing twice when only the answer was lost", async () => {
  const { page, name, line, tryAgain } = world();
  line("loses answers");
  const session = page();
  session.edit([nameTo("Main hall", "Hall")]);
  await session.flush();
  line("up");
  tryAgain();
  await settled();
  expect([name(), session.read().progress.kind, session.read().draft.revision]).toEqual(["Main hall", "saved", 2]);
});

it("says in a conflict what stands there now, and lets theirs stand", async () => {
  const { page, name, somebodyWrites } = world();
  const session = page();
  somebodyWrites("Great hall");
  session.edit([nameTo("Main hall", "Hall")]);
  await session.flush();
  expect(session.read().progress).toMatchObject({
    kind: "conflict",
    places: [{ place, file: null, was: "Hall", now: "Great hall" }],
  });
  session.letGo();
  await settled();
  expect([name(), nameIn(session.read().sections), session.read().progress.kind]).toEqual([
    "Great hall",
    "Great hall",
    "saved",
  ]);
});

it("puts mine in a conflict when I say so, and then what waited behind it", async () => {
  const { page, name, somebodyWrites } = world();
  const session = page();
  somebodyWrites("Great hall");
  session.edit([nameTo("Main hall", "Hall")]);
  session.edit([nameTo("Main hall, north", "Main hall")]);
  await session.flush();
  const { progress } = session.read();
  if (progress.kind !== "conflict") throw new Error("There is no conflict");
  session.putMine(progress.places);
  await settled();
  expect([name(), session.read().progress.kind]).toEqual(["Main hall, north", "saved"]);
});

it("asks nobody where another page has already done the same", async () => {
  const { page, name, somebodyWrites } = world();
  const session = page();
  somebodyWrites("Main hall");
  session.edit([nameTo("Main hall", "Hall")]);
  await session.flush();
  expect([name(), session.read().progress.kind]).toEqual(["Main hall", "saved"]);
});

it("leaves alone what another page has sent from the same memory", async () => {
  const { page, kept, line, name } = world();
  line("down");
  const first = page();
  first.edit([nameTo("Main hall", "Hall")]);
  await first.flush();
  const second = page();
  line("up");
  await first.flush();
  await second.flush();
  expect([name(), kept.size, second.read().progress.kind]).toEqual(["Main hall", 0, "saved"]);
});

it("keeps a step the server refuses until the person decides", async () => {
  const { page, refuse } = world();
  const session = page();
  const fault = new ApiProblem(422, { code: "CUS-S021", title: "No", detail: "", remedy: "" });
  refuse(fault);
  session.edit([nameTo("Main hall", "Hall")]);
  await session.flush();
  expect(session.read()).toMatchObject({ progress: { kind: "refused", fault }, waiting: [{ edits: [{}] }] });
});
