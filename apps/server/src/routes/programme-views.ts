/** How programmes leave the server. */
import {
  type Contradiction,
  type DomainMaturity,
  endOfEvidence,
  levelOfMeasure,
  type Measure,
  statesOfMeasure,
} from "@custodiet/programme";
import type { ProgrammeHead } from "@custodiet/store";
import type { z } from "zod";
import type { programmeSchema, programmesSchema } from "../contract/programmes.ts";
import { toInstant } from "../instance/parts.ts";
import type { ProgrammeInSight, ProgrammeLine } from "../instance/programmes/programme-types.ts";

type ProgrammeView = z.infer<typeof programmeSchema>;

const describeHead = ({ id, name, tier, facility, begunAtMs }: ProgrammeHead, facilityName: string | null) => ({
  ...{ id, name, tier },
  facility: facility === null ? null : { id: facility, name: facilityName ?? facility },
  begunAt: toInstant(begunAtMs),
});

export const describeLine = ({
  head,
  facilityName,
  ...counts
}: ProgrammeLine): z.infer<typeof programmesSchema>["programmes"][number] => ({
  ...describeHead(head, facilityName),
  ...counts,
});

export function describeProgramme(seen: ProgrammeInSight): ProgrammeView {
  const { head, facilityName, state, on, measures, model, full, forecast, marking } = seen;
  const { categories, chosen, switchedOff } = state.record.scope;
  return {
    ...describeHead(head, facilityName),
    ...{ marking, on, categories, chosen, switchedOff },
    law: [...state.law.values()],
    model: model && {
      version: model.version,
      hash: model.modelHash,
      isAssessed: model.assessmentHash !== null,
      categories: model.categories,
    },
    contradictions: full.contradictions.map(describeContradiction(seen)),
    domains: full.domains.map((each) => ({ ...figuresOf(each), open: openOf(each) })),
    forecast,
    stale: staleOf(seen),
    measures: measures.map((measure) => describeMeasure(seen, measure)),
    rapid: describeRapid(seen),
  };
}

const figuresOf = ({ domain, claimed, verified, computed }: DomainMaturity) => ({
  domain,
  claimed: { level: claimed.level, next: claimed.next },
  verified: verified && { level: verified.level, next: verified.next },
  computed: computed && {
    level: computed.level,
    met: computed.criteria.filter(({ isMet }) => isMet).length,
    of: computed.criteria.length,
  },
});

const openOf = ({ claimed: { next, criteria } }: DomainMaturity): ProgrammeView["domains"][number]["open"] =>
  criteria
    .filter(({ criterion, state }) => criterion.level === next?.level && !["met", "not applicable"].includes(state))
    .map(({ criterion, state, why }) => ({ measure: criterion.measure, criterion: criterion.id, state, why }));

export const describeContradiction =
  ({ nameOf, model }: Pick<ProgrammeInSight, "nameOf" | "model">) =>
  ({ domain, measure, criterion, level, claimedBy, isVerified, source, findings }: Contradiction) => {
    const places = new Map(
      findings.flatMap((each) => each.places.map((place) => [`${place.kind} ${place.id}`, place])),
    );
    return {
      ...{ domain, measure, criterion, level, isVerified, source },
      claimedBy: nameOf(claimedBy),
      places: [...places.values()].map((place) => ({ ...place, name: model?.nameOf(place) ?? place.id })),
    };
  };

function staleOf({ content: { catalogue }, state, on, measures }: ProgrammeInSight) {
  const untilYear = String(Number(on.slice(0, 4)) + 1) + on.slice(4);
  const inScope = new Set(measures.map(({ id }) => id as string));
  return state.record.evidence
    .map((each) => ({
      evidence: each.id as string,
      title: state.papers.get(each.id)?.title ?? "",
      measures: [...new Set(each.criteria.map((criterion) => criterion.split(".")[0] ?? ""))].filter((id) =>
        inScope.has(id),
      ),
      ends: endOfEvidence(catalogue, each) as string,
    }))
    .filter(({ ends, measures: of }) => ends <= untilYear && of.length > 0)
    .sort((a, b) => a.ends.localeCompare(b.ends));
}

function describeMeasure({ state, full }: ProgrammeInSight, { id }: Measure): ProgrammeView["measures"][number] {
  const { owner = null, due = null } = state.assignments.get(id) ?? {};
  return {
    ...{ id, owner, due },
    isChosen: state.record.scope.chosen.includes(id),
    claimed: levelOfMeasure(statesOfMeasure(full, "claimed", id)),
    verified: levelOfMeasure(statesOfMeasure(full, "verified", id)),
    against: full.contradictions.filter(({ measure }) => measure === id).length,
  };
}

function describeRapid(seen: ProgrammeInSight): ProgrammeView["rapid"] {
  const { questions, state, rapid, nameOf } = seen;
  return {
    questions: questions.map((measure) => {
      const answer = state.answers.get(measure);
      return answer === undefined
        ? { measure, level: null, by: null, on: null }
        : { measure, level: answer.level, by: nameOf(answer.by), on: answer.on };
    }),
    domains: rapid.domains.map((each) => {
      const { domain, claimed, computed } = figuresOf(each);
      return { domain, claimed, computed };
    }),
    contradictions: rapid.contradictions.map(describeContradiction(seen)),
  };
}
