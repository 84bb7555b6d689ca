/** Two persons' acts, rule by rule: each forbids by its code, and nothing is written. */
import { contentHash, err, ok } from "@custodiet/core";
import { beforeEach, expect, test } from "vitest";
import {
  type ApprovalRequest,
  judgeBreakGlass,
  judgeCarryOut,
  judgeDecision,
  ruleFor,
  stateOf,
  twoPersonRules,
} from "../index.ts";
import { actorFor, keyIdOf, openWorld, operator, personOf, signAs, type World } from "./two-person-world.ts";

let world: World;

beforeEach(() => {
  world = openWorld();
});

const hourMs = 3_600_000;

async function ask(what = "model"): Promise<ApprovalRequest> {
  const asked = await world.pipeline.twoPersons.request(world.exportSite, actorFor("cleo"), {
    input: { what },
    reason: "the authority asked for it",
  });
  if (!asked.ok) throw new Error(JSON.stringify(asked.error));
  return asked.value.output;
}

async function askAndApprove(): Promise<ApprovalRequest> {
  const request = await ask();
  expect((await approve(request)).ok).toBe(true);
  return request;
}

const { decide, carryOut } = {
  decide: (...given: Parameters<World["pipeline"]["twoPersons"]["decide"]>) =>
    world.pipeline.twoPersons.decide(...given),
  carryOut: (who: "cleo" | "mara", id: string) =>
    world.pipeline.twoPersons.carryOut(world.exportSite, actorFor(who), {
      id,
      contentHash: world.request(id).contentHash,
    }),
};

const approve = ({ id }: ApprovalRequest) => decide(actorFor("mara"), id, world.handIn("mara", id));

/** @param detail what is said was found; left out where the test is not about the words */
const refused = (code: string, detail?: string) => ({
  ok: false,
  error: { kind: "fault", fault: detail === undefined ? { code } : { code, detail } },
});
const entries = () => world.store.state().entries.map(({ body }) => JSON.parse(body));

test("asked by one, signed by another over the same content, carried out by the first: once", async () => {
  const request = await askAndApprove();
  expect(stateOf(world.request(request.id), world.clock.nowMs)).toBe("approved");
  expect(await carryOut("cleo", request.id)).toMatchObject({ ok: true, value: { output: "model" } });
  expect(world.store.state().notes).toEqual(["model of 1"]);
  expect(entries().map(({ action, role, rule }) => [action, role, rule])).toEqual([
    ["approval.request", "analyst", "whoever-may-do-it-asks-for-approval"],
    ["approval.decide", "security-manager", "approvers-decide"],
    ["facility.export", "analyst", "modellers-export-facilities+two-persons"],
  ]);
});

test("what stands behind the entry says by which request and why", async () => {
  const request = await askAndApprove();
  await carryOut("cleo", request.id);
  expect(JSON.parse(world.store.state().entries.at(-1)?.opening.content ?? "")).toEqual({
    person: "p-cleo",
    details: { what: "model", approval: request.id, reason: "the authority asked for it" },
  });
});

test("the outbox tells who may approve, then who asked, by identifiers only", async () => {
  const request = await askAndApprove();
  expect(world.store.state().outbox.map(({ kind, payload }) => [kind, payload])).toEqual([
    [
      "notice",
      { subject: "approval-asked", record: request.id, to: { roles: ["facility-manager", "security-manager"] } },
    ],
    ["notice", { subject: "approval-decided", record: request.id, to: { person: "p-cleo" } }],
  ]);
});

test("a command that needs two is not done by one", async () => {
  expect(await world.pipeline.execute(world.exportSite, actorFor("mara"), { what: "model" })).toMatchObject(
    refused("CUS-T020", "facility.export is done by two persons, or by break-glass where a rule allows it."),
  );
  expect(world.store.state().entries).toEqual([]);
});

test("nor where the command forgets to say that it needs two", async () => {
  const { needsTwo: _, ...careless } = world.exportSite;
  expect(await world.pipeline.execute(careless, actorFor("mara"), { what: "model" })).toMatchObject(
    refused("CUS-T020"),
  );
});

