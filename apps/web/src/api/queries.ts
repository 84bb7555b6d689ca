/** What the pages read and write, each with its key in the cache. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { holdTimeZone } from "../i18n/format.ts";
import type { ContentLanguage } from "../i18n/languages.ts";
import { bodyOf, client, holdSession } from "./client.ts";
import { ApiProblem } from "./problem.ts";
import type { Act, AssessmentSummary, FacilityView, Job, Mode } from "./shapes.ts";

export const frontDoorQuery = queryOptions({
  queryKey: ["front-door"],
  queryFn: () => bodyOf(client.GET("/api/public/infcirc-908")),
  staleTime: Number.POSITIVE_INFINITY,
});

export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async () => {
    const session = await bodyOf(client.GET("/api/session"));
    holdSession(session);
    holdTimeZone(session.timeZone);
    return session;
  },
  staleTime: 60_000,
});

export const personsQuery = queryOptions({
  queryKey: ["demonstration-persons"],
  queryFn: () => bodyOf(client.GET("/api/demonstration/persons")),
});

export const facilitiesQuery = queryOptions({
  queryKey: ["facilities"],
  queryFn: () => bodyOf(client.GET("/api/facilities")),
  // While one of them is being assessed, the list says how far that is.
  refetchInterval: ({ state }) => (state.data?.some(({ work }) => work !== null) ? 1500 : false),
});

/** What waits, how things stand, what changed. While something is being assessed, it says how far that is. */
export const homeQuery = queryOptions({
  queryKey: ["home"],
  queryFn: () => bodyOf(client.GET("/api/home")),
  staleTime: 0,
  refetchInterval: ({ state }) =>
    state.data?.waits.some((wait) => wait.kind === "assessment" && wait.work !== null) ? 3000 : false,
});

export const facilityQuery = (id: string, version?: number) =>
  queryOptions({
    queryKey: version === undefined ? ["facility", id] : ["facility", id, "version", version],
    // The client's types lose the pair of a crossing's two areas.
    queryFn: async () =>
      (await bodyOf(
        client.GET("/api/facilities/{id}", { params: { path: { id }, query: queryOf(version) } }),
      )) as FacilityView,
  });

export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ["facility", id, "versions"],
    queryFn: () => bodyOf(client.GET("/api/facilities/{id}/versions", { params: { path: { id } } })),
  });

export const comparisonQuery = (id: string, from: number, to: number) =>
  queryOptions({
    queryKey: ["facility", id, "comparison", from, to],
    queryFn: () =>
      bodyOf(client.GET("/api/facilities/{id}/comparison", { params: { path: { id }, query: { from, to } } })),
  });

/** `null` where the version, or without one the facility, has not been assessed yet. */
export const assessmentQuery = (id: string, version?: number) =>
  queryOptions({
    queryKey: ["facility", id, "assessment", version ?? "latest"],
    queryFn: async (): Promise<AssessmentSummary | null> => {
      try {
        return await bodyOf(
          client.GET("/api/facilities/{id}/assessment", { params: { path: { id }, query: queryOf(version) } }),
        );
      } catch (fault) {
        if (fault instanceof ApiProblem && fault.status === 404) return null;
        throw fault;
      }
    },
  });

const queryOf = (version: number | undefined) => (version === undefined ? {} : { version });

export interface ScenarioPlace {
  readonly id: string;
  readonly role: string;
  readonly act: Act;
  readonly target: string;
  readonly mode: Mode;
}

export const scenarioQuery = (place: ScenarioPlace, version?: number) =>
  queryOptions({
    queryKey: ["facility", place.id, "scenario", place.role, place.act, place.target, place.mode, version ?? "latest"],
    queryFn: () =>
      bodyOf(
        client.GET("/api/facilities/{id}/scenarios/{role}/{act}/{target}/{mode}", {
          params: { path: place, query: queryOf(version) },
        }),
      ),
  });

const isUnderWay = (job: Job | undefined): boolean => job?.state === "queued" || job?.state === "running";

/** Asked again every half second while the work goes on. */
export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: ["job", id],
    queryFn: () => bodyOf(client.GET("/api/jobs/{id}", { params: { path: { id } } })),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? 500 : false),
    staleTime: 0,
  });

export const ledgerQuery = (before: number | null) =>
  queryOptions({
    queryKey: ["ledger", before],
    queryFn: () =>
      bodyOf(client.GET("/api/ledger", { params: { query: { limit: 50, ...(before === null ? {} : { before }) } } })),
    staleTime: 0,
  });

export const proofQuery = (index: number) =>
  queryOptions({
    queryKey: ["ledger", "proof", index],
    queryFn: () => bodyOf(client.GET("/api/ledger/{index}/proof", { params: { path: { index } } })),
    staleTime: 0,
  });

/** What is found for a few words, by language of the glossary and the help. Nothing is asked for no words. */
export const searchQuery = (q: string, language: ContentLanguage) =>
  queryOptions({
    queryKey: ["search", q, language],
    queryFn: ({ signal }) =>
      bodyOf(client.GET("/api/search", { params: { query: { q, language, limit: 100 } }, signal })),
    enabled: q !== "",
    placeholderData: (before) => before,
  });

export const checkpointQuery = queryOptions({
  queryKey: ["ledger", "checkpoint"],
  queryFn: () => bodyOf(client.GET("/api/ledger/checkpoint")),
  staleTime: 0,
});

export function useSignIn() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (personId: string) => bodyOf(client.POST("/api/session", { body: { personId } })),
    onSuccess: (session) => {
      holdSession(session);
      cache.clear();
      cache.setQueryData(sessionQuery.queryKey, session);
    },
  });
}

export function useSignOut() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => bodyOf(client.DELETE("/api/session")),
    // Emptying the cache alone leaves a page that is still shown with what it has: what is shown is emptied and asked again.
    onSuccess: () => {
      cache.removeQueries({ type: "inactive" });
      void cache.resetQueries();
    },
  });
}

export interface DocumentFile {
  readonly name: string;
  readonly text: string;
}

export function useStoreFacility() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (wanted: { files: DocumentFile[]; reason: string }) =>
      bodyOf(client.POST("/api/facilities", { body: wanted })),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["facilities"] }),
  });
}

export function useStartAssessment(id: string, version?: number) {
  return useMutation({
    mutationFn: () =>
      bodyOf(client.POST("/api/facilities/{id}/assessments", { params: { path: { id }, query: queryOf(version) } })),
  });
}

export function useCancelJob() {
  return useMutation({
    mutationFn: (id: string) => bodyOf(client.DELETE("/api/jobs/{id}", { params: { path: { id } } })),
  });
}
