import type { OrganisationId, PersonId } from "@custodiet/core";
import { expect, test } from "vitest";
import {
  type Action,
  type Actor,
  type ActorRole,
  actions,
  authorize,
  confirmedActions,
  grants,
  housePolicy,
  isAction,
  isActorRole,
  isPersonRole,
  roles,
  scopeOf,
  twoPersonRules,
} from "../index.ts";

const operator = "operator" as OrganisationId;
const abroad = "abroad" as OrganisationId;

const actor = (role: ActorRole): Actor => ({
  person: "p-1" as PersonId,
  role,
  organisation: operator,
  oversees: [abroad],
  isConfirmed: true,
});

/**
 * The matrix as it was decided, apart from the grants it is made of: `o` on records of the own organisation, `v` on
 * those overseen as well, `.` not at all. Columns in the order of `roles`.
 */
// biome-ignore format: a table is read by its columns
const decided: Readonly<Record<Action, string>> = {
  //                      fm sm an ma gs ps in nc se cm fl ex tr pa au ad mc is
  "session.open":        "o  o  o  o  o  o  o  o  o  o  o  o  o  o  o  o  .  .",
  "session.close":       "o  o  o  o  o  o  o  o  o  o  o  o  o  o  o  o  .  o",
  "session.end":         ".  .  .  .  .  .  .  .  .  .  .  .  .  .  .  o  .  .",
  "facility.store":      "o  o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  o",
  "facility.read":       "o  o  o  o  o  .  v  v  .  .  .  .  o  o  o  .  o  .",
  "scenario.read":       "o  o  o  .  .  .  v  .  .  .  .  .  o  o  o  .  o  .",
  "assessment.request":  "o  o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .",
  "assessment.record":   "o  o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  o",
  "assessment.cancel":   "o  o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  o",
  "assessment.read":     "o  o  o  .  o  .  v  v  .  .  .  .  o  o  o  .  o  .",
  "disclosure.record":   "o  o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .",
  "demonstration.load":  ".  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  o",
  "person.register":     ".  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  o",
  "person.read":         "o  o  .  .  .  o  .  o  o  .  .  .  .  .  o  o  .  .",
  "person.change":       ".  .  .  .  .  .  .  .  .  .  .  .  .  .  .  o  .  .",
  "instance.found":      ".  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  o",
  "authenticator.enrol": "o  o  o  o  o  o  o  o  o  o  o  o  o  o  o  o  .  .",
  "authenticator.add":   "o  o  o  o  o  o  o  o  o  o  o  o  o  o  o  o  .  .",
  "authenticator.revoke": "o  o  o  o  o  o  o  o  o  o  o  o  o  o  o  o  .  .",
  "ledger.read":         "v  v  .  .  .  .  v  .  .  .  .  .  .  .  v  v  o  .",
  "ledger.export":       "v  v  .  .  .  .  v  .  .  .  .  .  .  .  v  v  .  .",
  "checkpoint.sign":     ".  .  .  .  .  .  .  .  .  .  .  .  .  .  .  o  .  o",
  "cosignature.keep":    "o  o  .  .  .  .  o  .  .  .  .  .  .  .  o  o  .  o",
  "witness.appoint":     ".  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  o",
  "witness.dismiss":     ".  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  o",
  "ledger.restore":      ".  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  o",
  "draft.read":          "o  o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .",
  "draft.begin":         "o  o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .",
  "draft.edit":          "o  o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .",
  "draft.undo":          "o  o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .",
  "draft.redo":          "o  o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .",
  "draft.discard":       "o  o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .",
  "draft.restore":       "o  o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .",
  "draft.merge":         "o  o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .",
  "draft.propose":       "o  o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .",
  "draft.remove":        ".  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  o",
  "comment.read":        "o  o  o  .  o  .  v  v  .  .  .  .  o  o  o  .  o  .",
  "comment.add":         "o  o  o  .  o  .  v  .  .  .  .  .  .  .  .  .  .  .",
  "comment.resolve":     "o  o  o  .  o  .  v  .  .  .  .  .  .  .  .  .  .  .",
  "comment.remove":      "o  o  o  .  o  .  v  .  .  .  .  .  .  .  .  .  .  .",
  "ledger.bind":         ".  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  o",
  "underlay.store":      "o  o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .",
  "underlay.place":      "o  o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .",
  "underlay.remove":     "o  o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .",
  "facility.export":    "o  o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .",
  "approval.read":      "o  o  o  o  o  o  o  o  o  o  o  o  o  o  o  o  .  .",
  "approval.request":   "o  o  o  .  .  .  o  o  o  o  o  o  o  .  .  o  .  .",
  "approval.decide":    "o  o  o  .  .  .  o  o  o  o  o  o  o  .  .  o  .  .",
  "approval.withdraw":  "o  o  o  .  .  .  o  o  o  o  o  o  o  .  .  o  .  .",
  "break-glass.review": "o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .",
  "authenticator.simulate": "o  o  o  .  .  .  o  o  o  o  o  o  o  .  .  o  .  .",
  "sealed-file.read":   "o  o  o  .  .  .  o  o  o  o  .  .  .  .  o  o  .  .",
  "sealed-file.receive": "o  o  o  .  .  .  o  o  o  .  .  .  .  .  .  .  .  .",
  "sealed-file.open":   "o  o  o  .  .  .  o  o  o  .  .  .  .  .  .  .  .  .",
  "sealed-file.take":   "o  o  o  .  .  .  o  o  .  .  .  .  .  .  .  .  .  .",
  "facility.send":      "o  o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .",
  "roster.read":        "o  o  o  .  .  .  o  o  o  o  .  .  .  .  o  o  .  .",
  "roster.sign":        "o  o  .  .  .  .  o  o  o  o  .  .  .  .  .  o  .  .",
  "roster.take":        "o  o  .  .  .  .  o  o  o  o  .  .  .  .  .  o  .  .",
  "roster.follow":      "o  o  .  .  .  .  o  o  o  o  .  .  .  .  .  o  .  .",
  "roster.demonstrate": ".  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  o",
  "machine.register":    ".  .  .  .  .  .  .  .  .  .  .  .  .  .  .  o  .  .",
  "machine.revoke":      "o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  o  .  .",
  "machine.read":        "o  o  .  .  .  .  .  .  .  .  .  .  .  .  o  o  .  .",
  "machine.use":         ".  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  o  .",
  "mail.choose":         "o  o  o  o  o  o  o  o  o  o  o  o  o  o  o  o  .  .",
  "mail.send":           ".  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  o",
  "operation.read":      ".  .  .  .  .  .  .  .  .  .  .  .  .  .  o  o  .  .",
  "restoration.accept":  ".  .  .  .  .  .  .  .  .  .  .  .  .  .  .  o  .  .",
  "registry.record":     ".  .  .  .  .  .  .  .  o  .  .  .  .  .  .  .  .  .",
  "registry.retract":    ".  .  .  .  .  .  .  .  o  .  .  .  .  .  .  .  .  .",
  "registry.decide":    ".  .  .  .  .  .  .  .  o  .  .  .  .  .  .  .  .  .",
  "subscription.read":  ".  .  .  .  .  .  .  o  .  .  .  .  .  .  o  .  .  .",
  "subscription.begin": ".  .  .  .  .  .  .  o  .  .  .  .  .  .  .  .  .  .",
  "subscription.draft": ".  .  .  .  .  .  .  o  .  .  .  .  .  .  .  .  .  .",
  "subscription.clear": ".  .  .  .  .  .  .  o  .  .  .  .  .  .  .  .  .  .",
  "subscription.step":  ".  .  .  .  .  .  .  o  .  .  .  .  .  .  .  .  .  .",
  "subscription.correct":".  .  .  .  .  .  .  o  .  .  .  .  .  .  .  .  .  .",
  "group.read":          "o  o  o  o  o  o  o  o  o  o  o  o  o  o  o  .  .  .",
  "group.create":        "o  o  .  .  .  .  o  o  o  o  o  o  o  .  .  .  .  .",
  "group.change":        "o  o  .  .  .  .  o  o  o  o  o  o  o  .  .  .  .  .",
  "group.step":          "o  o  .  .  .  .  o  o  o  o  o  o  o  .  .  .  .  .",
  "group.decide":        "o  o  .  .  .  .  o  o  o  o  o  o  o  .  .  .  .  .",
  "group.attach":        "o  o  .  .  .  .  o  o  o  o  o  o  o  .  .  .  .  .",
  "group.export":        "o  o  .  .  .  .  o  o  o  o  o  o  o  .  .  .  .  .",
  "calendar.choose":     "o  o  o  o  o  o  o  o  o  o  o  o  o  o  o  .  .  .",
  "programme.read":      "o  o  o  o  .  o  o  o  .  .  .  .  o  .  o  .  .  .",
  "programme.begin":     "o  o  .  .  .  .  o  o  .  .  .  .  .  .  .  .  .  .",
  "programme.record":    "o  o  o  o  .  o  o  o  .  .  .  .  o  .  .  .  .  .",
  "programme.review":    "o  o  o  o  .  o  o  o  .  .  .  .  o  .  o  .  .  .",
  "programme.exempt":    "o  o  .  .  .  .  o  o  .  .  .  .  .  .  .  .  .  .",
  "programme.send":      "o  o  .  .  .  .  o  o  .  .  .  .  .  .  .  .  .  .",
  "programme.accept":    "o  o  o  .  .  .  o  o  .  .  .  .  o  .  .  .  .  .",
  "reliability.read":    ".  o  .  .  .  o  .  .  .  .  .  .  .  .  .  .  .  .",
  "reliability.keep":    ".  o  .  .  .  o  .  .  .  .  .  .  .  .  .  .  .  .",
  "own-measure.keep":    "o  o  .  .  .  .  o  o  .  .  .  .  .  .  .  .  .  .",
  "programme.export":    "o  o  o  .  .  .  o  o  .  .  .  .  .  .  o  .  .  .",
  "culture-survey.keep": "o  o  .  .  .  o  o  o  .  .  .  .  .  .  .  .  .  .",
  "programme-group.keep": "o  o  .  .  .  .  o  o  .  .  .  .  .  .  .  .  .  .",
  "concern.receive":     ".  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  o",
  "concern.read":        "o  o  o  o  .  o  o  o  .  .  .  .  o  .  .  .  .  .",
  "concern.handle":      "o  o  o  o  .  o  o  o  .  .  .  .  o  .  .  .  .  .",
  "concern.erase":       "o  o  .  .  .  .  o  o  .  .  .  .  .  .  .  .  .  .",
  "concern.entrust":     "o  o  .  .  .  .  o  o  .  .  .  .  .  .  .  .  .  .",
};

