import { useTranslation } from "react-i18next";
import { ExportMenu } from "../patterns/export-menu.tsx";
import { type ActPair, pairsCsv } from "./act-pairs.ts";
import type { Ranked } from "./use-side.ts";

interface CompareExportProps {
  readonly left: Ranked;
  readonly right: Ranked;
  readonly pairs: readonly ActPair[];
}

const strictness = ["clear", "green", "amber", "amber+strict", "red"];

/**
 * The table of acts as a file. Of a facility that is not declared fictional each export has a reason that is entered in
 * the ledger; this one enters none, so it is offered for fictional facilities only.
 */
export function CompareExport({ left, right, pairs }: CompareExportProps) {
  const { t } = useTranslation(["compare", "facilities"]);
  const models = [left.view.model, right.view.model];
  if (models.some(({ facility }) => !facility.isFictional)) return <p className="small soft">{t("export.none")}</p>;
  const [marking] = models
    .map((model) => model.marking)
    .toSorted((a, b) => strictness.indexOf(b.tlp) - strictness.indexOf(a.tlp));
  if (!marking) return null;
  const { id } = right.view.model.facility;
  const fileName = `${id}_v${left.view.version.number}-v${right.view.version.number}_acts.csv`;
  const headings = ["act", "target", "left", "leftRequired", "leftMissed", "right", "rightRequired", "rightMissed"];
  const words = {
    headings: headings.map((key) => t(`export.column.${key}`)),
    act: (act: string) => t(`facilities:act.${act}`),
  };
  const content = async () => new Blob([pairsCsv(pairs, words)], { type: "text/csv;charset=utf-8" });
  const item = { id: "acts.csv", kind: "data", title: t("export.acts"), format: "CSV", fileName, content } as const;
  return <ExportMenu marking={marking} nameOf={right.names.organisation} items={[item]} />;
}
