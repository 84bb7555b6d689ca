import { useTranslation } from "react-i18next";
import type { PastedKind } from "../../api/drafts.ts";
import { useFormat } from "../../i18n/format.ts";

interface CleanOfferProps {
  readonly kinds: readonly PastedKind[];
  readonly onClean: () => void;
  readonly onLeave: () => void;
}

/** After text was pasted that YAML would not take as it is meant. */
export function CleanOffer({ kinds, onClean, onLeave }: CleanOfferProps) {
  const { t } = useTranslation("editing");
  const format = useFormat();
  return (
    <div className="notice notice-act small" role="alert">
      <p>{t("clean.text", { what: format.list(kinds.map((kind) => t(`clean.${kind}`))) })}</p>
      <div className="row">
        <button type="button" className="small-button primary" onClick={onClean}>
          {t("clean.do")}
        </button>
        <button type="button" className="link-like" onClick={onLeave}>
          {t("clean.leave")}
        </button>
      </div>
    </div>
  );
}