const cells = actions.flatMap((action) =>
  roles.map((role, column) => [role, action, decided[action].split("  ")[column] ?? "?"] as const),
);

test.each(cells)("%s, %s: %s", (role, action, expected) => {
  const answer = authorize(housePolicy, actor(role), action);
  const reach = answer.ok ? answer.value.scope.organisations : [];
  expect(reach).toEqual({ o: [operator], v: [operator, abroad], ".": [] }[expected]);
});

test("a refusal tells the rules that could have allowed it, who may do it, and who gives the role", () => {
  expect(authorize(housePolicy, actor("participant"), "facility.store")).toEqual({
    ok: false,
    error: {
      kind: "refused",
      code: "CUS-T002",
      reason: "role not granted",
      action: "facility.store",
      role: "participant",
      rules: ["modellers-store-facilities", "the-demonstration-stores-facilities"],
      mayBeDoneBy: ["facility-manager", "security-manager", "analyst", "instance"],
      mayBeGrantedBy: ["administrator"],
    },
  });
});

test.each(["facility.delete", "", "__proto__", "constructor", "session.open "])(
  "the unknown action %j is denied to everyone",
  (action) => {
    for (const role of roles) {
      expect(authorize(housePolicy, actor(role), action)).toMatchObject({
        ok: false,
        error: { code: "CUS-T001", rules: [], mayBeDoneBy: [] },
      });
    }
  },
);

