import { useTranslation } from "react-i18next";
import "./patterns.css";
import type { Marking } from "../api/shapes.ts";

/** Who may read this: in sight on every page and card that carries a model or results. */
export function MarkingTag({ marking, isFull = false }: { readonly marking: Marking; readonly isFull?: boolean }) {
  const { t } = useTranslation();
  return (
    <span className="marking" title={t("marking.title")}>
      <span className="visually-hidden">{t("marking.title")}</span>
      <span translate="no" dir="ltr">
        {`TLP:${marking.tlp.toUpperCase()}`}
      </span>
      {isFull && (
        <span className="marking-detail">
          {marking.releasedTo.length > 0
            ? t("marking.releasedTo", { parties: marking.releasedTo.join(", ") })
            : t("marking.ownerOnly")}
        </span>
      )}
    </span>
  );
}
