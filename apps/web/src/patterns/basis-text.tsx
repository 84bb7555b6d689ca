import { useTranslation } from "react-i18next";
import type { Basis } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";

/** Where a figure comes from, in words. What a person wrote stays in their language. */
export function BasisText({ basis }: { readonly basis: Basis }) {
  const { t } = useTranslation();
  const format = useFormat();
  switch (basis.kind) {
    case "judgement":
      return <Said label={t("basis.judgement")} text={basis.note ? `${basis.by}; ${basis.note}` : basis.by} />;
    case "test":
      return (
        <Said
          label={t("basis.test", { detections: format.number(basis.detections), trials: format.number(basis.trials) })}
          text={basis.source}
        />
      );
    case "published":
      return <Said label={t("basis.published")} text={basis.source} />;
    case "fictional":
      return <Said label={t("basis.fictional")} text={basis.note} />;
    case "unstated":
      return <span>{t("basis.unstated")}</span>;
  }
}

function Said({ label, text }: { readonly label: string; readonly text: string | null }) {
  return (
    <span>
      {label}
      {text && (
        <>
          {": "}
          <bdi>{text}</bdi>
        </>
      )}
    </span>
  );
}