test("a policy without grants denies everything", () => {
  for (const action of actions) {
    const policy = { grants: [], rolesGivenBy: [], twoPersonRules: [], confirmedActions: [] };
    expect(authorize(policy, actor("facility-manager"), action).ok).toBe(false);
  }
});

test("an organisation that oversees none gets its own records only", () => {
  const answer = authorize(housePolicy, { ...actor("inspector"), oversees: [] }, "facility.read");
  expect(answer).toMatchObject({ ok: true, value: { scope: { organisations: [operator] } } });
});

test("each rule has a name of its own, and no role has an action by two rules", () => {
  expect(new Set(grants.map((grant) => grant.rule)).size).toBe(grants.length);
  const pairs = grants.flatMap((grant) => grant.roles.map((role) => `${role} ${grant.action}`));
  expect(new Set(pairs).size).toBe(pairs.length);
});

test("texts from outside become roles and actions only when they are", () => {
  expect([
    isActorRole("analyst"),
    isActorRole("hacker"),
    isAction("facility.read"),
    isAction("facility.delete"),
  ]).toEqual([true, false, true, false]);
});

test("an act that is to be confirmed is refused where the person has not lately shown their authenticator", () => {
  const { isConfirmed: _, ...earlier } = actor("analyst");
  expect(authorize(housePolicy, earlier, "authenticator.add")).toMatchObject({
    ok: false,
    error: { code: "CUS-T030", reason: "not confirmed", role: "analyst" },
  });
  expect(authorize(housePolicy, earlier, "facility.read").ok).toBe(true);
});

