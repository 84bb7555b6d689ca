/**
 * The rules of ADR 1, one by one. The site: off-site, gate, hall, door, store with a box. Every step takes longer than
 * the force needs and nothing varies, so each detection is in time and P_E = 1 - product of (1 - P_D), argued by hand.
 */
import { describe, expect, it } from "vitest";
import { at, buildModel, detects, exactly, force, type LooseModel, task } from "../models/build-model.ts";
import { stepsOf, worstOf } from "../models/worst-of.ts";

const tenSeconds = exactly(10);
const areas = [
  { id: "outside", kind: "off-site" as const },
  { id: "hall", within: "outside" },
  { id: "store", within: "hall" },
];
const gate = { id: "gate", between: ["outside", "hall"] as const, delays: { authorised: tenSeconds } };
const door = {
  id: "door",
  between: ["hall", "store"] as const,
  delays: { authorised: tenSeconds, stealth: tenSeconds },
};
const alarm = { id: "alarm", at: [at("crossing", "door")], performance: { stealth: detects(0.5) } };
const box = { id: "box", area: "store", tasks: [task("sabotage", "stealth", tenSeconds)] };
const clerk = { id: "clerk", access: [{ areas: ["hall"] }] };

const site = (change: Partial<LooseModel>) =>
  buildModel({
    areas,
    crossings: [gate, door],
    measures: [alarm],
    targets: [box],
    roles: [clerk],
    response: { forces: [force(5)] },
    ...change,
  });
const scenario = "clerk/sabotage/box/non-violent";
const watched = (change: object) => worstOf(site({ measures: [{ ...alarm, ...change }] }), scenario);

describe("rule 1, tactics by mode", () => {
  const forced = { ...door, delays: { force: tenSeconds } };
  it("lets nobody use force who is not violent", () => {
    expect(worstOf(site({ crossings: [gate, forced] }), scenario)).toBeNull();
  });
  it("lets the violent use it", () => {
    expect(worstOf(site({ crossings: [gate, forced] }), "clerk/sabotage/box/violent")).toBe(0);
  });
});

