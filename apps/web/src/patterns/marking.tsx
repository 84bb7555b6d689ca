import { useTranslation } from "react-i18next";
import "./patterns.css";
import type { Marking } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";

interface MarkingTagProps {
  readonly marking: Marking;
  readonly isFull?: boolean;
  /** Name of an organisation by its id, where known. */
  readonly nameOf?: (organisation: string) => string;
}

/** As the core writes it in place of an organisation. */
const everybody = "everybody";

/** Who may read this: in sight on every page and card that carries a model or results. */
export function MarkingTag({ marking, isFull = false, nameOf = (id) => id }: MarkingTagProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { releasedTo } = marking;
  return (
    <span className="marking" title={t("marking.title")}>
      <span className="visually-hidden">{t("marking.title")}</span>
      <span translate="no" dir="ltr">
        {`TLP:${marking.tlp.toUpperCase()}`}
      </span>
      {isFull && (
        <span className="marking-detail">
          {releasedTo.includes(everybody) && t("marking.everybody")}
          {releasedTo.length === 0 && t("marking.ownerOnly")}
          {releasedTo.length > 0 &&
            !releasedTo.includes(everybody) &&
            t("marking.releasedTo", { parties: format.list(releasedTo.map(nameOf)) })}
        </span>
      )}
    </span>
  );
}