test("nor where the policy has no rule for it: then nobody can approve it either", async () => {
  const unruled = { ...world.exportSite, name: "facility.store" } as const;
  expect(await world.pipeline.execute(unruled, actorFor("mara"), { what: "model" })).toMatchObject(refused("CUS-T020"));
  const order = { input: { what: "model" }, reason: "why not" };
  expect(await world.pipeline.twoPersons.request(unruled, actorFor("mara"), order)).toMatchObject(
    refused("CUS-T026", "No rule says who approves facility.store."),
  );
  expect(await world.pipeline.twoPersons.breakGlass(unruled, actorFor("mara"), order)).toMatchObject(
    refused("CUS-T026"),
  );
});

test("who may not do it does not ask for it", async () => {
  const order = { input: { what: "model" }, reason: "curious" };
  expect(await world.pipeline.twoPersons.request(world.exportSite, actorFor("theo"), order)).toMatchObject({
    ok: false,
    error: { kind: "refused", code: "CUS-T002", action: "facility.export" },
  });
});

test("nobody asks without a reason", async () => {
  const order = { input: { what: "model" }, reason: "  " };
  expect(await world.pipeline.twoPersons.request(world.exportSite, actorFor("cleo"), order)).toMatchObject(
    refused("CUS-T028", "Whoever asks says why."),
  );
});

test("whoever asks does not approve, by whichever session or account of the same person", async () => {
  const order = { input: { what: "model" }, reason: "needed" };
  const asked = await world.pipeline.twoPersons.request(world.exportSite, actorFor("mara"), order);
  if (!asked.ok) throw new Error("not asked");
  const { id } = asked.value.output;
  expect(await decide(actorFor("mara"), id, world.handIn("mara", id))).toMatchObject(
    refused("CUS-T021", "Whoever asks does not approve."),
  );
  const inAnotherRole = { ...actorFor("mara"), role: "facility-manager" } as const;
  expect(await decide(inAnotherRole, id, world.handIn("mara", id))).toMatchObject(refused("CUS-T021"));
});

test("the same person decides once", async () => {
  const request = await ask();
  world.store.tamper((approvals) => ({
    ...approvals,
    requests: approvals.requests.map((each) => ({ ...each, approvalsNeeded: 2 })),
  }));
  expect((await approve(request)).ok).toBe(true);
  expect(await approve(request)).toMatchObject(refused("CUS-T021", "This person has decided on the request before."));
});

test("who holds no position that may approve is told which may", async () => {
  const { id } = await ask();
  expect(await decide({ ...actorFor("mara"), role: "facility-manager" }, id, world.handIn("mara", id))).toMatchObject(
    refused("CUS-T025", "The position facility manager is not held in the organisation whose record it is."),
  );
  expect(await decide(actorFor("dan"), id, world.handIn("dan", id))).toMatchObject(refused("CUS-T025"));
});

test.each([
  ["another's key", { keyId: keyIdOf("ben") }],
  ["no key there is", { keyId: "key-nobody" }],
  ["a signature that is none", { evidence: { kind: "signature", signature: "AAAA" } }],
] as const)("a decision by %s is not accepted", async (_, change) => {
  const { id } = await ask();
  const handed = { ...world.handIn("mara", id), ...change };
  expect(await decide(actorFor("mara"), id, handed)).toMatchObject(refused("CUS-T027"));
});

test("a signature over a refusal, over another request or by another person approves nothing", async () => {
  const first = await ask();
  const second = await ask("assessment");
  const forRefusal = { ...world.handIn("mara", first.id, "refuse"), decision: "approve" } as const;
  const forSecond = world.handIn("mara", second.id);
  const byBen = { ...world.handIn("ben", first.id), keyId: keyIdOf("mara") };
  for (const handed of [forRefusal, forSecond, byBen]) {
    expect(await decide(actorFor("mara"), first.id, handed)).toMatchObject(refused("CUS-T027"));
  }
});

test("a revoked key signs nothing, and what it signed before is not carried out", async () => {
  const request = await askAndApprove();
  world.revokeKey("mara");
  expect(await carryOut("cleo", request.id)).toMatchObject(
    refused("CUS-T027", "The authenticator is not one of the approver's own, or was revoked."),
  );
  const { id } = await ask();
  expect(await decide(actorFor("mara"), id, world.handIn("mara", id))).toMatchObject(refused("CUS-T027"));
});

