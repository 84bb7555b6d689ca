/**
 * Bypass search over HTTP: sequences of requests by five persons to the server as it is built, forgers and repeaters among
 * them, and after each the question whether a file of a real facility left that two persons did not agree to. The oracle
 * keeps books of its own. `npm run campaign -- two-person-http` runs many more.
 */
import { sign } from "node:crypto";
import { type ApprovalStatement, challengeOf } from "@custodiet/verification";
import fc from "fast-check";
import { expect, test } from "vitest";
import { campaignSize, campaignTimeout } from "../../../tests/campaign-size.ts";
import { type Answer, createHarness, type Harness, tinyText } from "./harness.ts";
import { type Signer, signerOf } from "./signing.ts";

/** Cleo, Mara and Ben may ask; Mara and Ben may approve; Theo may neither; Dan is of another organisation. */
const cast = {
  cleo: "operator-a.analyst",
  mara: "operator-a.security-manager",
  ben: "operator-a.facility-manager",
  theo: "operator-a.trainer",
  dan: "operator-b.security-manager",
} as const;
type Name = keyof typeof cast;
const names = Object.keys(cast) as Name[];
const mayAsk = (who: Name): boolean => who === "cleo" || who === "mara" || who === "ben";
const mayApprove = (who: Name): boolean => who === "mara" || who === "ben";

type Decision = ApprovalStatement["decision"];

type Step =
  | { readonly kind: "ask"; readonly who: Name; readonly more: object }
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
      /** What a client may not say of itself, added to the body. */
      readonly more: object;
    }
  /** The very body of an earlier decision once more, by whoever, perhaps for another request. */
  | { readonly kind: "repeat"; readonly who: Name; readonly target: number; readonly past: number }
  /** `who` `null`: whoever asked. `hashOf` `null`: the request's own. */
  | { readonly kind: "carry out"; readonly who: Name | null; readonly target: number; readonly hashOf: number | null }
  | { readonly kind: "withdraw"; readonly who: Name | null; readonly target: number }
  | { readonly kind: "alone"; readonly who: Name }
  | { readonly kind: "change facility" }
  | { readonly kind: "wait"; readonly hours: number };

const name = fc.constantFrom(...names);
const target = fc.nat({ max: 2 });
const decision = fc.constantFrom<Decision>("approve", "approve", "approve", "approve", "refuse");
const rarely = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
const smuggled = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { approver: cast.ben },
      { person: cast.ben, role: "facility-manager" },
      { approvalsNeeded: 0 },
      { approved: true, state: "approved" },
      { publicKey: "forged", key: { kind: "own key" } },
      { expiresAt: "2099-01-01T00:00:00Z" },
    ),
  },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("ask" as const), who: name, more: smuggled }) },
  {
    weight: 9,
    arbitrary: fc.record({
      kind: fc.constant("decide" as const),
      who: fc.constantFrom<Name>("mara", "ben", ...names),
      target,
      decision,
      signer: rarely(name),
      keyOf: rarely(name),
      over: rarely(target),
      says: rarely(decision),
      more: smuggled,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("repeat" as const), who: name, target, past: target }) },
  {
    weight: 7,
    arbitrary: fc.record({
      kind: fc.constant("carry out" as const),
      who: rarely(name),
      target,
      hashOf: rarely(target),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("withdraw" as const), who: rarely(name), target }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("alone" as const), who: name }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("change facility" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("wait" as const), hours: fc.constantFrom(1, 40, 73) }) },
);

/** An honest way from asking to carrying out, of the latest request (-1), with anything in between. */
const way: fc.Arbitrary<readonly Step[]> = fc
  .tuple(
    fc.constantFrom<Name>("cleo", "cleo", "mara", "ben"),
    fc.constantFrom<Name>("mara", "ben"),
    fc.array(step, { maxLength: 1 }),
    fc.array(step, { maxLength: 1 }),
  )
  .map(([asker, approver, before, after]) => [
    { kind: "ask", who: asker, more: {} },
    ...before,
    {
      ...({ kind: "decide", who: approver, target: -1, decision: "approve", signer: null } as const),
      ...({ keyOf: null, over: null, says: null, more: {} } as const),
    },
    ...after,
    { kind: "carry out", who: null, target: -1, hashOf: null },
  ]);

