import { useQuery } from "@tanstack/react-query";
import { assessmentQuery } from "../api/queries.ts";
import type { AssessmentSummary } from "../api/shapes.ts";
import type { WorstOfAct } from "../api/trend.ts";
import { trendQuery } from "../api/trend.ts";
import type { Ranked } from "./use-side.ts";

/** What the recorded assessment of a side says; `null`: its version was not assessed, or is still asked for. */
export interface Assessed {
  readonly assessment: AssessmentSummary | null;
  readonly acts: readonly WorstOfAct[] | null;
  readonly isKnown: boolean;
  readonly fault: unknown;
}

export function useAssessed({ view }: Ranked): Assessed {
  const { id } = view.model.facility;
  const { number } = view.version;
  const trend = useQuery(trendQuery(id));
  const assessment = useQuery(assessmentQuery(id, number));
  return {
    assessment: assessment.data ?? null,
    acts: trend.data?.find((version) => version.number === number)?.assessment?.worstOfActs ?? null,
    isKnown: !assessment.isPending && !trend.isPending,
    fault: trend.error ?? assessment.error,
  };
}
