/**
 * The programme: from a commitment to a measured effect. Pure: what is read is given, what is found is returned.
 *
 * ```ts
 * const catalogue = readCatalogue(files); // the measures, as rules
 * const said = [...computeFromModel(catalogue.value, scope, facility), ...computeFromTests(catalogue.value, scope, tests, on)];
 * const maturity = evaluateMaturity(catalogue.value, record, { on, knownOn: on }, said);
 * maturity.contradictions; // first
 * ```
 */
export type { ContentFile } from "./src/catalogue/form-faults.ts";
export * from "./src/catalogue/measure.ts";
export { type CatalogueFiles, readCatalogue } from "./src/catalogue/read-catalogue.ts";
export { isRequired, measuresInScope, type Scope } from "./src/catalogue/scope.ts";
export { type MeasureTexts, readWording, type Wording } from "./src/catalogue/wording.ts";
export * from "./src/culture/questions.ts";
export * from "./src/culture/results.ts";
export * from "./src/culture/survey.ts";
export { addMonths as addMonthsTo, type Day as ProgrammeDay, readDay as readProgrammeDay } from "./src/day.ts";
export { type ProgrammeFault, programmeFault, programmeFaultCodes } from "./src/fault.ts";
export { computeFromModel, type EvaluatedHook, evaluateHooks, type Facility } from "./src/hooks/evaluate-hooks.ts";
export type { HookOutcome } from "./src/hooks/outcome.ts";
export type { EvidenceFile, KeptAct, PlannedAction, ProgrammeAct } from "./src/kept/act.ts";
export { judgeAct } from "./src/kept/judge-act.ts";
export { mostMonthsBorne } from "./src/kept/judge-plan-act.ts";
export { type FormerEvidence, type ProgrammeState, replayProgramme } from "./src/kept/replay.ts";
export { type ProgrammeWaiting, type WaitsFor, waitingFor } from "./src/kept/waiting.ts";
export { leftOutByLaw, type Permission, permissions, type Ruling } from "./src/law/ruling.ts";
export * from "./src/maturity/check-record.ts";
export * from "./src/maturity/compare.ts";
export type { ComputedCriterion, Finding, FindingPlace } from "./src/maturity/computed.ts";
export type { AsOf, CriterionState } from "./src/maturity/criterion-state.ts";
export { endOfEvidence } from "./src/maturity/evidence-term.ts";
export type { Figure } from "./src/maturity/figure.ts";
export { forecastLevels, type LevelChange } from "./src/maturity/forecast.ts";
export {
  type ComputedFigure,
  type Contradiction,
  type DomainMaturity,
  evaluateMaturity,
  type Maturity,
} from "./src/maturity/maturity.ts";
export { levelOfMeasure, statesOfMeasure } from "./src/maturity/measure-level.ts";
export * from "./src/maturity/rapid.ts";
export * from "./src/maturity/record.ts";
export { type ActsOfProgramme, maturityOn, trendDays } from "./src/maturity/trend.ts";
export { endOfReport, facilityKey, fewestTold, lastReports, reportMonths } from "./src/national/counted-reports.ts";
export {
  type DomainLevels,
  type FacilityLevels,
  type LevelFigure,
  levelFigures,
  levelsToReport,
  readFacilityLevels,
} from "./src/national/facility-levels.ts";
export * from "./src/national/implementation-report.ts";
export {
  type FindingStanding,
  type Inspection,
  type InspectionFinding,
  standingOfFinding,
} from "./src/national/inspection.ts";
export * from "./src/national/national-view.ts";
export type { NationalSight, ReceivedLevels } from "./src/national/received-levels.ts";
export * from "./src/national/worded-report.ts";
export { readOscalCatalogue } from "./src/oscal/catalogue-in.ts";
export { oscalCatalogue, oscalMappings } from "./src/oscal/catalogue-out.ts";
export { checkOscal } from "./src/oscal/check-oscal.ts";
export type { OscalFacts, OscalObject } from "./src/oscal/oscal-parts.ts";
export { oscalPlan } from "./src/oscal/plan-out.ts";
export { oscalResults } from "./src/oscal/results-out.ts";
export {
  type FrameworkAct,
  type FrameworkControl,
  judgeLeavingFramework,
  judgeMapping,
  judgeUnmapping,
  type Mapping,
  type OscalReport,
  type OwnFramework,
  reportOscal,
  takenFramework,
} from "./src/own/framework.ts";
export { judgeRetiring, judgeUndoing } from "./src/own/judge-own.ts";
export { layOwn, ownKindNames, ownTexts, standingOwn } from "./src/own/lay-own.ts";
export * from "./src/own/overlay.ts";
export { checkOverlayTable, type OverlayReport, type OverlayRow } from "./src/own/overlay-table.ts";
export type { KeptOwnAct, OwnAct } from "./src/own/own-act.ts";
export { checkOwnFile, type OwnFileReport, type OwnRow, ownFile } from "./src/own/own-file.ts";
export { isOwnMeasure, type OwnMeasure, type OwnMeasureOrder, ownMeasureForm } from "./src/own/own-measure.ts";
export { type OwnEntry, type OwnState, replayOwn } from "./src/own/replay-own.ts";
export { settleOwn } from "./src/own/settle-own.ts";
export * from "./src/people/concern.ts";
export * from "./src/people/group.ts";
export * from "./src/people/reliability.ts";
export * from "./src/people/reliability-outlook.ts";
export { checkPlan, standingOf } from "./src/plan/check-plan.ts";
export { helpByMeasure, type MeasureHelp } from "./src/plan/help-by-measure.ts";
export { orderPlan, rankByWorth } from "./src/plan/order-plan.ts";
export * from "./src/plan/plan.ts";
export { type PlanFacts, type PlanWords, planDocument, planRows } from "./src/plan/plan-document.ts";
export { type DueInProgramme, whatIsDue } from "./src/plan/what-is-due.ts";
export { boundsOf, type RateBounds } from "./src/practice/bounds.ts";
export * from "./src/practice/model-figures.ts";
export * from "./src/practice/register.ts";
export { planSamples } from "./src/practice/sample-plan.ts";
export { cleanSamplesFor, type SampleClaim, samplesFor } from "./src/practice/sample-size.ts";
export type { DocumentWords } from "./src/report/document-words.ts";
export { reportDocument } from "./src/report/report-document.ts";
export {
  type ActedAs,
  type AssessedRisk,
  type Origin,
  type ReportFacts,
  type ReportKind,
  type ReportLanguage,
  reportKinds,
} from "./src/report/report-facts.ts";
export { audienceLine } from "./src/report/report-parts.ts";
export type { ReportWords } from "./src/report/report-words.ts";