const steps: fc.Arbitrary<readonly Step[]> = fc
  .array(
    fc.oneof(
      step.map((each) => [each]),
      { weight: 1, arbitrary: way },
    ),
    { minLength: 5, maxLength: 16, size: "max" },
  )
  .map((chunks) => chunks.flat());

const hourMs = 3_600_000;

/** What really happened to a request, by the oracle's books. */
interface Booked {
  readonly id: string;
  readonly contentHash: string;
  readonly by: Name;
  readonly version: number;
  readonly askedAtMs: number;
  approvedBy: Name | null;
  isRefused: boolean;
  isOver: boolean;
}

interface World {
  readonly harness: Harness;
  readonly clock: { nowMs: number };
  readonly people: Map<Name, Signer>;
  version: number;
  /** Files that left, by the answers; and by the ledger. */
  carriedOut: number;
}

interface Books {
  readonly requests: Booked[];
  readonly decisions: { readonly of: Booked; readonly by: Name; readonly body: object }[];
}

const facilityText = (note: number): string =>
  `${tinyText.replace("id: tiny", "id: real").replace("fictional: true", "fictional: false")}\n# ${note}\n`;

async function openWorld(): Promise<World> {
  const clock = { nowMs: Date.parse("2026-11-24T08:00:00Z") };
  const harness = await createHarness({ isFullyStaffed: true, clock: { nowMs: () => clock.nowMs } });
  const people = new Map<Name, Signer>();
  for (const who of names) people.set(who, await signerOf(harness, cast[who]));
  const world: World = { harness, clock, people, version: 0, carriedOut: 0 };
  await changeFacility(world);
  return world;
}

const post = (world: World, who: Name, url: string, body: object): Promise<Answer> =>
  world.harness.call(signerIn(world, who), "POST", url, body);

function signerIn({ people }: World, who: Name): Signer {
  const signer = people.get(who);
  if (signer === undefined) throw new Error(`${who} is nobody`);
  return signer;
}

async function changeFacility(world: World): Promise<void> {
  const text = facilityText(world.version).replace("name: ", `name: V${world.version} `);
  const files = [{ name: "facility.yaml", text }];
  const stored = await post(world, "mara", "/api/facilities", { files, reason: "Changed" });
  expect(stored.status).toBe(201);
  world.version += 1;
}

/** Sessions end while time passes; keys stay. */
async function wait(world: World, hours: number): Promise<void> {
  world.clock.nowMs += hours * hourMs;
  for (const who of names) {
    const caller = await world.harness.signIn(cast[who]);
    world.people.set(who, { ...signerIn(world, who), ...caller });
  }
}

async function run(world: World, books: Books, each: Step): Promise<void> {
  switch (each.kind) {
    case "ask":
      return ask(world, books, each);
    case "decide":
      return decide(world, books, each);
    case "repeat":
      return repeat(world, books, each);
    case "carry out":
      return carryOut(world, books, each);
    case "withdraw": {
      const booked = books.requests.at(each.target);
      if (booked === undefined) return;
      const who = each.who ?? booked.by;
      const done = await post(world, who, `/api/approvals/${booked.id}/withdrawal`, {});
      if (done.status < 300) {
        expect(who, "withdrawn by").toBe(booked.by);
        booked.isOver = true;
      }
      return;
    }
    case "alone": {
      const taken = await post(world, each.who, "/api/facilities/real/exports/model", { format: "json" });
      expect(taken.status, `${each.who} alone`).toBeGreaterThanOrEqual(400);
      return;
    }
    case "change facility":
      return changeFacility(world);
    case "wait":
      return wait(world, each.hours);
  }
}

async function ask(world: World, books: Books, { who, more }: Extract<Step, { kind: "ask" }>): Promise<void> {
  const order = { what: "model json", reason: "Needed", ...more };
  const asked = await post(world, who, "/api/facilities/real/exports/request", order);
  if (asked.status !== 201) return;
  expect(mayAsk(who), `${who} asked`).toBe(true);
  const id: string = asked.body.approval;
  const { body } = await world.harness.call(signerIn(world, who), "GET", `/api/approvals/${id}`);
  const fresh = { approvedBy: null, isRefused: false, isOver: false };
  const { version, clock } = world;
  books.requests.push({ id, contentHash: body.contentHash, by: who, version, askedAtMs: clock.nowMs, ...fresh });
}

