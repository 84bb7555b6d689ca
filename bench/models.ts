/**
 * Facilities of any size, made from a seed: a site of buildings, each with floors of rooms, inner rooms and a store at
 * its heart; positions with more or less access; doors with readers, guards and two-person rules. For benchmarks and
 * for tests of size, never a picture of a real place.
 */
import { stringify } from "yaml";
import { Chooser } from "./chooser.ts";

export interface FacilitySize {
  readonly seed: number;
  readonly areas: number;
  readonly roles: number;
  readonly targets: number;
  readonly states: 1 | 2 | 3 | 4 | 5;
  /** Portals and surfaces; at least one for each area but off-site. */
  readonly crossings: number;
}

type Document = Readonly<Record<string, unknown>>;

/** The text of a facility document, valid against `docs/facility-model.md`; the same for the same size and seed. */
export const generateFacilityText = (size: FacilitySize): string => stringify(generateFacility(size), { lineWidth: 0 });

export function generateFacility(size: FacilitySize): Document {
  const choose = new Chooser(size.seed);
  const areas = generateAreas(size);
  const crossings = generateCrossings(size, areas, choose);
  const roles = generateRoles(size, areas, choose);
  const targets = generateTargets(size, areas, choose);
  return {
    custodiet: 1,
    basis: { fictional: "generated" },
    facility: { id: "generated", name: "Generated facility", kind: "other", fictional: true, operator: "operator" },
    marking: { tlp: "clear", releasedTo: ["everybody"], reason: "Generated" },
    threatStatement: {
      reference: "Generated",
      insiders: 1,
      activity: ["passive", "active"],
      violence: "included",
      collusion: "excluded",
      computerAccess: "included",
    },
    organisations: [{ id: "operator", name: "Operator", kind: "operator" }],
    areas: areas.map(writeArea),
    portals: crossings.filter((crossing) => crossing.isPortal).map(writeCrossing),
    surfaces: crossings.filter((crossing) => !crossing.isPortal).map(writeCrossing),
    measures: generateMeasures(size, crossings, targets, choose),
    targets: targets.map((target) => writeTarget(target, choose)),
    roles: roles.map((role) => writeRole(role, areas, targets, choose)),
    states: stateDocuments.slice(0, size.states),
    response: responseDocument,
  };
}

interface GeneratedArea {
  readonly id: string;
  readonly within: string | null;
  /** 0 off-site, 1 the site, 2 a building, then rooms within rooms. */
  readonly depth: number;
}

const buildingSize = 10;

/** One building for each ten areas; its rooms in chains of three. */
function generateAreas(size: FacilitySize): readonly GeneratedArea[] {
  const areas: GeneratedArea[] = [
    { id: "outside", within: null, depth: 0 },
    { id: "site", within: "outside", depth: 1 },
  ];
  for (let number = 0; areas.length < size.areas; number++) {
    const building = `building-${Math.floor(number / buildingSize)}`;
    const place = number % buildingSize;
    if (place === 0) areas.push({ id: building, within: "site", depth: 2 });
    else if (place % 3 === 1) areas.push({ id: `room-${number}`, within: building, depth: 3 });
    else areas.push({ id: `room-${number}`, within: `room-${number - 1}`, depth: place % 3 === 2 ? 4 : 5 });
  }
  return areas;
}

interface GeneratedCrossing {
  readonly id: string;
  readonly isPortal: boolean;
  readonly between: readonly [string, string];
  readonly document: Document;
}

const spread = (mean: number): string => `${mean} s`;

