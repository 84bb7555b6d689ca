/**
 * Bypass search: sequences of commands by five persons, some of them forging, and after each the question whether
 * something was done that two persons did not agree to. The oracle keeps books of its own and shares no code with what
 * it checks. `npm run campaign -- two-person` runs 10,000 sequences.
 */
import type { ApprovalStatement } from "@custodiet/verification";
import fc from "fast-check";
import { expect, test } from "vitest";
import { campaignSize, campaignTimeout } from "../../../tests/campaign-size.ts";
import { statementFor } from "../index.ts";
import {
  actorFor,
  cast,
  keyIdOf,
  type Name,
  names,
  openWorld,
  personOf,
  signAs,
  type World,
} from "./two-person-world.ts";

type Decision = ApprovalStatement["decision"];

type Step =
  | { readonly kind: "ask"; readonly who: Name; readonly what: "model" | "figures" }
  | {
      readonly kind: "decide";
      readonly who: Name;
      readonly target: number;
      readonly decision: Decision;
      /** Whose secret signs, whose key is named, over which request and which decision: mostly the honest ones. */
      readonly signer: Name | null;
      readonly keyOf: Name | null;
      readonly over: number | null;
      readonly says: Decision | null;
    }
  /** `who` `null`: whoever asked. */
  | { readonly kind: "withdraw" | "carry out"; readonly who: Name | null; readonly target: number }
  | { readonly kind: "alone"; readonly who: Name; readonly how: "execute" | "break-glass"; readonly reason: string }
  | { readonly kind: "lose" | "regain" | "revoke key"; readonly who: Name }
  | { readonly kind: "change record" }
  | { readonly kind: "wait"; readonly hours: number }
  | { readonly kind: "swap content"; readonly target: number; readonly from: number }
  | { readonly kind: "forge"; readonly who: Name; readonly as: Name; readonly target: number };

const name = fc.constantFrom(...names);
const target = fc.nat({ max: 2 });
const decision = fc.constantFrom<Decision>("approve", "approve", "approve", "approve", "refuse");
const rarely = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("ask" as const), who: name, what: fc.constantFrom("model", "figures") }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant("decide" as const),
      who: fc.constantFrom("mara", "ben", ...names),
      target,
      decision,
      signer: rarely(name),
      keyOf: rarely(name),
      over: rarely(target),
      says: rarely(decision),
    }),
  },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant("carry out" as const), who: rarely(name), target }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("withdraw" as const), who: rarely(name), target }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("alone" as const),
      who: name,
      how: fc.constantFrom("execute", "break-glass"),
      reason: fc.constantFrom("", "fire"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("lose", "regain", "regain", "revoke key"), who: name }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("change record" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("wait" as const), hours: fc.constantFrom(1, 40, 73) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("swap content" as const), target, from: target }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("forge" as const), who: name, as: name, target }) },
);

/** An honest way from asking to carrying out, of the latest request (-1), with anything in between. */
const way: fc.Arbitrary<readonly Step[]> = fc
  .tuple(
    fc.constantFrom<Name>("cleo", "cleo", "mara", "ben"),
    fc.constantFrom<Name>("mara", "ben"),
    fc.array(step, { maxLength: 2 }),
    fc.array(step, { maxLength: 2 }),
  )
  .map(([asker, approver, before, after]) => [
    { kind: "ask", who: asker, what: "model" },
    ...before,
    {
      kind: "decide",
      who: approver,
      target: -1,
      decision: "approve",
      signer: null,
      keyOf: null,
      over: null,
      says: null,
    },
    ...after,
    { kind: "carry out", who: null, target: -1 },
  ]);

const steps: fc.Arbitrary<readonly Step[]> = fc
  .array(
    fc.oneof(
      step.map((each) => [each]),
      { weight: 1, arbitrary: way },
    ),
    { minLength: 8, maxLength: 30, size: "max" },
  )
  .map((chunks) => chunks.flat());

const hourMs = 3_600_000;

/** What really happened to a request, by the oracle's books. */
interface Booked {
  readonly id: string;
  readonly contentHash: string;
  readonly by: Name;
  readonly what: string;
  readonly version: number;
  readonly askedAtMs: number;
  approvedBy: Name | null;
  isRefused: boolean;
  isOver: boolean;
  isTampered: boolean;
}