describe("rule 2, authorised passage", () => {
  const granted = (access: object) =>
    worstOf(site({ roles: [{ id: "clerk", access: [{ areas: ["hall", "store"], ...access }] }] }), scenario);
  const monday = [{ fromMinute: 0, toMinute: 600 }];
  const office = [{ id: "day", windows: [{ fromMinute: 600, toMinute: 900 }] }];
  it("is open to who may be in both areas: the alarm against stealth is not met", () => {
    expect(granted({})).toBe(0);
  });
  it("is closed to who may be in one of them only", () => {
    expect(worstOf(site({}), scenario)).toBe(0.5);
  });
  it("is closed outside of the hours of access, which end as the state's begin", () => {
    const roles = [{ id: "clerk", access: [{ areas: ["hall"] }, { areas: ["store"], windows: monday }] }];
    expect(worstOf(site({ roles, states: office }), scenario)).toBe(0.5);
  });
  it("is open where the hours share a minute", () => {
    const longer = [{ fromMinute: 0, toMinute: 601 }];
    const roles = [{ id: "clerk", access: [{ areas: ["hall"] }, { areas: ["store"], windows: longer }] }];
    expect(worstOf(site({ roles, states: office }), scenario)).toBe(0);
  });
  it("is closed in another state than the grant's", () => {
    const roles = [{ id: "clerk", access: [{ areas: ["hall"] }, { areas: ["store"], states: ["night"] }] }];
    expect(worstOf(site({ roles }), scenario)).toBe(0.5);
  });
  it("is limited to the portals a grant names", () => {
    const roles = (portal: string) => [
      { id: "clerk", access: [{ areas: ["hall"] }, { areas: ["store"], portals: [portal] }] },
    ];
    expect(worstOf(site({ roles: roles("gate") }), scenario)).toBe(0.5);
    expect(worstOf(site({ roles: roles("door") }), scenario)).toBe(0);
  });
  it("is taken away and given by a state", () => {
    const everywhere = [{ id: "clerk", access: [{ areas: ["hall", "store"] }] }];
    const denied = [{ id: "day", accessDenied: [{ roles: ["clerk"], areas: ["store"] }] }];
    const given = [{ id: "day", accessGranted: [{ roles: ["clerk"], areas: ["store"], escort: null }] }];
    expect(worstOf(site({ roles: everywhere, states: denied }), scenario)).toBe(0.5);
    expect(worstOf(site({ states: given }), scenario)).toBe(0);
  });
  it("is never through a wall", () => {
    const roles = [{ id: "clerk", access: [{ areas: ["hall", "store"] }] }];
    expect(worstOf(site({ roles, crossings: [gate, { ...door, kind: "surface" }] }), scenario)).toBe(0.5);
  });
  it("is open to anybody outwards through a free portal, not inwards", () => {
    const theft = [{ ...box, tasks: [task("theft", "stealth", tenSeconds)] }];
    const states = [{ id: "day", portalsFree: ["door"] }];
    // In by stealth past the alarm (0.5), out with the box by right past nobody; by stealth it would be 0.75.
    expect(worstOf(site({ targets: theft, states }), "clerk/theft/box/non-violent")).toBe(0.5);
    expect(worstOf(site({ targets: theft }), "clerk/theft/box/non-violent")).toBe(0.75);
  });
  it("leads outwards by the portals to off-site, whatever lies within what", () => {
    const theft = [{ ...box, tasks: [task("theft", "stealth", tenSeconds)] }];
    const states = [{ id: "day", portalsFree: ["door"] }];
    // The hall is a vestibule within the store: deeper, and yet on the way out.
    const vestibule = [...areas.slice(0, 1), { id: "store", within: "outside" }, { id: "hall", within: "store" }];
    expect(worstOf(site({ areas: vestibule, targets: theft, states }), "clerk/theft/box/non-violent")).toBe(0.5);
  });
  it("does not count a portal in the direction in which it stays shut", () => {
    const theft = [{ ...box, tasks: [task("theft", "stealth", tenSeconds)] }];
    const states = [{ id: "day", portalsFree: ["door"] }];
    // The gate opens inwards only, and the one way off-site is from the store: the door leads outwards into the store.
    const exit = {
      id: "exit",
      between: ["store", "outside"] as const,
      delays: { authorised: tenSeconds, stealth: tenSeconds },
    };
    const oneWay = [{ ...gate, direction: "forward" as const }, door, { ...exit, direction: "forward" as const }];
    const into = (crossings: typeof oneWay) =>
      worstOf(site({ crossings, targets: theft, states }), "clerk/theft/box/non-violent");
    expect(into(oneWay)).toBe(0);
  });
});

describe("rules 3 and 11, preparation", () => {
  it("is what nothing detects; what may detect is a step of the act", () => {
    const badge = { id: "badge", at: [at("crossing", "gate")], performance: { authorised: detects(0.1) } };
    expect(stepsOf(site({}), scenario)).toEqual([
      "prepare authorised gate",
      "acquire stealth door",
      "acquire stealth box",
    ]);
    expect(stepsOf(site({ measures: [badge] }), scenario)[0]).toBe("acquire authorised gate");
  });
});

describe("rules 4 to 6, delays and carriage", () => {
  // Detection at the door, the door's delay + measure + transit + the task still to run, against T.
  const timed = (seconds: number) =>
    worstOf(
      site({
        areas: areas.map((area) => ({ ...area, transit: exactly(3) })),
        measures: [{ ...alarm, performance: { stealth: detects(0.5, exactly(4)) } }],
        response: { forces: [force(seconds)] },
      }),
      scenario,
    );
  it("adds the measure's delay and the transit of the area entered: 10 + 4 + 3 + 10 s", () => {
    expect(timed(26.999)).toBe(0.5);
  });
  it("counts a tie as late", () => {
    expect(timed(27)).toBe(0);
  });
  const stolen = (passes: "hand" | "trolley", carryingFactor: number, seconds: number) =>
    worstOf(
      site({
        crossings: [gate, { ...door, passes }],
        targets: [{ ...box, carriage: "trolley", carryingFactor, tasks: [task("theft", "stealth", tenSeconds)] }],
        roles: [{ id: "clerk", access: [{ areas: ["hall", "store"] }] }],
        measures: [{ id: "rule", at: [at("target", "box")], performance: { stealth: detects(0.5) } }],
        response: { forces: [force(seconds)] },
      }),
      "clerk/theft/box/non-violent",
    );
  it("lets a trolley through no door for what is carried by hand", () => {
    expect(stolen("hand", 1, 5)).toBeNull();
    expect(stolen("trolley", 1, 5)).toBe(0.5);
  });
  it("slows the removal, not the task: 10 + 2 (10 + 10) s", () => {
    expect(stolen("trolley", 2, 49.999)).toBe(0.5);
    expect(stolen("trolley", 2, 50)).toBe(0);
    expect(stolen("trolley", 1, 30)).toBe(0);
  });
  it("gives an authorised task to those who handle the target only", () => {
    const targets = [{ ...box, tasks: [task("sabotage", "authorised", tenSeconds)] }];
    expect(worstOf(site({ targets }), scenario)).toBeNull();
    expect(worstOf(site({ targets, roles: [{ ...clerk, authority: { handles: ["box"] } }] }), scenario)).toBe(0.5);
  });
  it("lets remote access act from off-site, by no force", () => {
    const remote = [{ ...clerk, remoteAccess: ["box"] }];
    expect(worstOf(site({ roles: remote }), scenario)).toBe(0);
    const targets = [{ ...box, tasks: [task("sabotage", "force", tenSeconds)] }];
    expect(worstOf(site({ roles: remote, targets }), "clerk/sabotage/box/violent")).toBe(0.5);
  });
});