test("a simulated key counts in a demonstration only", async () => {
  const { id } = await ask();
  world.store.tamper((approvals) => ({
    ...approvals,
    authenticators: approvals.authenticators.map((each) => ({
      ...each,
      key: { ...each.key, kind: "simulated" } as typeof each.key,
    })),
  }));
  expect(await decide(actorFor("mara"), id, world.handIn("mara", id))).toMatchObject(
    refused("CUS-T027", "A simulated key proves nothing, and this is no demonstration."),
  );
  world.store.tamper((approvals) => ({ ...approvals, instance: { id: "test", isDemonstration: true } }));
  expect((await decide(actorFor("mara"), id, world.handIn("mara", id))).ok).toBe(true);
});

test("a request that nobody approved, or that was refused, is not carried out", async () => {
  const { id } = await ask();
  expect(await carryOut("cleo", id)).toMatchObject(refused("CUS-T028", "The request waits for its approval."));
  expect((await decide(actorFor("mara"), id, world.handIn("mara", id, "refuse"))).ok).toBe(true);
  expect(stateOf(world.request(id), 0)).toBe("refused");
  expect(await carryOut("cleo", id)).toMatchObject(refused("CUS-T022", "The request is refused already."));
});

test("a refusal says why", async () => {
  const { id } = await ask();
  const silent = { ...world.handIn("mara", id, "refuse"), note: " " };
  expect(await decide(actorFor("mara"), id, silent)).toMatchObject(refused("CUS-T028", "A refusal says why."));
});

test("what was withdrawn is neither decided nor carried out, and only who asked withdraws it", async () => {
  const { id } = await askAndApprove();
  expect(await world.pipeline.twoPersons.withdraw(actorFor("mara"), id)).toMatchObject(
    refused("CUS-T028", "Only who asked withdraws it."),
  );
  expect((await world.pipeline.twoPersons.withdraw(actorFor("cleo"), id)).ok).toBe(true);
  expect(await carryOut("cleo", id)).toMatchObject(refused("CUS-T022", "The request is withdrawn already."));
  expect(await decide(actorFor("ben"), id, world.handIn("ben", id))).toMatchObject(refused("CUS-T022"));
});

test("an approval is used once", async () => {
  const { id } = await askAndApprove();
  expect((await carryOut("cleo", id)).ok).toBe(true);
  expect(await carryOut("cleo", id)).toMatchObject(refused("CUS-T022", "The request is carried out already."));
  expect(world.store.state().notes).toEqual(["model of 1"]);
});

test("the approver does not carry it out", async () => {
  const { id } = await askAndApprove();
  expect(await carryOut("mara", id)).toMatchObject(refused("CUS-T028", "Only who asked carries it out."));
});

test("content that changed since is not carried out, and put back it is", async () => {
  const { id, contentHash } = await askAndApprove();
  world.record.version = 2;
  const looked = await world.pipeline.twoPersons.look(world.exportSite, actorFor("cleo"), { what: "model" });
  if (!looked.ok) throw new Error("not in sight");
  const [then, now] = [contentHash, looked.value.contentHash].map((hash) => hash.slice(0, 12));
  expect(await carryOut("cleo", id)).toMatchObject(
    refused("CUS-T023", `Approved was content ${then}, now it is ${now}.`),
  );
  world.record.version = 1;
  expect((await carryOut("cleo", id)).ok).toBe(true);
});

test("content that is not the one shown to whoever carries it out is not carried out", async () => {
  const { id } = await askAndApprove();
  const seen = { id, contentHash: (await ask("figures")).contentHash };
  expect(await world.pipeline.twoPersons.carryOut(world.exportSite, actorFor("cleo"), seen)).toMatchObject(
    refused("CUS-T023", "What is to be carried out is not the content that was shown."),
  );
});

test("after its time it is neither approved nor carried out", async () => {
  const approved = await askAndApprove();
  const waiting = await ask();
  world.clock.nowMs += 72 * hourMs + 1;
  expect(stateOf(world.request(waiting.id), world.clock.nowMs)).toBe("expired");
  expect(await carryOut("cleo", approved.id)).toMatchObject(refused("CUS-T024", "The time given for it has passed."));
  expect(await approve(waiting)).toMatchObject(refused("CUS-T024"));
});

test("until the last moment of its time it is", async () => {
  const { id } = await askAndApprove();
  world.clock.nowMs += 72 * hourMs;
  expect((await carryOut("cleo", id)).ok).toBe(true);
});