interface Books {
  readonly requests: Booked[];
  readonly holding: Set<Name>;
  readonly withKey: Set<Name>;
  /** What may be done so far: everything that was done must stand here. */
  readonly agreed: string[];
  carriedOut: number;
}

/** Dan is of another organisation, where nobody could approve what he asks. */
const mayAsk = (who: Name): boolean => who !== "theo";
const mayApprove = (who: Name): boolean => who === "mara" || who === "ben" || who === "dan";
const areOfOneSite = (one: Name, other: Name): boolean => (one === "dan") === (other === "dan");

async function run(world: World, books: Books, each: Step): Promise<void> {
  const { twoPersons } = world.pipeline;
  switch (each.kind) {
    case "ask":
      return ask(world, books, each.who, each.what);
    case "decide":
      return decide(world, books, each);
    case "withdraw": {
      const booked = books.requests.at(each.target);
      if (booked === undefined) return;
      const done = await twoPersons.withdraw(actorFor(each.who ?? booked.by), booked.id);
      if (done.ok) booked.isOver = true;
      return;
    }
    case "carry out":
      return carryOut(world, books, each.who, each.target);
    case "alone":
      return actAlone(world, books, each);
    case "lose":
      books.holding.delete(each.who);
      return world.setHeld(each.who, "lost");
    case "regain":
      books.holding.add(each.who);
      return world.setHeld(each.who, "held");
    case "revoke key":
      books.withKey.delete(each.who);
      return world.revokeKey(each.who);
    case "change record":
      world.record.version += 1;
      return;
    case "wait":
      world.clock.nowMs += each.hours * hourMs;
      return;
    case "swap content":
      return swapContent(world, books, each.target, each.from);
    case "forge":
      return forge(world, books, each);
  }
}

async function ask(world: World, books: Books, who: Name, what: "model" | "figures"): Promise<void> {
  const order = { input: { what }, reason: "needed" };
  const asked = await world.pipeline.twoPersons.request(world.exportSite, actorFor(who), order);
  expect(asked.ok, `${who} asks`).toBe(mayAsk(who) && books.holding.has(who));
  if (!asked.ok) return;
  const { version } = world.record;
  const fresh = { approvedBy: null, isRefused: false, isOver: false, isTampered: false };
  const { id, contentHash } = asked.value.output;
  books.requests.push({ id, contentHash, by: who, what, version, askedAtMs: world.clock.nowMs, ...fresh });
}

const isInTime = ({ askedAtMs }: Booked, { clock }: World): boolean => clock.nowMs <= askedAtMs + 72 * hourMs;

async function decide(world: World, books: Books, each: Extract<Step, { kind: "decide" }>): Promise<void> {
  const booked = books.requests.at(each.target);
  const over = books.requests.at(each.over ?? each.target);
  if (booked === undefined || over === undefined) return;
  const signer = each.signer ?? each.who;
  const keyOf = each.keyOf ?? each.who;
  const says = each.says ?? each.decision;
  const statement = statementFor(world.request(over.id), "test", personOf(each.who), says);
  const done = await world.pipeline.twoPersons.decide(actorFor(each.who), booked.id, {
    decision: each.decision,
    evidence: { kind: "signature", signature: signAs(signer, statement) },
    keyId: keyIdOf(keyOf),
    note: "read",
  });
  const isHonest = signer === each.who && keyOf === each.who && says === each.decision && over === booked;
  const isOpen = booked.approvedBy === null && !booked.isRefused && !booked.isOver && isInTime(booked, world);
  const may =
    mayApprove(each.who) && each.who !== booked.by && areOfOneSite(each.who, booked.by) && books.holding.has(each.who);
  if (!booked.isTampered) expect(done.ok, "decided").toBe(isHonest && isOpen && may && books.withKey.has(each.who));
  if (!done.ok) return;
  if (each.decision === "approve") booked.approvedBy = each.who;
  else booked.isRefused = true;
}