describe("rule 7, procedures", () => {
  const targets = [{ ...box, tasks: [task("theft", "stealth", tenSeconds)] }];
  const run = { id: "run", from: "store", to: "outside", delay: tenSeconds, carries: ["box"] };
  it("take a target out for the roles they are for", () => {
    // In past the alarm, out hidden in the run; without it past the alarm again.
    expect(worstOf(site({ targets, procedures: [{ ...run, roles: ["clerk"] }] }), "clerk/theft/box/non-violent")).toBe(
      0.5,
    );
    expect(worstOf(site({ targets, procedures: [run] }), "clerk/theft/box/non-violent")).toBe(0.75);
  });
  it("meet the measures at them", () => {
    const check = { id: "check", at: [at("procedure", "run")], performance: { deceit: detects(0.2) } };
    const model = site({ targets, measures: [alarm, check], procedures: [{ ...run, roles: ["clerk"] }] });
    expect(worstOf(model, "clerk/theft/box/non-violent")).toBe(0.6);
  });
});

describe("rule 8, what a measure is worth", () => {
  it("is its own value against who has nothing to do with it", () => {
    expect(watched({})).toBe(0.5);
  });
  it.each([
    ["operates", { operatedBy: ["clerk"] }],
    ["maintains", { maintainedBy: ["clerk"] }],
    ["can disable", { canBeDisabledBy: ["clerk"] }],
  ])("is nothing against who %s it", (_, change) => {
    expect(watched(change)).toBe(0);
  });
  it("is nothing against who overrules it, or commands all who operate it", () => {
    const ruled = [{ ...clerk, authority: { overrides: ["alarm"] } }];
    expect(worstOf(site({ roles: ruled }), scenario)).toBe(0);
    const guard = { id: "guard" };
    const chief = { ...clerk, authority: { commands: ["guard"] } };
    const operated = (by: string[]) =>
      site({ roles: [chief, guard, { id: "other" }], measures: [{ ...alarm, operatedBy: by }] });
    expect(worstOf(operated(["guard"]), scenario)).toBe(0);
    expect(worstOf(operated(["guard", "other"]), scenario)).toBe(0.5);
  });
  const second = (change: object, value = 0.3) =>
    worstOf(
      site({
        measures: [
          { ...alarm, operatedBy: ["clerk"], watchedBy: "camera" },
          { id: "camera", performance: { stealth: detects(value) }, ...change },
        ],
      }),
      scenario,
    );
  it("is the second control's where it is in the insider's hands, and never more than its own", () => {
    expect(second({})).toBe(0.3);
    expect(second({}, 0.9)).toBe(0.5);
  });
  it("is nothing where the second control is in the same hands", () => {
    expect(second({ maintainedBy: ["clerk"] })).toBe(0);
  });
  it("does not count a second control twice that stands at the step", () => {
    expect(second({ at: [at("crossing", "door")] })).toBe(0.3);
  });
  it("is the known share of it against who knows it", () => {
    const knowing = [{ ...clerk, knowledge: { measures: ["alarm"] } }];
    const measures = [{ ...alarm, knowledgeFactor: 0.8 }];
    expect(worstOf(site({ measures, roles: knowing }), scenario)).toBe(0.4);
    expect(worstOf(site({ measures }), scenario)).toBe(0.5);
  });
  it.each([
    ["low", 0.9855],
    ["moderate", 0.977142857143],
    ["high", 0.945],
    ["complete", 0.9],
  ] as const)("is 1 - N c(N) for a pair of %s dependence, 1 - N against one of the two", (dependence, expected) => {
    const pair = (checkers: string[]) => ({ missProbability: 0.1, dependence, checkers });
    expect(watched({ pair: pair(["other"]) })).toBe(expected);
    expect(watched({ pair: pair(["clerk"]), operatedBy: ["clerk"] })).toBe(0.9);
  });
  it("is nothing where the state switches it off or nobody is there to work it", () => {
    expect(worstOf(site({ states: [{ id: "day", measuresOff: ["alarm"] }] }), scenario)).toBe(0);
    expect(watched({ staffing: { roles: ["clerk"], atLeast: 6 } })).toBe(0);
    expect(watched({ staffing: { roles: ["clerk"], atLeast: 5 } })).toBe(0.5);
  });
  it("is the largest of a group and the union of several", () => {
    const two = (group: string) =>
      site({
        measures: [
          { ...alarm, group: "power" },
          { ...alarm, id: "beam", group, performance: { stealth: detects(0.2) } },
        ],
      });
    expect(worstOf(two("power"), scenario)).toBe(0.5);
    expect(worstOf(two("beam"), scenario)).toBe(0.6);
  });
  it("counts against material only where it is carried", () => {
    expect(watched({ detects: "material" })).toBe(0);
  });
});