const isInTime = ({ askedAtMs }: Booked, { clock }: World): boolean => clock.nowMs <= askedAtMs + 72 * hourMs;

/** The statement as an approver's page shows it; a forger writes it from one that somebody else was shown. */
async function statementShown(
  world: World,
  booked: Booked,
  who: Name,
  says: Decision,
): Promise<ApprovalStatement | null> {
  for (const reader of [who, ...names]) {
    const { body } = await world.harness.call(signerIn(world, reader), "GET", `/api/approvals/${booked.id}`);
    const shown: ApprovalStatement | undefined = body.statements?.[says];
    if (shown !== undefined) return { ...shown, approver: cast[who] };
  }
  return null;
}

async function decide(world: World, books: Books, each: Extract<Step, { kind: "decide" }>): Promise<void> {
  const booked = books.requests.at(each.target);
  const over = books.requests.at(each.over ?? each.target);
  if (booked === undefined || over === undefined) return;
  const [signer, keyOf, says] = [each.signer ?? each.who, each.keyOf ?? each.who, each.says ?? each.decision];
  const statement = await statementShown(world, over, each.who, says);
  if (statement === null) return;
  const signature = sign(null, challengeOf(statement), signerIn(world, signer).secret).toString("base64url");
  const evidence = { kind: "signature", signature };
  const body = { decision: each.decision, keyId: signerIn(world, keyOf).keyId, evidence, note: "Read", ...each.more };
  const done = await post(world, each.who, `/api/approvals/${booked.id}/decision`, body);
  if (done.status >= 300) return;
  const isHonest = signer === each.who && keyOf === each.who && says === each.decision && over === booked;
  const isOpen = booked.approvedBy === null && !booked.isRefused && !booked.isOver && isInTime(booked, world);
  expect([isHonest, isOpen, mayApprove(each.who), each.who === booked.by], "decided").toEqual([
    true,
    true,
    true,
    false,
  ]);
  if (each.decision === "approve") booked.approvedBy = each.who;
  else booked.isRefused = true;
  books.decisions.push({ of: booked, by: each.who, body });
}

/** Only to the one whose word it is and for what it was said can it do nothing new; to everybody else it is refused. */
async function repeat(world: World, books: Books, each: Extract<Step, { kind: "repeat" }>): Promise<void> {
  const booked = books.requests.at(each.target);
  const past = books.decisions.at(each.past);
  if (booked === undefined || past === undefined) return;
  const done = await post(world, each.who, `/api/approvals/${booked.id}/decision`, past.body);
  expect(done.status, "a decision said again").toBeGreaterThanOrEqual(400);
}

async function carryOut(world: World, books: Books, each: Extract<Step, { kind: "carry out" }>): Promise<void> {
  const booked = books.requests.at(each.target);
  if (booked === undefined) return;
  const who = each.who ?? booked.by;
  const { contentHash } = books.requests.at(each.hashOf ?? each.target) ?? booked;
  const isAgreed =
    booked.approvedBy !== null &&
    booked.approvedBy !== booked.by &&
    who === booked.by &&
    contentHash === booked.contentHash &&
    !booked.isOver &&
    !booked.isRefused &&
    booked.version === world.version &&
    isInTime(booked, world);
  const done = await post(world, who, `/api/approvals/${booked.id}/carrying-out`, { contentHash });
  expect(done.status < 300, "carried out").toBe(isAgreed);
  if (!isAgreed) return;
  booked.isOver = true;
  world.carriedOut += 1;
}

const sequences = campaignSize(10);

test(
  `nothing leaves that two persons did not agree to, in ${sequences} sequences over HTTP`,
  async () => {
    const world = await openWorld();
    try {
      const property = fc.asyncProperty(steps, async (sequence) => {
        const books: Books = { requests: [], decisions: [] };
        for (const each of sequence) await run(world, books, each);
      });
      await fc.assert(property, { numRuns: sequences, seed: 20_261_126, endOnFailure: true });
      const { parts } = world.harness.opened;
      const entries = await parts.store.ledger.entries(0, 1_000_000);
      const done = entries.filter(({ action }) => action === "facility.export");
      expect(done.length, "entries of what was done").toBe(world.carriedOut);
      // A search that never comes to an end of the way has searched nothing.
      expect(world.carriedOut).toBeGreaterThan(sequences / 4);
    } finally {
      await world.harness.close();
    }
  },
  campaignTimeout(120_000),
);