async function carryOut(world: World, books: Books, by: Name | null, target: number): Promise<void> {
  const booked = books.requests.at(target);
  if (booked === undefined) return;
  const who = by ?? booked.by;
  const { approvedBy: second } = booked;
  const isAgreed =
    second !== null &&
    second !== booked.by &&
    books.withKey.has(second) &&
    books.holding.has(second) &&
    books.holding.has(booked.by) &&
    who === booked.by &&
    !booked.isOver &&
    !booked.isRefused &&
    !booked.isTampered &&
    booked.version === world.record.version &&
    isInTime(booked, world);
  if (isAgreed) books.agreed.push(`${booked.what} of ${booked.version}`);
  const done = await world.pipeline.twoPersons.carryOut(world.exportSite, actorFor(who), booked);
  expect(done.ok, "carried out").toBe(isAgreed);
  if (done.ok) {
    booked.isOver = true;
    books.carriedOut += 1;
  }
}

async function actAlone(world: World, books: Books, each: Extract<Step, { kind: "alone" }>): Promise<void> {
  const input = { what: "model" };
  if (each.how === "execute") {
    const done = await world.pipeline.execute(world.exportSite, actorFor(each.who), input);
    expect(done.ok, "done by one person").toBe(false);
    return;
  }
  const may = mayApprove(each.who) && books.holding.has(each.who) && each.reason !== "";
  if (may) books.agreed.push(`model of ${world.record.version}`);
  const { reason } = each;
  const done = await world.pipeline.twoPersons.breakGlass(world.exportSite, actorFor(each.who), { input, reason });
  expect(done.ok, "break-glass").toBe(may);
}

/** Raw SQL: a request's content and hash become another's. */
function swapContent(world: World, books: Books, target: number, from: number): void {
  const [booked, other] = [books.requests.at(target), books.requests.at(from)];
  if (
    booked === undefined ||
    other === undefined ||
    world.request(booked.id).content === world.request(other.id).content
  )
    return;
  const { content, contentHash } = world.request(other.id);
  booked.isTampered = true;
  world.store.tamper((approvals) => ({
    ...approvals,
    requests: approvals.requests.map((each) => (each.id === booked.id ? { ...each, content, contentHash } : each)),
  }));
}

/** Raw SQL: an approval in somebody's name, signed by the forger and with the forger's own key beside it. */
function forge(world: World, books: Books, { who, as, target }: Extract<Step, { kind: "forge" }>): void {
  const booked = books.requests.at(target);
  if (booked === undefined || who === as) return;
  booked.isTampered = true;
  const request = world.request(booked.id);
  const statement = statementFor(request, "test", personOf(as), "approve");
  const key = world.store.state().approvals.authenticators.find(({ id }) => id === keyIdOf(who))?.key;
  if (key === undefined) throw new Error("no key");
  const forged = {
    approver: { person: personOf(as), role: cast[as].role },
    statement,
    evidence: { kind: "signature", signature: signAs(who, statement) },
    keyId: keyIdOf(as),
    key,
    note: "",
    decidedAtMs: world.clock.nowMs,
  } as const;
  world.store.tamper((approvals) => ({
    ...approvals,
    requests: approvals.requests.map((each) =>
      each.id === booked.id ? { ...each, decisions: [...each.decisions, forged] } : each,
    ),
  }));
}

const sequences = campaignSize(100);

test(
  `nothing is done that two persons did not agree to, in ${sequences} sequences`,
  async () => {
    let carriedOut = 0;
    const property = fc.asyncProperty(steps, async (sequence) => {
      const world = openWorld();
      const books: Books = {
        requests: [],
        holding: new Set(names),
        withKey: new Set(names),
        agreed: [],
        carriedOut: 0,
      };
      for (const each of sequence) await run(world, books, each);
      expect(world.store.state().notes).toEqual(books.agreed);
      expect(world.store.state().approvals.acts.length + books.carriedOut).toBe(books.agreed.length);
      carriedOut += books.carriedOut;
    });
    await fc.assert(property, { numRuns: sequences, seed: 20_261_125 });
    // A search that never comes to an end of the way has searched nothing.
    expect(carriedOut).toBeGreaterThan(sequences / 4);
  },
  campaignTimeout(20_000),
);