describe("rule 8, escorts", () => {
  const escort = { id: "escort", performance: { stealth: detects(0.9) } };
  const roles = [{ id: "clerk", access: [{ areas: ["hall"] }, { areas: ["store"], escort: "escort" }] }];
  it("see what is done in their company, so that stealth past the alarm is the better way", () => {
    expect(worstOf(site({ roles, measures: [alarm, escort] }), scenario)).toBe(0.5);
  });
  it("are the better way where the alarm sees more than they", () => {
    const strong = { ...alarm, performance: { stealth: detects(0.95) } };
    expect(worstOf(site({ roles, measures: [strong, escort] }), scenario)).toBe(0.9);
  });
});

describe("rule 9, tampering", () => {
  const tampered = (from: string, pDetect: number) =>
    watched({ tampering: [{ from, pDetect, basis: { kind: "unstated" } }] });
  it("costs its own detection, in full: preparation is always in time", () => {
    expect(tampered("hall", 0.2)).toBe(0.2);
  });
  it("is left where it costs more, or where nobody can get to", () => {
    expect(tampered("hall", 0.6)).toBe(0.5);
    expect(tampered("store", 0)).toBe(0.5);
  });
});

describe("rule 10, response", () => {
  const value = (pNeutralization: number) => ({
    "non-violent": { value: pNeutralization, basis: { kind: "unstated" } as const },
  });
  const near = { ...force(5), id: "near", pNeutralization: value(0.4) };
  const far = { ...force(8), id: "far", pNeutralization: value(0.9) };
  it("is the earliest force's: 0.5 x 0.4", () => {
    expect(worstOf(site({ response: { forces: [far, near] } }), scenario)).toBe(0.2);
  });
  it("is the other's where the earliest is not there", () => {
    expect(worstOf(site({ response: { forces: [far, { ...near, states: ["night"] }] } }), scenario)).toBe(0.45);
  });
  it("is nobody's where none counts against the mode", () => {
    expect(worstOf(site({ response: { forces: [near] } }), "clerk/sabotage/box/violent")).toBe(0);
  });
  it("adds the assessment of the alarm and the state's factor: 5 + 3 x 5 = 20 s, a tie", () => {
    const slow = (responseFactor: number) =>
      worstOf(
        site({
          states: [{ id: "day", responseFactor }],
          response: { alarmAssessment: exactly(5), forces: [force(5)] },
        }),
        scenario,
      );
    expect(slow(3)).toBe(0);
    expect(slow(2.9)).toBe(0.5);
  });
});
