import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import type { CleanedKind } from "./pasted.ts";

interface CleanOfferProps {
  readonly kinds: readonly CleanedKind[];
  readonly onClean: () => void;
  readonly onLeave: () => void;
}

/** After text was pasted that YAML would not take as it is meant. */
export function CleanOffer({ kinds, onClean, onLeave }: CleanOfferProps) {
  const { t } = useTranslation("editing");
  const format = useFormat();
  return (
    <div className="notice notice-act small" role="alert">
      <p>{t("clean.text", { what: format.list(kinds.map(({ kind }) => t(`clean.${kind}`))) })}</p>
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

interface CleanedProps {
  readonly kinds: readonly CleanedKind[];
  readonly onUndo: () => void;
}

/** What cleaning has changed, and the way back. */
export function Cleaned({ kinds, onUndo }: CleanedProps) {
  const { t } = useTranslation("editing");
  const format = useFormat();
  const count = kinds.reduce((sum, { characters }) => sum + characters, 0);
  const what = kinds.map(({ kind, characters }) =>
    t("clean.counted", { kind: t(`clean.${kind}`), number: format.number(characters) }),
  );
  return (
    <p className="notice small row">
      <span>{t("clean.done", { count, what: format.list(what) })}</span>
      <button type="button" className="small-button" onClick={onUndo}>
        {t("clean.undo")}
      </button>
    </p>
  );
}
