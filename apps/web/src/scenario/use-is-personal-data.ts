import { useQuery } from "@tanstack/react-query";
import { assessmentQuery } from "../api/queries.ts";

/** Whether a position has so few holders that what is said of it is said of persons; `null` while that is not known. */
export function useIsPersonalData(facility: string, role: string): boolean | null {
  const positions = useQuery(assessmentQuery(facility)).data?.positions;
  return positions?.find((ranked) => ranked.role === role)?.isPersonalData ?? null;
}
