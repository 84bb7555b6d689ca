import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { TemplatePreview } from "../../api/templates.ts";
import { categoriesOf } from "../../facility/facility-map.tsx";
import { FloorPlan } from "../../map/floor-plan.tsx";
import { createPlan } from "../../map/plan.ts";

/** The map of what the answers make so far. */
export function PreviewMap({ preview }: { readonly preview: TemplatePreview }) {
  const { t } = useTranslation("templates");
  const plan = useMemo(() => createPlan(preview.model), [preview.model]);
  const categories = useMemo(() => categoriesOf(preview), [preview]);
  return (
    <section className="questionnaire-map stack" aria-label={t("preview")}>
      <h2>{t("preview")}</h2>
      <FloorPlan
        plan={plan}
        label={t("map")}
        categories={categories}
        selection={null}
        onSelect={() => undefined}
        selectionText=""
      />
      <p className="small soft" aria-live="polite">
        {t("assumed", { count: preview.assumed.length })}
      </p>
    </section>
  );
}