test.each([
  ["cleo", "Who asked does not hold the position any more."],
  ["mara", "Who approved may not approve it any more."],
] as const)("when %s lost the position since, it is not carried out", async (who, why) => {
  const { id } = await askAndApprove();
  world.setHeld(who, "lost");
  expect(await carryOut("cleo", id)).toMatchObject(refused("CUS-T025", why));
  world.setHeld(who, "held");
  expect((await carryOut("cleo", id)).ok).toBe(true);
});

test("a request changed past the pipeline is not carried out, whatever was signed and however well it is hashed", async () => {
  const { id } = await askAndApprove();
  const other = await ask("everything");
  world.store.tamper((approvals) => ({
    ...approvals,
    requests: approvals.requests.map((each) =>
      each.id === id ? { ...each, content: other.content, contentHash: other.contentHash } : each,
    ),
  }));
  expect(await carryOut("cleo", id)).toMatchObject(refused("CUS-T027"));
});

test("an approval put in past the pipeline, with a key of the forger's beside it, is not carried out", async () => {
  const request = await ask();
  const { contentHash, action, nonce, expiresAtMs } = request;
  const named = { format: 1, instance: "test", request: request.id, approver: "p-mara", decision: "approve" } as const;
  const whole = { ...named, action, contentHash, nonce, expiresAtMs };
  const key = world.store.state().approvals.authenticators.find(({ id }) => id === keyIdOf("cleo"))?.key;
  if (key === undefined) throw new Error("no key");
  world.store.tamper((approvals) => ({
    ...approvals,
    requests: approvals.requests.map((each) => ({
      ...each,
      decisions: [
        {
          approver: { person: personOf("mara"), role: "security-manager" },
          statement: whole,
          evidence: { kind: "signature", signature: signAs("cleo", whole) },
          keyId: keyIdOf("mara"),
          key,
          note: "",
          decidedAtMs: 1_000,
        },
      ],
    })),
  }));
  expect(await carryOut("cleo", request.id)).toMatchObject(refused("CUS-T027"));
});

test("break-glass is done at once, with a reason, and stands open until another reviews it", async () => {
  const order = { input: { what: "model" }, reason: "fire at the vault" };
  const { breakGlass, review } = world.pipeline.twoPersons;
  expect(await breakGlass(world.exportSite, actorFor("mara"), order)).toMatchObject({ ok: true });
  expect(entries().at(-1)).toMatchObject({
    rule: "modellers-export-facilities+break-glass",
    action: "facility.export",
  });
  const [act] = world.store.state().approvals.acts;
  if (act === undefined) throw new Error("no act");
  expect(act).toMatchObject({ organisation: operator, review: null, reviewUntilMs: 1_000 + 72 * hourMs });
  expect(world.store.state().outbox.at(-1)?.payload).toEqual({
    subject: "break-glass",
    record: act.id,
    to: { roles: ["facility-manager", "security-manager"] },
  });
  const verdict = { verdict: "justified", note: "seen" } as const;
  expect(await review(actorFor("mara"), act.id, verdict)).toMatchObject(
    refused("CUS-T021", "Who acted does not review it."),
  );
  expect(await review(actorFor("dan"), act.id, verdict)).toMatchObject(
    refused("CUS-T026", "The position may not review it."),
  );
  expect((await review(actorFor("ben"), act.id, verdict)).ok).toBe(true);
  expect(await review(actorFor("ben"), act.id, verdict)).toMatchObject(
    refused("CUS-T022", "It has been reviewed already."),
  );
});

test.each([
  ["a position that the rule does not name", "cleo", "fire"],
  ["no reason", "mara", " "],
] as const)("no break-glass for %s", async (_, who, reason) => {
  const order = { input: { what: "model" }, reason };
  expect(await world.pipeline.twoPersons.breakGlass(world.exportSite, actorFor(who), order)).toMatchObject(
    refused("CUS-T029"),
  );
  expect(world.store.state().notes).toEqual([]);
});

test("no break-glass by who lost the position", async () => {
  world.setHeld("mara", "lost");
  const order = { input: { what: "model" }, reason: "fire" };
  expect(await world.pipeline.twoPersons.breakGlass(world.exportSite, actorFor("mara"), order)).toMatchObject(
    refused("CUS-T025", "The position is not held any more."),
  );
});