test("each grant has a rule of its own words and reaches its own organisation or those overseen", () => {
  for (const { rule, action, reach, roles: granted } of grants) {
    expect(rule, action).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(["own", "overseen"], action).toContain(reach);
    expect(granted.length, action).toBeGreaterThan(0);
  }
  const perRole = grants.flatMap(({ action, roles: granted }) => granted.map((role) => `${action} ${role}`));
  expect(new Set(perRole).size).toBe(perRole.length);
});

test("what a person must confirm is refused without it by every role, and not to the instance", () => {
  expect(confirmedActions).toEqual(["authenticator.add", "authenticator.revoke"]);
  for (const action of confirmedActions) {
    const { isConfirmed: _, ...open } = actor("administrator");
    expect(authorize(housePolicy, open, action)).toMatchObject({ ok: false, error: { code: "CUS-T030" } });
    expect(authorize(housePolicy, actor("administrator"), action).ok).toBe(true);
  }
  const grantsToInstance = [{ rule: "a-b", action: "authenticator.add", roles: ["instance"], reach: "own" }] as const;
  const { isConfirmed: _, ...instance } = actor("instance");
  expect(authorize({ ...housePolicy, grants: grantsToInstance }, instance, "authenticator.add").ok).toBe(true);
});

test("a machine does what its token names of what machines may, and is told its own way", () => {
  const machine = { ...actor("machine"), limitedTo: ["facility.read"] } as const;
  expect(authorize(housePolicy, machine, "facility.read").ok).toBe(true);
  expect(authorize(housePolicy, machine, "ledger.read")).toMatchObject({
    ok: false,
    error: { code: "CUS-T031", reason: "not in its scope", role: "machine" },
  });
});

test("a rule for machines alone is named to a machine and to no person", () => {
  const policy = {
    ...housePolicy,
    grants: [
      { rule: "machines-alone", action: "ledger.read", roles: ["machine"], reach: "own" },
      { rule: "auditors-too", action: "ledger.read", roles: ["auditor", "machine"], reach: "own" },
    ],
  } as const;
  const rulesTold = (role: ActorRole, limitedTo?: readonly Action[]) => {
    const who = limitedTo === undefined ? actor(role) : { ...actor(role), limitedTo };
    const answer = authorize(policy, who, "ledger.read");
    return answer.ok ? null : answer.error.rules;
  };
  expect(rulesTold("analyst")).toEqual(["auditors-too"]);
  expect(rulesTold("machine", [])).toEqual(["machines-alone", "auditors-too"]);
});

test("a scope names each organisation once, the own first", () => {
  expect(scopeOf(operator, abroad, operator)).toEqual({ organisations: [operator, abroad] });
  expect(scopeOf(operator)).toEqual({ organisations: [operator] });
});

test("only persons' roles are a person's", () => {
  expect(["analyst", "machine", "instance", "nobody"].map((role) => isPersonRole(role))).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

const hourMs = 3_600_000;

/** The two-person rules as they were decided, apart from the rules themselves. */
test("what needs two persons, who may be the second, and how long it may take is what was decided", () => {
  const signers = [
    "facility-manager",
    "security-manager",
    "inspector",
    "national-coordinator",
    "secretariat",
    "committee-member",
  ];
  const decided = Object.fromEntries(
    twoPersonRules.map(({ action, approvers, approvalsNeeded, lifetimeMs, breakGlass }) => [
      action,
      [
        approvers.join(" "),
        approvalsNeeded,
        lifetimeMs / hourMs,
        breakGlass && [breakGlass.roles.join(" "), breakGlass.reviewWithinMs / hourMs],
      ],
    ]),
  );
  expect(decided).toEqual({
    "facility.export": ["facility-manager security-manager", 1, 72, ["facility-manager security-manager", 72]],
    "person.change": ["administrator", 1, 72, null],
    "facility.send": ["facility-manager security-manager analyst inspector", 2, 72, null],
    "roster.sign": [signers.join(" "), 2, 72, null],
    "roster.take": [signers.join(" "), 1, 168, null],
    "group.decide": [[...signers, "focus-group-lead", "expert", "trainer"].join(" "), 1, 168, null],
    "machine.register": ["administrator", 1, 72, null],
    "subscription.clear": ["national-coordinator", 1, 336, null],
    "programme.send": ["facility-manager security-manager analyst inspector national-coordinator", 2, 72, null],
    "programme.exempt": ["facility-manager security-manager inspector national-coordinator", 1, 336, null],
    "concern.erase": ["facility-manager security-manager inspector national-coordinator", 1, 336, null],
    "concern.entrust": ["facility-manager security-manager inspector national-coordinator", 1, 336, null],
    "programme.accept": ["facility-manager security-manager inspector national-coordinator", 1, 336, null],
    "restoration.accept": [
      "administrator facility-manager security-manager national-coordinator secretariat",
      1,
      72,
      null,
    ],
  });
});
