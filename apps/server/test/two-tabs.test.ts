/**
 * Two tabs of one person, in any order and at once. The oracle knows four fields, their values and who saw what; it
 * shares no code with what it checks. An edit is made where the value seen still stands (or, where the tab does not say
 * what it saw, where nobody touched the element), and never otherwise; what was acknowledged stays.
 */
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Answer, type Caller, createHarness, type Harness, tinyText } from "./harness.ts";

const fields = [
  { section: "roles", id: "guard", key: "name", text: "name: Guard" },
  { section: "roles", id: "guard", key: "headCount", text: "headCount: 8" },
  { section: "portals", id: "door", key: "name", text: "name: Vault door" },
  { section: "portals", id: "gate", key: "name", text: "name: Gate" },
] as const;
const firstValues = ["Guard", 8, "Vault door", "Gate"] as const;

type Values = readonly (string | number)[];

let harness: Harness;
let manager: Caller;
let count = 0;

beforeAll(async () => {
  harness = await createHarness();
  manager = await harness.signIn("operator-a.security-manager");
});
afterAll(() => harness.close());

/** The text that says these values and is otherwise the first one, byte for byte. */
const textOf = (id: string, values: Values): string =>
  fields.reduce(
    (text, { key, text: line }, field) => text.replace(line, `${key}: ${values[field]}`),
    tinyText.replace("id: tiny", `id: ${id}`),
  );

async function beginDraft() {
  count += 1;
  const id = `tabs-${count}`;
  const files = [{ name: "facility.yaml", text: textOf(id, firstValues) }];
  const begun = await harness.call(manager, "POST", "/api/drafts", { files });
  expect(begun.status).toBe(201);
  const address = `/api/facilities/${id}/draft`;
  const post = (what: string, body: object): Promise<Answer> =>
    harness.call(manager, "POST", `${address}/${what}`, body);
  const read = async () => (await harness.call(manager, "GET", address)).body;
  return { id, revision: begun.body.revision as number, post, read };
}

const editOf = (field: number, value: string | number, seen: string | number | undefined) => {
  const { section, id, key } = fields[field] ?? fields[0];
  const edit = { kind: "set", place: { section, id, path: [key] }, value };
  return seen === undefined ? edit : { ...edit, was: seen };
};

const freshValue = (field: number, step: number): string | number =>
  fields[field]?.key === "headCount" ? 100 + step : `Called ${step}`;

type Move =
  | { readonly kind: "look"; readonly tab: 0 | 1 }
  | { readonly kind: "set" | "blind"; readonly tab: 0 | 1; readonly field: number }
  | { readonly kind: "undo" | "redo"; readonly tab: 0 | 1 };

const tab = fc.constantFrom<0 | 1>(0, 1);
const field = fc.nat({ max: fields.length - 1 });
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ kind: fc.constant("look" as const), tab }),
  fc.record({ kind: fc.constantFrom("set" as const, "set" as const, "blind" as const), tab, field }),
  fc.record({ kind: fc.constantFrom("undo" as const, "redo" as const), tab }),
);

const editOfMove = (at: Extract<Move, { readonly kind: "set" | "blind" }>, step: number, seen: Seen) =>
  editOf(at.field, freshValue(at.field, step), at.kind === "set" ? seen.values[at.field] : undefined);

/** What a tab saw last. */
interface Seen {
  readonly revision: number;
  readonly values: Values;
}

/** The document as the oracle thinks it stands. */
interface Oracle {
  values: Values;
  revision: number;
  /** Revision of the last change of each element. */
  readonly changed: Map<string, number>;
  undo: { readonly values: Values; readonly element: string }[];
  redo: { readonly values: Values; readonly element: string }[];
}

const elementOf = (at: number): string => `${fields[at]?.section} ${fields[at]?.id}`;

function allows(oracle: Oracle, seen: Seen, at: Move): boolean {
  if (at.kind === "undo" || at.kind === "redo") return oracle[at.kind].length > 0 && seen.revision === oracle.revision;
  if (at.kind === "set") return seen.values[at.field] === oracle.values[at.field];
  if (at.kind === "blind") return (oracle.changed.get(elementOf(at.field)) ?? 0) <= seen.revision;
  return true;
}

function apply(oracle: Oracle, at: Move, step: number, revision: number): void {
  const now = oracle.values;
  if (at.kind === "set" || at.kind === "blind") {
    oracle.values = now.map((value, other) => (other === at.field ? freshValue(at.field, step) : value));
    oracle.undo.push({ values: now, element: elementOf(at.field) });
    oracle.redo = [];
    oracle.changed.set(elementOf(at.field), revision);
  } else if (at.kind !== "look") {
    const [from, to] = at.kind === "undo" ? [oracle.undo, oracle.redo] : [oracle.redo, oracle.undo];
    const top = from.pop();
    if (top === undefined) throw new Error("The oracle allowed what is not there");
    to.push({ values: now, element: top.element });
    oracle.values = top.values;
    oracle.changed.set(top.element, revision);
  }
  oracle.revision = revision;
}

it("two tabs, one after another: made where it may be made, refused where not, and undone byte for byte", {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 4, maxLength: 14 }), async (moves) => {
      const { id, revision, post, read } = await beginDraft();
      const oracle: Oracle = { values: firstValues, revision, changed: new Map(), undo: [], redo: [] };
      const tabs: [Seen, Seen] = [
        { revision, values: firstValues },
        { revision, values: firstValues },
      ];
      for (const [step, at] of moves.entries()) {
        const seen = tabs[at.tab];
        if (at.kind === "look") {
          tabs[at.tab] = { revision: oracle.revision, values: oracle.values };
          continue;
        }
        const isAllowed = allows(oracle, seen, at);
        const answer =
          at.kind === "set" || at.kind === "blind"
            ? await post("edits", { revision: seen.revision, edits: [editOfMove(at, step, seen)] })
            : await post(at.kind, { revision: seen.revision });
        expect([at.kind, answer.status]).toEqual([at.kind, isAllowed ? 200 : 409]);
        if (!isAllowed) continue;
        apply(oracle, at, step, answer.body.revision);
        expect(answer.body.files[0].text).toBe(textOf(id, oracle.values));
        tabs[at.tab] = { revision: oracle.revision, values: oracle.values };
      }
      expect((await read()).files[0].text).toBe(textOf(id, oracle.values));
    }),
    { numRuns: 40, seed: 908 },
  );
});

it("two tabs at once: what was acknowledged was made in some order, each where the value seen stood", {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 4 }), async (rounds) => {
      const { id, revision, post, read } = await beginDraft();
      let seen: Seen = { revision, values: firstValues };
      for (const [round, pair] of rounds.entries()) {
        const orders = pair.map((at, which) => ({ at, value: freshValue(at, round * 2 + which) }));
        const answers = await Promise.all(
          orders.map(({ at, value }) =>
            post("edits", { revision: seen.revision, edits: [editOf(at, value, seen.values[at])] }),
          ),
        );
        const made = orders
          .map((order, which) => ({ ...order, answer: answers[which] }))
          .filter(({ answer }) => answer?.status === 200)
          .sort((a, b) => a.answer?.body.revision - b.answer?.body.revision);
        expect(made).toHaveLength(pair[0] === pair[1] ? 1 : 2);
        let values: Values = seen.values;
        for (const { at, value } of made) {
          expect(values[at]).toBe(seen.values[at]);
          values = values.map((old, other) => (other === at ? value : old));
        }
        const present = await read();
        expect(present.files[0].text).toBe(textOf(id, values));
        seen = { revision: present.revision, values };
      }
    }),
    { numRuns: 25, seed: 908 },
  );
});