function generateCrossings(
  size: FacilitySize,
  areas: readonly GeneratedArea[],
  choose: Chooser,
): readonly GeneratedCrossing[] {
  const crossings: GeneratedCrossing[] = areas.slice(1).map((area, number) => ({
    id: `door-${number}`,
    isPortal: true,
    between: [area.within ?? "outside", area.id],
    document: {
      passes: choose.one(["trolley", "vehicle", "vehicle"]),
      detectAt: choose.one(["B", "B", "M", "E"]),
      delays: {
        authorised: spread(choose.whole(2, 10)),
        deceit: spread(choose.whole(10, 40)),
        stealth: spread(choose.whole(20, 120)),
        force: spread(choose.whole(20, 90)),
      },
    },
  }));
  for (let number = crossings.length; number < size.crossings; number++) {
    const [first, second] = choose.twoOf(areas.slice(1));
    const isPortal = choose.chance(0.4);
    const delays = isPortal
      ? { authorised: spread(choose.whole(2, 10)), stealth: spread(choose.whole(20, 90)) }
      : { stealth: spread(choose.whole(60, 300)), force: spread(choose.whole(60, 400)) };
    crossings.push({
      id: `${isPortal ? "passage" : "wall"}-${number}`,
      isPortal,
      between: [first.id, second.id],
      document: { detectAt: choose.one(["B", "M", "E"]), delays },
    });
  }
  return crossings;
}

interface GeneratedRole {
  readonly id: string;
  /** Deepest room it may be in. */
  readonly clearance: number;
  readonly isGuard: boolean;
}

function generateRoles(size: FacilitySize, areas: readonly GeneratedArea[], choose: Chooser): readonly GeneratedRole[] {
  const deepest = Math.max(...areas.map((area) => area.depth));
  return Array.from({ length: size.roles }, (_, number) => ({
    id: `role-${number}`,
    clearance: choose.whole(1, deepest),
    isGuard: number < 3,
  }));
}

interface GeneratedTarget {
  readonly id: string;
  readonly area: string;
  readonly isSource: boolean;
}

/** Targets in the deepest rooms, theft and sabotage by turns. */
function generateTargets(
  size: FacilitySize,
  areas: readonly GeneratedArea[],
  choose: Chooser,
): readonly GeneratedTarget[] {
  const deepest = [...areas].sort((a, b) => b.depth - a.depth).slice(0, Math.max(size.targets, 4));
  return Array.from({ length: size.targets }, (_, number) => ({
    id: `target-${number}`,
    area: choose.one(deepest).id,
    isSource: number % 2 === 0,
  }));
}

function generateMeasures(
  size: FacilitySize,
  crossings: readonly GeneratedCrossing[],
  targets: readonly GeneratedTarget[],
  choose: Chooser,
): readonly Document[] {
  const role = () => `role-${choose.whole(0, Math.min(size.roles, 12) - 1)}`;
  const atDoors = crossings.map((crossing, number) => ({
    id: `measure-${number}`,
    name: `Measure ${number}`,
    kind: crossing.isPortal ? "card reader" : "sensor",
    at: [crossing.id],
    performance: {
      authorised: { pDetect: choose.one([0, 0, 0.01, 0.05]) },
      deceit: { pDetect: choose.hundredth(0.2, 0.8) },
      stealth: { pDetect: choose.hundredth(0.3, 0.95), delay: spread(choose.whole(0, 30)) },
      force: { pDetect: choose.hundredth(0.7, 0.99) },
    },
    operatedBy: [role()],
    maintainedBy: [role()],
    knowledgeFactor: choose.hundredth(0.5, 1),
    ...(choose.chance(0.3) ? { watchedBy: "control-room" } : {}),
    ...(choose.chance(0.2) ? { commonCause: "power" } : {}),
  }));
  const atTargets = targets.map((target, number) => ({
    id: `pair-${number}`,
    name: `Two-person rule ${number}`,
    kind: "two-person rule",
    at: [target.id],
    performance: { authorised: {}, deceit: {}, stealth: { delay: "10 s" } },
    pair: {
      missProbability: choose.hundredth(0.05, 0.3),
      dependence: choose.one(["low", "moderate", "high"]),
      checkers: [...new Set([role(), role()])],
    },
    maintainedBy: [role()],
  }));
  return [controlRoom, ...atDoors, ...atTargets];
}

