import { QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "./problem.ts";

/** A refusal stays a refusal: only a server that does not answer is asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => !(error instanceof ApiProblem) && failures < 1,
    },
  },
});
