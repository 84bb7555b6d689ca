import type { PersonId } from "@custodiet/core";
import type { Catalogue, CatalogueId } from "../catalogue/measure.ts";
import { measuresInScope } from "../catalogue/scope.ts";
import { type Day, readDay } from "../day.ts";
import { type ProgrammeFault, programmeFault } from "../fault.ts";
import { judgeRuling, judgeSeeded } from "../law/ruling.ts";
import { checkClaim, checkEvidence, checkExemption, checkVerification } from "../maturity/check-record.ts";
import { checkTestRecord } from "../practice/register.ts";
import type { ProgrammeAct } from "./act.ts";
import { judgeNationalAct, judgeTakingBack } from "./judge-national-act.ts";
import { judgeLeaving, judgePlanAct } from "./judge-plan-act.ts";
import { isNationalAct, isNationalEntry } from "./national-act.ts";
import type { ProgrammeState } from "./replay.ts";

/** Every fault of one act on a programme as it stands; an empty list lets it in. */
export function judgeAct(
  catalogue: Catalogue,
  state: ProgrammeState,
  act: ProgrammeAct,
  by: PersonId,
  today: Day,
): readonly ProgrammeFault[] {
  const { record, tests, papers } = state;
  const { scope } = record;
  if (isNationalAct(act)) return judgeNationalAct(catalogue, scope.tier, state, act, { by, today });
  switch (act.type) {
    case "scoped": {
      const named = [...act.chosen, ...act.switchedOff.map(({ measure }) => measure)];
      const noProvision = act.switchedOff.filter(({ provision }) => provision.trim() === "");
      return [
        ...named.filter((id) => !ofTier(catalogue, scope.tier, id)).map((id) => unknownMeasure("scope", id)),
        ...noProvision.map(({ measure }) => programmeFault("noReason", `scope ${measure}`, null)),
      ];
    }
    case "ruled":
      return judgeRuling(act, today);
    case "assigned":
      return [
        ...(isInScope(catalogue, scope, act.measure) ? [] : [unknownMeasure("owner", act.measure)]),
        ...(act.due === null || readDay(act.due) !== null
          ? []
          : [programmeFault("badDay", `owner ${act.measure}`, act.due)]),
      ];
    case "answered":
      return isInScope(catalogue, { ...scope, depth: "rapid" }, act.measure)
        ? []
        : [unknownMeasure("answer", act.measure)];
    case "claimed":
      return checkClaim(catalogue, record, { ...act, by, on: today }, today);
    case "verified":
      return checkVerification(catalogue, record, { ...act, by, on: today }, today);
    case "evidenced": {
      const { evidence: id, hash, place } = act;
      const held = { ...act, id, recorded: today, submittedBy: by, review: null };
      const isNowhere = hash === null && place.trim() === "";
      return [
        ...(papers.has(id) ? [programmeFault("repeatedId", `evidence ${id}`, id)] : []),
        ...checkEvidence(catalogue, scope, held, today),
        ...(isNowhere ? [programmeFault("badHash", `evidence ${id}`, null)] : []),
        ...judgeReplacing(record, act),
      ];
    }
    case "reviewed": {
      const held = record.evidence.find(({ id }) => id === act.evidence);
      if (held === undefined) return [programmeFault("unknownEntry", "review", act.evidence)];
      return held.submittedBy === by ? [programmeFault("samePerson", `evidence ${held.id}`, by)] : [];
    }
    case "exempted": {
      const { criterion, reason, askedBy, askedOn, agreedBy } = act;
      const agreed = { by: agreedBy, on: today };
      return checkExemption(catalogue, scope, { criterion, reason, askedBy, on: askedOn, agreed }, today);
    }
    case "tested": {
      const { test: id, measure, facilityMeasure, method, on, trials, failures, authority = null } = act;
      return [
        ...(tests.some((test) => test.id === id) ? [programmeFault("repeatedId", `test ${id}`, id)] : []),
        ...(isInScope(catalogue, scope, measure) ? [] : [unknownMeasure(`test ${id}`, measure)]),
        ...judgeMethod(catalogue, act),
        ...(method === "seeded" ? judgeSeeded(state.law, `test ${id}`, { on, authority }) : []),
        ...checkTestRecord({ id, measure, facilityMeasure, method, on, trials, failures, by }, today),
      ];
    }
    case "planned":
    case "finished":
    case "borne":
      return judgePlanAct(catalogue, state.plan, act, today);
    case "retracted":
      return [
        ...(act.what === "action" ? judgeLeaving(state.plan, act.of) : []),
        ...(isNationalEntry(act.what) ? judgeTakingBack(state, act.what, act.of) : []),
        ...(isThere(state, act) ? [] : [programmeFault("unknownEntry", act.what, act.of)]),
        ...(act.reason.trim() === "" ? [programmeFault("noReason", `${act.what} ${act.of}`, null)] : []),
      ];
  }
}

/** The measure's rule says how its samples come about, not who enters them: with another way its checks would be passed by. */
function judgeMethod(
  { measures }: Catalogue,
  { test: id, measure, method }: Extract<ProgrammeAct, { type: "tested" }>,
): readonly ProgrammeFault[] {
  const rule = measures.find((each) => each.id === measure)?.test;
  return rule === undefined || rule.method === method
    ? []
    : [programmeFault("otherMethod", `test ${id}`, `${method} where ${measure} is tested as ${rule.method}`)];
}

/** What comes in the place of other evidence proves all that the other did. */
function judgeReplacing(
  { evidence }: ProgrammeState["record"],
  { evidence: id, criteria, replaces = null }: Extract<ProgrammeAct, { type: "evidenced" }>,
): readonly ProgrammeFault[] {
  if (replaces === null) return [];
  const old = evidence.find((each) => each.id === replaces);
  if (old === undefined) return [programmeFault("unknownEntry", `evidence ${id}`, replaces)];
  const less = old.criteria.filter((criterion) => !criteria.includes(criterion));
  return less.map((criterion) => programmeFault("provesLess", `evidence ${id}`, criterion));
}

function isThere(
  { record: { evidence, exemptions }, tests, plan, reports, inspections, findings }: ProgrammeState,
  { what, of }: Extract<ProgrammeAct, { type: "retracted" }>,
): boolean {
  switch (what) {
    case "action":
      return plan.some(({ id }) => id === of);
    case "acceptance":
      return plan.some(({ id, acceptance }) => id === of && acceptance !== null);
    case "exemption":
      return exemptions.some(({ criterion }) => criterion === of);
    case "evidence":
    case "test":
      return (what === "evidence" ? evidence : tests).some(({ id }) => id === of);
    default:
      return { report: reports, inspection: inspections, finding: findings }[what].has(of);
  }
}

const isInScope = (catalogue: Catalogue, scope: ProgrammeState["record"]["scope"], id: CatalogueId): boolean =>
  measuresInScope(catalogue, scope).some((measure) => measure.id === id);

const ofTier = (catalogue: Catalogue, tier: ProgrammeState["record"]["scope"]["tier"], id: CatalogueId): boolean =>
  catalogue.measures.some((measure) => measure.id === id && measure.tiers.includes(tier));

const unknownMeasure = (place: string, id: string): ProgrammeFault => programmeFault("unknownMeasure", place, id);
