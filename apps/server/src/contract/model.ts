/** The facility model as it travels: field for field the model room's `FacilityModel`, held to it by a type test. */
import { z } from "zod";
import { balanceAreaSchema, nuclearMaterialSchema } from "./accounting.ts";
import {
  actSchema,
  basisSchema,
  byTactic,
  detectAtSchema,
  durationSchema,
  listOf,
  markingSchema,
  named,
  nullableText,
  probability,
  tacticSchema,
  text,
} from "./shapes.ts";

const facilityKindSchema = z.enum([
  "research-reactor",
  "power-reactor",
  "fuel-fabrication",
  "enrichment",
  "reprocessing",
  "storage",
  "hospital",
  "industrial-irradiator",
  "mobile-radiography",
  "laboratory",
  "transport",
  "other",
]);

const windowsSchema = listOf(z.object({ fromMinute: z.number(), toMinute: z.number() })).nullable();
const carriageSchema = z.enum(["hand", "trolley", "vehicle"]);

const facilitySchema = named(
  "Facility",
  z.object({
    id: text,
    name: text,
    kind: facilityKindSchema,
    isFictional: z.boolean(),
    operator: text,
    description: nullableText,
  }),
);

const threatStatementSchema = named(
  "ThreatStatement",
  z.object({
    reference: text,
    marking: markingSchema.nullable(),
    insiders: z.number(),
    activity: listOf(z.enum(["passive", "active"])),
    violence: z.enum(["included", "excluded"]),
    collusion: z.enum(["included", "excluded"]),
    computerAccess: z.enum(["included", "excluded"]),
  }),
);

const organisationSchema = named(
  "Organisation",
  z.object({
    id: text,
    name: text,
    kind: z.enum(["operator", "contractor", "regulator", "police", "guard-company", "other"]),
  }),
);

const areaSchema = named(
  "Area",
  z.object({
    id: text,
    name: text,
    kind: z.enum(["off-site", "limited", "protected", "inner", "vital", "controlled", "office", "other"]),
    within: nullableText,
    transit: durationSchema,
    geometry: z
      .object({ xMetres: z.number(), yMetres: z.number(), widthMetres: z.number(), heightMetres: z.number() })
      .nullable(),
  }),
);

const crossingSchema = named(
  "Crossing",
  z.object({
    id: text,
    name: text,
    kind: z.enum(["portal", "surface"]),
    between: z.tuple([text, text]).readonly(),
    direction: z.enum(["both", "forward"]),
    passes: carriageSchema,
    detectAt: detectAtSchema,
    delays: byTactic(durationSchema),
    point: z.object({ xMetres: z.number(), yMetres: z.number() }).nullable(),
  }),
);

const performanceSchema = named(
  "Performance",
  z.object({ pDetect: probability, delay: durationSchema, basis: basisSchema }),
);

const placeSchema = named(
  "Place",
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("area"), id: text }),
    z.object({ kind: z.literal("crossing"), id: text }),
    z.object({ kind: z.literal("target"), id: text }),
    z.object({ kind: z.literal("procedure"), id: text }),
  ]),
);

const measureSchema = named(
  "Measure",
  z.object({
    id: text,
    name: text,
    kind: text,
    at: listOf(placeSchema),
    detects: z.enum(["person", "material"]),
    performance: byTactic(performanceSchema),
    pair: z
      .object({
        missProbability: probability,
        dependence: z.enum(["low", "moderate", "high", "complete"]),
        checkers: listOf(text),
      })
      .nullable(),
    operatedBy: listOf(text),
    maintainedBy: listOf(text),
    canBeDisabledBy: listOf(text),
    watchedBy: nullableText,
    knowledgeFactor: z.number(),
    group: text,
    staffing: z.object({ roles: listOf(text), atLeast: z.number() }).nullable(),
    tampering: listOf(z.object({ from: text, pDetect: probability, basis: basisSchema })),
    isOutOfService: z.boolean(),
  }),
);

const sourceSchema = named(
  "RadioactiveSource",
  z.object({
    nuclide: text,
    activityTBq: z.number(),
    count: z.number(),
    dValue: z.object({ terabecquerel: z.number(), source: text }).nullable(),
  }),
);

