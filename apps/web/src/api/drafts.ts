/** What is asked of the server about drafts. */
import { queryOptions } from "@tanstack/react-query";
import type { PendingStep } from "../editing/draft/pending.ts";
import { bodyOf, client } from "./client.ts";
import type { DraftHead, DraftView, Editor, MergeConflict, MergeResolution } from "./draft-shapes.ts";
import type { components, paths } from "./generated/schema.d.ts";
import { ApiProblem } from "./problem.ts";
import type { DocumentFile } from "./queries.ts";
import type { Diagnostic } from "./shapes.ts";

const at = (id: string) => ({ params: { path: { id } } });

/** Values of documents travel as anything; here they are JSON. */
export const draftOf = async (answer: Promise<unknown>): Promise<DraftView> => (await answer) as DraftView;

/** `null` where the person has no open draft of the facility. */
export async function loadDraft(id: string): Promise<DraftView | null> {
  try {
    return await draftOf(bodyOf(client.GET("/api/facilities/{id}/draft", at(id))));
  } catch (fault) {
    if (fault instanceof ApiProblem && fault.code === "CUS-S008") return null;
    throw fault;
  }
}

export const draftQuery = (id: string) =>
  queryOptions({ queryKey: ["draft", id], queryFn: () => loadDraft(id), staleTime: 0 });

export const draftHeadsQuery = queryOptions({
  queryKey: ["drafts"],
  queryFn: (): Promise<readonly DraftHead[]> => bodyOf(client.GET("/api/drafts")),
});

export const editorsQuery = (id: string) =>
  queryOptions({
    queryKey: ["draft", id, "editors"],
    queryFn: (): Promise<readonly Editor[]> => bodyOf(client.GET("/api/facilities/{id}/editors", at(id))),
    refetchInterval: 5000,
  });

/** A draft of another site like a facility. */
export const beginCopy = (from: string, name: string): Promise<DraftView> =>
  bodyOf(client.POST("/api/drafts/copies", { body: { from, name } })) as Promise<DraftView>;

export const beginDraft = (id: string): Promise<DraftView> =>
  draftOf(bodyOf(client.POST("/api/facilities/{id}/draft", at(id))));

type WrittenEdits = paths["/api/facilities/{id}/draft/edits"]["post"]["requestBody"]["content"]["application/json"];

export const sendStep = (id: string, { editId, edits }: PendingStep, revision: number): Promise<DraftView> => {
  const body = { revision, edits, editId } as WrittenEdits;
  return draftOf(bodyOf(client.POST("/api/facilities/{id}/draft/edits", { ...at(id), body })));
};

export const turnBack = (id: string, way: "undo" | "redo", revision: number): Promise<DraftView> =>
  draftOf(bodyOf(client.POST(`/api/facilities/{id}/draft/${way}`, { ...at(id), body: { revision } })));

export const throwAway = (id: string): Promise<unknown> => bodyOf(client.DELETE("/api/facilities/{id}/draft", at(id)));

/** Whether there is a draft that can be brought back. */
export const thrownAwayQuery = (id: string) =>
  queryOptions({
    queryKey: ["draft", id, "thrown away"],
    queryFn: async () => (await bodyOf(client.GET("/api/facilities/{id}/draft/thrown-away", at(id)))).draft,
    staleTime: 0,
  });

export const bringBack = (id: string): Promise<DraftView> =>
  draftOf(bodyOf(client.POST("/api/facilities/{id}/draft/restore", at(id))));

export interface Merged {
  readonly draft: DraftView;
  /** What both changed and nobody has decided; the draft is then as it was. */
  readonly conflicts: readonly MergeConflict[];
}

type MergeRequest = paths["/api/facilities/{id}/draft/merge"]["post"]["requestBody"]["content"]["application/json"];

export async function merge(id: string, resolutions: readonly MergeResolution[]): Promise<Merged> {
  const body = { resolutions } as MergeRequest;
  return (await bodyOf(client.POST("/api/facilities/{id}/draft/merge", { ...at(id), body }))) as unknown as Merged;
}

export interface StoredVersion {
  readonly id: string;
  readonly version: number;
}

export const propose = (id: string, revision: number, reason: string): Promise<StoredVersion> =>
  bodyOf(client.POST("/api/facilities/{id}/draft/proposal", { ...at(id), body: { revision, reason } }));

/** What the checker says of texts that are not saved. */
export async function checkFiles(files: readonly DocumentFile[]): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await bodyOf(client.POST("/api/facilities/check", { body: { files: [...files] } }));
  return diagnostics;
}

export type CleanedText = components["schemas"]["CleanedText"];
export type PastedKind = CleanedText["changes"][number]["kind"];

/** What a word processor has put into a text, and the text without it. */
export const cleanPasted = (text: string): Promise<CleanedText> =>
  bodyOf(client.POST("/api/pasted-text", { body: { text } }));
