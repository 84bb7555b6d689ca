/** Small facility models for tests: what a test does not say has the plainest value there is. */
import type { DurationSeconds } from "@custodiet/core";
import type {
  AccessGrant,
  Area,
  Crossing,
  FacilityModel,
  Measure,
  OperatingState,
  Performance,
  Place,
  Procedure,
  ResponseForce,
  Role,
  Tactic,
  Target,
  TargetTask,
} from "@custodiet/model";

/** The same shape with plain strings for identifiers and with any part left out. */
export type Loose<Shape> = Shape extends string & { readonly length: number }
  ? string
  : Shape extends readonly (infer Item)[]
    ? readonly Loose<Item>[]
    : Shape extends object
      ? { readonly [Key in keyof Shape]?: Loose<Shape[Key]> | undefined }
      : Shape;

export interface LooseModel {
  readonly areas: readonly (Loose<Area> & { readonly id: string })[];
  readonly crossings?: readonly (Loose<Crossing> & {
    readonly id: string;
    readonly between: readonly [string, string];
  })[];
  readonly measures?: readonly (Loose<Measure> & { readonly id: string })[];
  readonly targets: readonly (Loose<Target> & { readonly id: string; readonly area: string })[];
  readonly roles: readonly (Loose<Omit<Role, "access">> & {
    readonly id: string;
    readonly access?: readonly Loose<AccessGrant>[];
  })[];
  readonly states?: readonly (Loose<OperatingState> & { readonly id: string })[];
  readonly procedures?: readonly (Loose<Procedure> & { readonly id: string })[];
  readonly response?: {
    readonly pCommunication?: number;
    readonly alarmAssessment?: DurationSeconds;
    readonly forces?: readonly (Loose<ResponseForce> & { readonly id: string })[];
  };
  readonly assumed?: readonly string[];
  readonly requirements?: Loose<FacilityModel["requirements"]>;
  readonly threatStatement?: Loose<FacilityModel["threatStatement"]>;
}

export const exactly = (meanSeconds: number, sdSeconds = 0): DurationSeconds => ({ meanSeconds, sdSeconds });

const unstated = { kind: "unstated" } as const;

/** What a measure does: chance of detection, and delay in seconds where there is one. */
export const detects = (pDetect: number, delay: DurationSeconds = exactly(0)): Performance => ({
  pDetect,
  delay,
  basis: unstated,
});

export const at = (kind: Place["kind"], id: string): Place => ({ kind, id }) as Place;

export const task = (act: TargetTask["act"], tactic: Tactic, delay: DurationSeconds): TargetTask => ({
  act,
  tactic,
  delay,
  detectAt: "B",
  name: `${act} by ${tactic}`,
});

/** A guard force that comes in exactly these seconds and stops everybody. */
export const force = (meanSeconds: number, sdSeconds = 0) => ({
  id: "guards",
  time: exactly(meanSeconds, sdSeconds),
  pNeutralization: { "non-violent": { value: 1, basis: unstated }, violent: { value: 1, basis: unstated } },
});

export function buildModel(loose: LooseModel): FacilityModel {
  const model = {
    format: 1,
    facility: { id: "site", name: "Site", kind: "other", isFictional: true, operator: "operator", description: null },
    marking: { tlp: "clear", releasedTo: ["everybody"], caveats: [], reason: "test" },
    threatStatement: { ...anyThreat, ...loose.threatStatement },
    organisations: [{ id: "operator", name: "Operator", kind: "operator" }],
    areas: loose.areas.map((area) => ({ ...plainArea, name: area.id, ...area })),
    crossings: (loose.crossings ?? []).map((crossing) => ({ ...plainCrossing, name: crossing.id, ...crossing })),
    measures: (loose.measures ?? []).map((measure) => ({
      ...plainMeasure,
      name: measure.id,
      group: measure.id,
      ...measure,
    })),
    targets: loose.targets.map((target) => ({ ...plainTarget, name: target.id, ...target })),
    roles: loose.roles.map(buildRole),
    states: (loose.states ?? [{ id: "day" }]).map((state) => ({ ...plainState, name: state.id, ...state })),
    procedures: (loose.procedures ?? []).map((procedure) => ({ ...plainProcedure, name: procedure.id, ...procedure })),
    response: {
      pCommunication: 1,
      alarmAssessment: exactly(0),
      ...loose.response,
      forces: (loose.response?.forces ?? []).map((one) => ({ ...plainForce, name: one.id, ...one })),
    },
    balanceAreas: [],
    requirements: loose.requirements ?? [],
    assumed: loose.assumed ?? [],
  };
  return model as unknown as FacilityModel;
}

function buildRole(role: LooseModel["roles"][number]) {
  const { access, authority, knowledge, ...rest } = role;
  return {
    name: role.id,
    organisation: "operator",
    headCount: 5,
    remoteAccess: [],
    ...rest,
    access: (access ?? []).map((grant) => ({ portals: null, windows: null, states: null, escort: null, ...grant })),
    authority: { handles: [], runs: [], overrides: [], commands: [], ...authority },
    knowledge: { measures: [], targets: [], ...knowledge },
  };
}

const anyThreat = {
  reference: "test",
  marking: null,
  insiders: 1,
  activity: ["passive", "active"],
  violence: "included",
  collusion: "excluded",
  computerAccess: "included",
};
const plainArea = { kind: "other", within: null, transit: exactly(0), geometry: null };
const plainCrossing = { kind: "portal", direction: "both", passes: "vehicle", detectAt: "B", delays: {}, point: null };
const plainMeasure = {
  kind: "measure",
  at: [],
  detects: "person",
  performance: {},
  pair: null,
  operatedBy: [],
  maintainedBy: [],
  canBeDisabledBy: [],
  watchedBy: null,
  knowledgeFactor: 1,
  staffing: null,
  tampering: [],
};
const plainTarget = {
  kind: "record",
  materials: [],
  sources: [],
  coLocation: null,
  carriage: "hand",
  carryingFactor: 1,
  tasks: [],
  consequence: null,
  override: null,
};
const plainState = {
  kind: "day",
  windows: null,
  measuresOff: [],
  accessDenied: [],
  accessGranted: [],
  staffing: [],
  portalsFree: [],
  responseFactor: 1,
};
const plainProcedure = {
  kind: "other",
  roles: [],
  carries: [],
  tactic: "deceit",
  delay: exactly(0),
  detectAt: "B",
  states: null,
};
const plainForce = { organisation: "operator", pNeutralization: {}, states: null };