const targetSchema = named(
  "Target",
  z.object({
    id: text,
    name: text,
    kind: z.enum(["nuclear-material", "radioactive-source", "sabotage", "record", "system"]),
    area: text,
    materials: listOf(nuclearMaterialSchema),
    sources: listOf(sourceSchema),
    coLocation: nullableText,
    carriage: carriageSchema,
    carryingFactor: z.number(),
    tasks: listOf(
      z.object({
        act: actSchema,
        tactic: tacticSchema,
        delay: durationSchema,
        detectAt: detectAtSchema,
        name: text,
      }),
    ),
    consequence: z.object({ value: z.number(), basis: basisSchema }).nullable(),
    override: z.object({ category: text, reason: text, decidedBy: text }).nullable(),
  }),
);

const roleSchema = named(
  "Role",
  z.object({
    id: text,
    name: text,
    organisation: text,
    headCount: z.number(),
    access: listOf(
      z.object({
        areas: listOf(text),
        portals: listOf(text).nullable(),
        windows: windowsSchema,
        states: listOf(text).nullable(),
        escort: nullableText,
      }),
    ),
    remoteAccess: listOf(text),
    authority: z.object({
      handles: listOf(text),
      runs: listOf(text),
      overrides: listOf(text),
      commands: listOf(text),
    }),
    knowledge: z.object({ measures: listOf(text), targets: listOf(text) }),
  }),
);

const stateSchema = named(
  "OperatingState",
  z.object({
    id: text,
    name: text,
    kind: z.enum(["day", "night", "outage", "evacuation", "loss-of-power", "other"]),
    windows: windowsSchema,
    measuresOff: listOf(text),
    accessDenied: listOf(z.object({ roles: listOf(text), areas: listOf(text) })),
    accessGranted: listOf(z.object({ roles: listOf(text), areas: listOf(text), escort: nullableText })),
    staffing: listOf(z.object({ role: text, count: z.number() })),
    portalsFree: listOf(text),
    responseFactor: z.number(),
  }),
);

const neutralizationSchema = z.object({ value: probability, basis: basisSchema });

const responseSchema = named(
  "Response",
  z.object({
    pCommunication: probability,
    alarmAssessment: durationSchema,
    forces: listOf(
      z.object({
        id: text,
        name: text,
        organisation: text,
        time: durationSchema,
        pNeutralization: z.object({
          "non-violent": neutralizationSchema.optional(),
          violent: neutralizationSchema.optional(),
        }),
        states: listOf(text).nullable(),
      }),
    ),
  }),
);

const procedureSchema = named(
  "Procedure",
  z.object({
    id: text,
    name: text,
    kind: z.enum(["transfer", "waste", "maintenance", "visit", "delivery", "other"]),
    from: text,
    to: text,
    roles: listOf(text),
    carries: listOf(text),
    tactic: tacticSchema,
    delay: durationSchema,
    detectAt: detectAtSchema,
    states: listOf(text).nullable(),
  }),
);

const requirementSchema = named(
  "RequiredEffectiveness",
  z.object({
    act: actSchema,
    appliesTo: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("targets"), targets: listOf(text) }),
      z.object({ kind: z.literal("category"), category: text }),
    ]),
    pEffectiveness: probability,
    source: text,
  }),
);

export const facilityModelSchema = named(
  "FacilityModel",
  z.object({
    format: z.literal(1),
    facility: facilitySchema,
    marking: markingSchema,
    threatStatement: threatStatementSchema,
    organisations: listOf(organisationSchema),
    areas: listOf(areaSchema),
    crossings: listOf(crossingSchema),
    measures: listOf(measureSchema),
    targets: listOf(targetSchema),
    roles: listOf(roleSchema),
    states: listOf(stateSchema),
    response: responseSchema,
    procedures: listOf(procedureSchema),
    balanceAreas: listOf(balanceAreaSchema),
    requirements: listOf(requirementSchema),
    assumed: listOf(text),
  }),
);
