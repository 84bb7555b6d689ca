import { useTranslation } from "react-i18next";
import { placeOfDiagnostic } from "../document/diagnostic-places.ts";
import type { ElementPlace } from "../document/shapes.ts";
import { useEditing } from "../editing.ts";
import type { FormModel } from "../form/form-model.ts";
import { useFieldName } from "../use-place-name.ts";
import { focusField } from "./use-element-form.ts";

interface ElementProblemsProps {
  readonly place: ElementPlace;
  readonly form: FormModel;
}

/** What the checker says of this element, each leading to its field. */
export function ElementProblems({ place, form }: ElementProblemsProps) {
  const { t } = useTranslation(["editing", "shell"]);
  const { draft } = useEditing();
  const nameOf = useFieldName();
  const found = draft.diagnostics.flatMap((diagnostic) => {
    const at = placeOfDiagnostic(diagnostic, draft.document);
    return at?.section === place.section && at.id === place.id ? [{ diagnostic, path: at.path }] : [];
  });
  if (found.length === 0) return null;
  return (
    <ul className="plain-list element-problems small" aria-label={t("panel.problems", { count: found.length })}>
      {found.map(({ diagnostic, path }) => (
        <li key={`${diagnostic.code}-${diagnostic.path}-${diagnostic.span?.start}`}>
          <span className={`tag ${diagnostic.severity === "error" ? "tag-act" : ""}`}>
            {t(`shell:diagnostics.${diagnostic.severity}`)}
          </span>{" "}
          <button type="button" className="link-like" onClick={() => focusField(form.id, path)}>
            {path.length === 0 ? t("panel.whole") : nameOf(place.section, path)}
          </button>{" "}
          <span lang="en" dir="ltr">
            {diagnostic.title}
          </span>
        </li>
      ))}
    </ul>
  );
}