test("the content can be looked at before anything is asked, and nothing is written", async () => {
  const looked = await world.pipeline.twoPersons.look(world.exportSite, actorFor("cleo"), { what: "model" });
  expect(looked).toMatchObject({ ok: true, value: { content: '{"asked":{"what":"model"},"found":{"version":1}}' } });
  expect(world.store.state().entries).toEqual([]);
});

test.each([
  [
    "a position that the rule does not name",
    "theo",
    "trainer may not approve it. It may be approved by: facility manager, security manager.",
  ],
] as const)("%s is told which positions may approve", async (_, who, why) => {
  const { id } = await ask();
  const held = { person: personOf(who), held: [{ role: "trainer", organisation: operator }] } as const;
  const rule = ruleFor(twoPersonRules, "facility.export");
  if (rule === null) throw new Error("no rule");
  const handed = { ...world.handIn(who, id), role: "trainer", key: null } as const;
  expect(
    judgeDecision(world.request(id), rule, held, handed, { id: "test", isDemonstration: false }, 2_000),
  ).toMatchObject({
    ok: false,
    error: { code: "CUS-T026", detail: why },
  });
});

test("who has lost the position neither asks nor, being nobody's request, decides, withdraws or carries out", async () => {
  const order = { input: { what: "model" }, reason: "needed" };
  world.setHeld("cleo", "lost");
  expect(await world.pipeline.twoPersons.request(world.exportSite, actorFor("cleo"), order)).toMatchObject(
    refused("CUS-T025", "The position is not held any more."),
  );
  const nothing = refused("CUS-T028", "There is no such request in sight.");
  const handed = {
    decision: "approve",
    evidence: { kind: "signature", signature: "AAAA" },
    keyId: "k",
    note: "",
  } as const;
  expect(await decide(actorFor("mara"), "none", handed)).toMatchObject(nothing);
  expect(await world.pipeline.twoPersons.withdraw(actorFor("cleo"), "none")).toMatchObject(nothing);
  const seen = { id: "none", contentHash: "00" };
  expect(await world.pipeline.twoPersons.carryOut(world.exportSite, actorFor("cleo"), seen)).toMatchObject(nothing);
  expect(
    await world.pipeline.twoPersons.review(actorFor("ben"), "none", { verdict: "justified", note: "" }),
  ).toMatchObject(refused("CUS-T028", "There is no such act in sight."));
});

test("a request is not carried out as another kind of act", async () => {
  const { id } = await askAndApprove();
  const other = { ...world.exportSite, name: "facility.send" } as const;
  const seen = { id, contentHash: world.request(id).contentHash };
  expect(await world.pipeline.twoPersons.carryOut(other, actorFor("cleo"), seen)).toMatchObject(
    refused("CUS-T028", "There is no such request in sight."),
  );
  expect(world.store.state().notes).toEqual([]);
});

test("who may not do a thing looks at no content, withdraws, decides, carries out and does nothing alone", async () => {
  const { id } = await askAndApprove();
  const { twoPersons } = world.pipeline;
  const theo = actorFor("theo");
  const order = { input: { what: "model" }, reason: "curious" };
  const machine = { ...actorFor("cleo"), role: "machine" } as const;
  const denied = { ok: false, error: { kind: "refused", code: "CUS-T002" } };
  expect(await twoPersons.look(world.exportSite, theo, order.input)).toMatchObject({
    ok: false,
    error: { kind: "refused" },
  });
  expect(await twoPersons.carryOut(world.exportSite, theo, { id, contentHash: "00" })).toMatchObject(denied);
  expect(await twoPersons.breakGlass(world.exportSite, theo, order)).toMatchObject(denied);
  expect(await twoPersons.decide(machine, id, world.handIn("mara", id))).toMatchObject(denied);
  expect(await twoPersons.withdraw(machine, id)).toMatchObject(denied);
  expect(await twoPersons.review(machine, "none", { verdict: "justified", note: "" })).toMatchObject(denied);
  expect(await twoPersons.request(world.exportSite, machine, order)).toMatchObject(denied);
});

