/** A plan of action: in one direction, owned, dated, and a risk is borne by somebody else and not for ever. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { campaignSize, campaignTimeout } from "../../../tests/campaign-size.ts";
import { type ActionId, checkPlan, orderPlan, type PlanAction, rankByWorth, standingOf } from "../index.ts";
import { criterion, day, person } from "./small.ts";

const action = (id: string, changes: Partial<PlanAction> = {}): PlanAction => ({
  id: id as ActionId,
  title: id,
  owner: "security-manager",
  from: { kind: "gap", criterion: criterion("ACC-02.2.a") },
  due: day("2027-03-31"),
  milestones: [],
  cost: null,
  evidenceDue: null,
  waitsFor: [],
  effect: null,
  doneOn: null,
  acceptance: null,
  ...changes,
});

const effect = (riskBefore: number, riskAfter: number) => ({
  ...{ riskBefore, riskAfter },
  ...{ target: null, modelHash: "h", engineVersion: "1", assessmentHash: null },
});

const waits = (...ids: readonly string[]) => ({ waitsFor: ids as unknown as readonly ActionId[] });
const told = (actions: readonly PlanAction[]) => checkPlan(actions).map(({ code, found }) => [code, found]);

describe("a plan", () => {
  it("in one direction is taken", () => {
    expect(told([action("a"), action("b", waits("a")), action("c", waits("a", "b"))])).toEqual([]);
  });
  it("in a circle is refused, with the circle named", () => {
    const plan = [action("a"), action("b", waits("a", "d")), action("c", waits("b")), action("d", waits("c"))];
    expect(told(plan)).toEqual([["CUS-Q040", "b -> d -> c -> b"]]);
  });
  it("that waits for itself is a circle", () =>
    expect(told([action("a", waits("a"))])).toEqual([["CUS-Q040", "a -> a"]]));
  it("has no action twice, and waits for none that is not there", () => {
    expect(told([action("a"), action("a")])).toEqual([["CUS-Q002", "a"]]);
    expect(told([action("a", waits("x"))])).toEqual([["CUS-Q041", "x"]]);
  });
  it("has nothing due before what it waits for", () => {
    expect(told([action("a"), action("b", { ...waits("a"), due: day("2027-03-30") })])).toEqual([
      ["CUS-Q042", "2027-03-30, waiting for a"],
    ]);
  });
  it("has days of the calendar, costs and risks that are figures", () => {
    expect(told([action("a", { due: day("2027-02-29") })])).toEqual([["CUS-Q021", "2027-02-29"]]);
    expect(told([action("a", { cost: { amount: -1, currency: "EUR" } })])).toEqual([["CUS-Q043", "-1"]]);
    expect(told([action("a", { effect: effect(1.2, 0.1) })])).toEqual([["CUS-Q043", "1.2 to 0.1"]]);
  });
});

describe("a risk that is borne", () => {
  const acceptance = {
    askedBy: person("owner"),
    reason: "Rebuilt next year",
    acceptedBy: person("director"),
    on: day("2026-11-01"),
    expires: day("2027-05-01"),
  };
  it("is accepted by somebody else, with a reason and an end", () => {
    expect(told([action("a", { acceptance })])).toEqual([]);
    expect(told([action("a", { acceptance: { ...acceptance, acceptedBy: person("owner") } })])).toEqual([
      ["CUS-Q023", "owner"],
    ]);
    expect(told([action("a", { acceptance: { ...acceptance, reason: " " } })])).toEqual([["CUS-Q024", null]]);
    expect(told([action("a", { acceptance: { ...acceptance, expires: null } })])).toEqual([["CUS-Q044", null]]);
    expect(told([action("a", { acceptance: { ...acceptance, expires: day("2026-11-01") } })])).toEqual([
      ["CUS-Q044", "2026-11-01"],
    ]);
  });
  it("stands until the day, and is open or overdue again from then on", () => {
    const plan = [action("a", { acceptance })];
    const at = (on: string) => plan.map((each) => standingOf(each, plan, day(on)))[0];
    expect([at("2026-10-31"), at("2026-11-01"), at("2027-04-30"), at("2027-05-01")]).toEqual([
      "open",
      "accepted",
      "accepted",
      "overdue",
    ]);
  });
});

describe("an action", () => {
  it("waits until what it waits for is done", () => {
    const plan = [action("a", { doneOn: day("2026-12-01") }), action("b", waits("a"))];
    const standing = (on: string) => plan.map((each) => standingOf(each, plan, day(on)));
    expect(standing("2026-11-30")).toEqual(["open", "waiting"]);
    expect(standing("2026-12-01")).toEqual(["done", "open"]);
  });
  it("is ranked by the risk it takes away per cost, in one currency", () => {
    const worth = (id: string, amount: number, riskAfter: number, currency = "EUR") =>
      action(id, { cost: { amount, currency }, effect: effect(0.5, riskAfter) });
    const plan = [
      worth("dear", 100, 0),
      worth("cheap", 10, 0.4),
      worth("free", 0, 0.49),
      worth("other", 1, 0, "USD"),
      action("none"),
    ];
    expect(rankByWorth(plan, "EUR").map(({ id }) => id)).toEqual(["free", "cheap", "dear"]);
  });
});

describe("any plan", () => {
  const size = 8;
  const edges = fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 14 });

  it(
    "is either refused for a circle that is one, or put in an order in which nothing comes before what it waits for",
    () => {
      let circles = 0;
      fc.assert(
        fc.property(edges, (drawn) => {
          const plan = Array.from({ length: size }, (_, index) =>
            action(`a${index}`, waits(...drawn.filter(([from]) => from === index).map(([, to]) => `a${to}`))),
          );
          const [fault] = checkPlan(plan);
          if (fault === undefined) {
            const order = orderPlan(plan).map(({ id }) => id);
            expect([...order].sort()).toEqual(plan.map(({ id }) => id));
            for (const { id, waitsFor } of plan)
              for (const before of waitsFor) expect(order.indexOf(before)).toBeLessThan(order.indexOf(id));
            return;
          }
          circles += 1;
          const circle = (fault.found ?? "").split(" -> ");
          expect(circle.at(0)).toBe(circle.at(-1));
          for (const [index, id] of circle.slice(0, -1).entries())
            expect(plan.find((each) => each.id === id)?.waitsFor).toContain(circle[index + 1]);
        }),
        { numRuns: campaignSize(200), seed: 40 },
      );
      expect(circles).toBeGreaterThan(0);
    },
    campaignTimeout(30_000),
  );

  it("of 20,000 actions one behind the other is looked through to its end", () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => action(`a${index}`, waits(`a${index + 1}`)));
    expect(told([...chain, action("a20000")])).toEqual([]);
    const [fault] = checkPlan([...chain, action("a20000", waits("a19999"))]);
    expect(fault?.found).toBe("a19999 -> a20000 -> a19999");
  });
});
