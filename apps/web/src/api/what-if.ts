/** What is asked of the server about changes that nobody has kept. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { DocumentEdit } from "../editing/document/shapes.ts";
import { newName } from "../ports.ts";
import { bodyOf, client } from "./client.ts";
import type { DraftView } from "./draft-shapes.ts";
import { beginDraft, draftOf } from "./drafts.ts";
import type { components, paths } from "./generated/schema.d.ts";
import { ApiProblem } from "./problem.ts";

export type WhatIfAnswer = components["schemas"]["WhatIfAnswer"];
export type WhatIfPosition = WhatIfAnswer["positions"][number];

/** The version or draft the changes are tried on; `state` is another with each state of it. */
export interface WhatIfStart {
  readonly kind: "version" | "draft";
  /** Without one the latest. */
  readonly version?: number;
  readonly state: string;
}

type WhatIfBody = paths["/api/facilities/{id}/what-if"]["post"]["requestBody"]["content"]["application/json"];

/** The answer before stays until the next is there. */
export const whatIfQuery = (id: string, { state, ...from }: WhatIfStart, edits: readonly DocumentEdit[]) =>
  queryOptions({
    queryKey: ["what-if", id, from, state, edits],
    queryFn: ({ signal }): Promise<WhatIfAnswer> => {
      const body = { from, edits } as WhatIfBody;
      return bodyOf(client.POST("/api/facilities/{id}/what-if", { params: { path: { id } }, body, signal }));
    },
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    // Another page of the same person asked meanwhile: theirs is done by now.
    retry: (failures, fault) => fault instanceof ApiProblem && fault.code === "CUS-S066" && failures < 5,
  });

/** Asked while an answer is waited for. */
export const whatIfStateQuery = (id: string, from: WhatIfStart["kind"]) =>
  queryOptions({
    queryKey: ["what-if-state", id, from],
    queryFn: () => bodyOf(client.GET("/api/facilities/{id}/what-if", { params: { path: { id }, query: { from } } })),
    refetchInterval: 700,
    staleTime: 0,
    gcTime: 0,
  });

type WrittenEdits = paths["/api/facilities/{id}/draft/edits"]["post"]["requestBody"]["content"]["application/json"];

/** As one step of the person's draft, which is begun where there is none. */
export const keepAsDraft = (id: string, edits: readonly DocumentEdit[]): Promise<DraftView> =>
  keepInDraft(id, edits, { key: "what-if", section: null, id: null, name: null });

/** @param label what the step is called, where not by its edits */
export async function keepInDraft(
  id: string,
  edits: readonly DocumentEdit[],
  label?: WrittenEdits["label"],
): Promise<DraftView> {
  const { revision } = await beginDraft(id);
  const body = { revision, edits, editId: newName(), ...(label && { label }) } as WrittenEdits;
  return draftOf(bodyOf(client.POST("/api/facilities/{id}/draft/edits", { params: { path: { id } }, body })));
}
