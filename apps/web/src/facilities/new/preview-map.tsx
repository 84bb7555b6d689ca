import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { TemplatePreview } from "../../api/templates.ts";
import { categoriesOf } from "../../facility/facility-map.tsx";
import { CategoryText } from "../../facility/target-text.tsx";
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
      <Categories preview={preview} />
      <p className="small soft" aria-live="polite">
        {t("assumed", { count: preview.assumed.length })}
      </p>
    </section>
  );
}

/** What the answers make of each target's category, and that an authority may say otherwise. */
function Categories({ preview }: { readonly preview: TemplatePreview }) {
  const { t } = useTranslation("templates");
  const hasSources = preview.categories.some(({ scheme }) => scheme === "radioactive-source");
  return (
    <section className="stack-tight" aria-labelledby="category-so-far">
      <h3 id="category-so-far">{t("category.title")}</h3>
      <ul className="plain-list">
        {preview.model.targets.map((target) => (
          <li key={target.id}>
            <bdi>{target.name}</bdi> <CategoryText view={preview} target={target} />
          </li>
        ))}
      </ul>
      {hasSources && <p className="small soft">{t("category.note")}</p>}
    </section>
  );
}