test("what cannot be found is not asked for, not carried out and not done alone", async () => {
  const { id } = await askAndApprove();
  const gone = { code: "CUS-S008", title: "gone", detail: "", remedy: "" };
  const without = { ...world.exportSite, needsTwo: { find: async () => err(gone) } };
  const order = { input: { what: "model" }, reason: "needed" };
  const fault = { ok: false, error: { kind: "fault", fault: gone } };
  const seen = { id, contentHash: world.request(id).contentHash };
  expect(await world.pipeline.twoPersons.request(without, actorFor("cleo"), order)).toMatchObject(fault);
  expect(await world.pipeline.twoPersons.carryOut(without, actorFor("cleo"), seen)).toMatchObject(fault);
  expect(await world.pipeline.twoPersons.breakGlass(without, actorFor("mara"), order)).toMatchObject(fault);
  expect(await world.pipeline.twoPersons.look(without, actorFor("cleo"), order.input)).toMatchObject({
    ok: false,
    error: gone,
  });
});

test("an act that fails in the doing ends no request and leaves no act alone behind", async () => {
  const { id } = await askAndApprove();
  const broken = { code: "CUS-S001", title: "planted", detail: "", remedy: "" };
  const failing = { ...world.exportSite, effect: async () => err(broken) };
  const fault = { ok: false, error: { kind: "fault", fault: broken } };
  const seen = { id, contentHash: world.request(id).contentHash };
  expect(await world.pipeline.twoPersons.carryOut(failing, actorFor("cleo"), seen)).toMatchObject(fault);
  const order = { input: { what: "model" }, reason: "fire" };
  expect(await world.pipeline.twoPersons.breakGlass(failing, actorFor("mara"), order)).toMatchObject(fault);
  expect([world.request(id).end, world.store.state().approvals.acts]).toEqual([null, []]);
});

test("the effect is told which approved request it carries out", async () => {
  const request = await askAndApprove();
  const told: unknown[] = [];
  const telling: World["exportSite"] = {
    ...world.exportSite,
    effect: async (tx, input, context) => {
      told.push(context.approved?.id);
      return world.exportSite.effect(tx, input, context);
    },
  };
  const seen = { id: request.id, contentHash: request.contentHash };
  await world.pipeline.twoPersons.carryOut(telling, actorFor("cleo"), seen);
  expect(told).toEqual([request.id]);
});

test("details that are no object stand beside the request they were done by", async () => {
  for (const details of ["plain", null, ["a"], 7] as const) {
    const request = await askAndApprove();
    const plain: World["exportSite"] = {
      ...world.exportSite,
      effect: async (tx, input, context) => {
        const done = await world.exportSite.effect(tx, input, context);
        return done.ok ? ok({ ...done.value, details }) : done;
      },
    };
    await world.pipeline.twoPersons.carryOut(plain, actorFor("cleo"), {
      id: request.id,
      contentHash: request.contentHash,
    });
    expect(opening().details).toEqual({ done: details, approval: request.id, reason: "the authority asked for it" });
  }
});

const opening = () => JSON.parse(world.store.state().entries.at(-1)?.opening.content ?? "");
/** What an entry says happened to its record. */
const lastEntry = () => {
  const { action, record, hashBefore, hashAfter } = entries().at(-1);
  return { action, record, hashBefore, hashAfter };
};
const hashOf = ({ id, contentHash: content, decisions, end }: ApprovalRequest) =>
  contentHash({ id, content, decisions: decisions.map(({ statement }) => statement), end });

test("each step of a request is an entry that says what the request was and became", async () => {
  const request = await ask();
  const asked = hashOf(world.request(request.id));
  const record = { kind: "approval", id: request.id };
  expect(lastEntry()).toEqual({ action: "approval.request", record, hashBefore: null, hashAfter: asked });
  expect(opening().details).toEqual({ reason: "the authority asked for it" });
  await decide(actorFor("mara"), request.id, {
    ...world.handIn("mara", request.id),
    note: "seen",
    broughtBy: "p-ben" as never,
  });
  const decided = hashOf(world.request(request.id));
  expect(lastEntry()).toEqual({ action: "approval.decide", record, hashBefore: asked, hashAfter: decided });
  expect(opening().details).toEqual({
    decision: "approve",
    note: "seen",
    action: "facility.export",
    broughtBy: "p-ben",
  });
  const before = world.store.state().outbox.length;
  await world.pipeline.twoPersons.withdraw(actorFor("cleo"), request.id);
  const withdrawn = hashOf(world.request(request.id));
  expect(new Set([asked, decided, withdrawn]).size).toBe(3);
  expect(lastEntry()).toEqual({ action: "approval.withdraw", record, hashBefore: decided, hashAfter: withdrawn });
  expect(opening().details).toEqual({ action: "facility.export" });
  expect(world.store.state().outbox).toHaveLength(before);
});

