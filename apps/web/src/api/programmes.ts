/** Programmes: read as they stand, answers, claims, evidence and tests written down, reports taken away. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { ContentLanguage } from "../i18n/languages.ts";
import { bodyOf, client } from "./client.ts";
import { formOf } from "./form.ts";
import type { components } from "./generated/schema.d.ts";
import { type NamedFile, takenFile } from "./taken-file.ts";

type Schemas = components["schemas"];

export type Programme = Schemas["Programme"];
export type ProgrammeLine = Schemas["Programmes"]["programmes"][number];
export type Contradiction = Schemas["ProgrammeContradiction"];
export type MeasureInProgramme = Schemas["MeasureInProgramme"];
export type CriterionInProgramme = MeasureInProgramme["criteria"][number];
export type EvidenceInProgramme = MeasureInProgramme["evidence"][number];
export type MeasureCatalogue = Schemas["MeasureCatalogue"];
export type CatalogueMeasure = Schemas["CatalogueMeasure"];
export type NewProgramme = Schemas["NewProgrammeInput"];
export type RecordedAct = Schemas["ProgrammeActsInput"]["acts"][number];
export type ReviewAct = Schemas["ProgrammeReviewsInput"]["acts"][number];
export type ProgrammeDocuments = Schemas["ProgrammeDocuments"];
export type TakenDocument = ProgrammeDocuments["taken"][number];
export type DocumentKind = TakenDocument["kind"];
export type PreviewBlock = Schemas["DocumentPreview"]["blocks"][number];

export const documentKinds: readonly DocumentKind[] = ["policy", "audit", "brief", "rapid"];

const key = "programmes";

export const catalogueQuery = (language: ContentLanguage) =>
  queryOptions({
    queryKey: ["measure-catalogue", language],
    queryFn: () => bodyOf(client.GET("/api/programme/catalogue", { params: { query: { language } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** As it was shipped, without the organisation's own measures: what may be given to anybody. */
export const shippedCatalogue = (language: ContentLanguage) =>
  bodyOf(client.GET("/api/programme/catalogue", { params: { query: { language, own: "without" } } }));

export const programmesQuery = queryOptions({
  queryKey: [key],
  queryFn: () => bodyOf(client.GET("/api/programmes")),
  staleTime: 0,
});

export const programmeQuery = (id: string) =>
  queryOptions({
    queryKey: [key, id],
    queryFn: () => bodyOf(client.GET("/api/programmes/{id}", { params: { path: { id } } })),
    staleTime: 0,
  });

export const measureQuery = (id: string, measure: string) =>
  queryOptions({
    queryKey: [key, id, measure],
    queryFn: () => bodyOf(client.GET("/api/programmes/{id}/measures/{measure}", { params: { path: { id, measure } } })),
    staleTime: 0,
  });

export const programmeDocumentsQuery = (id: string) =>
  queryOptions({
    queryKey: [key, id, "documents"],
    queryFn: () => bodyOf(client.GET("/api/programmes/{id}/documents", { params: { path: { id } } })),
    staleTime: 0,
  });

export const documentPreviewQuery = (id: string, kind: DocumentKind, language: ContentLanguage) =>
  queryOptions({
    queryKey: [key, id, "documents", kind, language],
    queryFn: () =>
      bodyOf(
        client.GET("/api/programmes/{id}/documents/{kind}", { params: { path: { id, kind }, query: { language } } }),
      ),
    staleTime: 0,
  });

export const beginProgramme = (body: NewProgramme) => bodyOf(client.POST("/api/programmes", { body }));

/** Whatever is written down: the programme is replaced by the answer, and what was read of its measures is old. */
function useProgrammeChange<Input>(id: string, change: (input: Input) => Promise<Programme>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (after) => {
      cache.setQueryData(programmeQuery(id).queryKey, after);
      await cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === key && queryKey.length !== 2 });
    },
  });
}

export const useRecordActs = (id: string) =>
  useProgrammeChange(id, (acts: readonly RecordedAct[]) =>
    bodyOf(client.POST("/api/programmes/{id}/acts", { params: { path: { id } }, body: { acts: [...acts] } })),
  );

export interface EvidenceToBring {
  readonly order: Omit<Extract<RecordedAct, { type: "evidenced" }>, "type" | "hash"> & {
    readonly isKnownTwice: boolean;
  };
  readonly file: File;
}

/** Evidence with its file, which the server hashes and keeps. */
export const useBringEvidence = (id: string) =>
  useProgrammeChange(id, ({ order, file }: EvidenceToBring) =>
    bodyOf(client.POST("/api/programmes/{id}/evidence", { params: { path: { id } }, ...formOf(order, file) })),
  );

export const useReviewActs = (id: string) =>
  useProgrammeChange(id, (acts: readonly ReviewAct[]) =>
    bodyOf(client.POST("/api/programmes/{id}/reviews", { params: { path: { id } }, body: { acts: [...acts] } })),
  );

export const useRescope = (id: string) =>
  useProgrammeChange(id, (body: Schemas["ProgrammeScopeInput"]) =>
    bodyOf(client.POST("/api/programmes/{id}/scope", { params: { path: { id } }, body })),
  );

export const useRule = (id: string) =>
  useProgrammeChange(id, (rulings: Schemas["ProgrammeLawInput"]["rulings"]) =>
    bodyOf(client.POST("/api/programmes/{id}/law", { params: { path: { id } }, body: { rulings } })),
  );

export const askExemption = (id: string, body: Schemas["ProgrammeExemptionInput"]) =>
  bodyOf(client.POST("/api/programmes/{id}/exemptions", { params: { path: { id } }, body }));

export interface ReportOrder {
  readonly kind: DocumentKind;
  readonly format: "pdf" | "docx";
  readonly language: ContentLanguage;
  /** For a DOCX; `null`: plain paper. */
  readonly letterhead: string | null;
}

export const takeReport = (id: string, body: ReportOrder): Promise<NamedFile> =>
  takenFile(client.POST("/api/programmes/{id}/report", { params: { path: { id } }, body, parseAs: "blob" }));

export const takeCriteria = (id: string, language: ContentLanguage): Promise<NamedFile> =>
  takenFile(
    client.POST("/api/programmes/{id}/criteria.csv", { params: { path: { id } }, body: { language }, parseAs: "blob" }),
  );
