import type { OrganisationId, PersonId } from "@custodiet/core";
import { expect, test } from "vitest";
import {
  type Actor,
  type ActorRole,
  actions,
  authorize,
  grants,
  housePolicy,
  isAction,
  isActorRole,
  roles,
} from "../index.ts";

const operator = "operator" as OrganisationId;
const abroad = "abroad" as OrganisationId;

const actor = (role: ActorRole): Actor => ({
  person: "p-1" as PersonId,
  role,
  organisation: operator,
  oversees: [abroad],
});

/**
 * The matrix as it was decided, role by role, apart from the grants it is made of: `o` on records of the own
 * organisation, `v` on those overseen as well, `.` not at all. Columns in the order of `actions`.
 */
const decided: Readonly<Record<ActorRole, string>> = {
  //                          open close store read scen requ reco canc aread discl demo ledg sign dread dbeg dedit undo redo disc rest merge prop drem cread cadd cres crem bind ustor uplac urem
  "facility-manager":
    "         o    o     o    o    o    o    o    o    o     o    .    v    .    o    o     o    o    o    o    o     o     o    .     o     o     o     o     .    o     o     o",
  "security-manager":
    "         o    o     o    o    o    o    o    o    o     o    .    v    .    o    o     o    o    o    o    o     o     o    .     o     o     o     o     .    o     o     o",
  analyst:
    "                    o    o     o    o    o    o    o    o    o     o    .    .    .    o    o     o    o    o    o    o     o     o    .     o     o     o     o     .    o     o     o",
  "material-accountant":
    "      o    o     .    .    .    .    .    .    .     .    .    .    .    .    .     .    .    .    .    .     .     .    .     .     .     .     .     .    .     .     .",
  "guard-force-supervisor":
    "   o    o     .    o    .    .    .    .    o     .    .    .    .    .    .     .    .    .    .    .     .     .    .     o     o     o     o     .    .     .     .",
  "personnel-security-officer":
    "o   o     .    .    .    .    .    .    .     .    .    .    .    .    .     .    .    .    .    .     .     .    .     .     .     .     .     .    .     .     .",
  inspector:
    "                  o    o     .    v    v    .    .    .    v     .    .    v    .    .    .     .    .    .    .    .     .     .    .     v     v     v     v     .    .     .     .",
  "national-coordinator":
    "     o    o     .    v    .    .    .    .    v     .    .    .    .    .    .     .    .    .    .    .     .     .    .     v     .     .     .     .    .     .     .",
  secretariat:
    "                o    o     .    .    .    .    .    .    .     .    .    .    .    .    .     .    .    .    .    .     .     .    .     .     .     .     .     .    .     .     .",
  "committee-member":
    "         o    o     .    .    .    .    .    .    .     .    .    .    .    .    .     .    .    .    .    .     .     .    .     .     .     .     .     .    .     .     .",
  "focus-group-lead":
    "         o    o     .    .    .    .    .    .    .     .    .    .    .    .    .     .    .    .    .    .     .     .    .     .     .     .     .     .    .     .     .",
  expert:
    "                     o    o     .    .    .    .    .    .    .     .    .    .    .    .    .     .    .    .    .    .     .     .    .     .     .     .     .     .    .     .     .",
  trainer:
    "                    o    o     .    o    o    .    .    .    o     .    .    .    .    .    .     .    .    .    .    .     .     .    .     o     .     .     .     .    .     .     .",
  participant:
    "                o    o     .    o    o    .    .    .    o     .    .    .    .    .    .     .    .    .    .    .     .     .    .     o     .     .     .     .    .     .     .",
  auditor:
    "                    o    o     .    o    o    .    .    .    o     .    .    v    .    .    .     .    .    .    .    .     .     .    .     o     .     .     .     .    .     .     .",
  administrator:
    "              o    o     .    .    .    .    .    .    .     .    .    v    o    .    .     .    .    .    .    .     .     .    .     .     .     .     .     .    .     .     .",
  instance:
    "                   .    o     o    .    .    .    o    o    .     .    o    .    o    .    .     .    .    .    .    .     .     .    o     .     .     .     .     o    .     .     .",
};

const cells = roles.flatMap((role) =>
  actions.map((action, column) => [role, action, decided[role].trim().split(/\s+/)[column] ?? "?"] as const),
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
    expect(authorize({ grants: [], rolesGivenBy: [] }, actor("facility-manager"), action).ok).toBe(false);
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