test("a decision that nobody else brought says nothing of a bringer", async () => {
  await askAndApprove();
  expect(opening().details).toEqual({ decision: "approve", note: "", action: "facility.export" });
});

test("an act alone and its review are entries that say what was done, why, and what was found of it", async () => {
  const { breakGlass, review } = world.pipeline.twoPersons;
  await breakGlass(world.exportSite, actorFor("mara"), { input: { what: "model" }, reason: "fire at the vault" });
  const [act] = world.store.state().approvals.acts;
  if (act === undefined) throw new Error("no act");
  expect(opening().details).toEqual({ what: "model", breakGlass: act.id, reason: "fire at the vault" });
  expect(act).toMatchObject({ by: { person: "p-mara", role: "security-manager" }, action: "facility.export" });
  world.clock.nowMs = 2_000;
  const reviewed = await review(actorFor("ben"), act.id, { verdict: "not justified", note: "a drill" });
  const found = {
    reviewer: { person: "p-ben", role: "facility-manager" },
    verdict: "not justified",
    note: "a drill",
    atMs: 2_000,
  };
  expect(reviewed).toMatchObject({ ok: true, value: { output: { id: act.id, review: found } } });
  expect(world.store.state().approvals.acts[0]?.review).toEqual(found);
  expect(lastEntry()).toEqual({
    action: "break-glass.review",
    record: { kind: "break-glass", id: act.id },
    hashBefore: act.contentHash,
    hashAfter: contentHash({ breakGlass: act.id, content: act.contentHash, verdict: "not justified", atMs: 2_000 }),
  });
  expect(opening().details).toEqual({ verdict: "not justified", note: "a drill" });
  expect(world.store.state().outbox.at(-1)?.payload).toEqual({
    subject: "break-glass-reviewed",
    record: act.id,
    to: { person: "p-mara" },
  });
});

test("no act alone without a position that the rule names, and none where no rule allows it", () => {
  const rule = ruleFor(twoPersonRules, "facility.export");
  if (rule === null) throw new Error("no rule");
  const said = (given: Parameters<typeof judgeBreakGlass>) => {
    const judged = judgeBreakGlass(...given);
    return judged.ok ? "allowed" : judged.error.detail;
  };
  expect(said([rule, actorFor("mara"), "fire"])).toBe("allowed");
  expect(said([rule, actorFor("mara"), " "])).toBe("No reason was given.");
  expect(said([rule, actorFor("cleo"), "fire"])).toBe("No rule lets this position do facility.export alone.");
  expect(said([{ ...rule, breakGlass: null }, actorFor("mara"), "fire"])).toBe(
    "No rule lets this position do facility.export alone.",
  );
});

test("as many approve as the rule asks, and never none", async () => {
  const { id } = await askAndApprove();
  const request = world.request(id);
  const rule = ruleFor(twoPersonRules, "facility.export");
  const key = world.store.state().approvals.authenticators.find((each) => each.id === keyIdOf("mara"))?.key ?? null;
  if (rule === null) throw new Error("no rule");
  const facts = {
    rule,
    actor: { person: personOf("cleo"), held: [{ role: "analyst", organisation: operator }] },
    role: "analyst",
    approvers: [
      { standing: { person: personOf("mara"), held: [{ role: "security-manager", organisation: operator }] }, key },
    ],
    instance: { id: "test", isDemonstration: false },
    contentHashNow: request.contentHash,
    contentHashSeen: request.contentHash,
    nowMs: 2_000,
  } as const;
  expect(judgeCarryOut(request, facts).ok).toBe(true);
  const two = { ...facts, rule: { ...rule, approvalsNeeded: 2 } };
  expect(judgeCarryOut(request, two)).toMatchObject({
    error: { code: "CUS-T028", detail: "2 other person(s) must approve, 1 did." },
  });
  const none = { ...facts, rule: { ...rule, approvalsNeeded: 0 } };
  const unapproved = { ...request, approvalsNeeded: 0, decisions: [] };
  expect(judgeCarryOut(unapproved, none).ok).toBe(false);
  expect(judgeCarryOut(request, { ...facts, approvers: [] })).toMatchObject({
    error: { code: "CUS-T025", detail: "Who approved may not approve it any more." },
  });
});
