/** The shapes that travel, under the names the pages use. All from the generated client. */
import type { components } from "./generated/schema.d.ts";

type Schemas = components["schemas"];

export type FacilityModel = Schemas["FacilityModel"];
export type Area = Schemas["Area"];
export type Crossing = Schemas["Crossing"];
export type Measure = Schemas["Measure"];
export type Target = Schemas["Target"];
export type Basis = Schemas["Basis"];
export type Marking = Schemas["Marking"];
export type Diagnostic = Schemas["Diagnostic"];
export type FacilityView = Schemas["FacilityView"];
export type FacilitySummary = Schemas["FacilitySummary"];
export type AssessmentSummary = Schemas["AssessmentSummary"];
export type ScenarioSummary = Schemas["ScenarioSummary"];
export type ScenarioResult = Schemas["ScenarioResult"];
export type StateResult = Schemas["StateResult"];
export type ScenarioPath = Schemas["ScenarioPath"];
export type ScenarioStep = Schemas["ScenarioStep"];
export type ModelVersion = Schemas["ModelVersion"];
export type ModelChange = Schemas["ModelChange"];
export type Job = Schemas["Job"];
export type Session = Schemas["Session"];

export type FrontDoorFacts = Schemas["FrontDoor"];
export type Wait = Schemas["Wait"];
export type Standing = Schemas["Standing"];
export type HomeChange = Schemas["HomeChange"];
export type SearchAnswer = Schemas["SearchAnswer"];
export type SearchHit = Schemas["SearchHit"];
export type HistoryEntry = Schemas["HistoryEntry"];
export type LedgerEntry = Schemas["LedgerEntry"];
export type Witness = Schemas["Witness"];
export type SeenByWitness = Schemas["SeenByWitness"];
export type DemonstrationPerson = Schemas["DemonstrationPerson"];

export type Tactic = ScenarioStep["tactic"];
export type Act = ScenarioSummary["act"];
export type Mode = ScenarioSummary["mode"];
