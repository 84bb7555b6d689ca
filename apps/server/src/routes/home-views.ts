/** Home as the interface shows it. */
import type {
  AssessmentStanding,
  FacilityName,
  HomeChange,
  HomeInSight,
  ProgrammeWait,
  Standing,
  Wait,
} from "../instance/home/home-types.ts";
import { toInstant } from "../instance/parts.ts";
import { describeJob } from "./assessment-views.ts";
import { describeDraft } from "./draft-views.ts";

export const describeHome = ({ waits, commentCount, standings, changes }: HomeInSight) => ({
  waits: waits.map(describeWait),
  commentCount,
  standings: standings.map(describeStanding),
  changes: changes.map(describeChange),
});

export const describeProgrammeWait = ({ marking: _, ...wait }: ProgrammeWait) => wait;

const placeOf = ({ id, name }: FacilityName) => ({ facility: id, facilityName: name });

function describeWait(wait: Wait) {
  switch (wait.kind) {
    case "draft":
      return { kind: wait.kind, draft: describeDraft(wait) };
    case "assessment": {
      const { kind, facility, version, assessedAtMs, work } = wait;
      const assessedAt = assessedAtMs === null ? null : toInstant(assessedAtMs);
      return { kind, ...placeOf(facility), version, assessedAt, work: work === null ? null : describeJob(work) };
    }
    case "requirement": {
      const { kind, facility, positionsMissed, scenariosMissed, assessedAtMs } = wait;
      return { kind, ...placeOf(facility), positionsMissed, scenariosMissed, assessedAt: toInstant(assessedAtMs) };
    }
    case "comment": {
      const { kind, facility, id, element, author, text, writtenAtMs } = wait;
      return { kind, ...placeOf(facility), id, element, author, text, writtenAt: toInstant(writtenAtMs) };
    }
  }
}

const describeStanding = ({ facility, marking, assessment, before, moved }: Standing) => ({
  ...placeOf(facility),
  marking,
  assessment: assessment && { ...describeCounts(assessment), isOfLatestVersion: assessment.isOfLatestVersion },
  before: before && describeCounts(before),
  moved,
});

const describeCounts = ({ assessedAtMs, ...counts }: AssessmentStanding) => ({
  ...counts,
  assessedAt: toInstant(assessedAtMs),
});

const describeChange = ({ atMs, facility, entryIndex, marking: _, ...change }: HomeChange) => ({
  ...change,
  ...placeOf(facility),
  at: toInstant(atMs),
  entry: entryIndex,
});