const controlRoom: Document = {
  id: "control-room",
  name: "Control room watch",
  kind: "surveillance",
  at: ["site"],
  performance: { stealth: { pDetect: 0.4 }, deceit: { pDetect: 0.2 }, force: { pDetect: 0.8 } },
  operatedBy: ["role-0"],
  maintainedBy: ["role-1"],
};

const title = (id: string): string => id.replace("-", " ");

const writeArea = ({ id, within, depth }: GeneratedArea): Document => ({
  id,
  name: title(id),
  kind: depth === 0 ? "off-site" : depth === 1 ? "limited" : depth === 2 ? "protected" : "inner",
  ...(within === null ? {} : { within, transit: spread(4 + depth * 2) }),
});

const writeCrossing = ({ id, between, document }: GeneratedCrossing): Document => ({
  id,
  name: title(id),
  between: [...between],
  ...document,
});

function writeTarget(target: GeneratedTarget, choose: Chooser): Document {
  const act = target.isSource ? "theft" : "sabotage";
  return {
    id: target.id,
    name: title(target.id),
    area: target.area,
    ...(target.isSource
      ? {
          kind: "radioactive-source",
          sources: [{ nuclide: "Co-60", activity: `${choose.whole(1, 200)} TBq`, count: 1 }],
        }
      : { kind: "sabotage" }),
    carriage: choose.one(["hand", "trolley"]),
    carryingFactor: choose.one([1, 1.5]),
    tasks: [
      { act, tactic: "authorised", delay: spread(choose.whole(30, 120)), name: "Work as usual" },
      { act, tactic: "stealth", delay: spread(choose.whole(60, 240)), name: "Work unseen" },
      { act, tactic: "force", delay: spread(choose.whole(60, 300)), name: "Break open" },
    ],
    consequence: { value: choose.hundredth(0.2, 1), basis: { fictional: "generated" } },
  };
}

function writeRole(
  role: GeneratedRole,
  areas: readonly GeneratedArea[],
  targets: readonly GeneratedTarget[],
  choose: Chooser,
): Document {
  const within = areas.filter((area) => area.depth > 0 && area.depth <= role.clearance);
  const open = within.filter((area) => area.depth <= 2 || choose.chance(0.7)).map((area) => area.id);
  const escorted = areas
    .filter((area) => area.depth === role.clearance + 1 && choose.chance(0.2))
    .map((area) => area.id);
  return {
    id: role.id,
    name: title(role.id),
    organisation: "operator",
    headCount: choose.whole(1, 12),
    access: [
      { areas: open, ...(choose.chance(0.5) ? { windows: ["Mon-Fri 07:00-19:00"] } : {}) },
      ...(escorted.length > 0 ? [{ areas: escorted, escort: "control-room" }] : []),
    ],
    authority: { handles: targets.filter(() => choose.chance(0.1)).map((target) => target.id) },
    knowledge: { measures: choose.chance(0.3) ? "all" : [] },
  };
}

const stateDocuments: readonly Document[] = [
  { id: "day", name: "Day", kind: "day", hours: ["Mon-Fri 07:00-19:00"] },
  {
    id: "night",
    name: "Night",
    kind: "night",
    hours: ["Mon-Fri 19:00-07:00", "Sat-Sun 00:00-24:00"],
    responseFactor: 1.5,
  },
  { id: "outage", name: "Outage", kind: "outage", measuresOff: ["measure-1", "measure-4"] },
  { id: "evacuation", name: "Evacuation", kind: "evacuation", portalsFree: ["door-0", "door-1"] },
  { id: "power-loss", name: "Loss of power", kind: "loss-of-power", measuresOff: ["control-room"] },
];

const responseDocument: Document = {
  pCommunication: 0.95,
  alarmAssessment: "60 s",
  forces: [
    {
      id: "guards",
      name: "Guards",
      organisation: "operator",
      time: { mean: "4 min", sd: "60 s" },
      pNeutralization: {
        "non-violent": { value: 1, basis: { fictional: "generated" } },
        violent: { value: 0.7, basis: { fictional: "generated" } },
      },
    },
  ],
};
