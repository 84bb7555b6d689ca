/** What may be taken away of a facility as data: its document, its model, and what an assessment says of it. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { client } from "../api/client.ts";
import { ApiProblem, isProblemBody } from "../api/problem.ts";
import type { AssessmentSummary, FacilityView } from "../api/shapes.ts";
import type { ExportItem } from "../patterns/export-menu.tsx";

export function useFacilityExports(view: FacilityView, assessment: AssessmentSummary | null): readonly ExportItem[] {
  const { t } = useTranslation("export");
  return useMemo(() => {
    const { facility } = view.model;
    const version = `${facility.id}_v${view.version.number}`;
    const model = (format: "files" | "json") => () => takeModel(facility.id, format);
    const result = (format: AssessmentFormat) => () => takeAssessment(facility.id, format);
    const assessed =
      assessment === null || assessment.modelHash === view.hash ? version : earlier(facility.id, assessment);
    const isSplit = view.fileCount > 1;
    const item = (id: string, title: string, format: string, fileName: string, content: ExportItem["content"]) =>
      ({ id, kind: "data", title, format, fileName, content }) as const;
    return [
      item(
        "model.files",
        t("files"),
        isSplit ? "ZIP" : "YAML",
        `${version}_model.${isSplit ? "zip" : "yaml"}`,
        model("files"),
      ),
      item("model.json", t("model"), "JSON", `${version}_model.json`, model("json")),
      ...(assessment === null
        ? []
        : [
            item("ranking.csv", t("ranking"), "CSV", `${assessed}_ranking.csv`, result("ranking-csv")),
            item("scenarios.csv", t("scenarios"), "CSV", `${assessed}_scenarios.csv`, result("scenarios-csv")),
            item("assessment.json", t("assessment"), "JSON", `${assessed}_assessment.json`, result("json")),
          ]),
    ];
  }, [view, assessment, t]);
}

/** An assessment of another version than the one shown is not named after it: the model it is of says which. */
const earlier = (facility: string, { modelHash }: AssessmentSummary): string =>
  `${facility}_model-${modelHash.slice(0, 8)}`;

type AssessmentFormat = "json" | "ranking-csv" | "scenarios-csv";

async function takeModel(id: string, format: "files" | "json"): Promise<Blob> {
  const path = { id };
  const body = { format };
  const taken = await client.POST("/api/facilities/{id}/exports/model", { params: { path }, body, parseAs: "blob" });
  return blobOf(taken);
}

async function takeAssessment(id: string, format: AssessmentFormat): Promise<Blob> {
  const path = { id };
  const body = { format };
  const taken = await client.POST("/api/facilities/{id}/exports/assessment", {
    params: { path },
    body,
    parseAs: "blob",
  });
  return blobOf(taken);
}

interface Taken {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

function blobOf({ data, error, response }: Taken): Blob {
  if (response.ok && data instanceof Blob) return data;
  if (isProblemBody(error)) throw new ApiProblem(response.status, error.error);
  throw new ApiProblem(response.status, { code: `HTTP-${response.status}`, title: "", detail: "", remedy: "" });
}
