/** Who confirms a pledge is not who made it. */
import { expect, it } from "vitest";
import { createSight, mayStep, type RecordInSight } from "../../index.ts";
import { alpha, beta, gamma, kindCalled, recordsOf, seenFrom, toCommunity } from "./world.ts";

const fulfilled = { type: "stepped", transition: "fulfil", to: "fulfilled", fields: {}, note: "" } as const;
const records = recordsOf(
  {
    id: "p1",
    kind: "pledge",
    marking: toCommunity,
    fields: { title: { en: "Pledge" }, party: "BEL", "confirmed-by": "NLD" },
    acts: [[alpha, fulfilled]],
  },
  { id: "b", kind: "party", marking: toCommunity, fields: { code: "NLD", organisation: beta } },
  { id: "a", kind: "party", marking: toCommunity, fields: { code: "BEL", organisation: alpha } },
);
const confirm = kindCalled("pledge").workflow.transitions.find(({ id }) => id === "confirm");

it.each([
  [alpha, "secretariat", false],
  [beta, "national-coordinator", true],
  [beta, "nobody-of-the-group", false],
  [gamma, "national-coordinator", false],
])("of %s as %s: %s", (organisation, role, mayConfirm) => {
  const sight = createSight(records, seenFrom(organisation));
  if (confirm === undefined) throw new Error("No step confirms a pledge");
  expect(mayStep(confirm, sight.see("p1") as RecordInSight, { organisation, role }, sight)).toBe(mayConfirm);
});
