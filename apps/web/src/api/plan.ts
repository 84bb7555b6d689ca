/** The plan of action of a programme: read, written down, and what helps most. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { ContentLanguage } from "../i18n/languages.ts";
import { bodyOf, client } from "./client.ts";
import type { components } from "./generated/schema.d.ts";
import { type NamedFile, takenFile } from "./taken-file.ts";

type Schemas = components["schemas"];

export type Plan = Schemas["ProgrammePlan"];
export type PlanAction = Schemas["PlanAction"];
export type PlanHelp = Schemas["ProgrammeHelp"];
export type HelpReady = Extract<PlanHelp, { state: "ready" }>;
export type HelpfulSteps = HelpReady["helpful"][number];
export type PlanAct = Schemas["PlanActsInput"]["acts"][number];
export type PlannedAct = Extract<PlanAct, { type: "planned" }>;

const key = "programme-plan";

export const planQuery = (id: string) =>
  queryOptions({
    queryKey: [key, id],
    queryFn: () => bodyOf(client.GET("/api/programmes/{id}/plan", { params: { path: { id } } })),
    staleTime: 0,
  });

const isUnderWay = (found: PlanHelp | undefined): boolean => found?.state === "waiting" || found?.state === "working";

export const helpQuery = (id: string) =>
  queryOptions({
    queryKey: [key, id, "help"],
    queryFn: () => bodyOf(client.GET("/api/programmes/{id}/plan/help", { params: { path: { id } } })),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? 700 : false),
    staleTime: 0,
  });

/** Whatever is written down: the plan is replaced by the answer, and what helps most says what is planned already. */
export function usePlanActs(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (acts: readonly PlanAct[]) =>
      bodyOf(client.POST("/api/programmes/{id}/plan", { params: { path: { id } }, body: { acts: [...acts] } })),
    onSuccess: async (after) => {
      cache.setQueryData(planQuery(id).queryKey, after);
      await cache.invalidateQueries({ queryKey: helpQuery(id).queryKey });
    },
  });
}

export function useHelpWork(id: string) {
  const cache = useQueryClient();
  const onSuccess = (found: PlanHelp) => cache.setQueryData(helpQuery(id).queryKey, found);
  const params = { path: { id } };
  const start = useMutation({
    mutationFn: () => bodyOf(client.POST("/api/programmes/{id}/plan/help", { params })),
    onSuccess,
  });
  const stop = useMutation({
    mutationFn: () => bodyOf(client.DELETE("/api/programmes/{id}/plan/help", { params })),
    onSuccess,
  });
  return { start, stop };
}

export const askToBear = (id: string, body: Schemas["PlanBearingInput"]) =>
  bodyOf(client.POST("/api/programmes/{id}/plan/acceptances", { params: { path: { id } }, body }));

interface PlanFileOrder {
  readonly format: "pdf" | "docx" | "xlsx" | "oscal";
  readonly language: ContentLanguage;
  /** Its hash, for a DOCX; `null`: on plain paper. */
  readonly letterhead: string | null;
}

export const takePlan = (id: string, body: PlanFileOrder): Promise<NamedFile> =>
  takenFile(client.POST("/api/programmes/{id}/plan/file", { params: { path: { id } }, body, parseAs: "blob" }));

interface OscalOrder {
  readonly kind: "catalogue" | "mappings" | "results";
  readonly language: ContentLanguage;
  /** Of the catalogue: with the organisation's own measures. */
  readonly hasOwn?: boolean;
}

export const takeOscal = (id: string, body: OscalOrder): Promise<NamedFile> =>
  takenFile(client.POST("/api/programmes/{id}/oscal", { params: { path: { id } }, body, parseAs: "blob" }));
